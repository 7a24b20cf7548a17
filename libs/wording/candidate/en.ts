/**
 * The texts for candidates about their own application, in English: second person, short sentences, no word that only
 * recruiters know. A further language is a further table of this shape.
 */
import type { Category, Kind, LanguageLevel, Outcome } from '#libs/contracts';
import { dateName, dayName, list } from '../durations.js';

/** Spells out the abbreviated durations of a sentence: `3.2 yrs` becomes "3.2 years". */
const spelledOut = (sentence: string): string =>
  sentence
    .replace(/\b(\d+(?:\.\d)?) yrs?\b/g, (_, years: string) => `${years} ${years === '1' ? 'year' : 'years'}`)
    .replace(/\b(\d+) mos?\b/g, (_, months: string) => `${months} ${months === '1' ? 'month' : 'months'}`);

export const candidateEn = {
  title: 'How your application was assessed',
  greeting: (d: { name: string | null }) => (d.name === null ? 'Hello,' : `Dear ${d.name},`),
  dated: (d: { on: string }) => dayName(d.on),
  about: {
    heading: 'About this assessment',
    applied: (d: { role: string; organisation: string; on: string }) =>
      `You applied to ${d.organisation} as ${d.role}. We received your application on ${dayName(d.on)}.`,
    tool: 'An automated tool read your documents and compared them with the criteria of the role. For each criterion it shows the evidence. The tool declines no one. People decide.',
    byPeople: 'People assess your application, without the tool and without a score.',
    declined: (d: { on: string }) => `On ${dayName(d.on)} we decided not to move forward with your application.`,
  },
  outcome: {
    heading: 'Your result',
    score: (d: { points: number; low: number; high: number }) =>
      d.low === d.high
        ? `Your application has ${d.points} of 100 points.`
        : `Your application has ${d.points} of 100 points. Some criteria could not be assessed, so the points may be between ${d.low} and ${d.high}.`,
    meaning:
      'The points show how far your documents meet the criteria. They say nothing about you as a person, or about other candidates.',
    waiting: 'Your application has no points yet. It has not been compared with the role.',
    byPeople: 'Your application has no points, because people assess it.',
    unreadable: 'The tool could not read your documents, so there are no points. People review your application.',
    superseded: 'You applied for this role more than once, and another of your applications counts.',
    withdrawn: 'Your application was withdrawn and is no longer considered.',
  },
  read: {
    heading: 'What was read',
    none: 'No work history has been read yet.',
    documents: (d: { read: string[]; unread: string[] }) =>
      [
        ...(d.read.length > 0 ? [`We read ${list(d.read)}.`] : []),
        ...(d.unread.length > 0 ? [`We could not read ${list(d.unread)}.`] : []),
      ].join(' '),
    unnamed: 'your form entries',
    facts: {
      position: 'Work',
      education: 'Education',
      certificate: 'Certificate',
      language: 'Language',
      skill: 'Skill',
    },
    putRight: (d: { text: string }) => `${d.text} (corrected)`,
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
        [d.degree, d.field, d.institution].filter((part) => part !== null).join(', ') || 'Education without a name',
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
    heading: 'Your application answers',
    notCounted:
      'Answers about location, work permit, relocation and start date do not change the points. People may ask about them and use them as filters.',
    others: (d: { count: number }) =>
      `${d.count} other ${d.count === 1 ? 'answer was' : 'answers were'} kept for people to read and did not change the points.`,
  },
  criteria: {
    heading: 'The criteria and your results',
    none: 'No criteria were applied.',
    outcomes: {
      met: 'You meet this.',
      partial: 'You partly meet this.',
      missing: 'This was not found in your documents.',
      unknown: 'This could not be assessed. It does not count as missing.',
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
      responsibilities: 'Responsibilities',
      certifications: 'Certifications',
      education: 'Education',
      languages: 'Languages',
    } satisfies Record<Category, string>,
    notEnough: 'Your documents do not show enough for this.',
    found: (d: { sentence: string }) => `Found: ${spelledOut(d.sentence)}.`,
  },
  changes: {
    heading: 'Largest gaps',
    intro: 'These would have changed the points most. If we overlooked one, tell us.',
    one: (d: { what: string }) => spelledOut(d.what),
    none: 'No single change would have changed the points much.',
  },
  notUsed: {
    heading: 'What was not used',
    list: 'Not used: your name, gender, age, date of birth, photo, nationality, address, postcode and family. Answers to equal-opportunity questions are dropped when they arrive.',
    others: 'The results of other candidates do not change your points.',
  },
  correct: {
    heading: 'If something is wrong',
    page: 'Use “Report a mistake” on this page, if you have its link. A person reviews your report. If they accept it, your application is assessed again.',
    contact: (d: { contact: string }) => `Or write to ${d.contact}.`,
    letter: (d: { contact: string | null }) =>
      `Tell us what is wrong${d.contact === null ? ': reply to this letter' : `: ${d.contact}`}. A person reviews your report. If they accept it, your application is assessed again.`,
  },
  person: {
    heading: 'If you want a human review',
    page: 'You can request a human review on this page, if you have its link. Your points are then removed, and the tool is no longer used on your application. The request does not count against you.',
    letter: (d: { contact: string | null }) =>
      `You can request a human review${d.contact === null ? ': reply to this letter' : `: ${d.contact}`}. The request does not count against you.`,
    already: 'People already assess your application.',
  },
  versions: {
    heading: 'Versions and dates',
    made: (d: { assessedOn: string; asOf: string; role: number; weights: number; matcher: string; taxonomy: string }) =>
      `Assessed on ${dayName(d.assessedOn)}, as-of date ${dayName(d.asOf)}. Role version ${d.role}, weights version ${d.weights}, matcher ${d.matcher}, skill list ${d.taxonomy}. The same versions always give the same result.`,
  },
  requests: {
    correction: {
      open: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. A person reviews it.`,
      accepted: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. It was corrected.`,
      refused: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. Nothing was changed.`,
      answered: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. It was answered.`,
    },
    person: {
      open: (d: { on: string }) =>
        `You requested a human review on ${dayName(d.on)}. People have assessed your application since then.`,
      accepted: (d: { on: string }) =>
        `You requested a human review on ${dayName(d.on)}. People assess your application.`,
      refused: (d: { on: string }) => `You requested a human review on ${dayName(d.on)}.`,
      answered: (d: { on: string }) => `You requested a human review on ${dayName(d.on)}. It was answered.`,
    },
  },
};

export type CandidateWords = typeof candidateEn;
