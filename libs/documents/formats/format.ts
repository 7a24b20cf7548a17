import type { FormatResult } from '../outcome.js';

/** A document format. To add one: a file with such an object, one line in the registry, one spec. */
export interface DocumentFormat {
  /** As people call it: "PDF". */
  name: string;
  /** Name and version of its reader. The version changes when the text it gives for some file changes. */
  extractor: string;
  /** Media types, as `sniffType` names them. */
  mediaTypes: readonly string[];
  read(bytes: Uint8Array): Promise<FormatResult>;
  /** It holds nothing but pictures: without a recogniser there is no text in it. */
  picturesOnly?: true;
  /** For formats that may hold pictures of pages: the recognizer of their text. */
  recogniser?: Recogniser;
}

/** Reads a document whose pages, or some of them, are pictures. */
export interface Recogniser {
  /** Name and version; the languages belong to them too. */
  extractor: string;
  /** @param languages as the setting names them: `eng`, `eng+deu` */
  read(bytes: Uint8Array, languages: string): Promise<FormatResult>;
}
