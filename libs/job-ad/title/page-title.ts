/** Finds the title that a page gives its role. */
import { beginsTitles, recogniseTitles, skillsIn, titleKeys, type SkillLexicon } from '#libs/language';
import { pageHeadingOf } from '../page/headings.js';
import { jobDescriptionLines, type JobDescriptionLine } from '../page/page-lines.js';
import { wantedIn } from '../page/prose.js';
import { announcedJobs, holdersOfJob, wantedJobs } from './announced-jobs.js';
import { bareTitle, withoutBehind } from './bare-title.js';
import { namesJob } from './role-title.js';
import {
  isJobWord,
  isLevelWord,
  isListedTitle,
  isOfTitles,
  isSought,
  lettersOf,
  LONGEST_JOB_NAME,
  mentionsOf,
} from './title-evidence.js';

/** Lines from the top in which a page's title is looked for. */
const TOP_LINES = 12;
/** A page tells its job within so many characters. */
const TITLE_WITHIN = 5_000;
const LONGEST_TITLE_WORDS = 9;
const LONGEST_LABELLED_WORDS = 16;
const LONGEST_TITLE_LINE = 14;

/** Words that may be the title, and how much their place says for it. */
interface TitleCandidate {
  text: string;
  place: number;
}

/**
 * How much each place says. A label says what stands behind it, a first line is mostly the title; sentences name other jobs too, so that
 * only words that name a job by themselves are taken from them.
 */
const PLACE = {
  label: 9,
  first: 7,
  hiring: 4,
  /** Less with every line further down. */
  top: 3,
  eachLine: 0.2,
  /** The same with every part of a line behind the first. */
  eachPart: 0.5,
  /** Names at the begin of the first paragraph: "RMN Night Nurse Goole 30k per annum …". */
  opening: 3,
  announced: 2.5,
  /** The job that is sought is mostly named before others. */
  eachAnnounced: 0.3,
  wanted: 2.5,
  holder: 2.5,
  named: 0.5,
} as const;

/** What words say for being a title, by what tables and the page know of them. */
const WORDS = {
  /** A title of the taxonomy or of O*NET as a whole. */
  listed: 2,
  /** They end in a noun of titles, or hold one. */
  endsInNoun: 2,
  holdsNoun: 1.5,
  namesNone: -2.5,
  /** They name a skill and no job: "Docker and Kubernetes". */
  skillOnly: -4,
  /** Each time that a sentence speaks of it, up to three times. */
  mention: 0.5,
  mostMentions: 3,
  /** A sentence says it of whom it seeks. */
  sought: 1.5,
  /** Each word of a title behind the first, up to three: the closer name is the better one. */
  closer: 0.5,
  mostCloser: 3,
  /** Each word of an English page that stands in no title of any occupation. */
  strange: -0.5,
  /** Letters that stand for a register or a qualification: "RGN". */
  lettersOnly: -2,
} as const;

/** Less than this is no title: none is better than a wrong one. */
const LEAST = 1.5;

/**
 * The title that a page gives its role, or null. Labels, the lines at the top and the jobs that sentences announce are weighed by their
 * place, by the tables of occupations and by how often the page speaks of them.
 *
 * @param isEnglish the tables know the words of its titles
 */
export function titleOfPage(page: string, lexicon: SkillLexicon, isEnglish: boolean): string | null {
  const top = page.slice(0, TITLE_WITHIN);
  let best: { title: string; score: number } | null = null;
  for (const { text, place } of candidatesOf(top)) {
    if (text.length > LONGEST_JOB_NAME) continue;
    const title = bareTitle(text, top);
    const score = place + scoreOfWords(title, top, isEnglish, lexicon);
    if (score >= LEAST && (best === null || score > best.score)) best = { title, score };
  }
  return best?.title ?? null;
}

