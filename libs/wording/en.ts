/**
 * The words, in English. Every entry that holds more than one number takes them by name, so that two cannot be swapped
 * without a reader seeing it. A second language is a second table of this shape.
 */
import { MET_FROM, MUST_FROM } from '#libs/contracts';
import {
  about,
  count,
  dateName,
  duration,
  list,
  monthName,
  wholePercent,
  formatPoints,
  score,
  sentenceCase,
} from './durations.js';

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

/** Adds the meaning of a label in brackets; after a comma where it has brackets itself. */
const beside = (label: string, how: string, names: readonly string[]): string => {
  if (names.length === 0) return '';
  return label.includes('(') ? `, ${how || 'namely '}${list(names)}` : ` (${how}${list(names)})`;
};

const work = (d: BandWork): string =>
  d.relevantMonths > 0
    ? d.adjacentMonths > 0
      ? `${about(d.relevantMonths, d.approximate)} of relevant and ${duration(d.adjacentMonths)} of related work`
      : `${about(d.relevantMonths, d.approximate)} of relevant work`
    : d.adjacentMonths > 0
      ? `${about(d.adjacentMonths, d.approximate)} of related work, none of it relevant`
      : 'no relevant work found';

export const en = {
  categories: {
    skills: 'Skills',
    experience: 'Experience',
    responsibilities: 'Responsibilities',
    certifications: 'Certifications',
    education: 'Education',
    languages: 'Languages',
  },
  kinds: { must: 'Must-have', required: 'Important', preferred: 'Nice to have', bonus: 'Bonus' },
  outcomes: { met: 'Met', partial: 'Partly met', missing: 'Not found', unknown: 'Could not assess' },
  lanes: { meets: 'Meets', 'needs-look': 'Needs a look', 'near-miss': 'Near miss', below: 'Below' },
  assessedByPeople: 'Assessed by people',
  levels: { entry: 'entry level', mid: 'mid level', senior: 'senior level' },
  degrees: {
    secondary: 'School leaving certificate',
    associate: 'Associate degree',
    bachelor: 'Bachelor’s degree',
    master: 'Master’s degree',
    doctorate: 'Doctorate',
  },

  relevantWork: 'Relevant work',
  copied: 'in text copied from the job description, counts as listed',
  notFound: 'Not found',
  unread: 'Could not be read',
  partlyUnread: 'Not found in what could be read',
  override: (d: { value: number; computed: string | null }) =>
    `Overridden: ${d.value >= MET_FROM ? 'met' : d.value > 0 ? 'partly met' : 'not met'}${d.computed === null ? '' : ` (was: ${d.computed})`}`,

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
        return d.current
          ? `${d.name}: in the current position, of ${months} so far`
          : `${d.name}: in a position of ${months}, until ${until}`;
      }
      return `${d.name}: in ${d.positions} positions of ${months} together, ${
        d.current ? 'including the current one' : `the last until ${until}`
      }`;
    },
    asked: (d: { askedMonths: number; countedMonths: number | null }) =>
      `${d.countedMonths === null ? '' : `${duration(d.countedMonths)} counted, `}${duration(d.askedMonths)} required`,
    faded: (d: { strength: number }) => `counts ${wholePercent(d.strength)} for its age`,
    undatedWork: (d: { name: string }) => `${d.name}: shown in work without dates`,
    undatedProject: (d: { name: string }) => `${d.name}: shown in a project without dates`,
    course: (d: { name: string }) => `${d.name}: from a certificate or course, not shown in work`,
    listed: (d: { name: string }) => `${d.name}: named in a list or summary, not shown in work`,
    reserve: {
      others: (d: { name: string }) => `${d.name}: named as the work of others, counts as listed`,
      weak: (d: { name: string }) => `${d.name}: basic knowledge only, counts as listed`,
    },
    copied: (d: { name: string }) => `${d.name}: found in text copied from the job description, counts as listed`,
    close: (d: { credit: number; label: string }) => `counts ${wholePercent(d.credit)} for ${d.label}`,
  },
  cloud: {
    named: (d: { label: string; place: string }) => `${d.label}: ${d.place}, without any of its services`,
    services: (d: { label: string; services: number; names: string; place: string }) =>
      `${d.label}: ${count(d.services, 'service')} (${d.names}), ${d.place}`,
    less: (d: { names: string[] }) =>
      `${list(d.names)} named too, where ${d.names.length === 1 ? 'it counts' : 'they count'} for less`,
  },
  places: {
    'dated-work': 'shown in dated work',
    'undated-work': 'shown in work without dates',
    'undated-project': 'shown in a project without dates',
    'certificate-or-course': 'from a certificate or course',
    listed: 'named in a list or summary only',
  },
  phrase: (d: {
    words: number;
    wordsFound: number;
    together: number;
    found: string[];
    related: string;
    place: string | null;
  }) => {
    const found = d.found.length > 0 ? ` (${list(d.found)})` : '';
    const apart = d.together < d.wordsFound ? ', not in one sentence' : '';
    return [
      d.words === 1
        ? `Found as a word${found}`
        : d.wordsFound < d.words
          ? `${d.wordsFound} of ${d.words} words found${found}${apart}`
          : `${d.words === 2 ? 'Both words' : `All ${d.words} words`} found${found}${apart}`,
      ...(d.place === null ? [] : [d.place]),
      ...(d.related === '' ? [] : [`similar wording found: ${d.related}`]),
    ].join('; ');
  },
  notHeld: 'the résumé says that it is not held today',
  phraseRelated: (d: { related: string; place: string | null; isFor: boolean }) =>
    [
      `${d.isFor ? 'Related' : 'Only related'} words found${d.related === '' ? '' : ` (${d.related})`}`,
      ...(d.place === null ? [] : [d.place]),
    ].join('; '),
  experience: {
    relevant: (d: { relevantMonths: number; approximate: boolean; bound: number }) =>
      `${about(d.relevantMonths, d.approximate)} of relevant work, ${duration(d.bound)} required`,
    adjacent: (d: { adjacentMonths: number; approximate: boolean; adjacentCredit: number }) =>
      `${about(d.adjacentMonths, d.approximate)} of related work, counted as ${duration(d.adjacentCredit)}${
        d.adjacentCredit * 2 + 1 < d.adjacentMonths ? ', the maximum' : ''
      }`,
    undated: (d: { undatedPositions: number; undatedMonths: number }) =>
      `${count(d.undatedPositions, 'relevant position')} without dates, counted as ${duration(d.undatedMonths)}`,
    undatedAdjacent: (d: { undatedAdjacent: number; undatedAdjacentMonths: number }) =>
      `${count(d.undatedAdjacent, 'related position')} without dates, counted as ${duration(d.undatedAdjacentMonths)}`,
    unreadable: 'some dates could not be read',
    scope: (d: { asked: number; shown: number; partly: number }) =>
      `required scope: ${d.shown} of ${d.asked} shown${d.partly > 0 ? `, ${d.partly} partly` : ''}`,
    undatedOnly: (d: { bound: number }) => `No dated relevant work, ${duration(d.bound)} required`,
    none: (d: { bound: number }) => `No relevant work described, ${duration(d.bound)} required`,
  },
  duties: (d: { shown: number; partly: number; duties: number; counted: number }) =>
    `${d.shown} of ${count(d.duties, 'duty', 'duties')} shown${d.partly > 0 ? `, ${d.partly} partly` : ''}${
      d.counted < d.duties ? `; the best ${d.counted} ${d.counted === 1 ? 'counts' : 'count'}` : ''
    }`,
  duty: (d: { place: string; value: number }) =>
    d.value >= NEARLY_WHOLE
      ? d.place
      : `${d.value < MUST_FROM ? d.place.replace(/^shown in/, 'shown in part, in') : d.place}, ${wholePercent(d.value)}`,
  certification: {
    valid: (d: { name: string; expires: string | null; issued: string | null }) =>
      `${d.name}: valid${d.expires === null ? (d.issued === null ? '' : `, issued ${d.issued}`) : ` until ${d.expires}`}`,
    expired: (d: { name: string; expires: string | null; issued: string | null }) =>
      `${d.name}: expired${d.expires === null ? (d.issued === null ? '' : `, issued ${d.issued}`) : ` ${d.expires}`}`,
    undated: (d: { name: string }) => `${d.name}: no date, so its validity is unknown`,
    equivalent: 'accepted as an equivalent',
    missing: (d: { several: boolean }) => (d.several ? 'None on résumé' : 'Not on résumé'),
  },
  education: {
    degree: (d: { level: string; field: 'asked' | 'other' | 'any' }) =>
      `${d.level}${{ asked: ', in the required field', other: ', in another field', any: '' }[d.field]}`,
    experience: (d: { months: number; bound: number }) =>
      `Experience instead of a degree: ${duration(d.months)} counted, ${duration(d.bound)} required`,
    missing: 'Not stated',
    tooLow: 'A degree is stated, below the required level',
    levelUnknown: 'A degree is stated, its level could not be assessed',
  },
  language: {
    stated: (d: { level: string; asked: string | null }) =>
      d.asked === null ? `${d.level} stated` : `${d.level} stated, ${d.asked} required`,
    noLevel: (d: { asked: string | null }) =>
      d.asked === null ? 'Stated' : `Stated without a level, ${d.asked} required`,
    text: (d: { asked: string | null }) =>
      `The résumé is written in it: counts as working level (B2)${d.asked === null ? '' : `, ${d.asked} required`}`,
    missing: 'Not stated, but often omitted: unknown, not missing',
  },
  all: (d: { met: string[]; partial: string[]; missing: string[]; unknown: string[] }) =>
    [
      d.met.length > 0 ? `shown: ${list(d.met)}` : '',
      d.partial.length > 0 ? `partly: ${list(d.partial)}` : '',
      d.missing.length > 0 ? `not found: ${list(d.missing)}` : '',
      d.unknown.length > 0 ? `could not be assessed: ${list(d.unknown)}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  only: (d: { found: string[]; labels: string[]; n: number }) =>
    `Only ${list(d.found)} found; ${d.n} of ${list(d.labels)} are required`,
  fewer: (d: { found: number; n: number; labels: string[] }) => `${d.found} of ${d.n} found among ${list(d.labels)}`,

  band: {
    reads: (d: BandWork & { level: string }) => `Assessed as ${d.level}: ${work(d)}`,
    below: (d: BandWork & { lowest: string }) => `Assessed as below ${d.lowest}: ${work(d)}`,
    noBands: (d: BandWork) => `${sentenceCase(work(d))}; the role names no levels`,
    notStated: 'Level unknown: no dated relevant work',
    unread: 'Level unknown: nothing could be read',
  },
  gain: {
    label: (d: { label: string; missing: string[] }) => d.label + beside(d.label, '', d.missing),
    aboveAll: (d: { label: string; missing: string[] }) => d.label + beside(d.label, 'above all ', d.missing),
    /** A certificate or a license that is named in part. */
    inFull: (d: { label: string }) => `${d.label} named in full`,
    inWork: (d: { names: string[] }) => `${list(d.names)} shown in dated work`,
    inRecentWork: (d: { names: string[] }) => `${list(d.names)} shown in recent, dated work`,
    dates: (d: { names: string[] }) => `Dates for the work that shows ${list(d.names)}`,
    recent: (d: { names: string[] }) => `${list(d.names)} in more recent work`,
    itself: (d: { label: string; name: string }) => `${d.label} itself, beside ${d.name}`,
    skillMonths: (d: { name: string; missingMonths: number }) => `${duration(d.missingMonths)} more of ${d.name}`,
    morePlaces: (d: { label: string }) => `${d.label} shown in more work`,
    services: (d: { label: string }) => `More services of ${d.label} shown in dated work`,
    months: (d: { missingMonths: number; scope: boolean }) =>
      `${duration(d.missingMonths)} more of relevant work${d.scope ? ', of the required scope' : ''}`,
    datesOfWork: 'Dates for undated work',
    scope: (d: { names: string[] }) => `The required scope${d.names.length === 0 ? '' : ` (${quoted(d.names)})`}`,
    duties: (d: { more: number; names: string[] }) =>
      `${count(d.more, 'more duty', 'more duties')} shown in work${d.names.length === 0 ? '' : `, such as ${quoted(d.names)}`}`,
    dutiesInFull: 'The responsibilities in more detail',
    certification: (d: { label: string; several: boolean }) =>
      d.several ? 'One of the certifications, valid' : `${d.label}, valid`,
    renewed: (d: { name: string }) => `${d.name}, renewed`,
    certificateDate: (d: { name: string }) => `A date that shows ${d.name} to be valid`,
    level: (d: { label: string; level: string }) => `${d.label} at ${d.level}`,
    whole: (d: { what: string; points: number }) => `${d.what}: +${formatPoints(d.points)}`,
    lane: (d: { what: string; points: number; lane: string }) =>
      `${d.what}: +${formatPoints(d.points)}, and the lane ${d.lane}`,
  },
  screen: {
    'must-not-shown': (d: { names: string[] }) =>
      `“${list(d.names)}” is a must-have that the résumé does not show. Do you have it?`,
    unknown: (d: { names: string[] }) => `${list(d.names)}: could not be assessed from the documents. Do you have it?`,
    unknownLanguage: (d: { names: string[]; asked: string }) =>
      `${list(d.names)} is not stated: at what level is it${d.asked === '' ? '' : ` (${d.asked} required)`}?`,
    levelNotStated: (d: { names: string[]; asked: string }) =>
      `${list(d.names)} is stated without a level: is it ${d.asked}?`,
    undated: (d: { names: string[] }) =>
      `${list(d.names)}: shown without dates. When ${d.names.length === 1 ? 'was it' : 'were they'} used, and for how long?`,
    undatedWork: 'Work without readable dates: what are the start and end dates?',
    undatedCertificate: (d: { names: string[] }) => `${list(d.names)}: when was it issued, and is it still valid?`,
    'listed-only': (d: { names: string[] }) =>
      `${list(d.names)}: named, not shown in work. Where ${d.names.length === 1 ? 'was it' : 'were they'} used, and for what?`,
    sibling: (d: { names: string[]; asked: string }) =>
      `${list(d.names)} ${d.names.length === 1 ? 'stands' : 'stand'} in for ${d.asked}: how much of that carries over?`,
    months: (d: { names: string[]; months: number; asked: number }) =>
      `${list(d.names)}: ${duration(d.months)} counted, ${duration(d.asked)} required. Is there more?`,
    adjacent: (d: { months: number; asked: number }) =>
      `Only related work is counted, as ${duration(d.months)} of the ${duration(d.asked)} required. How close was it to this role?`,
    duties: (d: { names: string[] }) => `“${sentenceCase(list(d.names))}” is partly shown. How much of it did you do?`,
    certificate: (d: { names: string[] }) => `${list(d.names)} has expired. Will it be renewed?`,
    degree: 'A degree in another field: how close is it to the required one?',
    language: (d: { names: string[]; asked: string }) =>
      `${list(d.names)} is stated below ${d.asked}: is that enough for the work?`,
    languageOfText: (d: { names: string[]; asked: string }) =>
      `The résumé is written in ${list(d.names)} and states no level: is it ${d.asked}?`,
  },
  lane: {
    meets: (d: { musts: number }) =>
      d.musts === 0 ? 'No must-have is set' : `Meets ${d.musts === 1 ? 'the must-have' : `all ${d.musts} must-haves`}`,
    'needs-look': (d: { unknown: string[] }) =>
      d.unknown.length === 0
        ? 'Needs a look: the text could not be read'
        : `Needs a look: ${list(d.unknown)} could not be assessed`,
    'near-miss': (d: { failed: string[] }) => `Near miss: ${list(d.failed)} not shown`,
    below: (d: { failed: string[] }) => `Below: ${d.failed.length} must-haves not shown (${list(d.failed)})`,
  },
  summary: {
    score: (d: { score: number; low: number; high: number; coverage: number }) =>
      `${score(d.score)} of 100 points${d.low === d.high ? '' : `, between ${score(d.low)} and ${score(d.high)}`}${
        d.coverage === 100 ? '' : `; ${100 - d.coverage} % of the weight could not be assessed`
      }`,
    unreadable: 'No document could be read, so there is no score',
  },
  category: (d: { points: number; weight: number }) => `${formatPoints(d.points)} of ${d.weight} points`,
  reason: {
    scored: (d: { sentence: string; points: number; possible: number }) =>
      `${d.sentence} (${formatPoints(d.points)} of ${formatPoints(d.possible)} points)`,
    open: (d: { sentence: string; low: number; high: number }) =>
      `${d.sentence} (${formatPoints(d.low)} to ${formatPoints(d.high)} points)`,
  },
  bonus: (d: { points: number }) => `Bonus: ${formatPoints(d.points)} points`,

  presets: {
    formula: {
      name: 'Computed',
      reason: 'From the role: what a résumé proves best weighs most, less where nothing is required',
    },
    'skills-first': {
      name: 'Skills first',
      reason: 'For work that starts at once: skills count as much as everything else',
    },
    'experience-first': {
      name: 'Experience first',
      reason: 'For roles that carry others: time in the work and its scope count as much as all the rest',
    },
    'certification-first': {
      name: 'Certification first',
      reason: 'For work that needs a proof on paper: a valid certificate counts as much as all the rest',
    },
  },

  answers: {
    place: 'Location',
    mayWork: { yes: 'Authorized to work in', no: 'Not authorized to work in' },
    sponsorship: { yes: 'Needs sponsorship', no: 'Needs no sponsorship' },
    relocation: { yes: 'Open to relocate', no: 'Not open to relocate' },
    notice: (days: number) => (days === 0 ? 'Available now' : `Notice period: ${count(days, 'day')}`),
    available: 'Available from',
    dropped: 'Equal-opportunity answers were dropped',
    topics: {
      gender: 'gender',
      ethnicity: 'ethnicity',
      disability: 'disability',
      'veteran-status': 'veteran status',
      age: 'age',
      religion: 'religion',
      'sexual-orientation': 'sexual orientation',
      family: 'family',
      nationality: 'nationality',
      'equal-opportunity': 'other',
    },
  },

  blind: {
    name: (code: string) => `Candidate ${code}`,
    somebody: 'Candidate',
  },

  flags: {
    stuffing: (d: Record<string, string | number>) =>
      `${d['listed']} skills are listed and ${d['shown']} of them shown in work: check the list`,
    'copied-from-role': (d: Record<string, string | number>) =>
      `${count(Number(d['sentences'] ?? 0), 'sentence')} copied from the role page: counted as listed only`,
    'instructions-to-reader': () => 'Contains instructions to the reader (prompt injection), which earned nothing',
    'hidden-text': (d: Record<string, string | number>) =>
      `Holds text that a person cannot see: it gained nothing${d['text'] === undefined ? '' : `. It reads: “${d['text']}”`}`,
    unreadable: (d: Record<string, string | number>) =>
      `${d['unread']} of ${count(Number(d['documents'] ?? 0), 'document')} could not be read`,
    'dates-ahead': (d: Record<string, string | number>) =>
      `${count(Number(d['positions'] ?? 0), 'position')} ${Number(d['positions'] ?? 0) === 1 ? 'begins' : 'begin'} after the day that counts as today: ${Number(d['positions'] ?? 0) === 1 ? 'its dates' : 'their dates'} counted for nothing`,
    'dates-unreadable': (d: Record<string, string | number>) =>
      `The dates of ${count(Number(d['positions'] ?? 0), 'position')} could not be read: ask for them`,
    'not-arrived': (d: Record<string, string | number>) =>
      `${count(Number(d['documents'] ?? 0), 'document')} ${Number(d['documents'] ?? 0) === 1 ? 'has' : 'have'} not arrived: what ${Number(d['documents'] ?? 0) === 1 ? 'it says' : 'they say'} is not known`,
  },
};
