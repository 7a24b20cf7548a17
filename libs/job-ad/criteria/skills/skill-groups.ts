import type { Expression } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears } from '../../vocabulary/durations.js';
import { namesToolsAlone } from '../phrases/named-things.js';
import { unknownNames } from '../phrases/free-phrases.js';
import { rangeBehindOpening } from '../../vocabulary/opening-phrases.js';
import { alternativesIn } from '../phrases/alternatives.js';
import { phraseLeaf, phraseStems, requirementLabel } from '../phrases/phrase-leaf.js';
import type { WordingDoubt } from '../drafts/criterion-draft.js';
import { joinNames } from '../drafts/join-names.js';
import { cloudLeaf, CREDITS } from './skill-leaf.js';
import { isListGap, labelOfUnits, leafOf, skillUnitsOf, type SkillUnit } from './skill-units.js';

export interface SkillReading {
  expression: Expression;
  /** Skill ids that the requirement is about, first come first and without what only qualifies: what its own id is made of. */
  skills: string[];
  doubts: WordingDoubt[];
}

interface Part {
  expression: Expression;
  skills: string[];
  qualifier: boolean;
  doubts: readonly WordingDoubt[];
}

const OPEN =
  /\b(?:such as|similar|equivalents?|comparable|custom|etc|for example|or other|other (?:similar |modern )?(?:tools?|frameworks?|platforms?)|and the like)\b|\be\.g\.|\blike\b(?! to)/i;
const EXAMPLES = /\b(?:such as|for example|including|like)\b|\be\.g\./i;
const COUNT =
  /\b(?:at least|minimum of|any)?\s*(two|three|four|five|2|3|4|5)\s+(?:or more\s+)?of\b|\b(two|three|2|3) or more\b/i;
const ONE_OF = /\b(?:one(?: or more)? of|any of|either|at least one(?: of)?)\b/i;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, 2: 2, 3: 3, 4: 4, 5: 5 };

const OR_ANOTHER = /^[,)\s]{0,3}or (?:an?other|other|any(?: other)?|similar|equivalent|comparable|something like)\b/i;

/** A class that both are tools of, a class with siblings before another; being services of some cloud is none. */
function sharedClass(a: string, b: string, lexicon: SkillLexicon): string | null {
  const shared = lexicon
    .skillClasses(a)
    .filter(
      (of) =>
        lexicon.skillClasses(b).includes(of) &&
        (of !== 'cloud' || (lexicon.primaryClass(a) === 'cloud' && lexicon.primaryClass(b) === 'cloud')),
    );
  return shared.find(lexicon.hasSiblings) ?? shared[0] ?? null;
}

