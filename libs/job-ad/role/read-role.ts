import type { LineClassChange, RoleContent, RoleQuestion } from '#libs/contracts';
import { boundedText, neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon, wordRuns } from '#libs/language';
import { givenBehind, givenClasses, type GivenClass } from '../classes/given-classes.js';
import type { ClassedPiece } from '../classes/line-class.js';
import { assembleCriteria, criterionQuestions } from '../criteria/assemble.js';
import { readDuties } from '../criteria/duties/read-duties.js';
import { assumedQuestion } from '../criteria/experience/assumed-experience.js';
import type { ExperienceReading } from '../criteria/experience/read-experience.js';
import { requirementLabel } from '../criteria/phrases/phrase-leaf.js';
import { listRequirements } from '../criteria/requirement-reading.js';
import { askedThings } from '../criteria/things/asked-things.js';
import { readPage } from '../items/page-items.js';
import { cleanPage } from '../lines/clean-page.js';
import { conditionsIn } from '../notes/conditions.js';
import { conditionNotes } from '../notes/notes.js';
import { traitQuestions, withOwnTraitQuestions, withoutTraitRequests } from '../notes/refused-traits.js';
import { pageHeadingOf } from '../page/headings.js';
import type { PageItem } from '../page/page-item.js';
import { withoutOwnLanguage } from '../criteria/credentials/own-language.js';
import { jobDescriptionLines } from '../page/page-lines.js';
import { isTranslated } from '../pivot/languages/pivot-languages.js';
import { detectPageLanguage } from '../pivot/page-language.js';
import { originalWordsIn } from '../pivot/own-words.js';
import { translateBack } from '../pivot/translate-back.js';
import {
  isHeadingOf,
  sentenceAt,
  sentencesBehind,
  translateToPivot,
  wordsMeaning,
  type PivotPage,
} from '../pivot/translate-to-pivot.js';
import { bareTitle } from '../title/bare-title.js';
import { jobOfTitle, namesJob, titlePlace, titlesOf, tradeOfExperience } from '../title/role-title.js';
import { isTitleLine, isTitleShaped, titleOfPage } from '../title/page-title.js';
import { withoutNamesBehindTitle } from '../title/title-in-text.js';
import { classedLines, type ClassedLine } from './classify-page.js';
import { namesOnly } from './names-only.js';
import { withUnderstandingQuestion } from './page-understanding.js';
import { withTradeWords } from '../criteria/duties/trade-words.js';
import { readItems } from './read-items.js';
import { assumedOnPage, experienceOf, levelOfExperience, statesYears } from './role-experience.js';
import { roleInOriginalWords, roleOnPage } from './role-in-original-words.js';
import {
  cloudQuestions,
  headingQuestions,
  limitQuestions,
  sizeQuestions,
  titleQuestions,
} from './questions/role-questions.js';
import { withSeveralRolesQuestion } from './questions/several-roles.js';
import { titlesOfRole } from './titles-of-role.js';

/** Version of the role reader; changes whenever the same page is read otherwise. */
export const ROLE_READER = 'role/18';

/** Words of a page that takes people without experience. */
const NO_EXPERIENCE =
  /\bno (?:\w+ )?experience (?:is )?(?:needed|required|necessary)\b|\bexperience (?:is )?not (?:needed|required|necessary|essential)\b|\b(?:full |all )?training (?:is |will be )?(?:given|provided)\b|\bwithout (?:any )?experience\b/i;

/**
 * Reads a role page (plain text, see `jobDescriptionText`) into criteria with the places they came from. Company, benefits, outlook, sample
 * letters, questions and related roles are not read. Ambiguous wording takes the kinder reading and raises a question; a page without
 * requirements has no criteria and the question `no-requirements` (`empty-page`, `title-only`); one of many criteria, of several roles, or
 * of far too many words, is read in full and says so, as does one that was mostly not understood. Pages of the languages of
 * `pivot/languages` are read too; of other languages only what has a name. Never throws.
 *
 * @param options `title`, where it is known from elsewhere; else it is taken from the page. One that names no job is a name only: trade
 *   and level are the page's, and the question `title-unknown` says so · `skills` to read for; left out: the shipped
 *   ones · `classes` that users gave to lines: a line that asks makes requirements wherever it stands, one that tells duties makes duties, a
 *   trait and terms are noted, and no other line makes anything
 */
