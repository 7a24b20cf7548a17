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
}