function scoreOfWords(title: string, page: string, isEnglish: boolean, lexicon: SkillLexicon): number {
  const words = title
    .replace(/\s\([^()]*\)/g, '')
    .split(/[\s/,()]+/)
    .filter((word) => word !== '');
  // "Entry level" says which level and no job.
  if (titleKeys(title).length === 0) return -Infinity;
  const strange = isEnglish ? lettersOf(words.join(' ')).filter((word) => !isOfTitles(word)).length : 0;
  const listed = isListedTitle(title);
  const noun = isJobWord(words.at(-1)!)
    ? WORDS.endsInNoun
    : namesJob(title) || words.some((word) => isJobWord(word)) || (!isEnglish && beginsTitles(words[0]!.toLowerCase()))
      ? WORDS.holdsNoun
      : 0;
  return (
    (listed ? WORDS.listed : 0) +
    (noun > 0 || listed ? noun : WORDS.namesNone + (skillsIn(title, lexicon).length > 0 ? WORDS.skillOnly : 0)) +
    WORDS.mention * Math.min(WORDS.mostMentions, mentionsOf(title, page)) +
    (isSought(title, page) ? WORDS.sought : 0) +
    WORDS.closer * Math.min(WORDS.mostCloser, words.filter((word) => isOfTitles(word)).length - 1) +
    WORDS.strange * strange +
    (/^[\p{Lu}\d&/. -]{2,8}$/u.test(title) && !isJobWord(title) ? WORDS.lettersOnly : 0)
  );
}

/** All that may be the title, the likelier places first. */
function candidatesOf(page: string): TitleCandidate[] {
  const all = jobDescriptionLines(page);
  const lines = all.slice(0, TOP_LINES);
  const prose = page;
  return [
    ...labelled(all),
    ...topLines(lines),
    ...openings(lines),
    ...hiring(lines),
    ...announcedJobs(prose).map((text, nth) => ({
      text,
      place: PLACE.announced - PLACE.eachAnnounced * Math.min(nth, 4),
    })),
    ...wantedJobs(prose).map((text) => ({ text, place: PLACE.wanted })),
    ...holdersOfJob(prose).map((text) => ({ text, place: PLACE.holder })),
    ...soughtAtTop(lines),
    ...namedInLines(lines),
  ];
}

/** Labels of forms before the title. */
const LABEL =
  'job title|position title|role title|title of (?:the )?(?:position|post|job)|job name|name of (?:the )?(?:post|position)|post title|vacancy title|title|position|role|job|post|vacancy|designation|vacant position|job role|stellenanzeige|stellenbezeichnung|stelle|beruf|intitulé du poste|intitulé|poste|puesto|cargo|puesto de trabajo|stilling|jobtitel|stillingsbetegnelse|ruolo|posizione|figura ricercata|functie|functietitel|vacature|vaga|função|stanowisko|nazwa stanowiska';
const LABELLED = new RegExp(`^(?:${LABEL})\\s*[:：]\\s*(.{2,})$`, 'i');
const LABEL_ALONE = new RegExp(`^(?:${LABEL})\\s*:?$`, 'i');
/** The same in a line that ran on: "JOB DESCRIPTION JOB TITLE: Commis Chef HOURS: 40". */
const LABEL_INSIDE = /(?:^|[\s.])(?:job title|position title|post title|role|position|post)\s*:\s*(?=\p{Lu})/giu;
/** The next label, or the end of what a label may say. */
const LABEL_ENDS =
  /\s(?:(?:reports?|reporting|responsible) to|(?:start|closing|end) date|(?:position|job|work|office) (?:location|type|ref\w*|id)|salary range|\p{Lu}[\p{L}/]*)\s?:\s|[;|]|[.!?]\s|\s{2,}/iu;

function labelled(lines: readonly JobDescriptionLine[]): TitleCandidate[] {
  return lines.flatMap(({ text, bullet }, at) => {
    const below = lines[at + 1];
    if (LABEL_ALONE.test(text) && below !== undefined && !bullet && isTitleShaped(below.text))
      return [{ text: below.text, place: PLACE.label }];
    const value = LABELLED.exec(text)?.[1] ?? null;
    const values = value === null ? valuesInside(text) : [value];
    return values
      .map((one) => one.slice(0, LABEL_ENDS.exec(one)?.index ?? one.length).trim())
      .filter((one) => one !== '' && one.split(/\s+/).length <= LONGEST_LABELLED_WORDS && !SAYS.test(one))
      .map((one) => ({ text: one, place: PLACE.label }));
  });
}

