import type { Criterion, Expression, Kind, PageSpan, RoleContent, RoleQuestion } from '#libs/contracts';
import { languageOf } from '../profile/facts/document-language.js';
import { recogniseFields } from '../recognise-credentials.js';
import { skillsIn } from '../recognise.js';
import { wordRuns } from '../words/runs.js';
import { assembled, emptyGathering, questionsOf } from './criteria/assemble.js';
import { conditionsIn, isLabelledCondition } from './criteria/conditions.js';
import { isAbsence, isFilter, isSoftSkill, statedKind } from './criteria/cues.js';
import { coreOf } from './criteria/lead-ins.js';
import { askedYears } from './durations.js';
import { labelOf, phraseStems } from './criteria/phrase-leaf.js';
import { headingOf } from './page/headings.js';
import { KIND_OF_SECTION, pageItems, type PageItem } from './page/page-items.js';
import { pageLines } from './page/page-lines.js';
import { andAnother, listedIn, type Piece } from './page/prose.js';
import { certificationsAsked } from './criteria/read-certifications.js';
import { educationAsked } from './criteria/read-education.js';
import { glossedPage, languageOfHeadings } from './gloss/glossed-page.js';
import { inOriginal } from './gloss/in-original.js';
import { languagesAsked } from './criteria/read-languages.js';
import { readBesideExperience } from './criteria/read-beside-experience.js';
import { cloudGroups, cloudRule, type CloudGroup } from './criteria/read-clouds.js';
import { readDuties } from './criteria/read-duties.js';
import { assumedExperience, readExperience } from './criteria/read-experience.js';
import { isCredential } from './criteria/credentials.js';
import { readRequirement, type Gathered } from './criteria/read-requirement.js';
import { withoutTraits, traitQuestions } from './criteria/refused.js';
import { levelOfRole, titleOfPage, titlesOf } from './page/role-title.js';
import { SHIPPED_SKILLS, type SkillLexicon } from '../skills/lexicon.js';

/** Version of the role reader; changes whenever the same page is read otherwise. */
export const ROLE_READER = 'role/3';

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

/** A list of so many bare names in one line asks for each of them. */
const BARE_NAMES = 4;
const BARE_WORDS = 3;

/** Kinds of thing that a line asks for, as far as its words tell. */
const kindOfThing = (text: string, lexicon: SkillLexicon): string =>
  educationAsked(text, false, lexicon)
    ? 'education'
    : certificationsAsked(text, lexicon) || isCredential(text)
      ? 'certification'
      : skillsIn(text, lexicon).length > 0
        ? 'skill'
        : isCondition(text, lexicon)
          ? 'condition'
          : isSoftSkill(text)
            ? 'soft'
            : 'free';

/**
 * The items with those cut at their commas that list unlike things ("excellent writing, media contacts and a degree in communications"):
 * what is a note for one of them is none for the others.
 */
function unlikeApart(items: readonly PageItem[], lexicon: SkillLexicon): PageItem[] {
  return items.flatMap((item) => {
    if (item.section === 'duties' || item.section === 'soft' || item.section === 'glance' || item.topic !== null)
      return [item];
    if (!/,\s/.test(item.text) || /:\s|\bor\b/i.test(item.text) || askedYears(item.text).length > 0) return [item];
    const parts = listedIn(item).flatMap((one) => andAnother(one, lexicon));
    if (parts.length < 2 || parts.some(({ text }) => text.split(/\s+/).length > UNLIKE_WORDS)) return [item];
    const kinds = new Set(parts.map(({ text }) => kindOfThing(text, lexicon)));
    const fields = parts.slice(1).every(({ text }) => recogniseFields(text).length > 0);
    if (fields && kindOfThing(parts[0]!.text, lexicon) === 'education') return [item];
    // "Compassionate, calm under pressure": a bare word beside soft skills is one of them.
    const soft = parts.every(({ text }) => kindOfThing(text, lexicon) === 'soft' || !/\s/.test(text.trim()));
    const apart =
      !soft &&
      kinds.size > 1 &&
      (kinds.has('soft') || kinds.has('education') || kinds.has('certification') || kinds.has('condition'));
    return apart ? parts.map((part) => ({ ...item, ...part })) : [item];
  });
}

const UNLIKE_WORDS = 9;

