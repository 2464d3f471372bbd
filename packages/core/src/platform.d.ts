/** The only names beyond the language that core uses; both are part of Node and of every browser. */
declare class URL {
  constructor(url: string);
  readonly hostname: string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
