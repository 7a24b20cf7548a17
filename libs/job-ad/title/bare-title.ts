/** A job's title without what stands beside it in the line: place, hours, pay, contract, gender marks, whom it is for. */
import { allMatches, recogniseFields, SHIPPED_SKILLS, skillsIn } from '#libs/language';
import { CREDENTIAL_LETTERS } from '../vocabulary/credential-names.js';
import { JOB_NOUN, namesJob } from './role-title.js';
import {
  isJobWord,
  isListedTitle,
  isOfTitles,
  isSought,
  lettersOf,
  LONGEST_JOB_NAME,
  mentionsOf,
  spaced,
} from './title-evidence.js';

/** Additions after a title: "(m/f/d)", "– Remote", "| Acme". */
const BEHIND =
  /\s*(?:\(?\b(?:[mfwdxhvkMFWDXHVKi]\s*[/|*]\s*){1,3}[mfwdxhvkMFWDXHVKi]\b\)?(?:\s(?:(?:in|at|near|bei|à)\s\p{Lu}|en|pour|temps|cdi|cdd|ab|ca|als|\d|[-–—]).*)?|\((?:all genders|gn|[aoAO]|\d[^)]{0,20}(?:yrs?|years?))\)|\((?:remote|hybrid|full[- ]time|part[- ]time|contract)[^)]{0,30}\)|\s@\s.*|\s[|–—-]\s.*|\bat [A-Z].*)$/u;

/** Words about the contract and the hours, before and behind a title. */
const TERMS = String.raw`temp|unpaid|per diem|seasonal|live[- ]in|immediate start|asap|remote|home[- ]based|(?:full|part)[- ]time|permanent|temporary|fixed[- ]term|freelance|contract|cdi|cdd|temps (?:complet|partiel|plein)|vollzeit|teilzeit|nights?|days|weekends?`;
const TERMS_BEHIND = new RegExp(String.raw`[\s,–—-]+\(?(?:${TERMS})\)?$`, 'i');
/** Behind a job all that follows them is none of it: "Staff Nurse Nights Goole". */
const TERMS_INSIDE = new RegExp(String.raw`[\s,–—-]+\(?(?:${TERMS})\)?(?=[\s,–—-]).*$`, 'i');
/** Before a title. "Night Porter" and "Contract Manager" are jobs of their own. */
const TERMS_BEFORE =
  /^(?:urgent(?:ly)?(?: (?:required|needed|hiring))?|wanted|experienced|qualified|(?:full|part)[- ]time|permanent|temporary|fixed[- ]term|freelance|cdi|cdd|temps (?:complet|partiel|plein)|vollzeit|teilzeit|\d{1,2}\s?x|(?:contract|nights?|days|weekends?)(?=\s?[:,–—-]))\b[\s:!,–—-]+(?=\S+\s?\S)/i;
