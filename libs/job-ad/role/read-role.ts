import type { RoleContent } from '#libs/contracts';
import { boundedText, neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon, wordRuns } from '#libs/language';
import { assembleCriteria, criterionQuestions } from '../criteria/assemble.js';
import { readDuties } from '../criteria/duties/read-duties.js';
import { assumedQuestion } from '../criteria/experience/assumed-experience.js';
import { listRequirements } from '../criteria/requirement-reading.js';
import { askedThings } from '../criteria/things/asked-things.js';
import { readPage } from '../items/page-items.js';
import { cleanPage } from '../lines/clean-page.js';
import { conditionsIn } from '../notes/conditions.js';
import { conditionNotes } from '../notes/notes.js';
import { traitQuestions, withoutTraitRequests } from '../notes/refused-traits.js';
import type { PageItem } from '../page/page-item.js';
import { jobDescriptionLines } from '../page/page-lines.js';
import { detectPageLanguage } from '../pivot/page-language.js';
import { translateBack } from '../pivot/translate-back.js';
import { translateToPivot } from '../pivot/translate-to-pivot.js';
import { jobOfTitle, namesJob, titlePlace, titlesAsked, titlesOf, tradeOfExperience } from '../title/role-title.js';
import { isTitleLine, titleOfPage } from '../title/page-title.js';
import { namesOnly } from './names-only.js';
import { withUnderstandingQuestion } from './page-understanding.js';
import { readItems } from './read-items.js';
import { assumedOnPage, experienceOf, itemsOfExperience, jobsOfYears, levelOfExperience } from './role-experience.js';
import { roleInOriginalWords } from './role-in-original-words.js';
import { roleOnPage } from './role-on-page.js';
import { cloudQuestions, headingQuestions, sizeQuestions, titleQuestions } from './role-questions.js';

/** Version of the role reader; changes whenever the same page is read otherwise. */
export const ROLE_READER = 'role/9';

/** Words of a page that takes people without experience. */
const NO_EXPERIENCE =
  /\bno (?:\w+ )?experience (?:is )?(?:needed|required|necessary)\b|\bexperience (?:is )?not (?:needed|required|necessary|essential)\b|\b(?:full |all )?training (?:is |will be )?(?:given|provided)\b|\bwithout (?:any )?experience\b/i;

/**
 * Reads a role page (plain text, see `jobDescriptionText`) into criteria with the places they came from. Company, benefits, outlook, sample
 * letters, questions and related roles are not read. Ambiguous wording takes the kinder reading and raises a question; a page without
 * requirements has no criteria and the question `no-requirements`; one of many criteria, or of far too many words, is read in full and
 * says so, as does one that was mostly not understood. German, French and Spanish pages are read too; of other languages only what has a name. Never throws.
 *
 * @param options `title`, where it is known from elsewhere; else it is taken from the page. One that names no job is a name only: trade
 *   and level are the page's, and the question `title-unknown` says so · `skills` to read for; left out: the shipped
 *   ones
 */
export function readRole(page: string, options: { title?: string; skills?: SkillLexicon } = {}): RoleContent {
  return withUnderstandingQuestion(readInOriginalWords(page, options), options);
}

function readInOriginalWords(page: string, options: { title?: string; skills?: SkillLexicon }): RoleContent {
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
  const lines = cleanPage(page);
  return roleOnPage(readLines(lines.text, options), lines, page);
}

function readLines(page: string, options: { title?: string; skills?: SkillLexicon }): RoleContent {
  const lexicon = options.skills ?? SHIPPED_SKILLS;
  const language = detectPageLanguage(page);
  if (language === 'en') return readEnglish(page, options, lexicon).role;
  if (language !== 'de' && language !== 'fr' && language !== 'es')
    return namesOnly(readEnglish(page, options, lexicon).role);
  const pivot = translateToPivot(page, language, lexicon);
  const { role, items } = readEnglish(pivot, options, lexicon);
  const original = translateBack(role, page, pivot, language);
  const lines = page.split('\n');
  const read = linesAt(
    pivot,
    items.map(({ start }) => start),
  );
  return {
    ...original,
    title: options.title ?? titleOfPage(page, lexicon) ?? role.title,
    questions: [
      ...traitQuestions(jobDescriptionLines(page)),
      ...original.questions.filter(({ code }) => !OF_TRAITS.has(code)),
    ],
    runs: runsOf([...read].map((number) => lines[number]!)),
  };
}

const OF_TRAITS = new Set(['trait-refused', 'native-speaker', 'citizenship-asked']);

const runsOf = (texts: readonly string[]): number[] => [...new Set(texts.flatMap(wordRuns))].sort((a, b) => a - b);

/** Reads an English page, or one in the pivot language. Gives the role and the items that it was read from. */
function readEnglish(
  page: string,
  options: { title?: string },
  lexicon: SkillLexicon,
): { role: RoleContent; items: readonly PageItem[] } {
  const read = readPage(page, lexicon);
  const ofPage = titleOfPage(page, lexicon);
  const stated = options.title?.trim() || ofPage;
  const title = stated ?? '';
  const items = withoutTraitRequests(read.items, lexicon).filter(
    ({ text }) => !isTitleLine(text, title) && (ofPage === null || !isTitleLine(text, ofPage)),
  );
  const things = askedThings(items, lexicon);
  const sought = ofPage !== null && namesJob(ofPage) ? ofPage : tradeOfExperience(items.map(({ text }) => text));
  const job = jobOfTitle(title, sought);
  const isTitled = titlesOf(job.trade).same.length > 0 && !read.sentences.some(({ text }) => NO_EXPERIENCE.test(text));
  const experience = experienceOf(things, job.level, isTitled, lexicon);
  const lines = readItems(things, experience, job.trade, lexicon);
  const asked = listRequirements(lines.flatMap(({ readings }) => readings));
  const duties = readDuties(things, lexicon);
  const assumed = assumedOnPage(experience, asked, duties, titlePlace(page, job.trade));
  const criteria = assembleCriteria(asked, experience.stated?.criterion ?? assumed?.criterion ?? null, duties);
  const noted = lines.flatMap(({ note }) => (note ? [note] : []));
  const conditions = [...read.conditions, ...read.sentences.flatMap(conditionsIn)];
  const role: RoleContent = {
    title,
    level: job.level ?? levelOfExperience(experience),
    asOf: null,
    page,
    titles: titlesAsked(job.trade, itemsOfExperience(experience).flatMap(jobsOfYears)),
    criteria,
    runs: runsOf(items.map((item) => item.text)),
    notes: [...noted, ...conditionNotes(conditions, noted, criteria)],
    questions: [
      ...titleQuestions(page, stated, sought),
      ...traitQuestions(read.sentences),
      ...headingQuestions(read.unknown, items),
      ...cloudQuestions(asked),
      ...(assumed ? [assumedQuestion(assumed)] : []),
      ...criterionQuestions(asked, criteria),
      ...sizeQuestions(criteria, page),
    ],
    reader: ROLE_READER,
    taxonomy: lexicon.version,
  };
  return { role, items };
}

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
