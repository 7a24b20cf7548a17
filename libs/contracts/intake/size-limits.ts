/**
 * Largest document in bytes: what the API stores and what the readers read. A long résumé with photographs stays under 5 MB;
 * portfolios exported from design tools reach 15.
 */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Largest source of an import in bytes: a ZIP of files, or candidates as lines. */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024;
