import type { Plugin } from 'vite';

/** Where a library that ships assigns to innerHTML, in code that Sidelight never runs. */
const ASSIGNMENTS: { library: string; file: RegExp; statement: RegExp }[] = [
  // `dangerouslySetInnerHTML`
  {
    library: 'Preact',
    file: /\/preact\/dist\/preact\.mjs$/,
    statement: /\b[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/g,
  },
  // a bibliography as an element of the page
  {
    library: 'Citation.js',
    file: /\/@citation-js\/core\/lib-mjs\/Cite\/get\.js$/,
    statement: /\btmp\.innerHTML\s*=\s*result/g,
  },
];

/** Takes these assignments out, so that none ships and `web-ext lint` has nothing to warn of. */
export function librariesWithoutInnerHtml(): Plugin {
  return {
    name: 'libraries-without-inner-html',
    transform: {
      filter: { id: ASSIGNMENTS.map(({ file }) => file) },
      handler(code, id) {
        const found = ASSIGNMENTS.find(({ file }) => file.test(id));
        if (!found) return undefined;
        const without = code.replaceAll(found.statement, 'void 0');
        if (without === code || /innerHTML\s*=[^=]/.test(without)) {
          this.error(`${found.library} has changed: its assignment to innerHTML was not found`);
        }
        return { code: without, map: null };
      },
    },
  };
}
