import type { Place, Sentence } from '#libs/contracts';

/** Sentences in these places only say what they say: told again in another document they add nothing. */
const COUNTED_ONCE: ReadonlySet<Place> = new Set<Place>(['work', 'project', 'summary', 'headline', 'list']);

/**
 * The sentences of all documents under the positions that their own positions became. What two documents say in the same words in the same
 * place is kept once, from the newer: sent twice it would count twice.
 *
 * @param documents in their order; `text` that the spans of `sentences` count in
 * @param places by document and place of a position in it: its places among the person's positions
 * @param newest places of documents, the newest first
 */
export function mergeSentences(
  documents: readonly { text: string; sentences: readonly Sentence[] }[],
  places: readonly (readonly number[])[][],
  newest: readonly number[],
): Sentence[] {
  const seen = new Set<string>();
  const kept: Sentence[][] = documents.map(() => []);
  for (const document of newest) {
    const { text, sentences } = documents[document]!;
    const own = new Set<string>();
    for (const sentence of sentences) {
      const placed = withPlaces(sentence, places[document]!);
      if (documents.length > 1 && COUNTED_ONCE.has(sentence.place) && sentence.ignored === undefined) {
        const key = keyOf(placed, text);
        if (seen.has(key)) continue;
        own.add(key);
      }
      kept[document]!.push(placed);
    }
    for (const key of own) seen.add(key);
  }
  return kept.flat();
}

function withPlaces(sentence: Sentence, places: readonly (readonly number[])[]): Sentence {
  if (sentence.position === null) return sentence;
  const [position, ...others] = places[sentence.position]!;
  return { ...sentence, position: position!, ...(others.length > 0 && { positions: [position!, ...others] }) };
}

function keyOf({ span, place, position, positions, negated, claim, mentions }: Sentence, text: string): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().toLowerCase();
  const named = mentions.map((one) => `${one.skill} ${one.claim ?? ''}`).sort();
  return JSON.stringify([words, place, positions ?? position, negated, claim ?? null, named]);
}
