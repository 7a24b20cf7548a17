/** The core of a line in another language, in its own words: without opening phrases and importance cues. */
import { PIVOT_LANGUAGES, type PivotedLanguage } from './languages/pivot-languages.js';

/** So often a lead is taken off. */
const MOST_LEADS = 6;

/** The line without the half of a verb at its end ("Sie bringen Erfahrung mit", "… vor"). */
export function withoutSeparated(line: string, language: PivotedLanguage): string {
  return PIVOT_LANGUAGES[language].separable?.exec(line)?.[0] ?? line;
}

/**
 * Returns the words of the original line for a text in the pivot: from its first to its last word there; the text
 * itself where they are absent.
 */
export function originalWordsIn(pivot: string, line: string): string {
  const words = pivot.match(/[\p{L}\p{N}][^\s,;()]*/gu);
  if (!words) return pivot;
  const lower = line.toLowerCase();
  const start = lower.indexOf(words[0].toLowerCase());
  const last = words.at(-1)!.toLowerCase();
  const end = lower.indexOf(last, Math.max(0, start));
  if (start < 0 || end < 0 || lower.length !== line.length) return pivot;
  const first = words[0][0]!.toUpperCase() === words[0][0] ? line[start]!.toUpperCase() : line[start]!;
  return first + line.slice(start + 1, end + last.length);
}

/** The words of a line that name what it asks for, with a capital; the whole line where nothing would be left. */
export function labelInPageWords(line: string, language: PivotedLanguage): string {
  const { leads, tail } = PIVOT_LANGUAGES[language];
  let rest = withoutSeparated(line.trim(), language).replace(tail, '');
  for (let taken = 0; taken < MOST_LEADS; taken++) {
    const lead = leads.find((one) => one.test(rest))?.exec(rest)?.[0].length ?? 0;
    if (lead === 0 || rest.slice(lead).trim() === '') break;
    rest = rest.slice(lead).trimStart();
  }
  return rest === '' ? line : rest[0]!.toUpperCase() + rest.slice(1);
}
