import type { Rescoring } from '#libs/contracts';

const people = (n: number): string => (n === 1 ? '1 person' : `${n.toLocaleString('en')} people`);

/** What scores rest on, and scoring everybody again. */
export const scoring = {
  asOf: (day: string) => `as of ${day}`,
  asOfTitle: 'As-of date',
  asOfWhy: (day: string) =>
    `Years of work, how recent a skill is and whether a certificate is valid are all counted up to ${day}, so that everybody is measured by the same day, whenever they applied.`,
  day: 'Count up to',
  restsOn: 'What the scores rest on',
  scores: (n: number) => (n === 1 ? '1 score' : `${n.toLocaleString('en')} scores`),
  allCurrent: 'All of them rest on what holds today.',
  outOfDate: (n: number) =>
    `${people(n)}: something came or was put right since. These are scored again by themselves.`,
  readOtherwise: (n: number) => `${people(n)} were read by an earlier reader, or for other skills than those of today.`,
  matchedOtherwise: (n: number) => `${people(n)} were scored by an earlier release.`,
  skillsOtherwise:
    'The role page was read with an earlier list of skills. Read it again to use today’s: edits of requirements are then made anew.',
  readAgain: 'Read the page again',
  advised: 'Scoring everybody again would rest all scores on what holds today.',
  ask: 'Score everybody again',
  askHint: 'The shortlist stays as it is. You see who would move, and decide then.',
  states: {
    assessing: 'Everybody is being scored',
    ready: 'Ready: look at who would move',
    activating: 'Taking over',
    active: 'Taken over',
    cancelled: 'Called off',
    superseded: 'Overtaken by another one',
  } satisfies Record<Rescoring['state'], string>,
  under: (number: number, day: string) => `Version ${number}, as of ${day}`,
  progress: (done: number, total: number) => `${done.toLocaleString('en')} of ${people(total)} scored`,
  activate: 'Rank by it',
  activateHint:
    'The shortlist changes for everybody once all are ranked anew. Earlier versions stay and can be put back.',
  cancel: 'Call it off',
  cancelHint: 'The shortlist stays as it is. What was prepared is kept in the list of versions.',
  changed: (n: number, of: number) => `${people(n)} of ${of.toLocaleString('en')} would have another score or lane`,
  nobodyChanged: 'Nobody would have another score or lane.',
  waiting: (n: number) => `${people(n)} not scored yet take no part`,
  added: (labels: string) => `Asked for from then on: ${labels}`,
  removed: (labels: string) => `No longer asked for: ${labels}`,
  sameOrder: 'The order stays as it is',
  rises: 'Who rises',
  falls: 'Who falls',
  lane: (from: string, to: string) => (from === to ? to : `${from} → ${to}`),
  othersMoved: 'Others moved',
  must: {
    missed: (label: string, isNew: boolean) =>
      isNew ? `Misses ${label}, now a must-have` : `No longer shows ${label}, a must-have`,
    unknown: (label: string, isNew: boolean) => `${label}, ${isNew ? 'now ' : ''}a must-have, could not be told`,
    met: (label: string) => `Shows ${label}, a must-have`,
    none: (label: string) => `${label} is no longer a must-have`,
  },
  because: (label: string, before: number | null, after: number | null) =>
    before === null
      ? `${label}: +${after} points, new`
      : after === null
        ? `${label}: −${before} points, gone`
        : `${label}: ${before} → ${after} points`,
  latest: 'The latest one',
} as const;
