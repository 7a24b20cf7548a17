/** Bounds of one read, beside `MAX_DOCUMENT_BYTES`. Each is far above any résumé and far below what hurts the machine. */

/** Most pages of a PDF. The longest academic CVs have 80 to 120; a book is not a résumé. */
export const MAX_PAGES = 200;

/** Longest document text in UTF-16 units: about 200 dense pages. */
export const MAX_TEXT = 2_000_000;

/** Most entries of a zip container. A DOCX has 10 to 40, one with many pictures a few hundred. */
export const MAX_ZIP_ENTRIES = 2_000;

/** Most bytes that a zip container may unpack to, all entries together. Word files seen unpack to at most 3 times `MAX_DOCUMENT_BYTES`. */
export const MAX_ZIP_UNPACKED = 64 * 1024 * 1024;

/** Most bytes of one XML part of a container: a DOM of it takes about 20 times as much. */
export const MAX_XML_PART = 16 * 1024 * 1024;

/** Most elements of one XML part: a tree of so many takes about 150 MB. Pages seen have 1,000 to 3,000 each. */
export const MAX_XML_ELEMENTS = 500_000;

/** Deepest nesting of XML or HTML elements: readers of trees are recursive, and résumés seen stay under 40. */
export const MAX_NESTING = 512;

/** Most name spaces that may be declared where an element stands: each new one takes a copy of the others. Word's files have about 35. */
export const MAX_NAMESPACES = 256;

/**
 * Most memory of the PDF engine in bytes. The largest of 164 real résumés takes 18 MB. With what Node takes beside it a reader process stays
 * under its limit, so that it need not be killed.
 */
export const MAX_ENGINE_MEMORY = 288 * 1024 * 1024;

/** Fewer letters and digits than this in a PDF that draws something: the text is in a picture. A name alone has about ten. */
export const MIN_LETTERS = 16;

/** Most entries of an archive of files: a plain ZIP can name 65,534. */
export const MAX_ARCHIVE_ENTRIES = 20_000;

/** Most bytes of the directory of such an archive: 20,000 names of 200 characters. */
export const MAX_ARCHIVE_DIRECTORY = 8 * 1024 * 1024;

/** Most bytes that the files of an archive may unpack to, together, by what its directory says. Each is bound for itself too. */
export const MAX_ARCHIVE_UNPACKED = 4 * 1024 * 1024 * 1024;

/** The most pages that are recognized, each of which takes seconds. Longer scans are certificates after a résumé. */
export const MAX_OCR_PAGES = 10;

/**
 * The most pixels of a picture that is recognized. A page at 600 dots an inch has 35 million, a photograph of one 12 to
 * 50.
 */
export const MAX_PICTURE_PIXELS = 40_000_000;