/** Reads one clause of a requirement. Its helpers stand inside it, so that they share the text without long lists of arguments. */
function readClause(text: string, skillMonths: boolean, lexicon: SkillLexicon): Part[] {
  const units = skillUnitsOf(text, skillMonths, lexicon);
  const open = OPEN.test(text);
  const between = (a: SkillUnit, b: SkillUnit): string => text.slice(a.end, b.start);
  const skillsOf = (group: readonly SkillUnit[]): string[] =>
    group.filter((unit) => unit.free === undefined).map((unit) => unit.skill);
  const qualifies = (unit: SkillUnit): boolean =>
    units.some((other) => other !== unit && lexicon.skillById(unit.skill)?.qualifies?.includes(other.skill));
  const part = (group: readonly SkillUnit[], doubts: readonly WordingDoubt[] = []): Part => ({
    expression: leafOf(group, open, lexicon),
    skills: skillsOf(group),
    qualifier: group.every(qualifies),
    doubts,
  });
  const doubt = (code: WordingDoubt['code'], group: readonly SkillUnit[], word: 'or' | 'and'): WordingDoubt[] => [
    { code, names: labelOfUnits(group, word, lexicon) },
  ];

  /** Items of one list that have a class in common, side by side. */
  function clusters(group: readonly SkillUnit[]): SkillUnit[][] {
    const found: SkillUnit[][] = [];
    for (const unit of group) {
      const last = found.at(-1);
      const shared =
        last && !qualifies(unit) && !qualifies(last[0]!) ? sharedClass(last[0]!.skill, unit.skill, lexicon) : null;
      const slashed = last !== undefined && /^\s*\/\s*$/.test(between(last.at(-1)!, unit));
      if (
        last &&
        (slashed || (shared !== null && last.every((other) => lexicon.skillClasses(other.skill).includes(shared))))
      )
        last.push(unit);
      else found.push([unit]);
    }
    return found;
  }

  function readCluster(group: SkillUnit[]): Part[] {
    if (group.length === 1) return [part(group)];
    const gaps = group.slice(1).map((unit, at) => between(group[at]!, unit));
    const shared = sharedClass(group[0]!.skill, group[1]!.skill, lexicon);
    if (gaps.some((gap) => /^\s*\/\s*$/.test(gap)))
      return [part(group, shared === null ? doubt('slash', group, 'or') : [])];
    if (shared === null || !lexicon.hasSiblings(shared)) return group.map((unit) => part([unit]));
    return [part(group, gaps.some((gap) => /\band\b|&/i.test(gap)) ? doubt('and-or', group, 'and') : [])];
  }

  function readList(group: SkillUnit[]): Part[] {
    if (group.length === 1) return [part(group)];
    const gaps = group.slice(1).map((unit, at) => between(group[at]!, unit));
    const count = COUNT.exec(text.slice(0, group[0]!.start));
    if (count) {
      const n = Math.min(NUMBERS[(count[1] ?? count[2])!.toLowerCase()]!, group.length);
      const parts = group.map((unit) => leafOf([unit], open, lexicon, false));
      return [
        {
          expression: { test: 'atLeast', label: labelOfUnits(group, 'or', lexicon), n, parts },
          skills: skillsOf(group),
          qualifier: false,
          doubts: [],
        },
      ];
    }
    const isOr = (gap: string): boolean => /\bor\b/i.test(gap);
    // "Kotlin, Java or another JVM language": the last alternative is whatever is like them.
    if (OR_ANOTHER.test(text.slice(group.at(-1)!.end))) return [part(group)];
    const lastAnd = gaps.findLastIndex((gap) => /\band\b/i.test(gap) && !isOr(gap));
    if (gaps.some(isOr) && lastAnd >= 0)
      return [...readList(group.slice(0, lastAnd + 1)), ...readList(group.slice(lastAnd + 1))];
    if (gaps.some(isOr) || ONE_OF.test(text.slice(0, group[0]!.start))) return [part(group)];
    const found = clusters(group);
    if (
      found.length > 1 &&
      EXAMPLES.test(text.slice(0, group[0]!.start)) &&
      !/\bincluding\b/i.test(text.slice(0, group[0]!.start))
    )
      return [part(group, doubt('examples', group, 'and'))];
    return found.flatMap(readCluster);
  }

  /** Units with nothing but commas, "and" and the like between them. */
  function listsIn(all: readonly SkillUnit[]): SkillUnit[][] {
    const lists: SkillUnit[][] = [];
    for (const unit of all) {
      const last = lists.at(-1);
      if (last && isListGap(between(last.at(-1)!, unit))) last.push(unit);
      else lists.push([unit]);
    }
    return lists;
  }

  const { clouds, rest } = readClouds(units, lexicon);
  return [...clouds, ...listsIn(rest).flatMap(readList)];
}

/** A platform named with two or more of its services is valued by depth: one cloud leaf. `rest` are the units that are left. */
function readClouds(units: readonly SkillUnit[], lexicon: SkillLexicon): { clouds: Part[]; rest: SkillUnit[] } {
  const clouds: Part[] = [];
  let rest = [...units];
  for (const unit of units.filter(({ skill }) => lexicon.cloudPlatforms().includes(skill))) {
    const services = lexicon.cloudServices(unit.skill);
    const listed = rest.filter((other) => services.some((service) => service.skill === other.skill));
    if (listed.length < 2) continue;
    clouds.push({ expression: cloudLeaf(unit.skill, lexicon), skills: [unit.skill], qualifier: false, doubts: [] });
    rest = rest.filter((other) => other !== unit && !listed.includes(other));
  }
  return { clouds, rest };
}

/** Free words beside the skills ask for something of their own from this many stems on: "building payment systems in Java". */
const RESIDUE_STEMS = 3;
/** Words that go with naming a tool and ask for nothing. */
const PACKING = new Set(
  'tool framework platform technolog environ similar equival custom advanc basic level modern hand proven profession commerci program languag stack librari modul system softwar product production concept principl practic servic fundament cloud such other popular relat field industri code write develop track record'.split(
    ' ',
  ),
);