/** "AWS, Terraform, Jenkins, Docker, Linux" as one requirement each, or null for a text of another make. */
function bareList(item: PageItem): Piece[] | null {
  if (/[.:;()]\s|\bor\b|\betc\b|\/\s/i.test(item.text) || coreOf(item.text).start > 0) return null;
  if (askedYears(item.text).length > 0 || statedKind(item.text) !== null) return null;
  const parts = listedIn(item);
  return parts.length >= BARE_NAMES && parts.every(({ text }) => text.split(/\s+/).length <= BARE_WORDS) ? parts : null;
}

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
 * @param options `title`, where it is known from elsewhere; else it is taken from the page · `skills` to read for; left out: the shipped
 *   ones
 */
export function readRole(page: string, options: { title?: string; skills?: SkillLexicon } = {}): RoleContent {
  const lexicon = options.skills ?? SHIPPED_SKILLS;
  const language = languageOfPage(page);
  if (language === 'en') return readEnglish(page, options, lexicon).role;
  if (language !== 'de' && language !== 'fr' && language !== 'es')
    return namesOnly(readEnglish(page, options, lexicon).role);
  const glossed = glossedPage(page, language);
  const { role, items } = readEnglish(glossed, options, lexicon);
  const original = inOriginal(role, page, glossed);
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

/** Words of English advertisements that are rare in others. */
const ENGLISH =
  /\b(?:the|and|of|with|for|you|your|we|our|will|experience|skills?|years?|knowledge|work|team|must|required?|requirements|responsibilities|qualifications|ability)\b/gi;
/** So many of them, and such a share of the words, tell an English page whose small words are too few to tell ("Manage a team"). */
const ENGLISH_WORDS = 3;
const ENGLISH_SHARE = 0.04;
/** The language is told from so much of a page. */
const TOLD_FROM = 5_000;

function languageOfPage(page: string): string {
  const told = languageOf(page) ?? languageOfHeadings(page) ?? 'en';
  if (told === 'en' || told === 'de' || told === 'fr' || told === 'es') return told;
  const sample = page.slice(0, TOLD_FROM);
  const english = sample.match(ENGLISH)?.length ?? 0;
  const words = sample.match(/\S+/g)?.length ?? 0;
  const headed = sample.split('\n').some((line) => headingOf(line.trim()) !== null);
  return headed || (english >= ENGLISH_WORDS && english >= words * ENGLISH_SHARE) ? 'en' : told;
}

const OF_TRAITS = new Set(['trait-refused', 'native-speaker', 'citizenship-asked']);

const runsOf = (texts: readonly string[]): number[] => [...new Set(texts.flatMap(wordRuns))].sort((a, b) => a - b);

/** Of a page in a language that is not read, what it asks for by name; its own words mean nothing to the reader. */
function namesOnly(role: RoleContent): RoleContent {
  const isNamed = (expression: Expression): boolean =>
    expression.test === 'all'
      ? expression.parts.every(({ of }) => isNamed(of))
      : 'parts' in expression
        ? expression.parts.every(isNamed)
        : expression.test !== 'phrase' && expression.test !== 'duties' && expression.test !== 'experience';
  const criteria = role.criteria.filter(({ expression }) => isNamed(expression));
  const kept = new Set(criteria.map(({ id }) => id));
  const questions = role.questions.filter(
    ({ code, criterion }) => code !== 'unknown-heading' && (criterion === null || kept.has(criterion)),
  );
  const none = criteria.length === 0 && !questions.some(({ code }) => code === 'no-requirements');
  return {
    ...role,
    criteria,
    questions: [
      { code: 'language-not-read', criterion: null, span: null, data: {} },
      ...questions,
      ...(none ? [{ code: 'no-requirements', criterion: null, span: null, data: {} }] : []),
    ],
  };
}

/** What an English page, or one glossed in English, asks for, and the items that it was read from. */
function readEnglish(
  page: string,
  options: { title?: string },
  lexicon: SkillLexicon,
): { role: RoleContent; items: readonly PageItem[] } {
  const read = pageItems(page, lexicon);
  const { unknown } = read;
  const items = unlikeApart(withoutTraits(read.items, lexicon), lexicon);
  const stated = options.title?.trim() || titleOfPage(page, lexicon);
  const title = stated ?? '';
  const gathered = emptyGathering();
  const notes: RoleContent['notes'] = [];
  const questions: RoleQuestion[] =
    stated === null ? [{ code: 'no-title', criterion: null, span: null, data: {} }] : [];

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

  const experience = readExperience(items, levelOfRole(title), lexicon);
  const titled = titlesOf(title).same.length > 0 && !read.sentences.some(({ text }) => NO_EXPERIENCE.test(text));
  const assumed = experience === null ? assumedExperience(items, levelOfRole(title), lexicon, titled) : null;
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
  if (experience?.object && !saidByTitle(experience.object.text, title, lexicon)) {
    const { text, item } = experience.object;
    const start = item.start + item.text.indexOf(text);
    readRequirement({ text, start, kind: KIND_OF_SECTION[item.section] ?? 'required', topic: null }, gathered, lexicon);
  }
  readBesideExperience(items, experience?.items ?? new Set(), gathered, lexicon);

  const duties = readDuties(items, lexicon);
  const asksForAnything = duties !== null || assembled(gathered, null, null).length > 0;
  const taken = assumed && (asksForAnything || assumed.item) ? assumed : null;
  const criteria = assembled(gathered, experience?.criterion ?? taken?.criterion ?? null, duties);
  if (taken && taken.criterion.span === null) placeAt(taken.criterion, titlePlace(page, title));
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
    level: levelOfRole(title) ?? experience?.typical ?? target,
    asOf: null,
    page,
    titles: titlesOf(title),
    criteria,
    runs: runsOf(items.map((item) => item.text)),
    notes,
    questions,
    reader: ROLE_READER,
    taxonomy: lexicon.version,
  };
  return { role, items };
}

