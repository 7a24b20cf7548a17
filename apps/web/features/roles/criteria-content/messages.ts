import type { Expression, Kind, Level, RoleVersionSummary } from '#libs/contracts';
import type { Change } from './criteria-changes.js';

const KINDS = {
  must: 'must-have',
  required: 'important',
  preferred: 'nice to have',
  bonus: 'bonus',
} satisfies Record<Kind, string>;
const quoted = (text: string): string => `“${text}”`;

/** What a role asks for: the editor beside the page, versions, and scoring again. */
export const criteria = {
  pages: 'What the role asks for',
  editor: 'Requirements',
  versions: 'Versions',
  scoring: 'Scoring',
  version: (number: number) => `Version ${number}`,
  draft: (number: number) => `Draft, from version ${number}`,
  undo: 'Undo',
  discard: 'Discard',
  save: 'Save …',
  readOnly: 'Recruiters change what a role asks for.',
  overtaken: (number: number) =>
    `Version ${number} came into force while you were at this. Your draft is kept: save it as a further version, or begin with theirs.`,
  theirs: 'Begin with theirs',
  page: 'Role page',
  asks: 'What it asks for',
  noPage: 'This role was made from a list: there is no page beside it.',
  notOnPage: 'Not from the page',
  takeSelected: 'Make it a requirement',
  noted: 'Noted, never scored',
  notedWhy:
    'Read for people: how somebody is cannot be told from a résumé, and conditions of the work are asked in a talk.',
  points: (points: number) => `${points} of 100 points`,
  kinds: { must: 'Must', required: 'Important', preferred: 'Nice', bonus: 'Bonus' } satisfies Record<Kind, string>,
  kindOf: (label: string) => `How much ${label} matters`,
  edit: (label: string) => `Edit ${label}`,
  close: (label: string) => `Close ${label}`,
  remove: (label: string) => `Remove ${label}`,
  removed: (label: string) => `${label} was removed`,
  move: (label: string) => `Move ${label} to …`,
  drag: 'Drag it onto another one: one of the two is then enough',
  oneWith: 'One of these is enough, with',
  part: (label: string) => `${label}: move or remove`,
  removePart: 'Remove it',
  outOf: 'Out of the group, for itself',
  nothingToJoin: 'There is nothing of its kind to put it with',
  joined: (label: string, into: string) => `${label} stands with ${into} now: one is enough`,
  apart: (label: string) => `${label} stands for itself now`,
  name: 'Name',
  modes: {
    any: 'one is enough',
    all: 'all are needed',
    atLeast: 'at least …',
    nth: 'a further one',
  } satisfies Record<Extract<Expression, { parts: unknown }>['test'], string>,
  modeOf: (label: string) => `What is enough of ${label}`,
  howMany: 'How many',
  whichOne: 'Which one in order',
  takeApart: 'Take apart',
  years: 'Years',
  yearsLabel: (years: number) => `${years}+ years`,
  yearsAsked: 'Years asked for',
  yearsHint: 'Empty: none are asked for',
  alsoCounts: (names: string) => `Also counts in full: ${names}`,
  countsInPart: (names: string) => `Counts in part: ${names}`,
  phraseHint: 'No list knows it: it is found by its words, rare ones more than common ones.',
  otherWords: 'In other words',
  otherWordsHint: 'Read anew from what you write; how much it matters stays',
  readAgain: 'Read',
  licence: 'The law requires it for this work',
  level: 'Level',
  anyLevel: 'Any level',
  degrees: {
    secondary: 'School',
    associate: 'Associate',
    bachelor: 'Bachelor',
    master: 'Master',
    doctorate: 'Doctorate',
  } as Readonly<Record<string, string>>,
  fields: 'Fields',
  fieldsHint: 'Another field counts half; empty: any field',
  insteadOfDegree: 'Experience may stand in for it',
  bands: 'Bands of experience',
  bandLooked: (level: string) => `${level} is looked for`,
  levels: { entry: 'Entry', mid: 'Mid-level', senior: 'Senior' } satisfies Record<Level, string>,
  from: (level: string) => `${level}: from, in years`,
  to: (level: string) => `${level}: to, in years`,
  openEnd: 'and more',
  duties: 'Duties: the best six tenths of them count',
  removeDuty: (label: string) => `Remove the duty ${quoted(label)}`,
  addDuty: 'A further duty',
  removeCertificate: (label: string) => `Do not accept ${label}`,
  add: 'Add a requirement',
  addHint: 'As it would stand on a page: “3+ years of Python”, “Fluent German”, “CKA preferred”',
  addButton: 'Add',
  orSkill: 'or pick a skill',
  skillHint: 'From the skills that are known, and your own',
  nothingRead: 'Nothing of this can be scored. It was not added.',
  wasNoted: (label: string) =>
    `“${label}” is a condition or a soft skill: people ask about it in a talk, and it is never scored.`,
  open: (n: number) => (n === 1 ? '1 question is open' : `${n} questions are open`),
  openWhy: 'The page left these to you. Each was read the kinder way.',
  warnings: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
  toQuestion: 'Show the next one',
  answers: {
    must: 'Yes, a must-have',
    notMust: 'No',
    one: 'One is enough',
    all: 'All are needed',
    asRead: 'It is right as read',
    change: 'Change it',
    understood: 'Understood',
    taken: 'Take these years',
  },
  saveTitle: 'What changes',
  answered: (n: number) => (n === 1 ? 'One question is answered.' : `${n} questions are answered.`),
  savedNow: 'Saved. Everybody is scored by it, and the shortlist follows by itself.',
  toShortlist: 'To the shortlist',
  saveNone: 'Nothing is different from the version in force.',
  scoredAgain: (people: string) =>
    `${people} will be scored again. The shortlist stays as it is until that is done, and then changes for everybody.`,
  nobodyScored: 'Nobody has applied yet: it counts at once.',
  note: 'Why (for those who look at it later)',
  saveNow: 'Save',
  lookFirst: 'Look first at who would move',
  change: (change: Change): string => {
    switch (change.what) {
      case 'added':
        return `New: ${change.label} (${KINDS[change.kind]})`;
      case 'removed':
        return `Gone: ${change.label}`;
      case 'renamed':
        return `${quoted(change.before)} is called ${quoted(change.label)}`;
      case 'kind':
        return `${change.label}: ${KINDS[change.after]}, was ${KINDS[change.before]}`;
      case 'asked':
        return `Asks for ${quoted(change.after)}, was ${quoted(change.before)}`;
      case 'details':
        return `${change.label}: what counts for it is another`;
      case 'as-of':
        return `Counts from ${change.after}, was ${change.before}`;
      case 'page':
        return 'The page is another';
    }
  },
  same: 'They ask for the same.',
  who: (name: string | null) => name ?? 'An API key or a command',
  standing: {
    'in-force': 'in force',
    preparing: 'being scored',
    earlier: '',
    'not-taken': 'not taken over',
  } satisfies Record<RoleVersionSummary['standing'], string>,
  requirements: (n: number) => (n === 1 ? '1 requirement' : `${n} requirements`),
  compare: 'Compare',
  compareOne: 'Older version',
  compareOther: 'Newer version',
  differs: (one: number, other: number) => `From version ${one} to version ${other}`,
  putBack: 'Put it back',
  putBackTitle: (number: number) => `Put version ${number} back`,
  putBackWhy: (people: string) =>
    `It becomes a further version, with what it asked for and what mattered then. ${people} will be scored again; versions in between stay in the list.`,
  putBackNote: (number: number) => `Version ${number} put back`,
} as const;
