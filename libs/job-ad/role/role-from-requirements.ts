import {
  IMPORTANCE,
  type Criterion,
  type CriterionInput,
  type Kind,
  type RequirementInput,
  type RoleContent,
  type RoleInput,
} from '#libs/contracts';
import { neutralise, OriginalWords, wordRuns, SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { assembled, emptyGathering, questionsOf } from '../criteria/assemble.js';
import type { PageItem } from '../page/page-item.js';
import { readBesideExperience } from '../criteria/read-beside-experience.js';
import { dutiesCriterion, readDuty } from '../criteria/duties/read-duties.js';
import { assumedExperience, assumedQuestion } from '../criteria/experience/assumed-experience.js';
import { isCondition } from '../notes/notes.js';
import { readExperience } from '../criteria/experience/read-experience.js';
import { traitQuestions, withoutTraits } from '../notes/refused-traits.js';
import { labelOf } from '../criteria/phrases/phrase-leaf.js';
import { readRequirement } from '../criteria/read-requirement.js';
import { MANY_CRITERIA, ROLE_READER } from './read-role.js';
import { jobOf, jobsAsked, namesJob, titleQuestion, titlesAsked, tradeOfExperience } from '../title/role-title.js';
import { roleInOriginalWords } from './role-in-original-words.js';

const isCriterion = (one: CriterionInput | RequirementInput): one is CriterionInput => 'expression' in one;

/** A page that holds the role's texts one a line, so that its criteria have places like those of any other page. */
function pageOf(input: RoleInput): { page: string; requirements: PageItem[]; duties: PageItem[] } {
  const lines: string[] = [];
  let length = 0;
  const write = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  const item = (raw: string, section: PageItem['section']): PageItem => {
    const text = raw.replace(/\s+/g, ' ').trim();
    const start = length + 2;
    write(`- ${text}`);
    return { text, start, end: start + text.length, section, topic: null, heading: '' };
  };
  write(input.title);
  write('');
  write('Requirements');
  const requirements = input.requirements.map((one) =>
    item(typeof one === 'string' ? one : isCriterion(one) ? one.label : one.text, 'required'),
  );
  let duties: PageItem[] = [];
  if (input.responsibilities?.length) {
    write('');
    write('Responsibilities');
    duties = input.responsibilities.map((text) => item(text, 'duties'));
  }
  return { page: lines.join('\n'), requirements, duties };
}

/** What a requirement says about itself replaces what was read from its text. */
function amend(criterion: Criterion, given: RequirementInput): void {
  if (given.kind !== undefined) {
    criterion.kind = given.kind;
    criterion.importance = IMPORTANCE[given.kind];
  }
  if (given.importance !== undefined) criterion.importance = given.importance;
  if (given.category !== undefined) criterion.category = given.category;
  if (given.label !== undefined) criterion.label = given.label;
  if (given.id !== undefined) criterion.id = given.id;
  if (given.months !== undefined && criterion.expression.test === 'skill') criterion.expression.months = given.months;
}

/**
 * A role from a list of requirements, each read as a line of a role page is: skills, certifications, years of experience, degrees and
 * languages by the taxonomy, everything else as a free phrase. A bare string is a required criterion; nothing that a person listed is
 * dropped as a soft skill. Conditions of the work become notes and what asks for a trait a question, as on a page; months are assumed
 * only where experience is asked for. Whole criteria are taken as they are. Spans count in a page made of the texts.
 *
 * @param input checked by `roleInputSchema`.
 * @param options `skills` to read for; left out: the shipped ones
 */
export function roleFromRequirements(
  input: RoleInput,
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): RoleContent {
  const { page } = pageOf(input);
  const role = fromNeutral(neutralInput(input), lexicon);
  return { ...roleInOriginalWords(role, page, new OriginalWords(page, neutralise(page))), title: input.title };
}

/** The input with one form of each word for every gender. */
function neutralInput(input: RoleInput): RoleInput {
  const neutral = (text: string): string => neutralise(text.replace(/\s+/g, ' ').trim()).text;
  return {
    ...input,
    title: neutralise(input.title).text,
    requirements: input.requirements.map((one) => {
      if (typeof one === 'string') return neutral(one);
      return isCriterion(one) ? { ...one, label: neutral(one.label) } : { ...one, text: neutral(one.text) };
    }),
    ...(input.responsibilities && { responsibilities: input.responsibilities.map(neutral) }),
  };
}

function fromNeutral(input: RoleInput, lexicon: SkillLexicon): RoleContent {
  const { page, requirements, duties } = pageOf(input);
  const gathered = emptyGathering();
  const whole: Criterion[] = [];
  const asked = requirements.filter((_, at) => {
    const one = input.requirements[at]!;
    return typeof one === 'string' || !isCriterion(one);
  });
  const conditions = new Set(
    withoutTraits(asked, lexicon).filter((item) => {
      if (!asked.includes(item)) return false;
      const given = input.requirements[requirements.indexOf(item)]!;
      return isCondition(item.text, lexicon) && (typeof given === 'string' || !('category' in given));
    }),
  );
  const readable = new Map(
    asked
      .filter((item) => !conditions.has(item))
      .flatMap((item) => withoutTraits([item], lexicon).map((rest) => [item.start, rest] as const)),
  );
  const items = [...readable.values()];
  const sought = tradeOfExperience(items.map(({ text }) => text));
  const job = jobOf(input.title, sought);
  const level = input.level ?? job.level;
  const experience = readExperience(items, level, lexicon);
  const stated = experience === null ? assumedExperience(items, level, lexicon) : null;
  const assumed = stated?.item ? stated : null;
  requirements.forEach((line, at) => {
    const given = input.requirements[at]!;
    const span = { start: line.start, end: line.end };
    if (typeof given !== 'string' && isCriterion(given)) {
      whole.push({ ...given, expression: given.expression, span });
      return;
    }
    const item = readable.get(line.start);
    if (!item) return;
    if (experience?.items.has(item) || item === assumed?.item) {
      if (typeof given !== 'string') amend((experience ?? assumed!).criterion, given);
      return;
    }
    const kind: Kind = typeof given === 'string' ? 'required' : (given.kind ?? 'required');
    const before = gathered.criteria.list().length;
    readRequirement({ text: item.text, start: item.start, kind, topic: null }, gathered, lexicon);
    if (typeof given === 'string') return;
    const own = gathered.criteria.list().slice(before);
    if (own.length === 1) amend(own[0]!, given);
  });
  readBesideExperience(items, experience?.items ?? new Set(), gathered, lexicon);
  const readDuties = duties.map((item) => readDuty(item.text, item.start, lexicon)).filter((duty) => duty !== null);
  const criteria = uniqueIds([
    ...whole,
    ...assembled(gathered, experience?.criterion ?? assumed?.criterion ?? null, dutiesCriterion(readDuties)),
  ]);
  const questions = [
    ...(namesJob(input.title) ? [] : [titleQuestion(input.title, sought, page)]),
    ...traitQuestions([...asked, ...duties]),
    ...(assumed ? [assumedQuestion(assumed)] : []),
    ...questionsOf(gathered, criteria),
  ];
  if (criteria.length > MANY_CRITERIA)
    questions.push({ code: 'many-criteria', criterion: null, span: null, data: { criteria: criteria.length } });
  if (criteria.length === 0) questions.push({ code: 'no-requirements', criterion: null, span: null, data: {} });
  const bands = experience?.criterion.expression;
  return {
    title: input.title,
    level: level ?? (bands?.test === 'experience' ? bands.benchmarks[bands.target]!.level : null),
    asOf: input.asOf ?? null,
    page,
    titles: titlesAsked(
      job.trade,
      [...(experience?.items ?? []), ...(assumed?.item ? [assumed.item] : [])].flatMap((item) => jobsAsked(item.text)),
    ),
    criteria,
    runs: [...new Set([...requirements, ...duties].flatMap((item) => wordRuns(item.text)))].sort((a, b) => a - b),
    notes: [...conditions].map(({ text, start, end }) => ({
      kind: 'filter',
      label: labelOf(text),
      span: { start, end },
    })),
    questions,
    reader: ROLE_READER,
    taxonomy: lexicon.version,
  };
}

/** The first of two criteria with one id keeps it; the others get a number. */
function uniqueIds(criteria: readonly Criterion[]): Criterion[] {
  const taken = new Set<string>();
  return criteria.map((criterion) => {
    let id = criterion.id;
    for (let number = 2; taken.has(id); number++) id = `${criterion.id}-${number}`;
    taken.add(id);
    return id === criterion.id ? criterion : { ...criterion, id };
  });
}
