/** Maps an audit entry to the key of its message. */
import type { Messages } from 'use-intl';
import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from '#libs/contracts';
import { knownOr, type Translate } from '../../../i18n/translate.js';

type Details = AuditEntry['details'];
export type ActionKey = keyof Messages['auditActions']['names'];

/** A point in a key of messages goes one level down: there it is an underscore. */
export const actionKey = (action: AuditAction): ActionKey => action.replace('.', '_') as ActionKey;

/** Ways to say what was done, for actions of which there are several. */
const VARIANTS: Partial<Record<AuditAction, (details: Details) => string>> = {
  'application.mode-changed': ({ mode }) => (mode === 'by-people' ? 'by-people' : 'scored'),
  'decision.made': ({ kind }) => (['advance', 'hold', 'decline'].includes(String(kind)) ? String(kind) : 'other'),
  'legal-hold.lifted': ({ candidateId }) => (typeof candidateId === 'string' ? 'candidate' : 'role'),
  'legal-hold.set': ({ candidateId }) => (typeof candidateId === 'string' ? 'candidate' : 'role'),
  'notice.recorded': ({ recorded }) => (recorded === undefined ? 'one' : 'several'),
  'role.hidden-identities-changed': ({ allUsers, me }) =>
    allUsers === undefined
      ? me === true
        ? 'selfHidden'
        : 'selfShown'
      : allUsers === true
        ? 'everyoneHidden'
        : 'everyoneShown',
  'shortlist.exported': ({ format }) => (typeof format === 'string' ? 'withFormat' : 'plain'),
  'view.begun-with': (details) => (details['default'] === true ? 'set' : 'removed'),
};

/** Details that hold how many. */
const COUNTS: Partial<Record<AuditAction, string>> = {
  'attachments.retried': 'attachments',
  'candidates.received': 'received',
  'notice.recorded': 'recorded',
  'retention.announced': 'candidates',
};

const isKnown = (action: string): action is AuditAction => AUDIT_ACTIONS.some((one) => one === action);

export interface SentenceKey {
  /** Below `auditActions.sentences`. */
  key: string;
  values: {
    /** The count in the entry; −1 if it is not known. */
    n: number;
    format: string;
  };
}

/** The message of an entry; null for an action of a newer Candor. */
export function sentenceKey({ action, details }: Pick<AuditEntry, 'action' | 'details'>): SentenceKey | null {
  if (!isKnown(action)) return null;
  const variant = VARIANTS[action]?.(details);
  const count = COUNTS[action] === undefined ? undefined : details[COUNTS[action]];
  const { format } = details;
  return {
    key: variant === undefined ? actionKey(action) : `${actionKey(action)}.${variant}`,
    values: {
      n: typeof count === 'number' ? count : -1,
      format: typeof format === 'string' ? format.toUpperCase() : '',
    },
  };
}

/** Returns the reason of a decision. A reason of an ATS has no message: its code is among the details. */
export function reasonText(t: Translate<'auditActions'>, { action, details }: AuditEntry): string | null {
  if (action !== 'decision.made') return null;
  return knownOr(t, `reasons.${String(details['reasonCode'])}`, '') || null;
}
