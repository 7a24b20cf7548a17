import { SUBJECTS, type Subject } from '#libs/taxonomy';
import {
  recogniseCertifications,
  recogniseDegrees,
  recogniseFields,
  recogniseLanguages,
} from './recognise-credentials.js';
import { skillsAmong } from './recognise-skills.js';
import { phrasesAt, phraseTree } from '../lexicon/phrase-tree.js';
import { tokenise, type WordToken } from '../words/tokens.js';
import { SHIPPED_SKILLS, type SkillLexicon } from '../lexicon/skill-lexicon.js';

/** A thing that one can know, named in a text: half-open range. */
export interface Knowledge {
  kind: 'skill' | 'certification' | 'degree' | 'field' | 'language' | 'subject';
  /** Id in its list; the level of a degree, the ISO 639-1 code of a language. */
  id: string;
  start: number;
  end: number;
}

/** Which of two readings of the same words stands. */
const ORDER: readonly Knowledge['kind'][] = ['certification', 'skill', 'degree', 'subject', 'language', 'field'];

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Persons of a trade: what stands before them is the name of a job ("Java developer"). */
const PERSONS = wordSet(
  'engineer engineers developer developers architect architects administrator administrators analyst analysts consultant ' +
    'consultants specialist specialists expert experts scientist scientists programmer programmers manager managers lead leads ' +
    'tester testers officer owner owners coach director head intern trainee practitioner practitioners professional professionals',
);
/** Groups and places of work: the same ("an agile team"). */
const GROUPS = wordSet(
  'team teams group groups squad squads department departments community environment environments company companies industry',
);
/** Words allowed in between: "Java software engineer". */
const BETWEEN = wordSet(
  'software senior junior lead principal backend frontend fullstack back front end full stack web cloud application applications ' +
    'platform system systems test engineering development mobile data solution solutions technology product infrastructure ' +
    'security ml ai',
);
const TITLE_REACH = 4;
/** A line of so few words with a person in it is a heading that names a job, unless it speaks of what the person knows. */
const HEADING_WORDS = 10;
const SPEAKS_OF_KNOWLEDGE = wordSet(
  'experience experienced knowledge proficiency proficient familiarity familiar skills skilled expertise understanding versed fluent ' +
    'fluency background degree years certified',
);

/** Words by which a sentence asks something of the reader, or says how well a thing is known. */
const ASKS = wordSet(
  'experience experiences experienced knowledge knowledgeable proficiency proficient familiarity familiar skill skills skilled ' +
    'expertise expert understanding versed fluent fluency background degree certified qualification qualifications requirements ' +
    'required requirement must should you your know knowing ability able years strong excellent good solid deep hands plus bonus ' +
    'ideally preferred preferably desirable desired nice comfortable advantage beneficial exposure passion passionate competence ' +
    'mastery awareness using',
);
/** Words by which an employer describes itself ("our platform runs on Kubernetes"). */
const OWN_HOUSE = wordSet('we our us company');
/** From this share of its words on a text without a verb of asking is a list of names. */
const LISTED_SHARE = 0.25;

/** Words that belong to what they follow: "Agile principles", "Spring framework". */
const TAILS = wordSet(
  'principles frameworks framework tools scripting libraries ecosystem architecture sessions fundamentals technologies',
);

/** How many words before it speak of a broad word as knowledge ("experience in testing", "knowledge of security and design"). */
const ASKED_REACH = 4;
/** How near a degree makes a plain word a field of study. */
const DEGREE_REACH = 80;

const SUBJECT_NAMES = phraseTree<Subject>(() =>
  SUBJECTS.flatMap((one) => one.names.map((name) => [name, one] as const)),
);

/**
 * Everything in a sentence or line that one can know: skills, certifications, degrees, fields of study, human languages and broad
 * subjects ("information technology"), left to right, without overlaps. What only names a job or a group of people ("our Java
 * developers") is none.
 *
 * @param offset added to the ranges, for a text that is a slice of a document.
 */
export function recogniseKnowledge(
  text: string,
  offset = 0,
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): Knowledge[] {
  const words = tokenise(text, offset);
  if (isJobHeading(text, words)) return [];
  const degrees = degreesIn(text, offset);
  const fields = fieldsBeside(text, offset, degrees);
  const skills = skillsAmong(text, words, offset, lexicon).map(({ skill, start, end }) =>
    found('skill', skill, start, end),
  );
  const sure = withoutOverlaps([
    ...recogniseCertifications(text, offset).map((one) =>
      found('certification', one.certification, one.start, one.end),
    ),
    ...skills,
    ...withFields(degrees, fields, text, offset),
    ...fields,
    ...recogniseLanguages(text, offset).map((one) => found('language', one.language, one.start, one.end)),
    ...subjectsAmong(text, words, offset, false),
  ]);
  const all = withoutOverlaps([...sure, ...broadSubjects(text, words, offset, sure)]);
  if (!isAsked(words, all)) return [];
  const startsName = new Set(all.map((one) => one.start));
  const kept: Knowledge[] = [];
  let at = 0;
  for (const one of all) {
    while (at < words.length && words[at]!.end < one.end) at++;
    if (!namesPeople(text, words, at, offset, startsName)) kept.push(withTail(one, text, words, at, offset));
  }
  return withoutOverlaps(kept);
}

const found = (kind: Knowledge['kind'], id: string, start: number, end: number): Knowledge => ({
  kind,
  id,
  start,
  end,
});

