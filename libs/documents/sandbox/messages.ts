/** Name and declared type of a file, as the sender gave them, and how far to go. */
export interface ReadHint {
  fileName?: string | undefined;
  mediaType?: string | undefined;
  /** The languages of recognition for pages that are pictures. Without it, they are not read. */
  ocr?: string | undefined;
}

/** To a reader process: one document to read. It gets the next one only after its answer. */
export interface ReadRequest {
  bytes: Uint8Array;
  hint: ReadHint;
}
