import type { Span } from '#libs/contracts';
import { isLetterAt } from '#libs/language';

/** Words of a name that mean nothing alone. */
const NOT_ALONE = /^(?:van|von|der|den|del|della|bin|(?:dr|prof|mrs|mr|ms|jr|sr|phd|msc|bsc|mba)\.?)$/i;
/** Scripts that put no spaces between words. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Every place of a document where a name, or one of its words on its own, stands. Searched as text: each name is looked for once. */
export function placesOfName(text: string, name: string, document: number): Span[] {
  const written = withStraightQuotes(text);
  const words = withStraightQuotes(name)
    .split(/\s+/)
    .filter((word) => word !== '');
  // A single word may be an everyday one ("Will"): only a name of several words is looked for in any case.
  const whole = words.length > 1 ? placesOfWords(inOneCase(written), words.map(inOneCase), document) : [];
  const alone = [...new Set(words)].filter((word) => words.length === 1 || (word.length >= 3 && !NOT_ALONE.test(word)));
  return [...whole, ...alone.flatMap((word) => placesOfWords(written, [word], document))];
}

/** Every place of a text where a phrase stands, in any case and with any blanks between its words. */
export function placesOfPhrase(text: string, phrase: string): Span[] {
  const words = inOneCase(withStraightQuotes(phrase))
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length > 0 ? placesOfWords(inOneCase(withStraightQuotes(text)), words, 0) : [];
}

/** The places where these words stand with blanks between them, free of letters and digits on both sides. */
function placesOfWords(text: string, words: readonly string[], document: number): Span[] {
  const spans: Span[] = [];
  const first = words[0]!;
  const inside = words.some((word) => WITHOUT_SPACES.test(word));
  const isFree = (at: number): boolean => inside || !isOfWord(text, at);
  for (let start = text.indexOf(first); start >= 0;) {
    const end = isFree(start - 1) ? behindWords(text, words, start) : null;
    const found = end !== null && isFree(end);
    if (found) spans.push({ document, start, end });
    start = text.indexOf(first, found ? end : start + 1);
  }
  return spans;
}

/** Returns the end of the words that stand at `start`; null if other words stand there. */
function behindWords(text: string, words: readonly string[], start: number): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    const before = at;
    if (index > 0) while (/\s/.test(text[at] ?? '')) at++;
    if ((index > 0 && at === before) || !text.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (at >= 0 && isLetterAt(text, at));
}

const withStraightQuotes = (text: string): string => text.replaceAll('’', "'");

/** In lower case at the same offsets: of all letters only `İ` becomes two. */
function inOneCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase();
}