/** In order; of overlapping ones the first, of those the longest, of those the kind that comes first. */
function withoutOverlaps(all: Knowledge[]): Knowledge[] {
  all.sort((a, b) => a.start - b.start || b.end - a.end || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const apart: Knowledge[] = [];
  for (const one of all) if (one.start >= (apart.at(-1)?.end ?? -1)) apart.push(one);
  return apart;
}

/** True for a sentence that asks for something, and for a list of names; false where names are only mentioned. */
function isAsked(words: readonly WordToken[], all: readonly Knowledge[]): boolean {
  if (words.some((word) => ASKS.has(word.text))) return true;
  if (words.some((word) => OWN_HOUSE.has(word.text))) return false;
  let named = 0;
  let at = 0;
  for (const { start, end } of all) {
    while (at < words.length && words[at]!.start < start) at++;
    for (; at < words.length && words[at]!.end <= end; at++) named++;
  }
  return named >= words.length * LISTED_SHARE;
}

/** A short line that names a job: "Senior Java Developer (m/f/d)". */
function isJobHeading(text: string, words: readonly WordToken[]): boolean {
  if (words.length > HEADING_WORDS || /[.;:]/.test(text)) return false;
  return words.some((word) => PERSONS.has(word.text)) && !words.some((word) => SPEAKS_OF_KNOWLEDGE.has(word.text));
}

/** True where the words go on, unbroken, to a word that makes them a job or a group of people. */
function namesPeople(
  text: string,
  words: readonly WordToken[],
  last: number,
  offset: number,
  startsName: ReadonlySet<number>,
): boolean {
  for (let at = last + 1; at < words.length && at <= last + TITLE_REACH; at++) {
    const word = words[at]!;
    if (!/^[ \t\u00a0]?[-/&]?[ \t\u00a0]?$/.test(text.slice(words[at - 1]!.end - offset, word.start - offset)))
      return false;
    if (PERSONS.has(word.text) || GROUPS.has(word.text)) return true;
    if (!BETWEEN.has(word.text) && !startsName.has(word.start)) return false;
  }
  return false;
}

/** A skill with the plain word behind it that belongs to its name. */
function withTail(one: Knowledge, text: string, words: readonly WordToken[], last: number, offset: number): Knowledge {
  const next = words[last + 1];
  if (one.kind !== 'skill' || !next || !TAILS.has(next.text)) return one;
  return text.slice(words[last]!.end - offset, next.start - offset) === ' ' ? { ...one, end: next.end } : one;
}

function subjectsAmong(text: string, words: readonly WordToken[], offset: number, broad: boolean): Knowledge[] {
  const subjects: Knowledge[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!SUBJECT_NAMES.branches.has(words[at]!.text)) continue;
    const longest = phrasesAt(SUBJECT_NAMES, text, words, at, { offset }).find(
      (one) => (one.value.broad ?? false) === broad,
    );
    if (!longest) continue;
    subjects.push(found('subject', longest.value.id, words[at]!.start, words[longest.to - 1]!.end));
    at = longest.to - 1;
  }
  return subjects;
}

/** Everyday words that are subjects here: among tags, or where knowledge of them is spoken of. */
function broadSubjects(
  text: string,
  words: readonly WordToken[],
  offset: number,
  sure: readonly Knowledge[],
): Knowledge[] {
  const broad = subjectsAmong(text, words, offset, true);
  if (broad.length === 0) return broad;
  const named = sure.length + broad.length;
  const tags = words.length > 1 && named * 2 >= words.length && !/[.!?]/.test(text);
  if (tags) return broad;
  let at = 0;
  return broad.filter((one) => {
    while (words[at]!.start < one.start) at++;
    const before = words.slice(Math.max(0, at - ASKED_REACH), at);
    return before.some((word) => SPEAKS_OF_KNOWLEDGE.has(word.text));
  });
}

/** Fields of study; those of one word are ordinary words ("law", "design") away from a degree. */
function fieldsBeside(text: string, offset: number, degrees: readonly Knowledge[]): Knowledge[] {
  return recogniseFields(text, offset)
    .filter(
      ({ start, end }) =>
        /\s/.test(text.slice(start - offset, end - offset)) ||
        degrees.some((one) => start - one.end < DEGREE_REACH && start >= one.end),
    )
    .map(({ field, start, end }) => found('field', field, start, end));
}

/** Degrees: those side by side as one, with the word "degree" behind them ("BS/MS degree"). */
function degreesIn(text: string, offset: number): Knowledge[] {
  const degrees: Knowledge[] = [];
  for (const { level, start, end } of recogniseDegrees(text, offset)) {
    const last = degrees.at(-1);
    const behind = /^(?:['’]s)?\s+degree\b/i.exec(text.slice(end - offset, end - offset + 12));
    const until = end + (behind ? behind[0].length : 0);
    const joined = last && /^(?:['’]s)?\s*(?:\/|or)\s*$/i.test(text.slice(last.end - offset, start - offset));
    if (joined && !/degree$/i.test(text.slice(last.start - offset, last.end - offset))) last.end = until;
    else degrees.push(found('degree', level, start, until));
  }
  return degrees;
}

/** "Master's degree in computer science" is one thing to know, as it is one line of a certificate. */
function withFields(
  degrees: readonly Knowledge[],
  fields: readonly Knowledge[],
  text: string,
  offset: number,
): Knowledge[] {
  return degrees.map((degree) => {
    const field = fields.find((one) => one.start > degree.end && one.start - degree.end <= 4);
    const joint = field && text.slice(degree.end - offset, field.start - offset);
    return field && joint && /^\s(?:in|of)\s$/i.test(joint) ? { ...degree, end: field.end } : degree;
  });
}
