import type { Kind, RoleContent, RoleQuestion } from '#libs/contracts';
import {
  neutralise,
  OriginalWords,
  skillsIn,
  boundedText,
  wordRuns,
  SHIPPED_SKILLS,
  type SkillLexicon,
} from '#libs/language';
import { assembled, emptyGathering, questionsOf } from '../criteria/assemble.js';
import { assumedExperience, assumedQuestion, placeAt } from '../criteria/experience/assumed-experience.js';
import { conditionsIn } from '../notes/conditions.js';
import { isAbsence } from '../vocabulary/importance-cues.js';
import { namesOnly } from './names-only.js';
import { conditionNotes, noteOf } from '../notes/notes.js';
import { labelOf, phraseStems } from '../criteria/phrases/phrase-leaf.js';
import { readBesideExperience } from '../criteria/read-beside-experience.js';
import { cloudGroups, cloudRule, type CloudGroup } from '../criteria/skills/read-clouds.js';
import { readDuties } from '../criteria/duties/read-duties.js';
import { readExperience } from '../criteria/experience/read-experience.js';
import { readRequirement, type Gathered } from '../criteria/read-requirement.js';
import { withoutTraits, traitQuestions } from '../notes/refused-traits.js';
import { bareList, unlikeApart } from '../criteria/split-mixed-lists.js';
import { glossedPage } from '../pivot/translate-to-pivot.js';
import { inOriginal } from '../pivot/translate-back.js';
import { KIND_OF_SECTION, type PageItem } from '../page/page-item.js';
import { pageItems } from '../items/page-items.js';
import { languageOfPage } from '../pivot/page-language.js';
import { pageLines } from '../page/page-lines.js';
import {
  isTitleLine,
  jobOf,
  jobsAsked,
  namesJob,
  titleOfPage,
  titlePlace,
  titleQuestion,
  titlesAsked,
  titlesOf,
  tradeOfExperience,
} from '../title/role-title.js';
import { roleInOriginalWords } from './role-in-original-words.js';

/** Version of the role reader; changes whenever the same page is read otherwise. */
export const ROLE_READER = 'role/8';

function addClouds(group: CloudGroup, gathered: Gathered, lexicon: SkillLexicon): RoleQuestion[] {
  const span = { start: group.items[0]!.start, end: group.items.at(-1)!.end };
  const rule = cloudRule(group, lexicon);
  const kind = KIND_OF_SECTION[group.items[0]!.section] ?? 'required';
  const add = (name: string, stated: Kind, expression: typeof rule.required): string =>
    gathered.criteria.add({ name, category: 'skills', label: expression.label, kind: stated, expression, span }).id;
  const id = add('cloud', kind, rule.required);
  for (const { n, expression } of rule.preferred)
    add(`cloud ${n}`, kind === 'required' ? 'preferred' : kind, expression);
  return group.required === null
    ? [{ code: 'cloud-count', criterion: id, span, data: { of: group.platforms.length } }]
    : [];
}

function readItem(item: PageItem, gathered: Gathered, lexicon: SkillLexicon): void {
  const { section, topic } = item;
  if (ONLY_LEVEL.test(item.text)) return;
  for (const { text, start } of bareList(item) ?? [item])
    readRequirement({ text, start, kind: KIND_OF_SECTION[section] ?? 'required', topic }, gathered, lexicon);
}

/** "Experience level: Mid-Level" says which job it is. */
const ONLY_LEVEL =
  /^(?:(?:entry|junior|mid|senior|lead|manager|student)(?:[- ]?(?:level|senior|weight))?(?:[,/ ]+|$)){1,5}$/i;

/** Words of a page that takes people without experience. */
const NO_EXPERIENCE =
  /\bno (?:\w+ )?experience (?:is )?(?:needed|required|necessary)\b|\bexperience (?:is )?not (?:needed|required|necessary|essential)\b|\b(?:full |all )?training (?:is |will be )?(?:given|provided)\b|\bwithout (?:any )?experience\b/i;

/** More criteria than this are no advertisement's, and more words hardly: a person should look whether it is one page. */
export const MANY_CRITERIA = 60;
const MANY_WORDS = 8_000;

