/** Decides whether two candidates may be one person. A wrong merge harms two people, so a doubtful match is no reason. */
import type { MergeReason } from '#libs/contracts';
import { keysOf, type Employment, type PersonFacts, type PersonKey } from './facts.js';
import { employerKey, generation, initials, linkKey, nameParts, withoutUmlauts } from './normalise.js';

/** A reason, and what both have. */
export interface SharedFacts {
  reason: MergeReason;
  /** As compared, sorted; never empty. */
  shared: string[];
}

/** How two names go together. `unknown`: one is missing, they are in different scripts, or one word is all of both. */
type NameRelation = 'same' | 'partly' | 'different' | 'unknown';

/** An employment begins as long apart at most, in months, to be the same: bare years are read as one of their months. */
const STARTS_APART = 11;
/** A name part shorter than this stands in too many addresses by chance. */
const SHORTEST_PART = 3;

/**
 * Returns why two candidates may be the same person, strongest reason first; empty without a reason. It is symmetric
 * and independent of the order of a list.
 *
 * If the names are the same, an address, a number or a profile page is a reason. Names are the same if all parts of the
 * shorter one (at least two) are in the longer one and initials agree. If only some parts agree (a name changed by
 * marriage, a common first name), it takes two of them, one of which is surely personal. If a name is missing, in
 * another script or a single word, it takes an address or a page. If names differ, there is no reason, because
 * families, offices and agencies share addresses and numbers. Without any of these, it takes the same name in all its
 * parts, and an employer where both began within a year of each other and were at the same time, unless each has a
 * LinkedIn page.
 *
 * @param common keys (`keyText`) that more candidates have than one person can account for: an office's number, an
 * agency's address
 */
export function comparePeople(a: PersonFacts, b: PersonFacts, common: ReadonlySet<string> = new Set()): SharedFacts[] {
  const names = relation(a.name, b.name);
  if (names === 'different') return [];
  const [ofA, ofB] = [keysOf(a), keysOf(b)];
  const shared = (kind: PersonKey['kind']): string[] => {
    const theirs = new Set(ofB.filter((key) => key.kind === kind).map(({ value }) => value));
    const both = ofA.filter((key) => key.kind === kind && theirs.has(key.value) && !common.has(keyText(key)));
    return both.map(({ value }) => value).sort();
  };
  const found = (
    [
      { reason: 'same-email', shared: shared('email') },
      { reason: 'same-phone', shared: shared('phone') },
      { reason: 'same-link', shared: shared('link') },
    ] satisfies SharedFacts[]
  ).filter((reason) => reason.shared.length > 0);
  const has = (reason: MergeReason): boolean => found.some((one) => one.reason === reason);
  if (names === 'unknown') return has('same-email') || has('same-link') ? found : [];
  if (names === 'partly') return found.length >= 2 && (has('same-link') || isPersonal(a, b, found)) ? found : [];
  // Alone it takes the whole name, which is what people are looked up by; "Ana Ruiz" of "Ana Ruiz Vega" needs another reason beside it.
  const isAlike = found.length > 0 || nameParts(a.name ?? '').join() === nameParts(b.name ?? '').join();
  const employers = !isAlike || contradict(a, b) ? [] : sharedEmployers(a.work, b.work);
  return employers.length === 0 ? found : [...found, { reason: 'same-name-and-employer', shared: employers }];
}

/** A key as one string, for sets of them. */
export function keyText({ kind, value }: PersonKey): string {
  return `${kind} ${value}`;
}

/** More people than this do not have one person's address: it is an office's, or an agency's. */
export const MOST_HOLDERS = 3;

/** Returns the keys that belong to so many people that they identify none of them, as `keyText` writes them. */
export function commonKeys(held: readonly (PersonKey & { personIds: readonly string[] })[]): Set<string> {
  return new Set(held.filter(({ personIds }) => personIds.length > MOST_HOLDERS).map(keyText));
}

