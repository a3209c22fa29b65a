/**
 * The few globals outside the language that `lib` may use: all are the same in a browser page, a
 * worker and Node. The DOM library is left out on purpose, so `document` here does not compile.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input?: ArrayBuffer | ArrayBufferView): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly search: string;
  readonly searchParams: { delete(name: string): void; keys(): IterableIterator<string> };
  static canParse(url: string, base?: string): boolean;
}