/** The numbers of the lines that these places stand on; the text is gone through once. */
function linesAt(text: string, places: readonly number[]): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  let at = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    for (; at < place; at++) if (text[at] === '\n') line++;
    lines.add(line);
  }
  return lines;
}

/** True where a facts list only repeats what the qualifications say. */
function repeats(item: PageItem, items: readonly PageItem[]): boolean {
  return item.section === 'glance' && items.some((other) => other.section !== 'glance' && other.topic === item.topic);
}

/**
 * Reads a role page (plain text, see `rolePageText`) into criteria with the places they came from. Company, benefits, outlook, sample
 * letters, questions and related roles are not read. Ambiguous wording takes the kinder reading and raises a question; a page without
 * requirements has no criteria and the question `no-requirements`; one of many criteria, or of far too many words, is read in full and
 * says so. German, French and Spanish pages are read too; of other languages only what has a name. Never throws.
 *
 * @param options `title`, where it is known from elsewhere; else it is taken from the page. One that names no job is a name only: trade
 *   and level are the page's, and the question `title-unknown` says so · `skills` to read for; left out: the shipped
 *   ones
 */
export function readRole(page: string, options: { title?: string; skills?: SkillLexicon } = {}): RoleContent {
  const neutral = neutralise(page);
  const words = new OriginalWords(page, neutral);
  const bounded = boundedText(neutral.text);
  const { title: given } = options;
  if (given === undefined) return roleInOriginalWords(readNeutral(bounded, options), page, words);
  const title = neutralise(given).text;
  const role = readNeutral(bounded, { ...options, title });
  const original = roleInOriginalWords(role, page, words);
  return role.title.trim() === title.trim() && title.trim() !== ''
    ? { ...original, title: role.title === title ? given : given.trim() }
    : original;
}

function readNeutral(page: string, options: { title?: string; skills?: SkillLexicon }): RoleContent {
  const lexicon = options.skills ?? SHIPPED_SKILLS;
  const language = languageOfPage(page);
  if (language === 'en') return readEnglish(page, options, lexicon).role;
  if (language !== 'de' && language !== 'fr' && language !== 'es')
    return namesOnly(readEnglish(page, options, lexicon).role);
  const glossed = glossedPage(page, language, lexicon);
  const { role, items } = readEnglish(glossed, options, lexicon);
  const original = inOriginal(role, page, glossed, language);
  const lines = page.split('\n');
  const read = linesAt(
    glossed,
    items.map(({ start }) => start),
  );
  return {
    ...original,
    title: options.title ?? titleOfPage(page, lexicon) ?? role.title,
    questions: [...traitQuestions(pageLines(page)), ...original.questions.filter(({ code }) => !OF_TRAITS.has(code))],
    runs: runsOf([...read].map((number) => lines[number]!)),
  };
}

const OF_TRAITS = new Set(['trait-refused', 'native-speaker', 'citizenship-asked']);

const runsOf = (texts: readonly string[]): number[] => [...new Set(texts.flatMap(wordRuns))].sort((a, b) => a - b);