function residueOf(text: string, lexicon: SkillLexicon): Part[] {
  if (/:\s/.test(text)) return [];
  const { start, end } = rangeBehindOpening(text);
  const core = text.slice(start, end);
  const mentions = skillsIn(core, lexicon);
  const names = unknownNames(core, mentions);
  const stems = phraseStems(core, [...mentions, ...names, ...requiredYears(core)]).filter((stem) => !PACKING.has(stem));
  const leaf = stems.length >= RESIDUE_STEMS ? phraseLeaf(core, stems) : null;
  return leaf ? [{ expression: leaf, skills: [], qualifier: true, doubts: [] }] : [];
}

/** A tool that the requirement names for itself is no sibling of another that it names. */
function withoutNamedSiblings(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    if (part.expression.test !== 'skill') return part;
    const elsewhere = new Set(parts.flatMap((other) => (other === part ? [] : other.skills)));
    const accepts = part.expression.accepts.filter(
      ({ skill, credit }) => credit === CREDITS.named || !elsewhere.has(skill),
    );
    return { ...part, expression: { ...part.expression, accepts } };
  });
}

/**
 * Reads which skills a requirement asks for and how they hang together: "or" and one class make alternatives, "at least two of" a
 * count, other lists a weighted mean in which what only qualifies a named tool, and free words beside the skills, count half. Doubtful
 * "and"s, slashes and examples are read the kinder way and reported. Null where no skill is named.
 *
 * @param skillMonths whether years in the text are asked of the skills (and not of experience at large).
 */
export function readSkillGroups(text: string, skillMonths: boolean, lexicon: SkillLexicon): SkillReading | null {
  const reading = readNamedSkills(text, skillMonths, lexicon);
  const kind = reading && kindLeaf(text, lexicon);
  if (!kind) return reading;
  const { expression } = reading;
  const parts = expression.test === 'any' ? [...expression.parts, kind] : [expression, kind];
  return { ...reading, expression: { test: 'any', label: expression.label, parts } };
}

/** Between a kind of thing and examples of it. */
const BEFORE_EXAMPLES = /\s*\(|,?\s(?:such as|for example|e\.g\.),?\s/i;
const LONGEST_KIND = 5;

/** The kind that all named skills are examples of ("payroll systems such as ADP or Workday"): who names it shows it too. */
function kindLeaf(text: string, lexicon: SkillLexicon): Expression | null {
  const { start } = rangeBehindOpening(text);
  const mark = BEFORE_EXAMPLES.exec(text.slice(start));
  if (!mark || mark.index === 0) return null;
  const kind = text.slice(start, start + mark.index).trim();
  if (kind.split(/\s+/).length > LONGEST_KIND || skillsIn(kind, lexicon).length > 0 || namesToolsAlone(kind))
    return null;
  const leaves = (alternativesIn(kind)?.parts ?? [kind]).flatMap((one) => phraseLeaf(one, phraseStems(one)) ?? []);
  const telling = leaves.filter(({ things }) => things.length > 0);
  if (telling.length === 0) return null;
  return telling.length === 1 ? telling[0]! : { test: 'any', label: requirementLabel(kind), parts: telling };
}

function readNamedSkills(text: string, skillMonths: boolean, lexicon: SkillLexicon): SkillReading | null {
  const named = text.split(';').flatMap((clause) => readClause(clause, skillMonths, lexicon));
  if (named.length === 0) return null;
  const doubts = named.flatMap((part) => part.doubts);
  const parts = [...named, ...residueOf(text, lexicon)];
  const main = parts.filter((part) => !part.qualifier);
  const skills = [...new Set((main.length > 0 ? main : parts).flatMap((part) => part.skills))];
  if (parts.length === 1) return { expression: parts[0]!.expression, skills, doubts };
  const colon = text.search(/:\s/);
  // Words that said the kind ("Nice to have: …") are blanks by now.
  const head = colon > 0 && colon <= 60 ? text.slice(0, colon).trim() : '';
  const label =
    head !== ''
      ? head
      : joinNames(
          parts.filter((part) => part.skills.length > 0).map((part) => part.expression.label),
          'and',
        );
  return {
    expression: {
      test: 'all',
      label,
      parts: withoutNamedSiblings(parts).map((part) => ({ weight: part.qualifier ? 1 : 2, of: part.expression })),
    },
    skills,
    doubts,
  };
}
