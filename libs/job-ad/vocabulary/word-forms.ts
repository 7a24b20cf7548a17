/** The notation of tables of words: `|` stands between phrases, and braces hold endings, as in "znajomoś{ć,ci}". */

/** The forms that a string of phrases stands for: "a|b{c,d}" gives a, bc, bd. */
export const formsOf = (phrases: string): string[] => phrases.split('|').flatMap((phrase) => unbraced(phrase));

function unbraced(phrase: string): string[] {
  const braces = /\{([^}]*)\}/.exec(phrase);
  if (!braces) return [phrase];
  const [before, after] = [phrase.slice(0, braces.index), phrase.slice(braces.index + braces[0].length)];
  return braces[1]!.split(',').flatMap((ending) => unbraced(before + ending + after));
}
