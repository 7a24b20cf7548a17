import type { ProblemKind } from '../problem-kind.js';

/** Problems of notices, explanations, requests of candidates, erasure and legal holds. */
export const COMPLIANCE_PROBLEMS = {
  'notice-unknown': {
    status: 422,
    title: 'No such notice',
    meaning: 'The request names a notice text that does not exist or is not active for the jurisdiction and language.',
    action: 'Use the id of a text from `GET /api/v1/notice-texts`.',
  },
  'no-explanation-due': {
    status: 409,
    title: 'No explanation is due',
    meaning: 'The application is not declined, or its explanation was already given or waived.',
    action: 'No action is required.',
  },
  'no-link': {
    status: 409,
    title: 'No valid link',
    meaning: 'No link to the explanation is valid at the moment.',
    action: 'Create a link and send it first.',
  },
  'too-many-open': {
    status: 409,
    title: 'Too many open requests',
    meaning: 'The candidate has as many unanswered correction requests as the limit allows.',
    action: 'Wait for a reply to them.',
  },
  'already-requested': {
    status: 409,
    title: 'Human review already requested',
    meaning: 'The candidate has already asked for a human review of the application.',
    action: 'No action is required.',
  },
  'not-possible': {
    status: 409,
    title: 'Not possible at the moment',
    meaning: 'The application cannot be changed through this page at the moment.',
    action: 'Write to the organization that received the application.',
  },
  'wrong-outcome': {
    status: 422,
    title: 'Outcome does not fit the request',
    meaning: 'A correction request is `accepted` or `refused`; a request for a human review is `answered`.',
    action: 'Send an outcome of the kind that the request takes.',
  },
  'no-fact-to-correct': {
    status: 422,
    title: 'No fact to correct',
    meaning: 'The candidate described the error in words only, so the correction has no fact to record.',
    action: 'Name the fact in `correction`.',
  },
  'legal-hold': {
    status: 409,
    title: 'Under legal hold',
    meaning: 'A legal hold on the candidate or the role prevents the erasure.',
    action: 'Lift the legal holds that `detail` lists first.',
  },
  'already-lifted': {
    status: 409,
    title: 'Legal hold already lifted',
    meaning: 'The legal hold was lifted before.',
    action: 'No action is required.',
  },
  'person-erased': {
    status: 409,
    title: 'Nothing to send',
    meaning: 'The candidate that the webhook message was about was erased, and the message with them.',
    action: 'No action is possible.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