/** What an English page, or one glossed in English, asks for, and the items that it was read from. */
function readEnglish(
  page: string,
  options: { title?: string },
  lexicon: SkillLexicon,
): { role: RoleContent; items: readonly PageItem[] } {
  const read = pageItems(page, lexicon);
  const { unknown } = read;
  const ofPage = titleOfPage(page, lexicon);
  const stated = options.title?.trim() || ofPage;
  const title = stated ?? '';
  const items = unlikeApart(withoutTraits(read.items, lexicon), lexicon).filter(
    ({ text }) => !isTitleLine(text, title) && (ofPage === null || !isTitleLine(text, ofPage)),
  );
  const sought = ofPage !== null && namesJob(ofPage) ? ofPage : tradeOfExperience(items.map(({ text }) => text));
  const job = jobOf(title, sought);
  const gathered = emptyGathering();
  const notes: RoleContent['notes'] = [];
  const questions: RoleQuestion[] =
    stated === null ? [{ code: 'no-title', criterion: null, span: null, data: {} }] : [];
  if (stated !== null && !namesJob(title)) questions.push(titleQuestion(title, sought, page));

  questions.push(...traitQuestions(read.sentences));
  const lastUnder = new Map(items.map((item) => [item.heading, item.start]));
  for (const { text, start, end } of unknown) {
    if ((lastUnder.get(text) ?? -1) > end)
      questions.push({
        code: 'unknown-heading',
        criterion: null,
        span: { start, end },
        data: { heading: labelOf(text) },
      });
  }

  const experience = readExperience(items, job.level, lexicon);
  const titled = titlesOf(job.trade).same.length > 0 && !read.sentences.some(({ text }) => NO_EXPERIENCE.test(text));
  const assumed = experience === null ? assumedExperience(items, job.level, lexicon, titled) : null;
  const clouds = cloudGroups(items, lexicon);
  const inClouds = new Set(clouds.flatMap((group) => group.items));
  for (const item of items) {
    const group = clouds.find((one) => one.items[0] === item);
    if (group) questions.push(...addClouds(group, gathered, lexicon));
    if (inClouds.has(item) || item.section === 'duties' || experience?.items.has(item)) continue;
    if (item === assumed?.item) continue;
    const note = isAbsence(item.text) ? 'filter' : noteOf(item, lexicon);
    if (isAbsence(item.text)) readItem(item, gathered, lexicon);
    if (note) notes.push({ kind: note, label: labelOf(item.text), span: { start: item.start, end: item.end } });
    else if (!repeats(item, items)) {
      readItem(item, gathered, lexicon);
    }
  }
  if (experience?.object && !saidByTitle(experience.object.text, job.trade, lexicon)) {
    const { text, item } = experience.object;
    const start = item.start + item.text.indexOf(text);
    readRequirement({ text, start, kind: KIND_OF_SECTION[item.section] ?? 'required', topic: null }, gathered, lexicon);
  }
  readBesideExperience(items, experience?.items ?? new Set(), gathered, lexicon);

  const duties = readDuties(items, lexicon);
  const asksForAnything = duties !== null || assembled(gathered, null, null).length > 0;
  const taken = assumed && (asksForAnything || assumed.item) ? assumed : null;
  const criteria = assembled(gathered, experience?.criterion ?? taken?.criterion ?? null, duties);
  if (taken && taken.criterion.span === null) placeAt(taken.criterion, titlePlace(page, job.trade));
  if (taken) questions.push(assumedQuestion(taken));
  notes.push(...conditionNotes([...read.conditions, ...read.sentences.flatMap(conditionsIn)], notes, criteria));
  questions.push(...questionsOf(gathered, criteria));
  if (criteria.length > MANY_CRITERIA)
    questions.push({ code: 'many-criteria', criterion: null, span: null, data: { criteria: criteria.length } });
  const words = page.match(/\S+/g)?.length ?? 0;
  if (words > MANY_WORDS) questions.push({ code: 'very-long-page', criterion: null, span: null, data: { words } });
  if (criteria.length === 0) questions.push({ code: 'no-requirements', criterion: null, span: null, data: {} });
  const bands = experience?.criterion.expression;
  const target = bands?.test === 'experience' ? bands.benchmarks[bands.target]!.level : null;
  const role: RoleContent = {
    title,
    level: job.level ?? experience?.typical ?? target,
    asOf: null,
    page,
    titles: titlesAsked(
      job.trade,
      [...(experience?.items ?? []), ...(assumed?.item ? [assumed.item] : [])].flatMap((item) => jobsAsked(item.text)),
    ),
    criteria,
    runs: runsOf(items.map((item) => item.text)),
    notes,
    questions,
    reader: ROLE_READER,
    taxonomy: lexicon.version,
  };
  return { role, items };
}

/** True where a title says all that some words do: "accounting" of an accountant is no requirement beside the job. */
function saidByTitle(text: string, title: string, lexicon: SkillLexicon): boolean {
  const said = new Set(phraseStems(title).map((stem) => stem.slice(0, SAME_BEGIN)));
  return skillsIn(text, lexicon).length > 0 || phraseStems(text).every((stem) => said.has(stem.slice(0, SAME_BEGIN)));
}

/** Words of one job begin alike: accountant, accounting; nurse, nursing; sales, seller not. */
const SAME_BEGIN = 4;
