/**
 * `npm run fuzz -- [--runs 5000] [--only NAME] [--seed N]`: hands every parser what it does not
 * expect, from a new seed each time, and says what broke, on what, and which input took longest.
 * Exit code 1 where anything broke or took more than two seconds.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { FUZZ_TARGETS } from './fuzz-targets.ts';

const TOO_LONG_MS = 2_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});

for (const { name, property } of FUZZ_TARGETS) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  let longest = 0;
  let before = performance.now();
  const timed = Object.assign(Object.create(property), {
    run: (...args: Parameters<typeof property.run>) => {
      before = performance.now();
      const result = property.run(...args);
      longest = Math.max(longest, performance.now() - before);
      return result;
    },
  }) as typeof property;
  const seed = Number(values.seed);
  const found = fc.check(timed, { numRuns: Number(values.runs), seed });
  const isSlow = longest > TOO_LONG_MS;
  const verdict = found.failed ? 'BROKE' : isSlow ? 'SLOW' : 'held';
  console.log(`${verdict} ${name}: ${found.numRuns} runs, longest ${Math.round(longest)} ms`);
  if (found.failed || isSlow) process.exitCode = 1;
  if (found.failed)
    console.log(
      `  ${String(found.errorInstance)}\n  ${JSON.stringify(found.counterexample).slice(0, 400)}\n  --seed ${seed}`,
    );
}
