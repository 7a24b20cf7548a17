/** Requirements that are noted for users instead of scored: soft skills and conditions of the work. */
import type { Criterion, PageSpan, RoleContent } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears, yearsLimits } from '../vocabulary/durations.js';
import { namesDrivingLicence } from '../vocabulary/driving-licenses.js';
import { namingWords } from '../vocabulary/filler-words.js';
import type { PageItem } from '../page/page-item.js';
import type { PagePiece } from '../page/prose.js';
import { isLabelledCondition } from './conditions.js';
import { citizenshipAsked } from './traits/citizenship.js';
import { isFilter, isSoftSkill } from '../vocabulary/importance-cues.js';
import { requirementLabel } from '../criteria/phrases/phrase-leaf.js';
import { educationAsked } from '../criteria/credentials/read-education.js';
import { languagesAsked } from '../criteria/credentials/read-languages.js';

const touches = (a: PageSpan, b: PageSpan | null): boolean => b !== null && a.start < b.end && b.start < a.end;

/** Conditions of the work as notes, each place of the page once and none where something else was read. */
export function conditionNotes(
  found: readonly PagePiece[],
  notes: RoleContent['notes'],
  criteria: readonly Criterion[],
): RoleContent['notes'] {
  const added: RoleContent['notes'] = [];
  for (const { text, start, end } of found) {
    const span = { start, end };
    const known = [...notes, ...added].some((note) => touches(span, note.span));
    if (known || criteria.some((one) => one.category !== 'responsibilities' && touches(span, one.span))) continue;
    added.push({ kind: 'filter', label: requirementLabel(text), span });
  }
  return added.sort((a, b) => a.span!.start - b.span!.start);
}

/** The note that a condition of the work is, where no skill of the taxonomy and no license to drive is named in it. */
export const isCondition = (text: string, lexicon: SkillLexicon): boolean =>
  isLabelledCondition(text) ||
  (skillsIn(text, lexicon).length === 0 &&
    !namesDrivingLicence(text) &&
    (isFilter(text) || citizenshipAsked(text) !== null || limitsYears(text)));

/** "At most 2 years of experience": more of it is never worth less. */
const limitsYears = (text: string): boolean => yearsLimits(text).length > 0 && requiredYears(text).length === 0;

/**
 * Returns whether an item is noted for users instead of scored: soft skills, and conditions of work. A text that names
 * a skill of the taxonomy never is.
 */
export function noteOf(item: PageItem, lexicon: SkillLexicon): 'soft-skill' | 'filter' | null {
  // "Good communication skills in English" asks for English.
  if (languagesAsked(item.text, item.topic === 'languages').length > 0) return null;
  if (item.section === 'soft') return 'soft-skill';
  if (item.topic === 'education' || item.topic === 'certifications') return null;
  if (educationAsked(item.text, false, lexicon)) return null;
  if (isCondition(item.text, lexicon)) return 'filter';
  if (skillsIn(item.text, lexicon).length > 0) return null;
  return isSoftSkill(withoutNames(item.text)) && !namesMore(item.text) ? 'soft-skill' : null;
}

/** Words with capitals in a row. */
const NAMES = /\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)+/gu;

/**
 * "Adobe Creative Cloud": a word of a trait inside a name, behind a word that neither grades a trait nor says whom it is shown to, tells none.
 * Text in capitals tells no names.
 */
const withoutNames = (text: string): string =>
  text === text.toUpperCase()
    ? text
    : text.replace(NAMES, (run) => {
        const words = run.split(' ');
        const trait = words.findIndex((word) => isSoftSkill(word));
        const named = words
          .slice(0, Math.max(0, trait))
          .some((word) => namingWords(word).some((one) => !MANNER.test(one)));
        return named ? ' '.repeat(run.length) : run;
      });

/** A trait beside so many words for a thing, in so large a part of the text, is said of work: "communicate financial data to auditors". */
const NAMED_WORDS = 4;
const NAMED_SHARE = 0.7;

function namesMore(text: string): boolean {
  if (OF_WILL.test(text)) return false;
  const words = namingWords(text);
  const named = words.filter((word) => !isSoftSkill(word) && !MANNER.test(word));
  return named.length >= NAMED_WORDS && named.length >= NAMED_SHARE * words.length;
}

/** What a candidate wants is a trait, whatever it is about. */
const OF_WILL = /^(?:[\w'’]+ ){0,3}(?:willing\w*|eager\w*|passion\w*|enthusias\w*|motivat\w*|desire)\b/i;

/** Words that stand with traits and name no thing of a trade. */
const MANNER =
  /^(?:written|verbal\w*|oral\w*|clear\w*|concise\w*|effective\w*|team|people|person\w*|environment|pressure|time|tasks?|multiple|colleagues|others|members?|levels?|customers?|clients?|stakeholders?|relationships?|initiative|attitude|approach|manner|positive|friendly|reliable|honest|punctual|calm|hard\w*|busy|fast|change|changing|needs|ideas|information|listen\w*|problems?|solving|decisions?|quality|best|results?|goals?|high|standards?)$/;
