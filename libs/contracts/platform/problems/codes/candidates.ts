import type { ProblemKind } from '../problem-kind.js';

/** Problems of candidates: corrections, overrides, answers, duplicates and hidden identities. */
export const CANDIDATE_PROBLEMS = {
  'identities-hidden': {
    status: 409,
    title: 'Identities are hidden',
    meaning: 'The caller reads the role with hidden identities, and the response would reveal a candidate.',
    action: 'Reveal the candidate first: `POST /api/v1/applications/{applicationId}/reveal`.',
  },
  'candidate-suppressed': {
    status: 409,
    title: 'Candidate is suppressed',
    meaning: 'The candidate matches one that was erased, and an administrator has not decided about it yet.',
    action: 'Ask an administrator to release or discard the candidate.',
  },
  erased: {
    status: 409,
    title: 'Candidate was erased',
    meaning: 'The data of the candidate was erased.',
    action: 'No action is possible.',
  },
  'already-merged': {
    status: 409,
    title: 'Already merged',
    meaning: 'The two candidates are already merged.',
    action: 'No action is required.',
  },
  'already-resolved': {
    status: 409,
    title: 'Already resolved',
    meaning: 'Another user has already resolved the merge suggestion or the request of the candidate.',
    action: 'Read it again.',
  },
  'candidate-not-in-pair': {
    status: 422,
    title: 'Candidate not in the pair',
    meaning: 'The field `into` names a candidate that is not part of the suggestion.',
    action: 'Name one of its two candidates.',
  },
  'already-undone': {
    status: 409,
    title: 'Already undone',
    meaning: 'The merge, correction, override or answer was undone before.',
    action: 'No action is required.',
  },
  'already-corrected': {
    status: 409,
    title: 'Already corrected',
    meaning: 'An earlier correction covers the same fact.',
    action: 'Undo that correction first.',
  },
  'already-overridden': {
    status: 409,
    title: 'Already overridden',
    meaning: 'An earlier override covers the same criterion.',
    action: 'Undo that override first.',
  },
  'fact-not-found': {
    status: 409,
    title: 'Fact not found',
    meaning: 'The fact is in the version of the profile that the request names, but not in the newest one.',
    action: 'Read the newest version of the profile.',
  },
  'profile-unknown': {
    status: 422,
    title: 'No such profile version',
    meaning: 'The id is not a version of the profile of this candidate.',
    action: 'Use an id from `GET /api/v1/candidates/{candidateId}/profiles`.',
  },
  'position-unknown': {
    status: 422,
    title: 'No such position',
    meaning: 'The version of the profile has no position at that index.',
    action: 'Read the version of the profile again.',
  },
  'lines-unknown': {
    status: 422,
    title: 'No such lines',
    meaning: 'The version of the profile has no such lines that were not understood, or the document has no such text.',
    action: 'Read the version of the profile, or the text of the document, again.',
  },
  'study-unknown': {
    status: 422,
    title: 'No such education entry',
    meaning: 'The version of the profile has no education entry at that index.',
    action: 'Read the version of the profile again.',
  },
  'criterion-unknown': {
    status: 422,
    title: 'No such criterion',
    meaning: 'The id is not a criterion of the current version of the role.',
    action: 'Use an id from the criteria of the role.',
  },
  'correction-contradicts-itself': {
    status: 422,
    title: 'Correction contradicts itself',
    meaning: 'The fields of the correction cannot all be true, for example an end before a start.',
    action: 'Correct the field that `errors` names.',
  },
  'empty-answer': {
    status: 422,
    title: 'Empty answer',
    meaning: 'The answers are empty, or all of them concern personal traits, which are never stored.',
    action: 'Send at least one other answer.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
