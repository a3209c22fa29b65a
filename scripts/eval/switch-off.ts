/**
 * For measuring only: loaded before a driver of this folder, it puts a constant in the place of one
 * function while its file is read, so that the library needs no switches of its own.
 *
 *     SWITCH_OFF='{"file":"neighbours.ts","name":"isPartOfThing","value":"false"}' \
 *       npx node --import ./scripts/eval/switch-off.ts scripts/eval/people.ts
 */
import { registerHooks } from 'node:module';

interface Switch {
  /** End of the file's path. */
  file: string;
  name: string;
  /** Expression over `args`. */
  value: string;
}

const off = JSON.parse(process.env.SWITCH_OFF ?? '{}') as Partial<Switch>;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (off.file === undefined || !url.endsWith(`/${off.file}`)) return loaded;
    const source = String(loaded.source);
    const declared = new RegExp(`(export )?function ${off.name}\\(`);
    if (!declared.test(source)) throw new Error(`${off.file} declares no function ${off.name}`);
    const constant = `$1function ${off.name}(...args: any[]): any { return ${off.value}; }\nfunction ${off.name}SwitchedOff(`;
    return { ...loaded, source: source.replace(declared, constant) };
  },
});
