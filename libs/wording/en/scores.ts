/**
 * English sentences about scores. Every entry that holds more than one number takes them by name, so that two cannot
 * be swapped without a reader seeing it.
 */
import { MET_FROM, MUST_FROM } from '#libs/contracts';
import {
  about,
  besideDuration,
  count,
  dateName,
  duration,
  list,
  monthName,
  wholePercent,
  formatPoints,
} from './grammar.js';
import { sentenceCase, wholePoints } from '../letters.js';

/** Months of a band; `approximate` where bare years begin or end some of the work. */
interface BandWork {
  relevantMonths: number;
  adjacentMonths: number;
  approximate: boolean;
}

/** From this value on, users regard a duty as fully shown. */
const NEARLY_WHOLE = 9950;

/** Names in quotation marks: `“one” and “two”`. */
const quoted = (names: readonly string[]): string => list(names.map((name) => `“${name}”`));

/** Joins the parts of a sentence about a score: `5.8 yrs relevant (3 required) · some dates are unreadable`. */
const parts = (of: readonly string[]): string => of.join(' · ');
const meetsMusts = (musts: number): string =>
  musts === 0 ? 'no must-haves are set' : musts === 1 ? 'meets the must-have' : `meets all ${musts} must-haves`;

/** Adds the meaning of a label in brackets; after a comma where it has brackets itself. */
const beside = (label: string, how: string, names: readonly string[]): string => {
  if (names.length === 0) return '';
  return label.includes('(') ? `, ${how || 'namely '}${list(names)}` : ` (${how}${list(names)})`;
};

const work = (d: BandWork): string =>
  d.relevantMonths > 0
    ? d.adjacentMonths > 0
      ? `${about(d.relevantMonths, d.approximate)} relevant, ${duration(d.adjacentMonths)} related experience`
      : `${about(d.relevantMonths, d.approximate)} relevant experience`
    : d.adjacentMonths > 0
      ? `${about(d.adjacentMonths, d.approximate)} related experience, none relevant`
      : 'no relevant experience';

/** Says that something is in a place: `found in a dated job`. A place that says so itself is left as it is. */
const foundIn = (place: string, found = 'found'): string => (place.startsWith('in ') ? `${found} ${place}` : place);

/** A place behind a sentence. */
const behind = (place: string | null): string => (place === null ? '' : `, ${place}`);

/** The required months in brackets: `(3 yrs required)`, `(3 required)` after a length in the same unit. */
const required = (found: string, months: number): string => `(${besideDuration(found, months)} required)`;

