/**
 * The texts for candidates about their own application, in English: second person, short sentences, no word that only
 * recruiters know. A further language is a further table of this shape.
 */
import type { Category, Kind, LanguageLevel, Outcome } from '#libs/contracts';
import { dateName, dayName, list } from '../durations.js';

/** Spells out the abbreviated durations of a sentence: `3 yrs 2 mos` becomes "3 years 2 months". */
const spelledOut = (sentence: string): string =>
  sentence
    .replace(/\b(\d+) yrs?\b/g, (_, years: string) => `${years} ${years === '1' ? 'year' : 'years'}`)
    .replace(/\b(\d+) mos?\b/g, (_, months: string) => `${months} ${months === '1' ? 'month' : 'months'}`);

export const candidateEn = {
  title: 'How your application was assessed',
  greeting: (d: { name: string | null }) => (d.name === null ? 'Hello,' : `Dear ${d.name},`),
  dated: (d: { on: string }) => dayName(d.on),
  about: {
    heading: 'What this is',
    applied: (d: { role: string; organisation: string; on: string }) =>
      `You applied to ${d.organisation} as ${d.role}. We received your application on ${dayName(d.on)}.`,
    tool: 'An automated tool read what you sent and compared it with the criteria of the role. It shows for each criterion which of your words it rests on. The tool declines no one: people decide.',
    byPeople: 'People assess your application, without the tool and without a score.',
    declined: (d: { on: string }) => `On ${dayName(d.on)} we decided not to move forward with your application.`,
  },
  outcome: {
    heading: 'Your result',
    score: (d: { points: number; low: number; high: number }) =>
      d.low === d.high
        ? `Your application has ${d.points} of 100 points.`
        : `Your application has ${d.points} of 100 points. Because some things could not be assessed from what you sent, it may be between ${d.low} and ${d.high}.`,
    meaning:
      'The points say how much of what the role asks for was found in what you sent. They say nothing about you as a person, or about other people.',
    waiting: 'Your application has no points yet: it has not been compared with the role.',
    byPeople: 'Your application has no points, because people assess it.',
    unreadable:
      'None of your documents could be read by the tool, so there are no points. People look at your application.',
    superseded: 'You applied for this role more than once, and another of your applications counts.',
    withdrawn: 'Your application was withdrawn in the system through which it came, and is no longer considered.',
  },
  read: {
    heading: 'What was read',
    none: 'Nothing was read about your work so far.',
    documents: (d: { read: string[]; unread: string[] }) =>
      [
        ...(d.read.length > 0 ? [`We read ${list(d.read)}.`] : []),
        ...(d.unread.length > 0 ? [`We could not read ${list(d.unread)}.`] : []),
      ].join(' '),
    unnamed: 'what you filled in',
    facts: {
      position: 'Work',
      education: 'Education',
      certificate: 'Certificate',
      language: 'Language',
      skill: 'Skill',
    },
    putRight: (d: { text: string }) => `${d.text} (corrected by a person)`,
    skills: (d: { names: string[] }) => `Recognized skills: ${d.names.join(', ')}.`,
    position: (d: {
      title: string | null;
      employer: string | null;
      start: string | null;
      end: string | null;
      current: boolean;
    }) =>
      [
        [d.title, d.employer].filter((part) => part !== null).join(', ') || 'A position without a title',
        d.start === null && d.end === null && !d.current
          ? 'without dates'
          : `${d.start === null ? 'start not known' : dateName(d.start.slice(0, 7))} to ${d.current ? 'today' : d.end === null ? 'end not known' : dateName(d.end.slice(0, 7))}`,
      ].join(': '),
    education: (d: { degree: string | null; field: string | null; institution: string | null; end: string | null }) =>
      [
        [d.degree, d.field, d.institution].filter((part) => part !== null).join(', ') || 'A study without a name',
        ...(d.end === null ? [] : [`until ${dateName(d.end.slice(0, 7))}`]),
      ].join(', '),
    certificate: (d: { name: string; issued: string | null; expires: string | null }) =>
      [
        d.name,
        ...(d.issued === null ? [] : [`issued ${dateName(d.issued.slice(0, 7))}`]),
        ...(d.expires === null ? [] : [`valid until ${dateName(d.expires.slice(0, 7))}`]),
      ].join(', '),
    language: (d: { language: string; level: LanguageLevel | null }) =>
      d.level === null ? d.language : `${d.language}: ${d.level === 'native' ? 'first language' : d.level}`,
  },
  answers: {
    heading: 'What you answered when you applied, or told us since',
    notCounted:
      'Your answers about place, right to work, moving and when you could begin gave and took no points. People may ask about them, and may list applications by them.',
    others: (d: { count: number }) =>
      `${d.count} other ${d.count === 1 ? 'answer of yours was' : 'answers of yours were'} kept for people to read, and gave and took no points.`,
  },
  criteria: {
    heading: 'The criteria and your results',
    none: 'No criteria were applied.',
    outcomes: {
      met: 'You meet this.',
      partial: 'You meet this in part.',
      missing: 'This was not found in what you sent.',
      unknown: 'This could not be assessed from what you sent. It does not count against you as missing.',
    } satisfies Record<Outcome, string>,
    kinds: {
      must: 'needed for the role',
      required: 'important for the role',
      preferred: 'nice to have',
      bonus: 'a bonus',
    } satisfies Record<Kind, string>,
    categories: {
      skills: 'Skills',
      experience: 'Experience',
      responsibilities: 'Duties',
      certifications: 'Certificates',
      education: 'Education',
      languages: 'Languages',
    } satisfies Record<Category, string>,
    notEnough: 'What you sent does not show enough for this.',
    found: (d: { sentence: string }) => `What was found: ${spelledOut(d.sentence)}.`,
  },
  changes: {
    heading: 'What would have changed the points most',
    intro: 'These points would have changed the result most. If they are true of you and were overlooked, tell us.',
    one: (d: { what: string }) => spelledOut(d.what),
    none: 'Nothing single would have changed the points by much.',
  },
  notUsed: {
    heading: 'What was not used',
    list: 'Not used: your name, gender, age, date of birth, photo, nationality, address, postcode and family. Answers to equal-opportunity questions are dropped when they arrive.',
    others: 'How other people did changes none of your points.',
  },
  correct: {
    heading: 'If something is wrong',
    page: 'Tell us what is wrong: on this page, if you have the link to it, under “Report a mistake”. A person looks at it. When they accept it, your application is assessed again with what you said.',
    contact: (d: { contact: string }) => `Or write to ${d.contact}.`,
    letter: (d: { contact: string | null }) =>
      `Tell us what is wrong${d.contact === null ? ': answer this letter' : `: ${d.contact}`}. A person looks at it. When they accept it, your application is assessed again with what you said.`,
  },
  person: {
    heading: 'If you want a human review',
    page: 'You can have your application assessed by people alone. Ask for it on this page, if you have the link to it. It holds from that moment on: your points are removed and the tool is not used on your application. It does not count against you.',
    letter: (d: { contact: string | null }) =>
      `You can have your application assessed by people alone. Ask for it${d.contact === null ? ': answer this letter' : `: ${d.contact}`}. It does not count against you.`,
    already: 'People assess your application already.',
  },
  versions: {
    heading: 'Versions and dates',
    made: (d: { assessedOn: string; asOf: string; role: number; weights: number; matcher: string; taxonomy: string }) =>
      `Assessed on ${dayName(d.assessedOn)}; dates count to ${dayName(d.asOf)}. Version ${d.role} of the role, version ${d.weights} of the weights, matcher ${d.matcher}, list of skills ${d.taxonomy}. The same versions give the same result each time.`,
  },
  requests: {
    correction: {
      open: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. A person looks at it.`,
      accepted: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. It was corrected.`,
      refused: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. Nothing was changed.`,
      answered: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. It was answered.`,
    },
    person: {
      open: (d: { on: string }) =>
        `You requested a human review on ${dayName(d.on)}. People assess your application since then.`,
      accepted: (d: { on: string }) =>
        `You requested a human review on ${dayName(d.on)}. People assess your application.`,
      refused: (d: { on: string }) => `You requested a human review on ${dayName(d.on)}.`,
      answered: (d: { on: string }) => `You requested a human review on ${dayName(d.on)}. It was answered.`,
    },
  },
};

export type CandidateWords = typeof candidateEn;
