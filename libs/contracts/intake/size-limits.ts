/**
 * The maximum size of a document in bytes, for storage and for parsing. A long résumé with
 * photographs stays below 5 MB; portfolios exported from design tools reach 15 MB.
 */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** The maximum size of the source of an import in bytes: a ZIP of files, or candidates as lines. */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024;
