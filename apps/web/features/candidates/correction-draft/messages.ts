import type { CorrectionSource, LanguageLevel, NewCorrection } from '#libs/contracts';

interface Spell {
  start: string | null;
  end: string | null;
  current?: boolean;
}

const names = (...parts: (string | null)[]): string => parts.filter(Boolean).join(', ');

const between = ({ start, end, current = false }: Spell): string => {
  const until = current ? 'today' : end;
  if (!start && !until) return 'dates not known';
  return `${start ?? 'not known'} – ${until ?? 'not known'}`;
};

/** Facts about a person, put right by people. */
export const corrections = {
  open: 'Put a fact right',
  title: 'Put a fact right',
  about: 'What is it about',
  facts: {
    position: 'Position',
    skill: 'Skill',
    certificate: 'Certificate',
    language: 'Language',
    education: 'Study',
  } satisfies Record<NewCorrection['fact'], string>,
  which: { position: 'Which position', education: 'Which study' },
  another: { position: 'One that the documents lack', education: 'One that the documents lack' },
  untitled: 'Without a title',
  holds: {
    label: 'Is it so?',
    education: { yes: 'They studied it', no: 'There is no such study' },
    skill: { yes: 'They have it', no: 'They do not have it' },
    certificate: { yes: 'They hold it', no: 'They do not hold it' },
    language: { yes: 'They speak it', no: 'They do not speak it' },
  },
  jobTitle: 'Title',
  employer: 'Employer',
  start: 'From',
  end: 'Until',
  current: 'Goes on today',
  dateHint: '2021, or March 2021',
  degree: 'Degree',
  field: 'Field of study',
  institution: 'School',
  skill: 'Skill',
  skillHint: 'One that the list of skills does not have is kept as you say it, and no requirement counts it.',
  notInList: (skill: string) =>
    `“${skill}” is not in the list of skills: it will be kept, and no requirement will count it.`,
  where: 'Used as',
  nowhere: 'Not said',
  whereHint: 'With a position it counts with its months, without as one of a list.',
  certificate: 'Certificate',
  issued: 'Issued',
  expires: 'Valid until',
  language: 'Language',
  level: 'Level',
  levels: {
    A1: 'A1, first words',
    A2: 'A2, simple talk',
    B1: 'B1, everyday',
    B2: 'B2, independent',
    C1: 'C1, fluent',
    C2: 'C2, like a native speaker',
    native: 'Native',
  } satisfies Record<LanguageLevel, string>,
  levelNotSaid: 'Not said',
  source: 'You know it from',
  sources: {
    document: 'A document',
    'phone-screen': 'A talk',
    candidate: 'The candidate',
    reference: 'A reference',
  } satisfies Record<CorrectionSource, string>,
  why: 'Why',
  whyHint: 'Who reads the score later sees it beside your name.',
  preview: 'It will say',
  previewWas: 'So far',
  everywhere: 'It counts in every role, and every score is made again. You can take it back.',
  position: (one: { title: string | null; employer: string | null } & Spell) =>
    `${names(one.title, one.employer) || 'A position'} · ${between(one)}`,
  study: (one: { degree: string | null; field: string | null; institution: string | null } & Spell) =>
    `${names(one.degree, one.field, one.institution) || 'A study'} · ${between(one)}`,
  certificateSaid: (one: { name: string; issued: string | null; expires: string | null }) =>
    [one.name, one.issued && `issued ${one.issued}`, one.expires ? `valid until ${one.expires}` : 'no end stated']
      .filter(Boolean)
      .join(' · '),
  skillSaid: (skill: string, where: string | null) => (where ? `${skill}, used as ${where}` : skill),
  languageSaid: (language: string, level: string | null) => (level ? `${language}, ${level}` : language),
  isNot: (what: string) => `Not so: ${what}`,
  unknown: 'not known',
  faults: {
    'no-date': 'Give a year, a month or a day: 2021, March 2021, 5 March 2021',
    needed: 'This is needed',
    'not-emptied': 'It can be changed, and not emptied',
    'nothing-changed': 'Nothing is different from what is known so far',
  },
  save: 'Save',
  changed: 'It has changed meanwhile. The form shows what is known now: look at it and save again.',
  saidAlready:
    'Somebody has put this right already. Take that back first, under Corrections on the page of the person.',
  saved: 'Put right',
  beingMade: 'Scores are being made again …',
  noScore: 'There is no score that it changes.',
  sameScore: (role: string, score: number) => `${role}: stays ${score}`,
  newScore: (role: string, from: number | null, to: number | null) => `${role}: ${from ?? '–'} → ${to ?? '–'}`,
  lane: (from: string, to: string) => `${from} → ${to}`,
  undo: 'Take back',
  undoneAtOnce: 'Taken back right after it was said',
  undone: 'Taken back: the documents count again',
  list: {
    title: 'Corrections',
    none: 'Nobody has put anything right',
    noneHint: 'What documents get wrong, or what you heard in a talk, can be put right beside each fact.',
    by: (name: string | null) => name ?? 'Somebody',
    takenBack: 'Taken back',
    askWhy: 'Why is it taken back?',
    takeBack: 'Take back',
    takeBackThe: (what: string) => `Take back: ${what}`,
  },
} as const;
