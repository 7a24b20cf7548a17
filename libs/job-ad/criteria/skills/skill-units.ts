/** The skills that a clause asks for, where they stand, and the leaf of a group of them. */
import type { Expression, Mention } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears } from '../../vocabulary/durations.js';
import { unknownNames } from '../phrases/free-phrases.js';
import { phraseLeaf, phraseStems } from '../phrases/phrase-leaf.js';
import { joinNames } from '../drafts/join-names.js';
import { skillLeaf, skillName } from './skill-leaf.js';

/** A skill asked for, where it stands in the clause, and for how many months. */
export interface SkillUnit {
  skill: string;
  start: number;
  end: number;
  months: number | null;
  /** The words of an unknown name in a list of known ones. */
  free?: string;
}

const LIKE_THEM = /^\s(?:equivalents?|alternatives?|counterparts?)\b/i;

/** More words than this between two skills, and they are not items of one list. */
const LIST_GAP_WORDS = 3;

/** Class words and ways of working: what tools are named for, as often as a requirement of their own. */
const isGeneral = (skill: string, lexicon: SkillLexicon): boolean =>
  lexicon.skillById(skill)?.isClass === true || lexicon.skillArea(skill) === 'practices';

/** True where the text between two skills is what stands between items of a list. */
export function isListGap(gap: string): boolean {
  if (/[:;—]|\s–\s/.test(gap)) return false;
  if (/^\s*[/&+]\s*$/.test(gap)) return true;
  const words = gap
    .replace(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:and|or|the|a|an|custom|apache|either)$/i.test(word));
  if (words.some((word) => /^(?:for|with|using|on|in|to|of|via|from|into|by|as)$/i.test(word))) return false;
  return /,|\band\b|\bor\b|[&(]/i.test(gap) && words.length <= LIST_GAP_WORDS;
}

/** Months asked for a skill: the years before it in the clause, or those in brackets right after it. */
function monthsFor(text: string, mention: Mention): number | null {
  const years = requiredYears(text);
  const before = years.filter((one) => one.end <= mention.start && text[one.start - 1] !== '(').at(-1);
  const after = years.find(
    (one) => one.start >= mention.end && /^\s*[(,–-]\s*$/.test(text.slice(mention.end, one.start)),
  );
  return (after ?? before)?.from ?? null;
}

/** "Terraform for cloud provisioning": small words behind "for" say what a tool is used for, and are no tool beside it. */
function isPurpose(text: string, mention: Mention, tools: readonly Mention[]): boolean {
  const words = text.slice(mention.start, mention.end);
  const before = tools.filter((tool) => tool.end <= mention.start).at(-1);
  return before !== undefined && words === words.toLowerCase() && /\bfor\b/.test(text.slice(before.end, mention.start));
}

/** Skills that the clause asks for: class words that only introduce or explain its tools are left out. */
export function skillUnitsOf(text: string, skillMonths: boolean, lexicon: SkillLexicon): SkillUnit[] {
  const colon = text.search(/:\s/);
  const seen = new Set<string>();
  // "Cloud-native equivalents" names no tool and no class: it says that the list is open.
  const everywhere = skillsIn(text, lexicon).filter((one) => !LIKE_THEM.test(text.slice(one.end, one.end + 16)));
  const mentions = everywhere.filter((one) => !seen.has(one.skill) && seen.add(one.skill));
  const tools = mentions.filter((one) => !isGeneral(one.skill, lexicon));
  const kept = mentions.filter((mention) => {
    if (!isGeneral(mention.skill, lexicon)) return !isPurpose(text, mention, tools);
    if (tools.some((tool) => lexicon.skillClasses(tool.skill).includes(mention.skill))) return false;
    if (colon > 0 && mention.end <= colon && mentions.some((other) => other.start > colon)) return false;
    const toolBefore = tools.filter((tool) => tool.end <= mention.start).at(-1);
    return toolBefore === undefined || isListGap(text.slice(toolBefore.end, mention.start));
  });
  const known = kept.map(({ skill, start, end }) => ({
    skill,
    start,
    end,
    months: skillMonths ? monthsFor(text, { skill, start, end }) : null,
  }));
  const free = unknownNames(text, everywhere)
    .filter((name) => (colon < 0 || name.start > colon) && phraseStems(name.text).length > 0)
    .map(({ text: words, start, end }) => ({ skill: FREE + words, start, end, months: null, free: words }));
  return [...known, ...free].sort((a, b) => a.start - b.start);
}

/** Before a name that stands for no skill of the taxonomy. */
const FREE = '~';

/** One leaf for the skills of a group; names that no table knows stand beside it as phrases, any of which will do. */
export function leafOf(units: readonly SkillUnit[], open: boolean, lexicon: SkillLexicon, siblings = true): Expression {
  const named = units.filter((unit) => unit.free === undefined);
  const free = units.flatMap(({ free: words }) =>
    words === undefined ? [] : (phraseLeaf(words, phraseStems(words)) ?? []),
  );
  const leaf = named.length === 0 ? null : knownLeaf(named, open, siblings, lexicon);
  const parts: Expression[] = [...(leaf ? [leaf] : []), ...free];
  return parts.length === 1 ? parts[0]! : { test: 'any', label: labelOfUnits(units, 'or', lexicon), parts };
}

const knownLeaf = (units: readonly SkillUnit[], open: boolean, siblings: boolean, lexicon: SkillLexicon): Expression =>
  skillLeaf(
    units.map((unit) => unit.skill),
    lexicon,
    {
      siblings,
      open,
      months: units.reduce<number | null>(
        (most, unit) => (unit.months === null ? most : Math.max(most ?? 0, unit.months)),
        null,
      ),
    },
  );

export const labelOfUnits = (units: readonly SkillUnit[], word: 'or' | 'and', lexicon: SkillLexicon): string =>
  joinNames(
    units.map((unit) => unit.free ?? skillName(unit.skill, lexicon)),
    word,
  );
