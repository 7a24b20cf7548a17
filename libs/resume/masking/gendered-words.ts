/** Words of a text that have forms for women and for men, and what is shown of them where gender must not be told. */
import { genderFormsOf, lazy, listedWords, neutralise } from '#libs/language';
import type { TextRange } from './gendered-terms.js';

export interface GenderedWord extends TextRange {
  /** Never longer than the stretch. */
  shown: string;
}

/** Shorter beginnings tell nothing of the job. */
const SHORTEST_BEGIN = 3;

/**
 * Each stretch with what every form of its word can be shown as: the one form, or where another form is shorter what they all begin with.
 */
export function genderedWords(text: string): GenderedWord[] {
  const { edits, text: neutral } = neutralise(text);
  const changed = edits.map(({ start, end, text: one }) => ({ start, end, shown: shownOf(one) }));
  return [...changed, ...unchanged(neutral, edits)]
    .filter(({ start, end, shown }) => shown.length <= end - start && !isOfEveryone(text, start, end))
    .sort((a, b) => a.start - b.start);
}

/** "Candidate" is anybody in English, and a woman in French: there an article or a preposition stands beside it. */
function isOfEveryone(text: string, start: number, end: number): boolean {
  return (
    OF_EVERYONE.test(text.slice(start, end)) &&
    !FRENCH_BEFORE.test(text.slice(Math.max(0, start - LONGEST_FRENCH), start)) &&
    !FRENCH_BEHIND.test(text.slice(end, end + LONGEST_FRENCH))
  );
}

const OF_EVERYONE = /^candidates?$/i;
const FRENCH_BEFORE = /(?:^|[^\p{L}])(?:la|une|cette|ma|votre|notre|sa|comme|de|des|les|aux?|je suis)\s$/iu;
const FRENCH_BEHIND = /^\s(?:à|aux?|pour|de|du|des|et|est|motivée|retenue|sérieuse|idéale)(?![\p{L}])/iu;
/** In characters: all that the two look at. */
const LONGEST_FRENCH = 12;

/** Returns replacements that are longer than an original: all are shown by their beginning. */
function unchanged(neutral: string, edits: ReturnType<typeof neutralise>['edits']): GenderedWord[] {
  const found: GenderedWord[] = [];
  let shift = 0;
  let next = 0;
  for (const { index, 0: word } of neutral.matchAll(words())) {
    while (edits[next] && edits[next]!.at < index) {
      const edit = edits[next++]!;
      shift = edit.end - (edit.at + edit.text.length);
    }
    if (edits[next]?.at === index) continue;
    const shown = shownOf(word);
    if (shown !== word) found.push({ start: index + shift, end: index + shift + word.length, shown });
  }
  return found;
}

/** Forms of two words that stand for others: "police officer". */
const words = lazy(() => {
  const ofTwo = [...new Set(listedWords().values())].filter((one) => one.includes(' '));
  return new RegExp(`(?<!\\p{L})(?:${ofTwo.join('|').replaceAll(' ', '[ -]')}|\\p{L}{4,})(?!\\p{L})`, 'giu');
});

function shownOf(one: string): string {
  const forms = genderFormsOf(one.toLowerCase().replaceAll('-', ' '));
  // "Sales" for all of them: a "salesman" would be taken for one.
  if (forms.some((form) => /wom[ae]n$/.test(form)) && /\p{L}{2}[\p{L} -]m[ae]n$/iu.test(one))
    return one.slice(0, -3).replace(/[ -]$/, '');
  const shortest = Math.min(one.length, ...forms.map(({ length }) => length));
  if (shortest >= one.length) return one;
  let same = 0;
  const lower = one.toLowerCase();
  while (same < shortest && forms.every((form) => form[same] === lower[same])) same++;
  return same >= SHORTEST_BEGIN ? one.slice(0, same).trimEnd() : one;
}
