import type { ProblemCode, ReaderLanguage } from '#libs/contracts';
import { problemWords } from './de/codes/problems.js';

interface ProblemWords {
  title: string;
  detail: string;
}

/**
 * Returns a problem in the reader's language. The English details name the values at fault; of another language there
 * is one detail for each code.
 */
export function problemText(code: ProblemCode, english: ProblemWords, language: ReaderLanguage): ProblemWords {
  return language === 'en' ? english : problemWords[code];
}
