/** A job's title without what stands beside it in the line: place, hours, pay, contract, gender marks, whom it is for. */
import { inflateTable, SHIPPED_SKILLS, skillsIn } from '#libs/language';
import { PACKED_TITLE_WORDS } from '../vocabulary/ad-words.generated.js';
import { JOB_NOUN, namesJob } from './role-title.js';

/** Additions after a title: "(m/f/d)", "– Remote", "| Acme". */
const BEHIND =
  /\s*(?:\(?\b(?:[mfwdxhMFWDXHi]\s*[/|*]\s*){1,3}[mfwdxhMFWDXHi]\b\)?(?:\s(?:in|at|near|bei|à)\s\p{Lu}.*)?|\((?:all genders|gn|\d[^)]{0,20}(?:yrs?|years?))\)|\((?:remote|hybrid|full[- ]time|part[- ]time|contract)[^)]{0,30}\)|\s@\s.*|\s[|–—-]\s.*|\bat [A-Z].*)$/u;

/** Words about the contract and the hours, before and behind a title. */
const TERMS = String.raw`(?:full|part)[- ]time|permanent|temporary|fixed[- ]term|freelance|contract|cdi|cdd|temps (?:complet|partiel|plein)|vollzeit|teilzeit|nights?|days|weekends?`;
const TERMS_BEHIND = new RegExp(String.raw`[\s,–—-]+\(?(?:${TERMS})\)?$`, 'i');
const TERMS_BEFORE = new RegExp(
  String.raw`^(?:urgent(?:ly)?(?: (?:required|needed|hiring))?|wanted|(?:${TERMS}))\b[\s:!,–—-]+(?=\S+\s?\S)`,
  'i',
);
/** An amount, also one that a board has masked with asterisks, and all behind it. */
const PAY_BEHIND = /\s+(?:\*{2,}|[£$€]\s?\d|(?:up to|circa|from)\s[£$€\d*]|\d[\d.,]*\s?(?:k\b|per\b|p\/?[had]\b)).*$/i;
/** The next label in a line that ran on. */
const LABEL_BEHIND =
  /\s(?:location|salary|hours|contract|ref(?:erence)?|rate|start(?: date)?|reports? to|department|duration)\s?:.*$/i;
/** What is said of the job behind its name. */
const OF_THE_JOB =
  /\s?(?:\((?![\p{Lu}\d/&]{2,8}\))|[–—-]\s|\s(?:for|in|at|to|with|within|based|under|who|near|reporting|required|needed|wanted)\s).*$/iu;
const PLACE_WORDS = 4;

export function withoutBehind(title: string): string {
  const shorter = title.replace(BEHIND, '').trim();
  return shorter === title || shorter === '' ? title : withoutBehind(shorter);
}

/** True where the page names words as a place: behind "in" or "near", or with a county or state behind them. */
function isPlaceOn(page: string, words: string): boolean {
  const place = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(
    `\\b(?:in|near|around|within|location:?|based (?:in|at)|on the|across)\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s){0,2}?${place}\\b|\\b${place},\\s\\p{Lu}|,\\s${place}\\b`,
    'iu',
  ).test(page);
}

let titleWords: ReadonlySet<string> | undefined;

const isOfTitles = (word: string): boolean =>
  (titleWords ??= new Set(inflateTable(PACKED_TITLE_WORDS).toString('utf8').split('\n'))).has(word);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Words that stand in no title of any occupation and name no skill, behind an English title: an employer or a place. */
const isOfNoTitle = (words: string, title: string): boolean =>
  /^\p{Lu}\p{L}{2,}/u.test(words) &&
  !wordsOf(words).some(isOfTitles) &&
  wordsOf(title.replace(/\([^()]*\)/g, ' ')).every(isOfTitles) &&
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
    if (!/^\p{Lu}/u.test(place) || JOB_NOUN.test(place) || !endsAsJob(before)) continue;
    // "Sales Engineer Kent, Sussex, Essex": a list behind the job without a comma before it.
    if (/^(?![IVX]+\b)\p{Lu}[\p{L} -]*, \p{Lu}/u.test(place) && !/[,–—-]$/.test(words[from - 1]!)) return before;
    if (isOfNoTitle(place, before) || isPlaceOn(page.split(title).join(' '), place.replace(/[,.]+$/, '')))
      return before;
  }
  return title;
}

const endsAsJob = (title: string): boolean =>
  !/\b(?:of|for|and|in|to|the|de|&)$/i.test(title) && (JOB_NOUN_END.test(title) || namesJob(title));
const JOB_NOUN_END = new RegExp(`${JOB_NOUN.source.replace(/\[\^:\.\]\{0,20\}\$$/, '')}$`, 'i');

/** "Staff Nurses" are asked for one by one. */
const singular = (title: string): string =>
  title.replace(/(\p{L}{3,}(?:r|st|nt|se|an|te|ive|ef|ok))s$/iu, (whole, one: string) =>
    JOB_NOUN_END.test(one) ? one : whole,
  );

/**
 * The title alone.
 *
 * @param page the text that tells places from other words
 */
export function bareTitle(line: string, page: string): string {
  let title = withoutBehind(line.trim());
  for (let before = ''; before !== title;) {
    before = title;
    title = title
      .replace(LABEL_BEHIND, '')
      .replace(PAY_BEHIND, '')
      .replace(TERMS_BEFORE, '')
      .replace(TERMS_BEHIND, '')
      .replace(/[\s,:;–—-]+$/, '')
      .trim();
    const job = title.replace(OF_THE_JOB, '').trim();
    if (job !== '' && job !== title && (namesJob(job) || namesJob(job.replace(/\sof\s.*$/i, '')))) title = job;
    title = withoutPlace(withoutBehind(title), page);
  }
  return title === '' ? line.trim() : singular(title);
}
