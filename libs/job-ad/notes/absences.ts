import { skillsIn, type SkillLexicon } from '#libs/language';
import { isAbsence } from '../vocabulary/importance-cues.js';

/** "No payroll", "without travel": what a person should not have. "No-code" and "not for profit" are names. */
const ABSENT = /^(?:no|not|never|without(?: any)?)\s+(?!(?:more|fewer|less|later|only|for[- ]profit)\b)(?=\S)/i;

/**
 * What a requirement says that a person should not have: "payroll" for "No payroll". Null for other requirements, and for those that
 * only say what is not asked ("No degree needed").
 */
export function absenceAsked(text: string, lexicon: SkillLexicon): string | null {
  const opening = ABSENT.exec(text);
  if (!opening || isAbsence(text)) return null;
  if (skillsIn(text, lexicon).some(({ start }) => start === 0)) return null;
  return text.slice(opening[0].length).replace(/[\s.!]+$/, '');
}