/** Numbers of a list or a board before and behind a title: "1. ", "278 - ", "(R107941)", "# 05-46". */
const NUMBER_BEFORE = /^(?:\(\d{1,2}\)|\d{1,2}\.|(?:\p{Lu}{2,6}[- ]?)?\d{2,}\s?[-–—:])\s+(?=\p{L})/u;
const NUMBER_BEHIND =
  /\s*(?:[([]\s*(?:(?:ref|req|job|id|no)\b[\s.:#]*){0,2}[\p{L}#/.-]{0,6}\d{3,}[\w./-]*\s*[)\]]|\s#\s?[\p{L}\d -]*\d[\w-]*)$/iu;
/** Terms in brackets or words before a title: "(W2 Contract) ", "100% remote ". */
const TERMS_BRACKET =
  /^\((?:[^()]*\b(?:contract|remote|permanent|temporary|(?:full|part)[- ]time)\b[^()]*)\)\s*|^(?:\d{1,3}\s?%\s)?(?:remote|work from home|home[- ]based)(?!\s(?:sensing|pilot|control|operations?|access|support))\b[\s:,–—-]+(?=\S+\s?\S)/i;

/** How many are wanted, and how much of a week they work: "x 2", "80-100 %". */
const COUNT_BEHIND = /\s(?:x\s?\d{1,2}|\(?\d{1,3}(?:\s?[–-]\s?\d{1,3})?\s?%\)?.*)$/i;
/** "Zelfstandig werkend kok gezocht!" */
const SOUGHT_BEHIND =
  /\s+(?:wanted|gesucht|recherchée?s?|se busca|gezocht|cercasi|procura-se|contrata-se|poszukiwan[yaei])\s*!*$/i;
/** An amount, also one that a board has masked with asterisks, and all behind it. */
const PAY_BEHIND = /\s+(?:\*{2,}|[£$€]\s?\d|(?:up to|circa|from)\s[£$€\d*]|\d[\d.,]*\s?(?:k\b|per\b|p\/?[had]\b)).*$/i;
/** The next label in a line that ran on. */
const LABEL_BEHIND =
  /\s(?:location|salary|hours|contract|ref(?:erence)?|rate|start(?: date)?|reports? to|department|duration)\s?:.*$/i;
/** What is said of the job behind its name. */
const OF_THE_JOB =
  /\s?(?:\((?![\p{Lu}\d/&]{2,8}\))(?!(?<=\p{L}\()\p{Ll}{1,5}\))|[–—-]\s|\s(?:for|pour|in|at|(?<!\b(?:assistant|secretary|advis[eo]r|aide|deputy)\s)to|with|within|based|under|who|near|reporting|required|needed|wanted)\s).*$/iu;
const PLACE_WORDS = 4;

export function withoutBehind(title: string): string {
  const shorter = title.replace(BEHIND, '').trim();
  return shorter === title || shorter === '' ? title : withoutBehind(shorter);
}

/** True where the page names words as a place: behind "in" or "near", or with a county or state behind them. */
function isPlaceOn(page: string, words: string): boolean {
  const place = spaced(words);
  return new RegExp(
    `\\b(?:in|near|around|within|location:?|based (?:in|at)|on the|across)\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s){0,2}?${place}\\b|\\b${place},\\s\\p{Lu}|,\\s${place}\\b`,
    'iu',
  ).test(page);
}

/** Words that stand in no title of any occupation and name no skill, behind an English title: an employer or a place. */
const isOfNoTitle = (words: string, title: string): boolean =>
  /^\p{Lu}\p{L}{2,}/u.test(words) &&
  !lettersOf(words).some(isOfTitles) &&
  lettersOf(title.replace(/\([^()]*\)/g, ' ')).every(isOfTitles) &&
  skillsIn(words, SHIPPED_SKILLS).length === 0;

/** "Care Assistant Frome", where the page says that Frome is a place. */
function withoutPlace(title: string, page: string): string {
  const words = title.split(/\s+/);
  for (let from = Math.max(1, words.length - PLACE_WORDS); from < words.length; from++) {
    const before = words
      .slice(0, from)
      .join(' ')
      .replace(/[,–—-]+$/, '');
    const place = words.slice(from).join(' ');
    if (!/^\p{Lu}/u.test(place) || words.slice(from).some((word) => isJobWord(word)) || !endsAsJob(before)) continue;
    // "Sales Engineer Kent, Sussex, Essex": a list behind the job without a comma before it.
    if (/^(?![IVX]+\b)\p{Lu}[\p{L} -]*, \p{Lu}/u.test(place) && !/[,–—-]$/.test(words[from - 1]!)) return before;
    // Behind a comma a first word of no title begins a place, whatever follows it: "Store Manager, Covent Garden".
    const begins = /[,–—-]$/.test(words[from - 1]!) ? words[from]! : place;
    if (isOfNoTitle(begins, before) || isPlaceOn(page.split(title).join(' '), place.replace(/[,.]+$/, '')))
      return before;
  }
  return title;
}

/** A name that "in" or a comma leads up to and that nothing follows. */
const standsAsPlace = (page: string, name: string): boolean =>
  new RegExp(`(?:\\b(?:in|near|around)\\s|,\\s)${spaced(name)}(?=\\s*(?:[.,;)\\n]|$))`, 'u').test(page);

/** "Lecturer in Nursing". */
const isInField = (rest: string): boolean =>
  /^\sin\s/.test(rest) && recogniseFields(rest).some(({ start }) => start <= rest.indexOf(' ', 1) + 1);

/** "Goole Night Porter", where the page says that Goole is a place. */
function withoutPlaceBefore(title: string, page: string): string {
  const [place, ...rest] = title.split(/\s+/);
  const job = rest.join(' ');
  const isName = place !== undefined && /^\p{Lu}\p{Ll}{2,}$/u.test(place) && !isOfTitles(place) && !isJobWord(place);
  return isName && rest.length > 1 && endsAsJob(job) && standsAsPlace(page, place) ? job : title;
}

const endsAsJob = (title: string): boolean =>
  !/\b(?:of|for|and|in|to|the|de|&)$/i.test(title) &&
  (JOB_NOUN_END.test(title) || isJobWord(title.split(/\s+/).at(-1)!) || (/\s/.test(title) && namesJob(title)));
const JOB_NOUN_END = new RegExp(`${JOB_NOUN.source.replace(/\[\^:\.\]\{0,20\}\$$/, '')}$`, 'i');

/** A line says behind a job that it is one: "Support Worker Job Bideford", "Night Porter Vacancy". */
const ANNOUNCING =
  /(?:^|[\s,–—-])(?:jobs?|positions?|vacanc(?:y|ies)|roles?|posts?|opportunit(?:y|ies)|openings?|careers?|required|needed|wanted|sought|urgently|søges|sökes|gesucht|recherché(?:e|\(e\))?)(?![\p{L}/])/giu;

/** "Support Worker Job Bideford" without what begins at a word that only announces the job. */
function withoutAnnouncement(title: string): string {
  const at = allMatches(title, ANNOUNCING).find(({ index }) => index > 0 && endsAsJob(title.slice(0, index).trim()));
  return at ? title.slice(0, at.index).trim() : title;
}

/** The title without what a pattern matches in it, where what is left ends as a job and the rest names none. */
function withoutRest(title: string, pattern: RegExp): string {
  const at = pattern.exec(title)?.index ?? -1;
  if (at <= 0) return title;
  const job = title.slice(0, at).trim();
  return endsAsJob(job) &&
    !title
      .slice(at)
      .split(/[\s/]+/)
      .some((word) => isJobWord(word))
    ? job
    : title;
}

/** A region by the compass: "Home Manager South East". */
const COMPASS = /[\s,–—-]+(?:(?:north|south|east|west|central|greater)(?:ern)?[\s-]*){1,3}(?:\p{Lu}\p{L}+)?$/iu;
/** Letters of registers behind a title that stand in no brackets: "Staff Nurse RGN / RMN". */
const LETTERS_BEHIND = new RegExp(`(?:[\\s,/&–—-]+${CREDENTIAL_LETTERS.source})+$`);

/** Kinds of houses in which work is done; behind a comma or a job they are none of the job. */
const HOUSES =
  'hospital|clinic|school|college|university|home|hotel|restaurant|pub|bar|bank|agency|charity|practice|surgery|pharmacy|centre|center|nursery|unit|ward|site|store|garage|factory';
const PREMISES = new RegExp(
  `,\\s(?:[\\p{L}&'’-]+\\s){0,3}(?:${HOUSES}|group|ltd|limited|inc|llc|company|firm|department)\\b.*$`,
  'iu',
);
const HOUSE = new RegExp(`^(?:${HOUSES})s?$`, 'i');

/** "Deputy Manager Nursing Home", "Head Chef 4 Star Hotel": the house behind the last noun of a job. */
function withoutHouse(title: string): string {
  const words = title.split(/\s+/);
  const end = words.findLastIndex((word) => isJobWord(word.replace(/[(),]/g, '')));
  const rest = words.slice(end + 1).filter((word) => !/^\([^()]*\)$/.test(word));
  if (end < 0 || !rest.some((word) => HOUSE.test(word)) || isLinked('', rest[0]!)) return title;
  return words.slice(0, words.length - rest.length).join(' ');
}

/** What sentences call the job is its name, and the words behind it in the line are not: "a Registered Manager for …". */
function asMentioned(title: string, page: string): string {
  const words = title.split(/\s+/);
  if (/[,/&()–—]|\s-\s/.test(title) || mentionsOf(title, page) > 0) return title;
  for (let to = words.length - 1; to >= 2; to--) {
    const name = words.slice(0, to).join(' ');
    const rest = words.slice(to);
    if (
      isLinked(name, rest[0]!) ||
      rest.some((word) => isJobWord(word)) ||
      skillsIn(rest.join(' '), SHIPPED_SKILLS).length > 0
    )
      continue;
    if (isSought(name, page) || (mentionsOf(name, page, rest[0]!) > 0 && (endsAsJob(name) || isListedTitle(name))))
      return name;
  }
  return title;
}

/** "Head of", "Responsable de": more of the name follows. */
const isLinked = (name: string, next: string): boolean =>
  /\s(?:of|for|and|in|to|the|de|du|des|d['’]|di|del|à|en|für|&)$/i.test(name) ||
  /^(?:of|and|de|du|des|d['’].*|di|del|à|aux?|en|für|&|[IVX]+|\d)$/i.test(next);

/** "Staff Nurses" are asked for one by one. */
const singular = (title: string): string =>
  title
    .replace(/\(s\)$/, '')
    .replace(/(\p{L}{2,}(?:r|st|nt|se|an|te|ive|ef|ok))s$/iu, (whole, one: string) =>
      JOB_NOUN_END.test(one) ? one : whole,
    );

/**
 * The title alone.
 *
 * @param page the text that tells places from other words
 */
export function bareTitle(line: string, page: string): string {
  if (line.length > LONGEST_JOB_NAME) return line;
  let title = withoutBehind(line.trim().replace(NUMBER_BEFORE, '').replace(SOUGHT_BEHIND, ''));
  for (let before = ''; before !== title;) {
    before = title;
    title = title
      .replace(NUMBER_BEHIND, '')
      .replace(TERMS_BRACKET, '')
      .replace(LABEL_BEHIND, '')
      .replace(PAY_BEHIND, '')
      .replace(TERMS_BEFORE, '')
      .replace(TERMS_BEHIND, '')
      .replace(COUNT_BEHIND, '')
      .replace(/[\s,:;–—-]+$/, '')
      .trim();
    title = withoutRest(title, TERMS_INSIDE);
    const job = title.replace(OF_THE_JOB, '').trim();
    const names = (phrase: string): boolean =>
      namesJob(phrase) || phrase.split(/[\s/()]+/).some((word) => isJobWord(word));
    if (job !== '' && job !== title && names(job) && !isInField(title.slice(job.length))) title = job;
    title = withoutPlaceBefore(title, page);
    title = withoutHouse(withoutAnnouncement(withoutBehind(title).replace(PREMISES, '')));
    title = withoutRest(withoutRest(title, COMPASS), LETTERS_BEHIND);
    title = asMentioned(withoutPlace(title, page), page);
  }
  return title === '' ? line.trim() : singular(title);
}
