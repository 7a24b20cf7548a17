/** The language that a page is written in, as far as the reader has to know. */
import { detectLanguage } from '#libs/language';
import { isTranslated } from './languages/pivot-languages.js';
import { languageOfHeadings, languageOfPhrases } from './translate-to-pivot.js';
import { pageHeadingOf } from '../page/headings.js';

/** Words of English advertisements that are rare in others. */
const ENGLISH =
  /\b(?:the|and|of|with|for|you|your|we|our|will|experience|skills?|years?|knowledge|work|team|must|required?|requirements|responsibilities|qualifications|ability)\b/gi;
/** So many of them, and such a share of the words, tell an English page whose small words are too few to tell ("Manage a team"). */
const ENGLISH_WORDS = 3;
const ENGLISH_SHARE = 0.04;
/** The language is detected from so many characters of a page. */
const SAMPLE_CHARACTERS = 5_000;

/** True for a text with English words enough. */
function isEnglish(text: string): boolean {
  const english = text.match(ENGLISH)?.length ?? 0;
  const words = text.match(/\S+/g)?.length ?? 0;
  return english >= ENGLISH_WORDS && english >= words * ENGLISH_SHARE;
}

/**
 * The language of a page. Lists of names in English have few small words: English words and headings tell it where the
 * detected language is another.
 */
export function detectPageLanguage(page: string): string {
  const detected = detectLanguage(page) ?? languageOfHeadings(page) ?? 'en';
  if (detected === 'en') return detected;
  const sample = page.slice(0, SAMPLE_CHARACTERS);
  if (isEnglish(sample)) return 'en';
  const headed = (): boolean => sample.split('\n').some((line) => pageHeadingOf(line.trim()) !== null);
  return !isTranslated(detected) && headed() ? 'en' : detected;
}

/**
 * The language of a list of requirements. Short ones have no small words that tell it: then the phrases do that the reader has of each
 * language.
 */
export function detectListLanguage(texts: readonly string[]): string {
  const list = texts.join('\n').slice(0, SAMPLE_CHARACTERS);
  if (isEnglish(list)) return 'en';
  return languageOfPhrases(texts) ?? detectLanguage(list) ?? 'en';
}
