import type { ProblemKind } from '../problem-kind.js';

/** Problems of shortlists, saved views, decisions, reports and shared links. */
export const SHORTLIST_PROBLEMS = {
  'too-many-to-sort': {
    status: 422,
    title: 'Too many applications to sort',
    meaning: 'The list is too long for the requested order.',
    action: 'Sort by rank, score or received, or narrow the list.',
  },
  'too-many-rows': {
    status: 422,
    title: 'Too many rows to export',
    meaning: 'The export would exceed the maximum number of rows.',
    action: 'Narrow it by lane, score, skill or certification.',
  },
  'view-changed': {
    status: 409,
    title: 'View has changed',
    meaning: 'The saved view was changed since the revision in the request.',
    action: 'Read the view again, and repeat the request with its revision.',
  },
  'too-many-views': {
    status: 409,
    title: 'Too many views',
    meaning: 'The user has saved as many views of the role as the limit allows.',
    action: 'Delete a view first.',
  },
  'decision-not-current': {
    status: 409,
    title: 'Decision is no longer current',
    meaning: 'The decision was undone, or a later decision replaced it.',
    action: 'Read the decisions again.',
  },
  'mode-unchanged': {
    status: 409,
    title: 'Mode already set',
    meaning: 'The application is already assessed in the requested way.',
    action: 'No action is required.',
  },
  superseded: {
    status: 409,
    title: 'Superseded by another application',
    meaning: 'The candidate has another application for the same role, and that one counts.',
    action: 'Use the application that `detail` names.',
  },
  withdrawn: {
    status: 409,
    title: 'Application withdrawn',
    meaning: 'The ATS that sent the application has withdrawn it.',
    action: 'No action is possible here.',
  },
  'not-scored': {
    status: 409,
    title: 'Application is not scored',
    meaning: 'The application is assessed by people without a score, so there is no outcome to override.',
    action: 'Decide on the application without an override.',
  },
  'no-score': {
    status: 409,
    title: 'No score to report',
    meaning: 'The application is not scored yet, or people assess it without a score.',
    action: 'Wait until it is scored.',
  },
  'reports-busy': {
    status: 503,
    title: 'Too many reports in progress',
    meaning: 'The organization has too many reports and letters waiting to be generated.',
    action: 'Request this one again in a few seconds.',
  },
  'link-not-valid': {
    status: 401,
    title: 'Link is not valid',
    meaning: 'The link is incomplete, or the data it showed no longer exists.',
    action: 'Ask the sender for a new link.',
  },
  'link-expired': {
    status: 410,
    title: 'Link has expired',
    meaning: 'The link was valid until a date that has passed.',
    action: 'Ask the sender for a new link.',
  },
  'link-revoked': {
    status: 410,
    title: 'Link was revoked',
    meaning: 'The organization has revoked the link.',
    action: 'Ask the sender for a new link.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
