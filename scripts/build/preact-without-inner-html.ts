import type { Plugin } from 'vite';

/**
 * Takes `dangerouslySetInnerHTML` out of Preact. Sidelight never uses it; without it nothing that
 * ships assigns to innerHTML, and `web-ext lint` has nothing to warn of.
 */
export function preactWithoutInnerHtml(): Plugin {
  return {
    name: 'preact-without-inner-html',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        const without = code.replaceAll(/\b[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/g, 'void 0');
        if (without === code || /innerHTML\s*=[^=]/.test(without)) {
          this.error('Preact has changed: its assignment to innerHTML was not found');
        }
        return { code: without, map: null };
      },
    },
  };
}
