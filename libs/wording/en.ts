/**
 * The words, in English. Every entry that holds more than one number takes them by name, so that two cannot be swapped
 * without a reader seeing it. A second language is a second table of this shape.
 */
import {
  about,
  count,
  dateName,
  duration,
  list,
  monthName,
  percent,
  points,
  score,
  sentenceCase,
} from './durations.js';

/** Months of a band; `approximate` where bare years begin or end some of the work. */
interface BandWork {
  relevantMonths: number;
  adjacentMonths: number;
  approximate: boolean;
}

const work = (d: BandWork): string =>
  d.relevantMonths > 0
    ? d.adjacentMonths > 0
      ? `${about(d.relevantMonths, d.approximate)} of relevant and ${duration(d.adjacentMonths)} of adjacent work`
      : `${about(d.relevantMonths, d.approximate)} of relevant work`
    : d.adjacentMonths > 0
      ? `${about(d.adjacentMonths, d.approximate)} of adjacent work, none of it relevant`
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
  outcomes: { met: 'Met', partial: 'Partly met', missing: 'Not found', unknown: 'Could not be told' },
  lanes: { meets: 'Meets', 'needs-look': 'Needs a look', 'near-miss': 'Near miss', below: 'Below' },
  levels: { entry: 'entry level', mid: 'mid level', senior: 'senior level' },
  degrees: {
    secondary: 'School leaving certificate',
    associate: 'Associate degree',
    bachelor: 'Bachelor’s degree',
    master: 'Master’s degree',
    doctorate: 'Doctorate',
  },

  relevantWork: 'Relevant work',
  notFound: 'Not found',
  unread: 'Could not be read',
  partlyUnread: 'Not found in what could be read',

  skill: {
    dated: (d: {
      name: string;
      months: number;
      approximate: boolean;
      lastMonth: number;
      lastDate: string | null;
      current: boolean;
    }) =>
      `${d.name}: ${about(d.months, d.approximate)}, ${
        d.current ? 'in use now' : `last used ${d.lastDate === null ? monthName(d.lastMonth) : dateName(d.lastDate)}`
      }`,
    asked: (d: { askedMonths: number; countedMonths: number | null }) =>
      `${d.countedMonths === null ? '' : `${duration(d.countedMonths)} counted, `}${duration(d.askedMonths)} asked`,
    undatedWork: (d: { name: string }) => `${d.name}: shown in work without dates`,
    undatedProject: (d: { name: string }) => `${d.name}: shown in a project without dates`,
    course: (d: { name: string }) => `${d.name}: from a certificate or course, not shown in work`,
    listed: (d: { name: string }) => `${d.name}: listed only, not shown in dated work`,
    copied: (d: { name: string }) => `${d.name}: stands in text copied from the role page, counts as listed`,
    close: (d: { credit: number; label: string }) => `counts ${percent(d.credit)} for ${d.label}`,
  },
  cloud: {
    named: (d: { label: string; place: string }) => `${d.label}: named, no service of it; ${d.place}`,
    services: (d: { label: string; services: number; names: string; place: string }) =>
      `${d.label}: ${count(d.services, 'service')} (${d.names}), ${d.place}`,
    less: (d: { names: string[] }) => `${list(d.names)} only where they count for less`,
  },
  places: {
    'dated-work': 'shown in dated work',
    'undated-work': 'shown in work without dates',
    'undated-project': 'shown in a project without dates',
    'certificate-or-course': 'from a certificate or course',
    listed: 'listed only',
  },
  phrase: (d: { words: number; wordsFound: number; found: string; related: string }) =>
    `${d.wordsFound < d.words ? `${d.wordsFound} of its ${count(d.words, 'word')} found` : d.words === 1 ? 'Its one word found' : d.words === 2 ? 'Both words found' : `All ${d.words} words found`}${d.found === '' ? '' : `: ${d.found}`}${d.related === '' ? '' : `; related: ${d.related}`}`,
  phraseRelated: (d: { related: string }) => `Only related words found${d.related === '' ? '' : `: ${d.related}`}`,
  experience: {
    relevant: (d: { relevantMonths: number; approximate: boolean; bound: number }) =>
      `${about(d.relevantMonths, d.approximate)} of relevant work, ${duration(d.bound)} asked`,
    adjacent: (d: { adjacentMonths: number; approximate: boolean; adjacentCredit: number }) =>
      `${about(d.adjacentMonths, d.approximate)} of adjacent work, counted as ${duration(d.adjacentCredit)}`,
    undated: (d: { undatedPositions: number; undatedMonths: number }) =>
      `${count(d.undatedPositions, 'relevant position')} without dates, counted as ${duration(d.undatedMonths)}`,
    undatedAdjacent: (d: { undatedAdjacent: number; undatedAdjacentMonths: number }) =>
      `${count(d.undatedAdjacent, 'adjacent position')} without dates, counted as ${duration(d.undatedAdjacentMonths)}`,
    unreadable: 'some dates could not be read',
    scope: (d: { scope: number }) => `scope of the work ${percent(d.scope)}`,
    undatedOnly: (d: { bound: number }) => `No dated relevant work, ${duration(d.bound)} asked`,
    none: (d: { bound: number }) => `No relevant work described, ${duration(d.bound)} asked`,
  },
  duties: (d: { shown: number; partly: number; duties: number; counted: number }) =>
    `${d.shown} of ${count(d.duties, 'duty', 'duties')} shown${d.partly > 0 ? `, ${d.partly} partly` : ''}; the best ${d.counted} count`,
  duty: (d: { place: string; value: number }) => `${d.place[0]!.toUpperCase()}${d.place.slice(1)}, ${percent(d.value)}`,
  certification: {
    valid: (d: { name: string; expires: number | null; issued: number | null }) =>
      `${d.name}: valid${d.expires === null ? (d.issued === null ? '' : `, issued ${monthName(d.issued)}`) : ` until ${monthName(d.expires)}`}`,
    expired: (d: { name: string; expires: number | null; issued: number | null }) =>
      `${d.name}: expired${d.expires === null ? (d.issued === null ? '' : `, issued ${monthName(d.issued)}`) : ` ${monthName(d.expires)}`}`,
    undated: (d: { name: string }) => `${d.name}: no date from which its validity follows`,
    equivalent: 'accepted as an equivalent',
    missing: 'None of them listed',
  },
  education: {
    degree: (d: { level: string; inField: boolean }) =>
      `${d.level}, ${d.inField ? 'in the field asked' : 'in another field'}`,
    experience: (d: { months: number; bound: number }) =>
      `Experience instead of a degree: ${duration(d.months)} counted, ${duration(d.bound)} asked`,
    missing: 'Not stated',
    levelUnknown: 'A degree is stated, its level could not be told',
  },
  language: {
    stated: (d: { level: string; asked: string | null }) =>
      d.asked === null ? `${d.level} stated` : `${d.level} stated, ${d.asked} asked`,
    noLevel: (d: { asked: string | null }) =>
      d.asked === null ? 'Stated' : `Stated without a level, ${d.asked} asked`,
    text: (d: { asked: string | null }) =>
      `The résumé is written in it: counts as working level (B2)${d.asked === null ? '' : `, ${d.asked} asked`}`,
    missing: 'Not stated: unknown rather than missing',
  },
  all: (d: { met: string[]; partial: string[]; missing: string[]; unknown: string[] }) =>
    [
      d.met.length > 0 ? `shown: ${list(d.met)}` : '',
      d.partial.length > 0 ? `partly: ${list(d.partial)}` : '',
      d.missing.length > 0 ? `not found: ${list(d.missing)}` : '',
      d.unknown.length > 0 ? `could not be told: ${list(d.unknown)}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  only: (d: { found: string[]; labels: string[]; n: number }) =>
    `Only ${list(d.found)} found, ${d.n} asked of ${list(d.labels)}`,
  fewer: (d: { found: number; n: number; labels: string[] }) => `${d.found} of ${d.n} found among ${list(d.labels)}`,

  band: {
    reads: (d: BandWork & { level: string }) => `Reads as ${d.level}: ${work(d)}`,
    below: (d: BandWork & { lowest: string }) => `Reads as below ${d.lowest}: ${work(d)}`,
    noBands: (d: BandWork) => `${sentenceCase(work(d))}; the role names no levels`,
    notStated: 'Level cannot be told: no dated relevant work',
    unread: 'Level cannot be told: nothing could be read',
  },
  gain: {
    label: (d: { label: string; missing: string[] }) =>
      d.missing.length === 0 ? d.label : `${d.label} (${list(d.missing)})`,
    months: (d: { missingMonths: number }) => `${duration(d.missingMonths)} more of relevant work`,
    scope: 'the scope of work that the level asks for',
    duties: (d: { counted: number; shown: number }) =>
      `${count(d.counted - d.shown, 'more duty', 'more duties')} shown in work`,
    certification: 'one of the certifications, valid',
    education: 'the degree asked, in its field',
    whole: (d: { what: string; points: number }) => `${d.what}: +${points(d.points)}`,
    lane: (d: { what: string; points: number; lane: string }) =>
      `${d.what}: +${points(d.points)}, and the lane ${d.lane}`,
  },
  screen: {
    'must-not-shown': (d: { names: string[] }) => `${list(d.names)} is a must-have and nothing shows it: is it there?`,
    unknown: (d: { names: string[] }) => `${list(d.names)} could not be told from what was read: ask for it`,
    unknownLanguage: (d: { names: string[]; asked: string }) =>
      `${list(d.names)} is not stated: at what level${d.asked === '' ? '' : ` (${d.asked} asked)`}?`,
    undated: (d: { names: string[] }) => `${list(d.names)}: shown without dates. When, and for how long?`,
    undatedWork: 'Relevant work without readable dates: from when to when?',
    undatedCertificate: (d: { names: string[] }) => `${list(d.names)}: when was it issued, and is it still valid?`,
    'listed-only': (d: { names: string[] }) => `${list(d.names)}: not shown in work. Where was it used, and for what?`,
    sibling: (d: { names: string[]; asked: string }) =>
      `${list(d.names)} stands in for ${d.asked}: how much of that carries over?`,
    months: (d: { names: string[]; months: number; asked: number }) =>
      `${list(d.names)}: ${duration(d.months)} found, ${duration(d.asked)} asked. Is there more?`,
    duties: (d: { names: string[] }) => `Told only in part: “${list(d.names)}”. How much of it was done?`,
    certificate: (d: { names: string[] }) => `${list(d.names)} has expired: will it be renewed?`,
    degree: 'A degree in another field: how close is it to the one asked?',
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
        : `Needs a look: ${list(d.unknown)} could not be told`,
    'near-miss': (d: { failed: string[] }) => `Near miss: ${list(d.failed)} not shown`,
    below: (d: { failed: string[] }) => `Below: ${d.failed.length} must-haves not shown (${list(d.failed)})`,
  },
  summary: {
    score: (d: { score: number; low: number; high: number; coverage: number }) =>
      `${score(d.score)} of 100 points${
        d.low === d.high ? '' : `, between ${score(d.low)} and ${score(d.high)}`
      }; ${d.coverage} % of the weight could be told`,
    unreadable: 'No document could be read, so there is no score',
  },
  category: (d: { points: number; weight: number }) => `${points(d.points)} of ${d.weight} points`,
  reason: {
    scored: (d: { sentence: string; points: number; possible: number }) =>
      `${d.sentence} (${points(d.points)} of ${points(d.possible)} points)`,
    open: (d: { sentence: string; low: number; high: number }) =>
      `${d.sentence} (${points(d.low)} to ${points(d.high)} points)`,
  },
  bonus: (d: { points: number }) => `Bonus: ${points(d.points)} points`,

  presets: {
    formula: {
      name: 'Computed',
      reason: 'From the role: what a résumé proves best weighs most, less where nothing is required',
    },
    'skills-first': {
      name: 'Skills first',
      reason: 'For work that starts at once: what somebody can do counts as much as all the rest',
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

  flags: {
    stuffing: (d: Record<string, string | number>) =>
      `${d['listed']} skills are listed and ${d['shown']} of them shown in work: check the list`,
    'copied-from-role': (d: Record<string, string | number>) =>
      `${count(Number(d['sentences'] ?? 0), 'sentence')} copied from the role page: counted as listed only`,
    'instructions-to-reader': () => 'Holds instructions to whoever or whatever reads it: they gained nothing',
    'hidden-text': () => 'Holds text that a person cannot see: it gained nothing',
    unreadable: (d: Record<string, string | number>) =>
      `${d['unread']} of ${count(Number(d['documents'] ?? 0), 'document')} could not be read`,
    'dates-ahead': (d: Record<string, string | number>) =>
      `${count(Number(d['positions'] ?? 0), 'position')} ${Number(d['positions'] ?? 0) === 1 ? 'begins' : 'begin'} after the day that counts as today: ${Number(d['positions'] ?? 0) === 1 ? 'its dates' : 'their dates'} counted for nothing`,
    'dates-unreadable': (d: Record<string, string | number>) =>
      `The dates of ${count(Number(d['positions'] ?? 0), 'position')} could not be read: the range says what that may change`,
  },
};