export function readRole(page: string, options: ReadRoleOptions = {}): RoleContent {
  const neutral = neutralise(page);
  const words = new OriginalWords(page, neutral);
  const bounded = boundedText(neutral.text);
  const { title: given } = options;
  const title = given === undefined ? undefined : neutralise(given).text;
  const { role, classes, cleaned } = readNeutral(
    bounded,
    title === undefined ? options : { ...options, title },
    givenBehind(givenClasses(page, options.classes ?? []), (span) => words.range(span)),
  );
  const original = withGivenTitle(roleInOriginalWords(role, page, words), role.title, given, title);
  const lines = classes.map((line) => ({ ...line, span: words.range(line.span) }));
  return withSeveralRolesQuestion(withUnderstandingQuestion(original, lines, cleaned), lines);
}

/** A title that was given stays as it was given, where it is the role's. */
function withGivenTitle(role: RoleContent, read: string, given: string | undefined, neutral = ''): RoleContent {
  if (given === undefined || read.trim() !== neutral.trim() || neutral.trim() === '') return role;
  return { ...role, title: read === neutral ? given : given.trim() };
}

/** How a role page is read. */
export interface ReadRoleOptions {
  title?: string;
  skills?: SkillLexicon;
  classes?: readonly LineClassChange[];
}

/** A role with the class of each line of its page. */
interface ReadLines {
  role: RoleContent;
  classes: ClassedLine[];
}

function readNeutral(
  page: string,
  options: ReadRoleOptions,
  given: GivenClass | null,
): ReadLines & { cleaned: string } {
  const lines = cleanPage(page);
  const { role, classes } = readLines(
    lines.text,
    options,
    givenBehind(given, (span) => lines.sourceSpan(span)),
  );
  return {
    role: roleOnPage(role, lines, page),
    classes: classes.map((line) => ({ ...line, span: lines.sourceSpan(line.span) })),
    cleaned: lines.text,
  };
}

function readLines(page: string, options: ReadRoleOptions, given: GivenClass | null): ReadLines {
  const lexicon = options.skills ?? SHIPPED_SKILLS;
  const language = detectPageLanguage(page);
  if (!isTranslated(language)) {
    const { role, pieces } = readEnglish(page, { ...options, isEnglish: language === 'en' }, lexicon, given);
    return { role: language === 'en' ? role : namesOnly(role, given), classes: classedLines(pieces, null) };
  }
  const pivot = translateToPivot(page, language, lexicon);
  const inPivot = { ...options, isEnglish: false };
  const { role, items, pieces } = readEnglish(
    pivot.text,
    inPivot,
    lexicon,
    givenBehind(given, (span) => sentencesBehind(pivot, span)),
  );
  const original = translateBack(role, page, pivot);
  const read = pivot.sentences.filter(({ at }, number) =>
    items.some(({ start, end }) => at < end && start < (pivot.sentences[number + 1]?.at ?? Infinity)),
  );
  return {
    role: {
      ...original,
      title: options.title ?? titleOfTranslated(page, pivot, lexicon) ?? role.title,
      questions: withOwnTraitQuestions(original.questions, jobDescriptionLines(page)),
      runs: runsOf(read.map(({ text }) => text)),
    },
    classes: classedLines(pieces, pivot),
  };
}

/** The title of a page that is read in translation: as the page has it, else of a job that is known in translation alone. */
function titleOfTranslated(page: string, pivot: PivotPage, lexicon: SkillLexicon): string | null {
  const own = titleOfPage(page, lexicon, false);
  return own !== null && !isHeadingOf(own, pivot.language) ? own : titleInPageWords(page, pivot, lexicon);
}

/** The title of a page whose job the reader knows in translation alone, as the sentence or line with it has it. */
function titleInPageWords(page: string, pivot: PivotPage, lexicon: SkillLexicon): string | null {
  const title = titleOfPage(pivot.text, lexicon, false);
  const at = title === null ? -1 : pivot.text.indexOf(title);
  const line = at < 0 ? undefined : pivot.sentences[sentenceAt(pivot, at)];
  if (title === null || !line) return null;
  const words = line.text.replace(/[\s.:!?]+$/, '');
  return isTitleShaped(words)
    ? bareTitle(line.text, page)
    : (wordsMeaning(title, line.text, pivot.language) ?? originalWordsIn(title, line.text));
}

