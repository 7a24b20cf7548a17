/** The language that a page is written in, as far as the reader has to know. */
import { detectLanguage } from '#libs/language';
import { languageOfHeadings, type PivotedLanguage } from './translate-to-pivot.js';
import { pageHeadingOf } from '../page/headings.js';

/** Words of English advertisements that are rare in others. */
const ENGLISH =
  /\b(?:the|and|of|with|for|you|your|we|our|will|experience|skills?|years?|knowledge|work|team|must|required?|requirements|responsibilities|qualifications|ability)\b/gi;
/** So many of them, and such a share of the words, tell an English page whose small words are too few to tell ("Manage a team"). */
const ENGLISH_WORDS = 3;
const ENGLISH_SHARE = 0.04;
/** The language is detected from so many characters of a page. */
const SAMPLE_CHARACTERS = 5_000;

/** True for a language whose pages are read in translation. */
export const isTranslated = (language: string): language is PivotedLanguage =>
  language === 'de' || language === 'fr' || language === 'es';

export function detectPageLanguage(page: string): string {
  const detected = detectLanguage(page) ?? languageOfHeadings(page) ?? 'en';
  if (detected === 'en' || isTranslated(detected)) return detected;
  const sample = page.slice(0, SAMPLE_CHARACTERS);
  const english = sample.match(ENGLISH)?.length ?? 0;
  const words = sample.match(/\S+/g)?.length ?? 0;
  const headed = sample.split('\n').some((line) => pageHeadingOf(line.trim()) !== null);
  return headed || (english >= ENGLISH_WORDS && english >= words * ENGLISH_SHARE) ? 'en' : detected;
}