/** Where the page names its title, or null. */
function titlePlace(page: string, title: string): PageSpan | null {
  const start = title === '' ? -1 : page.slice(0, TITLE_WITHIN).toLowerCase().indexOf(title.toLowerCase());
  return start < 0 ? null : { start, end: start + title.length };
}

/** A title stands at the top. */
const TITLE_WITHIN = 5_000;

function placeAt(criterion: Criterion, span: PageSpan | null): void {
  criterion.span = span;
  if (criterion.expression.test === 'experience') for (const band of criterion.expression.benchmarks) band.span = span;
}

export const assumedQuestion = ({ criterion, months }: { criterion: Criterion; months: number }): RoleQuestion => ({
  code: 'experience-assumed',
  criterion: criterion.id,
  span: criterion.span,
  data: { months },
});

/** True where a title says all that some words do: "accounting" of an accountant is no requirement beside the job. */
function saidByTitle(text: string, title: string, lexicon: SkillLexicon): boolean {
  const said = new Set(phraseStems(title).map((stem) => stem.slice(0, SAME_BEGIN)));
  return skillsIn(text, lexicon).length > 0 || phraseStems(text).every((stem) => said.has(stem.slice(0, SAME_BEGIN)));
}

/** Words of one job begin alike: accountant, accounting; nurse, nursing; sales, seller not. */
const SAME_BEGIN = 4;

const touches = (a: PageSpan, b: PageSpan | null): boolean => b !== null && a.start < b.end && b.start < a.end;

/** Conditions of the work as notes, each place of the page once and none where something else was read. */
function conditionNotes(
  found: readonly Piece[],
  notes: RoleContent['notes'],
  criteria: readonly Criterion[],
): RoleContent['notes'] {
  const added: RoleContent['notes'] = [];
  for (const { text, start, end } of found) {
    const span = { start, end };
    const known = [...notes, ...added].some((note) => touches(span, note.span));
    if (known || criteria.some((one) => one.category !== 'responsibilities' && touches(span, one.span))) continue;
    added.push({ kind: 'filter', label: labelOf(text), span });
  }
  return added.sort((a, b) => a.span!.start - b.span!.start);
}

/** The note that a condition of the work is, where no skill of the taxonomy is named in it. */
export const isCondition = (text: string, lexicon: SkillLexicon): boolean =>
  isLabelledCondition(text) || (skillsIn(text, lexicon).length === 0 && isFilter(text));

/** What is noted for people instead of scored: soft skills, and conditions of work. Never where a skill of the taxonomy is named. */
function noteOf(item: PageItem, lexicon: SkillLexicon): 'soft-skill' | 'filter' | null {
  // "Good communication skills in English" asks for English.
  if (languagesAsked(item.text, item.topic === 'languages').length > 0) return null;
  if (item.section === 'soft') return 'soft-skill';
  if (item.topic === 'education' || item.topic === 'certifications') return null;
  if (educationAsked(item.text, false, lexicon)) return null;
  if (isCondition(item.text, lexicon)) return 'filter';
  if (skillsIn(item.text, lexicon).length > 0) return null;
  return isSoftSkill(item.text) ? 'soft-skill' : null;
}