const runsOf = (texts: readonly string[]): number[] => [...new Set(texts.flatMap(wordRuns))].sort((a, b) => a - b);

/** A heading without anything below it: "Preferred additional qualifications". */
const isBareHeading = (text: string): boolean =>
  /\s/.test(text) && !/\d/.test(text) && ['required', 'preferred'].includes(pageHeadingOf(text)?.section ?? '');

/** Asks how many years a page means by "several". */
const vagueQuestion = (stated: ExperienceReading | null): RoleQuestion[] =>
  stated === null || stated.vague === null
    ? []
    : [assumedQuestion({ criterion: stated.criterion, months: stated.vague })];

/** Reads an English page, or one in the pivot language. Gives the role, the items that it was read from, and all pieces of the page with their classes. */
function readEnglish(
  page: string,
  options: { title?: string; isEnglish: boolean },
  lexicon: SkillLexicon,
  given: GivenClass | null,
): { role: RoleContent; items: readonly PageItem[]; pieces: readonly ClassedPiece[] } {
  const ofPage = titleOfPage(page, lexicon, options.isEnglish);
  const read = readPage(withoutNamesBehindTitle(page, ofPage), lexicon, given);
  const stated = options.title?.trim() || ofPage;
  const title = stated ?? '';
  const items = withoutTraitRequests(read.items, lexicon)
    .filter(({ text }) => !isBareHeading(text))
    .filter(({ text }) => !isTitleLine(text, title) && (ofPage === null || !isTitleLine(text, ofPage)));
  const things = askedThings(items, lexicon);
  const sought = ofPage !== null && namesJob(ofPage) ? ofPage : tradeOfExperience(items.map(({ text }) => text));
  const job = jobOfTitle(title, sought);
  const isTitled = titlesOf(job.trade).same.length > 0 && !read.sentences.some(({ text }) => NO_EXPERIENCE.test(text));
  const experience = experienceOf(things, job.level, isTitled, lexicon);
  const lines = readItems(things, experience, job.trade, lexicon);
  const asked = listRequirements(lines.flatMap(({ readings }) => readings));
  const duties = readDuties(things, lexicon);
  const assumed = assumedOnPage(experience, asked, duties, titlePlace(page, job.trade));
  const assembled = assembleCriteria(asked, experience.stated?.criterion ?? assumed?.criterion ?? null, duties);
  const criteria = options.isEnglish ? withoutOwnLanguage(assembled, page) : assembled;
  const noted = [
    ...lines.flatMap(({ note }) => (note ? [note] : [])),
    ...read.traits.map(({ text, start, end }) => ({
      ...{ kind: 'soft-skill' as const, label: requirementLabel(text) },
      span: { start, end },
    })),
  ];
  const conditions = [...read.conditions, ...read.sentences.flatMap(conditionsIn)];
  const titles = titlesOfRole(job.trade, items, experience);
  const role: RoleContent = {
    title,
    level: job.level ?? levelOfExperience(experience),
    asOf: null,
    page,
    titles,
    criteria: withTradeWords(criteria, titles.trade),
    runs: runsOf(items.map((item) => item.text)),
    notes: [...noted, ...conditionNotes(conditions, noted, criteria)],
    questions: [
      ...titleQuestions(page, stated, sought),
      ...traitQuestions(read.sentences),
      ...headingQuestions(read.unknown, items),
      ...cloudQuestions(asked),
      ...(assumed ? [assumedQuestion(assumed)] : []),
      ...vagueQuestion(experience.stated),
      ...limitQuestions(items, experience.stated?.criterion ?? null),
      ...criterionQuestions(asked, criteria, { statesYears: statesYears(experience) }),
      ...sizeQuestions(criteria, page, ofPage),
    ],
    reader: ROLE_READER,
    taxonomy: lexicon.version,
  };
  return { role, items, pieces: read.classes };
}
