/**
 * The texts for candidates about their own application, in English: second person, short sentences, no word that only
 * recruiters know.
 */
import type { Category, Kind, LanguageLevel, Outcome } from '#libs/contracts';
import { dateName, dayName, list } from './grammar.js';

/** Spells out the abbreviated durations of a sentence: `3.2 yrs` becomes "3.2 years". */
const spelledOut = (sentence: string): string =>
  sentence
    .replace(/\b(\d+(?:\.\d)?) yrs?\b/g, (_, years: string) => `${years} ${years === '1' ? 'year' : 'years'}`)
    .replace(/\b(\d+) mos?\b/g, (_, months: string) => `${months} ${months === '1' ? 'month' : 'months'}`);

export const candidateWords = {
  title: 'How your application was assessed',
  quoted: (words: string) => `“${words}”`,
  greeting: (d: { name: string | null }) => (d.name === null ? 'Hello,' : `Dear ${d.name},`),
  dated: (d: { on: string }) => dayName(d.on),
  about: {
    heading: 'About this assessment',
    applied: (d: { role: string; organisation: string; on: string }) =>
      `You applied to ${d.organisation} for the role ${d.role}. We received your application on ${dayName(d.on)}.`,
    tool: 'An automated tool read your documents and compared them with the requirements of the role. It shows the evidence for each requirement. The tool declines no one. People decide.',
    byPeople: 'People assess your application, without the tool and without a score.',
    declined: (d: { on: string }) => `On ${dayName(d.on)}, we decided not to move forward with your application.`,
  },
  outcome: {
    heading: 'Your result',
    score: (d: { points: number; low: number; high: number }) =>
      d.low === d.high
        ? `Your score is ${d.points} of 100 points.`
        : `Your score is ${d.points} of 100 points. Some requirements could not be assessed, so it may be between ${d.low} and ${d.high}.`,
    meaning: 'The score shows how well your documents match the requirements. It says nothing about you as a person.',
    waiting: 'Your application has no score yet. It has not been compared with the role.',
    byPeople: 'Your application has no score, because people assess it.',
    unreadable: 'The tool could not read any of your documents, so there is no score. People review your application.',
    superseded: 'You applied for this role more than once. Another of your applications counts.',
    withdrawn: 'Your application was withdrawn in the system that received it. It is no longer considered.',
  },
  read: {
    heading: 'What we read',
    none: 'We have not read anything about your work yet.',
    documents: (d: { read: string[]; unread: string[] }) =>
      [
        ...(d.read.length > 0 ? [`We read ${list(d.read)}.`] : []),
        ...(d.unread.length > 0 ? [`We could not read ${list(d.unread)}.`] : []),
      ].join(' '),
    unnamed: 'your form',
    facts: {
      position: 'Work',
      education: 'Education',
      certificate: 'Certification',
      language: 'Language',
      skill: 'Skill',
    },
    corrected: (d: { text: string }) => `${d.text} (fixed by a person)`,
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
      d.level === null ? d.language : `${d.language}: ${d.level === 'native' ? 'native' : d.level}`,
  },
  answers: {
    heading: 'Your application answers',
    notCounted:
      'Your answers about location, work authorization, relocation and start date did not change your score. People can read them and filter applications by them.',
    others: (d: { count: number }) =>
      `We stored ${d.count} other ${d.count === 1 ? 'answer' : 'answers'} for people to read. ${d.count === 1 ? 'It' : 'They'} did not change your score.`,
  },
  criteria: {
    heading: 'Requirements and your results',
    none: 'No requirements were applied.',
    outcomes: {
      met: 'Met.',
      partial: 'Partly met.',
      missing: 'Not found in your documents.',
      unknown: 'Could not be assessed. This does not count as missing.',
    } satisfies Record<Outcome, string>,
    kinds: {
      must: 'must-have',
      required: 'important',
      preferred: 'nice to have',
      bonus: 'bonus',
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
    similar: 'They only use similar wording.',
    found: (d: { sentence: string }) => `Evidence: ${spelledOut(d.sentence)}.`,
  },
  changes: {
    heading: 'What would have changed your score most',
    intro: 'If one of these is true and was overlooked, tell us.',
    one: (d: { what: string }) => spelledOut(d.what),
    none: 'No single change would have made a large difference.',
  },
  notUsed: {
    heading: 'What we do not use',
    list: 'Your name, gender, age, date of birth, photo, nationality, address, ZIP code and family. Answers to equal-opportunity questions are deleted on arrival.',
    others: 'Other applications do not change your score.',
  },
  correct: {
    heading: 'If something is wrong',
    page: 'Report it on this page, under “Report a mistake”. A person reviews it. If they accept it, your application is assessed again.',
    contact: (d: { contact: string }) => `Or write to ${d.contact}.`,
    letter: (d: { contact: string | null }) =>
      `Tell us what is wrong: ${d.contact ?? 'reply to this letter'}. A person reviews it. If they accept it, your application is assessed again.`,
  },
  person: {
    heading: 'If you want a human review',
    page: 'You can have your application assessed by people only. Request it on this page. Your score is then removed, and the tool is no longer used on your application. This does not count against you.',
    letter: (d: { contact: string | null }) =>
      `You can have your application assessed by people only. Request it: ${d.contact ?? 'reply to this letter'}. This does not count against you.`,
    already: 'People already assess your application.',
  },
  versions: {
    heading: 'Versions and dates',
    made: (d: { assessedOn: string; asOf: string; role: number; weights: number; matcher: string; taxonomy: string }) =>
      `Assessed on ${dayName(d.assessedOn)}, with dates up to ${dayName(d.asOf)}. Role version ${d.role}, weights version ${d.weights}, matcher ${d.matcher}, skill list ${d.taxonomy}. The same versions always give the same result.`,
  },
  requests: {
    correction: {
      open: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. A person will review it.`,
      accepted: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. We fixed it.`,
      refused: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. We made no change.`,
      answered: (d: { on: string }) => `You reported a mistake on ${dayName(d.on)}. We replied.`,
    },
    person: {
      open: (d: { on: string }) =>
        `You requested a human review on ${dayName(d.on)}. Since then, only people assess your application.`,
      accepted: (d: { on: string }) =>
        `You requested a human review on ${dayName(d.on)}. People assess your application.`,
      refused: (d: { on: string }) => `You requested a human review on ${dayName(d.on)}.`,
      answered: (d: { on: string }) => `You requested a human review on ${dayName(d.on)}. We replied.`,
    },
  },
};
