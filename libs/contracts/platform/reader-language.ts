/** The languages that sentences come in. A reader whose language is none of them reads English. */
export const READER_LANGUAGES = ['en', 'de'] as const;
export type ReaderLanguage = (typeof READER_LANGUAGES)[number];