function valuesInside(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(LABEL_INSIDE)) found.push(text.slice(match.index + match[0].length));
  return found.filter((value) => namesJob(value.slice(0, LABEL_ENDS.exec(value)?.index ?? value.length)));
}

/** A sentence, which tells of the job and does not name it. */
const SAYS =
  /^(?:the|this|an?|we|you|to|as|in|our|your|for|it|there|is|are)\b|\s(?:is|are|will|would|has|have|must|should|can|you|we|your|our)\s|[.!?]\s+\p{Lu}/iu;

/** The lines at the top that are short enough. */
function topLines(lines: readonly JobDescriptionLine[]): TitleCandidate[] {
  const titled = lines.filter(({ text }) => !isNotice(text));
  return titled.flatMap(({ text, bullet }, at) => {
    // "Junior Tester. Requirements: …": the first sentence of a page in one line.
    const opening = at === 0 ? openingOf(text) : text;
    const most = at === 0 ? LONGEST_TITLE_LINE : LONGEST_TITLE_WORDS;
    if (bullet || opening.split(/\s+/).length > most || !isTitleShaped(opening)) return [];
    if (at > 0 && (/[.,]$/.test(opening) || !(recogniseTitles(opening).length > 0 || namesJob(bareTitle(opening, '')))))
      return [];
    const place = at === 0 ? PLACE.first : PLACE.top - PLACE.eachLine * at;
    const parts = opening.split(PARTS).filter((part) => part !== '' && isTitleShaped(part));
    const others =
      parts.length > 1 ? parts.map((part, nth) => ({ text: part, place: place - PLACE.eachPart * nth })) : [];
    return [{ text: opening.replace(BAND, ''), place }, ...others];
  });
}

/** The first sentence of a page in one line, "Junior Tester. Requirements: …", or what stands before the first mark of a line too long for a title. */
function openingOf(text: string): string {
  const sentence = /^([^.:;!?]{3,60}(?<!\sds))\.\s/.exec(text)?.[1];
  if (sentence !== undefined) return sentence;
  return text.split(/\s+/).length > LONGEST_TITLE_LINE ? text.split(PARTS, 1)[0]! : text;
}

/** "Hull Bakery | Night Baker", "Join us: Night Baker": the title may stand behind another name. */
const PARTS = /\s[|–—-]\s|:\s+/;

