import type { Criterion, CriterionInput, Kind, RequirementInput, RoleContent, RoleInput } from '#libs/contracts';
import { neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon, wordRuns } from '#libs/language';
import { amendCriterion } from '../criteria/amend-criterion.js';
import { assembleCriteria, criterionQuestions } from '../criteria/assemble.js';
import { dutiesCriterion, readDuty } from '../criteria/duties/read-duties.js';
import { withTradeWords } from '../criteria/duties/trade-words.js';
import { assumedQuestion } from '../criteria/experience/assumed-experience.js';
import { requirementLabel } from '../criteria/phrases/phrase-leaf.js';
import { readBesideExperience } from '../criteria/read-beside-experience.js';
import { readRequirement } from '../criteria/read-requirement.js';
import { listRequirements, type ParsedRequirement } from '../criteria/requirement-reading.js';
import { absenceAsked } from '../notes/absences.js';
import { isCondition } from '../notes/notes.js';
import { traitQuestions, withOwnTraitQuestions, withoutTraitRequests } from '../notes/refused-traits.js';
import type { PageItem } from '../page/page-item.js';
import { isTranslated, type PivotedLanguage } from '../pivot/languages/pivot-languages.js';
import { detectListLanguage } from '../pivot/page-language.js';
import { translateBack } from '../pivot/translate-back.js';
import { translateToPivot } from '../pivot/translate-to-pivot.js';
import { jobOfTitle, tradeOfExperience } from '../title/role-title.js';
import { ROLE_READER } from './read-role.js';
import { experienceOf, itemsOfExperience, targetLevel, type RoleExperience, statesYears } from './role-experience.js';
import { roleInOriginalWords } from './role-in-original-words.js';
import { listQuestions } from './questions/list-questions.js';
import { limitQuestions, listSizeQuestions, titleQuestions } from './questions/role-questions.js';
import { titlesOfRole } from './titles-of-role.js';

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
  const role = readNeutral(neutralInput(input), lexicon);
  return { ...roleInOriginalWords(role, page, new OriginalWords(page, neutralise(page))), title: input.title };
}

/** Texts of a list that are read, in their order: whole criteria are taken as they are. */
const textsRead = ({ requirements, responsibilities = [] }: RoleInput): string[] => [
  ...requirements.flatMap((one) => (typeof one === 'string' ? [one] : isCriterion(one) ? [] : [one.text])),
  ...responsibilities,
];

function readNeutral(input: RoleInput, lexicon: SkillLexicon): RoleContent {
  const language = detectListLanguage(textsRead(input));
  return isTranslated(language) ? readInPivot(input, language, lexicon) : readList(input, lexicon, language);
}

/** Reads a list of another language in the words of the reader, line by line. */
function readInPivot(input: RoleInput, language: PivotedLanguage, lexicon: SkillLexicon): RoleContent {
  const inPivot = (text: string): string => translateToPivot(text, language, lexicon).text;
  const translated = mapTexts(input, inPivot);
  const original = pageOf(input);
  const pivot = pageOf(translated);
  const at = [...pivot.requirements, ...pivot.duties].map(({ start }) => start);
  const lines = [...original.requirements, ...original.duties];
  const title = { text: input.title, start: 0, end: input.title.length, at: 0 };
  const role = readList(translated, lexicon, language);
  const sentences = [title, ...lines.map(({ text, start, end }, line) => ({ text, start, end, at: at[line]! }))];
  const back = translateBack(role, original.page, { language, text: pivot.page, sentences });
  const given = new Set(input.requirements.flatMap((one) => (typeof one === 'string' ? [] : (one.label ?? []))));
  const asGiven = (criterion: Criterion, read: Criterion): Criterion => {
    if (isWhole(read, input)) return { ...read, span: criterion.span };
    return given.has(read.label) ? { ...criterion, label: read.label } : criterion;
  };
  return {
    ...back,
    criteria: back.criteria.map((criterion, index) => asGiven(criterion, role.criteria[index]!)),
    questions: withOwnTraitQuestions(back.questions, lines),
    runs: runsOf(lines),
  };
}

/** True for a criterion that the list gives as a whole. */
const isWhole = ({ expression }: Criterion, { requirements }: RoleInput): boolean =>
  requirements.some((one) => typeof one !== 'string' && isCriterion(one) && one.expression === expression);

const runsOf = (items: readonly { text: string }[]): number[] =>
  [...new Set(items.flatMap(({ text }) => wordRuns(text)))].sort((a, b) => a - b);

/** The input with one form of each word for every gender. */
function neutralInput(input: RoleInput): RoleInput {
  const neutral = (text: string): string => neutralise(text.replace(/\s+/g, ' ').trim()).text;
  const { requirements, ...rest } = mapTexts(input, neutral);
  return {
    ...rest,
    title: neutralise(input.title).text,
    requirements: requirements.map((one) =>
      typeof one !== 'string' && isCriterion(one) ? { ...one, label: neutral(one.label) } : one,
    ),
  };
}

/** The input with its requirements and responsibilities in other words; whole criteria stay. */
const mapTexts = (input: RoleInput, words: (text: string) => string): RoleInput => ({
  ...input,
  requirements: input.requirements.map((one) => {
    if (typeof one === 'string') return words(one);
    return isCriterion(one) ? one : { ...one, text: words(one.text) };
  }),
  ...(input.responsibilities && { responsibilities: input.responsibilities.map(words) }),
});