export const scoreWords = {
  assessedByPeople: 'Human review',
  levels: { entry: 'entry-level', mid: 'mid-level', senior: 'senior' },
  degrees: {
    secondary: 'School leaving certificate',
    vocational: 'Vocational qualification',
    associate: 'Associate degree',
    bachelor: 'Bachelor’s degree',
    master: 'Master’s degree',
    doctorate: 'Doctorate',
  },

  relevantWork: 'Relevant experience',
  copied: 'in copied job text, counts as listed only',
  notFound: 'Not on résumé',
  unread: 'Could not be read',
  partlyUnread: 'Not found in the readable text',
  override: (d: { value: number; computed: string | null }) =>
    `Overridden: ${d.value >= MET_FROM ? 'met' : d.value > 0 ? 'partly' : 'not met'}${d.computed === null ? '' : ` (was: ${d.computed})`}`,

  skill: {
    dated: (d: {
      name: string;
      positions: number;
      months: number;
      approximate: boolean;
      lastMonth: number;
      lastDate: string | null;
      current: boolean;
    }) => {
      const months = about(d.months, d.approximate);
      const until = d.lastDate === null ? monthName(d.lastMonth) : dateName(d.lastDate);
      if (d.positions < 2) {
        return d.current ? `${d.name}: ${months}, in the current position` : `${d.name}: ${months}, until ${until}`;
      }
      return `${d.name}: ${months} in ${d.positions} positions, ${
        d.current ? 'including the current one' : `until ${until}`
      }`;
    },
    asked: (d: { askedMonths: number; countedMonths: number | null }) =>
      `${d.countedMonths === null ? '' : `${duration(d.countedMonths)} counted, `}${duration(d.askedMonths)} required`,
    faded: (d: { strength: number }) => `counts ${wholePercent(d.strength)}, not recent`,
    undatedWork: (d: { name: string }) => `${d.name}: found in a job without dates`,
    undatedProject: (d: { name: string }) => `${d.name}: found in a project without dates`,
    course: (d: { name: string }) => `${d.name}: certificate or course only`,
    listed: (d: { name: string }) => `${d.name}: listed only`,
    reserve: {
      others: (d: { name: string }) => `${d.name}: work of others, counts as listed only`,
      weak: (d: { name: string }) => `${d.name}: basic knowledge, counts as listed only`,
    },
    copied: (d: { name: string }) => `${d.name}: in copied job text, counts as listed only`,
    /** @param d.shown the sentence about the narrower skill or the suite, which begins with its name */
    implied: (d: { shown: string }) => `Implied by ${d.shown}`,
    close: (d: { credit: number; label: string }) => `counts ${wholePercent(d.credit)} for ${d.label}`,
  },
  cloud: {
    named: (d: { label: string; place: string }) => `${d.label}: ${d.place}, without any of its services`,
    services: (d: { label: string; services: number; names: string; place: string }) =>
      `${d.label}: ${count(d.services, 'service')} (${d.names}), ${d.place}`,
    less: (d: { names: string[] }) => `${list(d.names)} mentioned too, for less credit`,
  },
  places: {
    'dated-work': 'in a dated job',
    'undated-work': 'in a job without dates',
    'undated-project': 'in a project without dates',
    'certificate-or-course': 'in a certificate or course',
    listed: 'listed only',
  },
  found: (d: { place: string | null }) => sentenceCase(foundIn(d.place ?? 'in these words')),
  /** Shown by something narrower, which the quote says. */
  implied: (d: { place: string | null }) => `Implied by more specific wording${behind(d.place)}`,
  /** Nothing but related words: it shows nothing. */
  similar: (d: { place: string | null }) => `Similar wording only${d.place?.startsWith('in ') ? behind(d.place) : ''}`,
  notHeld: 'stated as not held',
  experience: {
    relevant: (d: { relevantMonths: number; approximate: boolean; bound: number }) => {
      const relevant = about(d.relevantMonths, d.approximate);
      return `${relevant} relevant ${required(relevant, d.bound)}`;
    },
    adjacent: (d: { adjacentMonths: number; approximate: boolean; adjacentCredit: number }) => {
      const related = about(d.adjacentMonths, d.approximate);
      const isCapped = d.adjacentCredit * 2 + 1 < d.adjacentMonths;
      return `${related} related, ${besideDuration(related, d.adjacentCredit)} counted${isCapped ? ' (maximum)' : ''}`;
    },
    undated: (d: { undatedPositions: number; undatedMonths: number }) =>
      `${count(d.undatedPositions, 'relevant position')} without dates, ${duration(d.undatedMonths)} counted`,
    undatedAdjacent: (d: { undatedAdjacent: number; undatedAdjacentMonths: number }) =>
      `${count(d.undatedAdjacent, 'related position')} without dates, ${duration(d.undatedAdjacentMonths)} counted`,
    unreadable: 'some dates are unreadable',
    openEnded: 'an end date is not stated',
    unparsed: 'some lines with dates were not read as positions',
    unparsedOnly: (d: { bound: number }) =>
      `Lines that may be relevant work could not be read (${duration(d.bound)} required)`,
    scope: (d: { asked: number; shown: number; partly: number }) =>
      `required scope: ${d.shown} of ${d.asked} found${d.partly > 0 ? `, ${d.partly} partly` : ''}`,
    undatedOnly: (d: { bound: number }) => `No dated relevant experience (${duration(d.bound)} required)`,
    none: (d: { bound: number }) => `No relevant experience (${duration(d.bound)} required)`,
  },
  duties: (d: { shown: number; partly: number; duties: number; value: number }) =>
    `${d.shown} of ${d.duties} found${d.partly > 0 ? `, ${d.partly} partly` : ''}${d.value < NEARLY_WHOLE ? `, counts ${wholePercent(d.value)}` : ''}`,
  duty: (d: { place: string; value: number; isImplied: boolean }) => {
    const found = d.isImplied ? 'implied by more specific wording' : d.value < MUST_FROM ? 'partly found' : 'found';
    return `${foundIn(d.place, found)}${d.value >= NEARLY_WHOLE ? '' : `, ${wholePercent(d.value)}`}`;
  },
  certification: {
    valid: (d: { name: string; expires: string | null; issued: string | null }) =>
      `${d.name}: valid${d.expires === null ? (d.issued === null ? '' : `, issued ${d.issued}`) : ` until ${d.expires}`}`,
    expired: (d: { name: string; expires: string | null; issued: string | null }) =>
      `${d.name}: expired${d.expires === null ? (d.issued === null ? '' : `, issued ${d.issued}`) : ` ${d.expires}`}`,
    held: (d: { name: string }) => `${d.name}: stated without a date`,
    undated: (d: { name: string }) => `${d.name}: no date, validity unknown`,
    equivalent: 'accepted as equivalent',
    missing: (d: { several: boolean }) => (d.several ? 'None on résumé' : 'Not on résumé'),
  },
  education: {
    degree: (d: { level: string; field: 'asked' | 'other' | 'any' }) =>
      `${d.level}${{ asked: ', in the required field', other: ', in another field', any: '' }[d.field]}`,
    experience: (d: { months: number; bound: number }) =>
      `Experience instead of a degree: ${duration(d.months)} ${required(duration(d.months), d.bound)}`,
    missing: 'Not on résumé',
    tooLow: 'Degree below the required level',
    levelUnknown: 'Degree found, level could not be assessed',
  },
  language: {
    stated: (d: { level: string; asked: string | null }) =>
      d.asked === null ? `${d.level} stated` : `${d.level} stated (${d.asked} required)`,
    noLevel: (d: { asked: string | null }) =>
      d.asked === null ? 'Stated' : `Stated without a level (${d.asked} required)`,
    text: (d: { asked: string | null }) =>
      `Language of the résumé, counts as B2${d.asked === null ? '' : ` (${d.asked} required)`}`,
    missing: 'Not on résumé, but often omitted: unknown',
  },
  all: (d: { met: string[]; partial: string[]; similar: string[]; missing: string[]; unknown: string[] }) =>
    parts(
      [
        d.met.length > 0 ? `met: ${list(d.met)}` : '',
        d.partial.length > 0 ? `partly: ${list(d.partial)}` : '',
        d.similar.length > 0 ? `similar wording only: ${list(d.similar)}` : '',
        d.missing.length > 0 ? `not on résumé: ${list(d.missing)}` : '',
        d.unknown.length > 0 ? `could not assess: ${list(d.unknown)}` : '',
      ].filter((part) => part !== ''),
    ),
  only: (d: { found: string[]; labels: string[]; n: number }) =>
    parts([`Only ${list(d.found)} found`, `${d.n} of ${list(d.labels)} required`]),
  fewer: (d: { found: number; n: number; labels: string[] }) => `${d.found} of ${d.n} found among ${list(d.labels)}`,

  band: {
    reads: (d: BandWork & { level: string }) => `${sentenceCase(work(d))} (${d.level})`,
    below: (d: BandWork & { lowest: string }) => `${sentenceCase(work(d))} (below ${d.lowest})`,
    noBands: (d: BandWork) => sentenceCase(work(d)),
    notStated: 'Unknown level: no dated relevant experience',
    unread: 'Unknown level: nothing could be read',
    notResume: 'Probably not a résumé',
    unparsed: 'Unknown level: some lines were not understood',
  },
  gain: {
    label: (d: { label: string; missing: string[] }) => d.label + beside(d.label, '', d.missing),
    aboveAll: (d: { label: string; missing: string[] }) => d.label + beside(d.label, 'above all ', d.missing),
    /** A certificate or a license that is named in part. */
    inFull: (d: { label: string }) => `${d.label} in full`,
    inWork: (d: { names: string[] }) => `${list(d.names)} shown in a dated job`,
    inRecentWork: (d: { names: string[] }) => `${list(d.names)} shown in a recent, dated job`,
    dates: (d: { names: string[] }) => `Dates for the work that shows ${list(d.names)}`,
    recent: (d: { names: string[] }) => `${list(d.names)} in more recent work`,
    itself: (d: { label: string; name: string }) => `${d.label} itself, beside ${d.name}`,
    skillMonths: (d: { name: string; missingMonths: number }) => `${duration(d.missingMonths)} more of ${d.name}`,
    services: (d: { label: string }) => `More services of ${d.label} shown in a dated job`,
    months: (d: { missingMonths: number; scope: boolean }) =>
      `${duration(d.missingMonths)} more relevant experience${d.scope ? ', of the required scope' : ''}`,
    datesOfWork: 'Dates for undated work',
    scope: (d: { names: string[] }) => `The required scope${d.names.length === 0 ? '' : ` (${quoted(d.names)})`}`,
    duties: (d: { more: number; names: string[] }) =>
      `${count(d.more, 'more responsibility', 'more responsibilities')} shown in work${d.names.length === 0 ? '' : `, such as ${quoted(d.names)}`}`,
    dutiesInFull: 'Responsibilities in more detail',
    certification: (d: { label: string; several: boolean }) =>
      d.several ? 'One of the certifications, valid' : `${d.label}, valid`,
    renewed: (d: { name: string }) => `${d.name}, renewed`,
    certificateDate: (d: { name: string }) => `A date that proves ${d.name} is valid`,
    level: (d: { label: string; level: string }) => `${d.label} at ${d.level}`,
    whole: (d: { what: string; points: number }) => `${d.what}: +${formatPoints(d.points)} points`,
    lane: (d: { what: string; points: number; lane: string }) =>
      `${d.what}: +${formatPoints(d.points)} points, and the candidate moves to “${d.lane}”`,
  },
  screen: {
    'must-not-shown': (d: { names: string[] }) =>
      `“${list(d.names)}” is a must-have and not on the résumé. Do you have it?`,
    unknown: (d: { names: string[] }) => `${list(d.names)} could not be assessed. Do you have it?`,
    unknownLanguage: (d: { names: string[]; asked: string }) =>
      `What is your level of ${list(d.names)}${d.asked === '' ? '' : ` (${d.asked} required)`}?`,
    levelNotStated: (d: { names: string[]; asked: string }) => `Is your ${list(d.names)} at level ${d.asked}?`,
    undated: (d: { names: string[] }) => `When did you use ${list(d.names)}, and for how long?`,
    undatedWork: 'What are the dates of your undated work?',
    undatedCertificate: (d: { names: string[] }) => `When was ${list(d.names)} issued, and is it still valid?`,
    'listed-only': (d: { names: string[] }) => `Where did you use ${list(d.names)}, and for what?`,
    sibling: (d: { names: string[]; asked: string }) =>
      `How much of your ${list(d.names)} experience carries over to ${d.asked}?`,
    months: (d: { names: string[]; months: number; asked: number }) =>
      `${list(d.names)}: ${duration(d.months)} ${required(duration(d.months), d.asked)}. Is there more?`,
    adjacent: (d: { months: number; asked: number }) =>
      `How close was your related work to this role? It counts as ${duration(d.months)} ${required(duration(d.months), d.asked)}.`,
    duties: (d: { names: string[] }) => `How much of “${list(d.names)}” did you do?`,
    certificate: (d: { names: string[] }) => `${list(d.names)} has expired. Will you renew it?`,
    degree: 'How close is your degree to the required field?',
    language: (d: { names: string[]; asked: string }) =>
      `Your ${list(d.names)} is below ${d.asked}. Is it enough for the work?`,
    languageOfText: (d: { names: string[]; asked: string }) =>
      `Is your ${list(d.names)} at level ${d.asked}? The résumé states no level.`,
  },
  lane: {
    strong: (d: { musts: number; threshold: number }) =>
      parts([`Strong match from ${d.threshold} points`, meetsMusts(d.musts)]),
    possible: (d: { musts: number; threshold: number }) =>
      parts([`Possible match from ${d.threshold} points`, meetsMusts(d.musts)]),
    review: (d: { unknown: string[]; range: { low: number; high: number; threshold: number } | null }) => {
      if (d.unknown.length > 0) return `To review: ${list(d.unknown)} could not be assessed`;
      return d.range === null
        ? 'To review: the text could not be read'
        : `To review: the score is between ${wholePoints(d.range.low)} and ${wholePoints(d.range.high)}, and a possible match begins at ${d.range.threshold}`;
    },
    'missing-must': (d: { failed: string[] }) => `Missing must-have: ${list(d.failed)}`,
    unlikely: (d: { failed: string[]; threshold: number }) =>
      parts([
        `Not a match: less than ${d.threshold} points`,
        ...(d.failed.length === 0 ? [] : [`missing must-have: ${list(d.failed)}`]),
      ]),
  },
  summary: {
    score: (d: { score: number; low: number; high: number; coverage: number }) =>
      parts([
        `${wholePoints(d.score)}${d.low === d.high ? '' : ` (${wholePoints(d.low)} to ${wholePoints(d.high)})`}`,
        `${d.coverage}% of criteria assessed`,
      ]),
    unreadable: 'No document could be read, so there is no score',
    notResume: 'There is no score until a user says that it is a résumé',
  },
  category: (d: { points: number; weight: number }) => `${formatPoints(d.points)} of ${d.weight} points`,
  reason: {
    scored: (d: { sentence: string; points: number; possible: number }) =>
      `${d.sentence} · ${formatPoints(d.points)} of ${formatPoints(d.possible)} points`,
    open: (d: { sentence: string; low: number; high: number }) =>
      `${d.sentence} · ${formatPoints(d.low)} to ${formatPoints(d.high)} points`,
  },
  /** The line that introduces a candidate in a list. */
  candidate: {
    position: (d: { title: string | null; employer: string | null }) =>
      d.title === null ? `At ${d.employer}` : d.employer === null ? d.title : `${d.title} at ${d.employer}`,
    relevant: (d: { months: number }) => duration(d.months),
    orSimilar: (d: { label: string }) => `${d.label} or similar`,
    certification: 'the certification',
    degree: 'the degree',
    lacks: (d: { shown: string; lacked: string[] }) => `${d.shown}; lacks ${list(d.lacked)}`,
    lacksOnly: (d: { lacked: string[] }) => `Lacks ${list(d.lacked)}`,
  },
  bonus: (d: { points: number }) => `Bonus: ${formatPoints(d.points)} points`,

  flags: {
    stuffing: (d: Record<string, string | number>) =>
      `Keyword stuffing: ${d['shown']} of ${d['listed']} listed skills are shown in work`,
    'copied-from-role': (d: Record<string, string | number>) =>
      `Copied job text: ${count(Number(d['sentences'] ?? 0), 'sentence')}, counted as listed only`,
    'instructions-to-reader': () => 'Prompt injection: instructions to the parser, which earned nothing',
    'hidden-text': (d: Record<string, string | number>) =>
      `Hidden text: it earned nothing${d['text'] === undefined ? '' : `. It reads: “${d['text']}”`}`,
    unreadable: (d: Record<string, string | number>) =>
      `${d['unread']} of ${count(Number(d['documents'] ?? 0), 'document')} could not be read`,
    'dates-ahead': (d: Record<string, string | number>) =>
      `Future dates: ${count(Number(d['positions'] ?? 0), 'position')} not counted`,
    'dates-unreadable': (d: Record<string, string | number>) =>
      `Unreadable dates: ${count(Number(d['positions'] ?? 0), 'position')}. Ask for them`,
    'not-resume': () => 'No résumé was found. There is no score until a user says that a document is one',
    'not-arrived': (d: Record<string, string | number>) =>
      `Missing files: ${count(Number(d['documents'] ?? 0), 'document')} not assessed`,
    unparsed: (d: Record<string, string | number>) =>
      `Not understood: ${count(Number(d['parts'] ?? 0), 'part')} of the résumé. Look at the lines and say what they are`,
  },
};
