/** The language that a page is written in, as far as the reader has to know. */
import { detectLanguage } from '#libs/language';
import { isTranslated } from './languages/pivot-languages.js';
import { languageOfHeadings } from './translate-to-pivot.js';
import { pageHeadingOf } from '../page/headings.js';

/** Words of English advertisements that are rare in others. */
const ENGLISH =
  /\b(?:the|and|of|with|for|you|your|we|our|will|experience|skills?|years?|knowledge|work|team|must|required?|requirements|responsibilities|qualifications|ability)\b/gi;
/** So many of them, and such a share of the words, tell an English page whose small words are too few to tell ("Manage a team"). */
const ENGLISH_WORDS = 3;
const ENGLISH_SHARE = 0.04;
/** The language is detected from so many characters of a page. */
const SAMPLE_CHARACTERS = 5_000;

/**
 * The language of a page. Lists of names in English have few small words: English words and headings tell it where the
 * detected language is another.
 */
export function detectPageLanguage(page: string): string {
  const detected = detectLanguage(page) ?? languageOfHeadings(page) ?? 'en';
  if (detected === 'en') return detected;
  const sample = page.slice(0, SAMPLE_CHARACTERS);
  const english = sample.match(ENGLISH)?.length ?? 0;
  const words = sample.match(/\S+/g)?.length ?? 0;
  if (english >= ENGLISH_WORDS && english >= words * ENGLISH_SHARE) return 'en';
  const headed = (): boolean => sample.split('\n').some((line) => pageHeadingOf(line.trim()) !== null);
  return !isTranslated(detected) && headed() ? 'en' : detected;
}
