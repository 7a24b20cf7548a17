/** Both forms of one word beside each other. */
import { GENDER_MARK } from '../words/gender-mark.js';
import { isLetter, type FormReplacement } from './replacements.js';

/** Words allowed between the two forms of one word. */
const BETWEEN =
  /(?: ?\/ ?|\s(?:und|oder|bzw\.|and|or|et|ou|y|o|e|u|en|of|lub|i|nebo|a|sau)\s)(?:-(?:e[nr]?|r|n) |(?:l[ea]s?|el|los|las|der|die|den|un|une|una|eine?n?|of an?|or an?|an?) )?$/iu;
export const LONGEST_BETWEEN = 14;

/**
 * "Entwicklerinnen und Entwickler", "acteur/actrice": both forms are one word. The change before it, or the word itself, stands for both.
 */
export function withoutSecondForm(
  text: string,
  word: { start: number; end: number },
  change: FormReplacement | null,
  changes: FormReplacement[],
): FormReplacement | null {
  const last = changes.at(-1);
  // Only where one of the two is a form of the other: "again and again" stays.
  if (!change && (last === undefined || word.start - last.end > LONGEST_BETWEEN || word.start === last.end))
    return null;
  if (change && change.text === '') return change;
  const start = change?.start ?? word.start;
  const before = BETWEEN.exec(text.slice(Math.max(0, start - LONGEST_BETWEEN), start));
  if (!before) return change;
  const first = start - before[0].length;
  const same = (change?.text ?? text.slice(word.start, word.end)).toLowerCase();
  if (last?.end === first && last.text.toLowerCase() === same) {
    last.end = change?.end ?? word.end;
    return null;
  }
  if (!change) return null;
  // "Mitarbeiter (m/w/d) / Mitarbeiterin"
  if (
    last?.end === first &&
    (last.text === '' || last.text.endsWith(GENDER_MARK)) &&
    wordBefore(text, last, changes.at(-2), same)
  ) {
    last.end = change.end;
    return null;
  }
  const from = first - change.text.length;
  if (from < 0 || text.slice(from, first).toLowerCase() !== same || (from > 0 && isLetter(text, from - 1)))
    return change;
  return { start: from, end: change.end, text: text.slice(from, first) };
}

/** Returns whether a word stands right before a mark, as it is or as a change has it. */
function wordBefore(text: string, mark: FormReplacement, before: FormReplacement | undefined, word: string): boolean {
  const from = mark.start - word.length;
  if (before?.end === mark.start) return before.text.toLowerCase() === word;
  return text.slice(Math.max(0, from), mark.start).toLowerCase() === word && (from <= 0 || !isLetter(text, from - 1));
}
