import type { DecisionKind } from '#libs/contracts';
import type { Translate } from './translate.js';

/** Codes of the reasons that are offered for each decision, the usual one first. */
export const DECISION_REASONS = {
  advance: ['strong-match', 'worth-a-talk', 'referred'],
  hold: ['others-first', 'needs-information', 'later-role'],
  decline: [
    'skills-gap',
    'experience-gap',
    'requirement-missing',
    'position-filled',
    'candidate-withdrew',
    'other-reason',
  ],
} as const satisfies Record<DecisionKind, readonly string[]>;

/** Returns whether the first reason is chosen already: a decline needs one that is chosen on purpose. */
export const hasUsualReason = (kind: DecisionKind): boolean => kind !== 'decline';

/** The reasons of a decision, with their names. */
export function reasonsOf(t: Translate<'shortlist.reasons'>, kind: DecisionKind): { code: string; name: string }[] {
  switch (kind) {
    case 'advance':
      return DECISION_REASONS.advance.map((code) => ({ code, name: t(`advance.${code}`) }));
    case 'hold':
      return DECISION_REASONS.hold.map((code) => ({ code, name: t(`hold.${code}`) }));
    case 'decline':
      return DECISION_REASONS.decline.map((code) => ({ code, name: t(`decline.${code}`) }));
  }
}
