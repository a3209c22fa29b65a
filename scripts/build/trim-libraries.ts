import type { Plugin } from 'vite';

/** What libraries hold that Sidelight never runs and must not ship: markup from text, requests. */
const TRIMMED: { library: string; file: RegExp; statement: RegExp; forbidden: RegExp }[] = [
  // `dangerouslySetInnerHTML`
  {
    library: 'Preact',
    file: /\/preact\/dist\/preact\.mjs$/,
    statement: /\b[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/g,
    forbidden: /innerHTML\s*=[^=]/,
  },
  // a bibliography as an element of the page
  {
    library: 'Citation.js',
    file: /\/@citation-js\/core\/lib-mjs\/Cite\/get\.js$/,
    statement: /\btmp\.innerHTML\s*=\s*result/g,
    forbidden: /innerHTML\s*=[^=]/,
  },
  // a table from an address
  {
    library: 'Papa Parse',
    file: /\/papaparse\/papaparse(?:\.min)?\.js$/,
    statement: /new XMLHttpRequest(?:\(\))?/g,
    forbidden: /XMLHttpRequest/,
  },
];

/** Takes it out, so that `web-ext lint` has nothing to warn of and no request can be made. */
export function trimLibraries(): Plugin {
  return {
    name: 'trim-libraries',
    transform: {
      filter: { id: TRIMMED.map(({ file }) => file) },
      handler(code, id) {
        const found = TRIMMED.find(({ file }) => file.test(id));
        if (!found) return undefined;
        const trimmed = code.replaceAll(found.statement, 'void 0');
        if (trimmed === code || found.forbidden.test(trimmed)) {
          this.error(`${found.library} has changed: ${found.forbidden.source} was not taken out`);
        }
        return { code: trimmed, map: null };
      },
    },
  };
}
