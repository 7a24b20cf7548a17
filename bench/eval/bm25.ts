/** The baseline that every ranking has to beat: Okapi BM25 over requirement words (Robertson & Zaragoza 2009). */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const K1 = 1.2;
const B = 0.75;

const STOP_WORDS = new Set(
  `a an and are as at be by for from has have in is it its of on or our that the their this to was we were will with you your
  i my me he she they them his her not no but if so than then there these those which who whom what when where how all any
  both each few more most other some such only own same too very can just should now`.split(/\s+/),
);

/** Lower-case words, `c++ c# .net` kept whole, stop words dropped; Porter stems where asked. */
export function termsOf(text: string, stems: boolean): string[] {
  const found = text.toLowerCase().match(/\.net\b|[a-z]+(?:\+\+|#)|[a-z0-9]+/g) ?? [];
  const content = found.filter((word) => !STOP_WORDS.has(word));
  return stems ? content.map((word) => stemmer.stem(word)) : content;
}

/**
 * BM25 scores of each text for a query, in the order of the texts.
 * Document frequencies and the average length come from the texts themselves.
 */
export function bm25(query: readonly string[], texts: readonly (readonly string[])[]): number[] {
  const counts = texts.map((text) => {
    const count = new Map<string, number>();
    for (const word of text) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const averageLength = texts.reduce((sum, text) => sum + text.length, 0) / texts.length || 1;
  const terms = [...new Set(query)];
  const rarity = new Map(
    terms.map((term) => {
      const inTexts = counts.filter((count) => count.has(term)).length;
      return [term, Math.log(1 + (texts.length - inTexts + 0.5) / (inTexts + 0.5))];
    }),
  );
  return texts.map((text, i) =>
    terms.reduce((sum, term) => {
      const n = counts[i]?.get(term) ?? 0;
      const saturation = (n * (K1 + 1)) / (n + K1 * (1 - B + (B * text.length) / averageLength));
      return sum + (rarity.get(term) ?? 0) * saturation;
    }, 0),
  );
}
