/** The data beside a code, by name. */
export type CodeData = Readonly<Record<string, string | number>>;

/** A sentence for a code, from the data beside it. */
export type CodeSentence = (data: CodeData) => string;

/** Returns the text under a key that the data give; undefined without one. */
export const textFor = (
  texts: Readonly<Record<string, string>>,
  key: string | number | undefined,
): string | undefined => (Object.hasOwn(texts, String(key)) ? texts[String(key)] : undefined);