/** A line that says what the page is, and not which job: "Vacancy announcement", "Ref. 2024/17"; or leads to others: "Search for jobs". */
const NOTICE =
  /^(?:(?:external|internal|public|new|current|open) )?(?:job|vacancy|position|career|employment|recruitment|work)s?(?: (?:notice|announcements?|adverts?|advertisements?|postings?|details|opportunit(?:y|ies)|descriptions?|profile|specification|openings?|offers?|listings?|ads?|vacancy|circular))+\b[^a-z]*$|^(?:ref(?:erence)?|job id|req(?:uisition)?|vacancy)\b[\s.:#]*(?:no|number|id|code)?[\s.:#]*[\w/-]*\d[\w/-]*$|^\d[\d\s.,/:-]*$|^(?:posted|published|date|updated|closing)\b.*\d|^(?:search|browse|find|view|see|explore|show)(?: \w+){0,3} (?:jobs?|careers?|openings?|positions?|vacancies|opportunities)$|\b(?:careers?|jobs?) (?:site|website|page|portal|board)$/i;
const isNotice = (text: string): boolean =>
  NOTICE.test(text.replace(/^[=*#\s-]+|[=*#\s-]+$/g, '')) || (pageHeadingOf(text) !== null && !isJobWord(text));

/** A line that may be a title: neither a heading, a slogan nor an address. */
export const isTitleShaped = (text: string): boolean =>
  !/[!?;]$|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}|https?:|www\.|@\S+\.|^(?:we|wir|nous|wij|join|about|as|our|you|are|do|want|why|what|who|how)\b/iu.test(
    text,
  ) &&
  !GREETING.test(text) &&
  !SAYS_OF_ITSELF.test(text) &&
  pageHeadingOf(text) === null;
/** A finite verb behind a name: "Acme is hiring". */
const SAYS_OF_ITSELF =
  /\s(?:is|are|was|were|has|have|offers|provides|seeks|will|recrute|recherche|sucht|busca|cerca|zoekt|procura|szuka|poszukuje)\s/i;
/** How a letter begins. */
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b/i;

/** A paragraph that begins with names in a row, the last of which ends titles. */
const openings = (lines: readonly JobDescriptionLine[]): TitleCandidate[] =>
  lines.slice(0, OPENING_LINES).flatMap(({ text, bullet }) => {
    const names =
      /^(?:(?:The|An?)\s)?((?:\p{Lu}[\p{L}&/'’.-]*\s){1,8})/u.exec(`${text} `)?.[1]?.trim().split(/\s+/) ?? [];
    const end = names.findLastIndex((word) => isJobWord(word));
    return bullet || end < 0 || isNotice(text)
      ? []
      : [{ text: names.slice(0, end + 1).join(' '), place: PLACE.opening }];
  });
const OPENING_LINES = 3;

/** "Now hiring: Journeyman Electrician in Tacoma, WA. …": the title goes as far as the place or the sentence. */
const HIRING =
  /^(?:we(?:['’]re| are) (?:now )?hiring|now hiring|hiring(?: now)?|vacancy|job opening|opening|urgently hiring|join us as)\s*[:!–-]?\s+(?!for\b)(?:an?\s)?(.{2,80}?)(?:\s(?:in|at|for|to|near|with|–|—|-|\|)\s|[.,;:!(]|$)/i;

const hiring = (lines: readonly JobDescriptionLine[]): TitleCandidate[] =>
  lines.flatMap(({ text }) => {
    const named = HIRING.exec(text)?.[1];
    return named === undefined || isNotice(text) || pageHeadingOf(named) !== null
      ? []
      : [{ text: named, place: PLACE.hiring }];
  });

/** Whom the first line looks for, whatever the job is called. */
function soughtAtTop(lines: readonly JobDescriptionLine[]): TitleCandidate[] {
  const first = lines.find(({ text }) => pageHeadingOf(text) === null && !GREETING.test(text));
  const wanted = first ? wantedIn(first.text) : null;
  return wanted === null ? [] : [{ text: wanted[0]!.toUpperCase() + wanted.slice(1), place: PLACE.hiring }];
}

/** Titles of the taxonomy in the lines at the top. A list asks: "6+ years as a Data Engineer" is no title of its page. */
const namedInLines = (lines: readonly JobDescriptionLine[]): TitleCandidate[] =>
  lines.flatMap(({ text, bullet }) => {
    const found = bullet ? undefined : recogniseTitles(text)[0];
    return found ? [{ text: withLevel(text, found), place: PLACE.named }] : [];
  });

/** A title of a text with its words of seniority. */
function withLevel(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).trimEnd().split(/\s+/);
  const level: string[] = [];
  while (before.length > 0 && isLevelWord(before.at(-1)!)) level.unshift(before.pop()!);
  return [...level, text.slice(start, end)].join(' ');
}

/** A grade before a title: "Band 6 Staff Nurse". */
const BAND = /^(?:band|grade) \d{1,2}[a-z]?(?:\s?[/–-]\s?\d{1,2}[a-z]?)?[:,–—-]?\s+(?=\p{L})/iu;

/** True for a line that only names the job of the page, with its label or without. */
export const isTitleLine = (text: string, title: string): boolean =>
  title !== '' &&
  withoutBehind((LABELLED.exec(text)?.[1] ?? text).replace(BAND, '')).toLowerCase() === title.toLowerCase();