function relation(a: string | null, b: string | null): NameRelation {
  const [ofA, ofB] = [nameParts(a ?? ''), nameParts(b ?? '')];
  if (ofA.length === 0 || ofB.length === 0 || isLatin(ofA) !== isLatin(ofB)) return 'unknown';
  const both = ofA.filter((part) => ofB.includes(part)).length;
  if (both === 0 || areFatherAndSon(a ?? '', b ?? '')) return 'different';
  if (both === 1 && ofA.length === 1 && ofB.length === 1) return 'unknown';
  return both >= 2 && !haveOtherInitials(a ?? '', b ?? '') && both === Math.min(ofA.length, ofB.length)
    ? 'same'
    : 'partly';
}

function areFatherAndSon(a: string, b: string): boolean {
  const [ofA, ofB] = [generation(a), generation(b)];
  return ofA !== null && ofB !== null && ofA !== ofB;
}

function haveOtherInitials(a: string, b: string): boolean {
  const [ofA, ofB] = [initials(a), initials(b)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((letter) => ofB.includes(letter));
}

function isLatin(parts: readonly string[]): boolean {
  return parts.some((part) => /\p{Script=Latin}/u.test(part));
}

/**
 * An address that both have is of one person and not of a family: beside a part that both names have it says one that only one of them
 * has, or the letter with which such parts begin in both. `anna.schmidt@` of Anna Schmidt and Anna Weber, `k.nowak@` of Katarzyna and
 * Katarzina Nowak; not `weber.home@` of Tim and Lena Weber.
 */
function isPersonal(a: PersonFacts, b: PersonFacts, found: readonly SharedFacts[]): boolean {
  const [ofA, ofB] = [nameParts(a.name ?? ''), nameParts(b.name ?? '')];
  const [onlyA, onlyB] = [ofA.filter((part) => !ofB.includes(part)), ofB.filter((part) => !ofA.includes(part))];
  const both = ofA.filter((part) => ofB.includes(part) && part.length >= SHORTEST_PART);
  const emails = found.find(({ reason }) => reason === 'same-email')?.shared ?? [];
  return emails.some((email) => {
    const local = withoutUmlauts((email.split('@')[0] ?? '').replace(/[^\p{L}]/gu, ''));
    return both.some((part) => {
      if (!local.includes(part)) return false;
      const rest = local.replace(part, '');
      const isWhole = [...onlyA, ...onlyB].some((other) => other.length >= SHORTEST_PART && rest.includes(other));
      return isWhole || [onlyA, onlyB].every((parts) => parts.some((other) => other[0] === rest));
    });
  });
}

/** Each has a LinkedIn page, and they are not the same. */
function contradict(a: PersonFacts, b: PersonFacts): boolean {
  const pages = ({ links }: PersonFacts): string[] =>
    links.map(linkKey).filter((key) => key?.startsWith('linkedin.com/')) as string[];
  const [ofA, ofB] = [pages(a), pages(b)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((page) => ofB.includes(page));
}

/** Employers at which both began at about the same time and were at the same time. Several positions at one are one stay. */
function sharedEmployers(a: readonly Employment[], b: readonly Employment[]): string[] {
  const theirs = stays(b);
  return [...stays(a)]
    .filter(([employer, one]) => {
      const other = theirs.get(employer);
      if (other === undefined || Math.abs(one.start - other.start) > STARTS_APART) return false;
      return Math.max(one.start, other.start) <= Math.min(one.end, other.end);
    })
    .map(([employer]) => employer)
    .sort();
}

function stays(work: readonly Employment[]): Map<string, { start: number; end: number }> {
  const found = new Map<string, { start: number; end: number }>();
  for (const { employer, start, end } of work) {
    const key = employerKey(employer);
    if (key === null) continue;
    const known = found.get(key) ?? { start, end: -Infinity };
    found.set(key, { start: Math.min(known.start, start), end: Math.max(known.end, end ?? Infinity) });
  }
  return found;
}
