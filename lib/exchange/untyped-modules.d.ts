/** The used parts of libraries that ship no types: Citation.js 0.8 and, for tests, jsonld 9. */
declare module '@citation-js/core' {
  export const plugins: {
    config: { get(name: '@bibtex'): { format: object } };
    output: {
      format(format: string, items: readonly object[], options: { format: 'text' }): string;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  interface Options {
    documentLoader(
      url: string,
    ): Promise<{ document: unknown; documentUrl: string; contextUrl: undefined }>;
    /** Refuses what no context defines. */
    safe?: boolean;
    format?: string;
  }
  const processor: {
    expand(document: object, options: Options): Promise<object[]>;
    toRDF(document: object, options: Options): Promise<unknown>;
  };
  export default processor;
}
