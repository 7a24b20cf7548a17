/** The words of a person's documents for an organization's table of related words, without what tells who they are. */
import type { Profile } from '#libs/contracts';
import { contentWords, neutralise } from '#libs/language';

/** What the words of a person are taken from: their profile, and the text of each of its documents (empty where it is unknown). */
export interface ResumeWordsSource {
  profile: Pick<Profile, 'sentences' | 'identity'>;
  texts: readonly string[];
  /** Further names and places of the person, as records of other systems state them. */
  known: readonly (string | null)[];
}

/**
 * Returns the distinct stems of the sentences that a score can rest on, each with the form in which the person writes it (the stem itself
 * where the text has another language). Left out are contact lines, text that is ignored, and every word of the person's own names,
 * addresses, phone numbers and links, wherever else it stands.
 */
export function resumeWords({ profile, texts, known }: ResumeWordsSource): Map<string, string> {
  const own = new Set(
    [
      ...profile.identity.terms.map(({ document, start, end }) => texts[document]?.slice(start, end) ?? ''),
      ...known.map((one) => one ?? ''),
    ].flatMap((text) => stemsIn(text)),
  );
  const words = new Map<string, string>();
  for (const { place, ignored, terms } of profile.sentences) {
    if (place === 'contact' || ignored !== undefined) continue;
    for (const term of terms) if (!own.has(term)) words.set(term, term);
  }
  for (const text of texts)
    for (const { word, stem } of contentWords(neutralise(text).text))
      if (words.get(stem) === stem) words.set(stem, word);
  return words;
}

/** Stems of a text as it is and in neutral forms: a name that is also a word of a trade is left out in both. */
const stemsIn = (text: string): string[] =>
  [text, neutralise(text).text].flatMap((one) => contentWords(one).map(({ stem }) => stem));