/** Reads a list whose words are those of the reader. */
function readList(input: RoleInput, lexicon: SkillLexicon, language: string): RoleContent {
  const { page, requirements, duties } = pageOf(input);
  const lines = requirements.map((line, at): ListedLine => ({ line, given: input.requirements[at]! }));
  const asked = lines.filter(({ given }) => typeof given === 'string' || !isCriterion(given)).map(({ line }) => line);
  const conditions = conditionsAmong(lines, asked, lexicon);
  const readable = new Map(
    asked
      .filter((item) => !conditions.has(item))
      .flatMap((item) => withoutTraitRequests([item], lexicon).map((rest) => [item.start, rest] as const)),
  );
  const items = [...readable.values()];
  const sought = tradeOfExperience(items.map(({ text }) => text));
  const job = jobOfTitle(input.title, sought);
  const level = input.level ?? job.level;
  const experience = amendedExperience(ofItemsOnly(experienceOf(items, level, false, lexicon)), lines, readable);
  const ofYears = new Set(itemsOfExperience(experience));
  const listed = listRequirements([
    ...lines.flatMap((one) => readLine(one, readable, ofYears, lexicon)),
    ...readBesideExperience(items, experience.stated?.items ?? new Set(), lexicon),
  ]);
  const readDuties = duties.map((item) => readDuty(item.text, item.start, lexicon)).filter((duty) => duty !== null);
  const years = (experience.stated ?? experience.assumed)?.criterion ?? null;
  const titles = titlesOfRole(job.trade, [...items, ...duties], experience);
  const criteria = uniqueIds([
    ...wholeCriteria(lines),
    ...withTradeWords(assembleCriteria(listed, years, dutiesCriterion(readDuties)), titles.trade),
  ]);
  return {
    title: input.title,
    level: level ?? targetLevel(experience.stated),
    asOf: input.asOf ?? null,
    page,
    titles,
    criteria,
    runs: runsOf([...requirements, ...duties]),
    notes: [...conditions].map(({ text, start, end }) => ({
      kind: 'filter',
      label: requirementLabel(text),
      span: { start, end },
    })),
    questions: [
      ...titleQuestions(page, input.title, sought),
      ...traitQuestions([...asked, ...duties]),
      ...(experience.assumed ? [assumedQuestion(experience.assumed)] : []),
      ...limitQuestions(asked, experience.stated?.criterion ?? null),
      ...listQuestions({ items: asked, listed, criteria, skills: lexicon, language }),
      ...criterionQuestions(listed, criteria, { statesYears: statesYears(experience) }),
      ...listSizeQuestions(criteria),
    ],
    reader: ROLE_READER,
    taxonomy: lexicon.version,
  };
}

/** A line of the page that a list of requirements is read as, and what the list says. */
interface ListedLine {
  line: PageItem;
  given: RoleInput['requirements'][number];
}

/** Lines that are conditions of the work, or ask for the absence of something; not those to which the list gives a category. */
function conditionsAmong(
  lines: readonly ListedLine[],
  asked: readonly PageItem[],
  lexicon: SkillLexicon,
): ReadonlySet<PageItem> {
  const givenFor = new Map(lines.map(({ line, given }) => [line, given]));
  return new Set(
    withoutTraitRequests(asked, lexicon).filter((item) => {
      const given = givenFor.get(item);
      if (given === undefined) return false;
      const isNoted = isCondition(item.text, lexicon) || absenceAsked(item.text, lexicon) !== null;
      return isNoted && (typeof given === 'string' || !('category' in given));
    }),
  );
}

/** A list asks for experience only where one of its lines does. */
const ofItemsOnly = ({ stated, assumed }: RoleExperience): RoleExperience => ({
  stated,
  assumed: assumed?.item ? assumed : null,
});

/** Experience with what the list says of the lines that it was read from. */
function amendedExperience(
  experience: RoleExperience,
  lines: readonly ListedLine[],
  readable: ReadonlyMap<number, PageItem>,
): RoleExperience {
  const sources = new Set(itemsOfExperience(experience));
  const amended = <Read extends { criterion: Criterion }>(read: Read): Read =>
    lines.reduce((before, { line, given }) => {
      const item = readable.get(line.start);
      if (typeof given === 'string' || isCriterion(given) || !item || !sources.has(item)) return before;
      return { ...before, criterion: amendCriterion(before.criterion, given) };
    }, read);
  const { stated, assumed } = experience;
  return { stated: stated && amended(stated), assumed: assumed && amended(assumed) };
}

/** Reads a line, unless it is a whole criterion or requires years of experience. */
function readLine(
  { line, given }: ListedLine,
  readable: ReadonlyMap<number, PageItem>,
  ofYears: ReadonlySet<PageItem>,
  lexicon: SkillLexicon,
): ParsedRequirement[] {
  const item = readable.get(line.start);
  if ((typeof given !== 'string' && isCriterion(given)) || !item || ofYears.has(item)) return [];
  const kind: Kind = typeof given === 'string' ? 'required' : (given.kind ?? 'required');
  const asked = readRequirement({ text: item.text, start: item.start, kind, topic: null }, lexicon);
  return [typeof given === 'string' ? asked : { ...asked, stated: given }];
}

/** The criteria that the list gives as they are. */
const wholeCriteria = (lines: readonly ListedLine[]): Criterion[] =>
  lines.flatMap(({ line: { start, end }, given }) =>
    typeof given !== 'string' && isCriterion(given) ? [{ ...given, span: { start, end } }] : [],
  );

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
