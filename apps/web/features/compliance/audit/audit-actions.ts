/**
 * Every action of the audit: its name in the filter, and its sentence, which goes on from the name of whoever did it. In a sentence
 * `{candidate}`, `{role}`, `{member}`, `{key}`, `{connection}` and `{version}` stand for what the entry is about; what is in brackets is
 * left out where the entry names no such thing.
 */
import type { AuditAction, AuditEntry } from '#libs/contracts';

type Details = AuditEntry['details'];
type Sentence = string | ((details: Details) => string);

/** Reasons of decisions, as they follow a colon. */
const REASONS: Readonly<Record<string, string>> = {
  'strong-match': 'strong match',
  'worth-a-talk': 'worth a call',
  referred: 'referred',
  'others-first': 'lower priority',
  'needs-information': 'need more info',
  'later-role': 'for a later role',
  'skills-gap': 'skills missing',
  'experience-gap': 'experience missing',
  'requirement-missing': 'must-have missing',
  'position-filled': 'position filled',
  'candidate-withdrew': 'candidate withdrew',
  'other-reason': 'other reason',
};

const DECISIONS: Readonly<Record<string, string>> = {
  advance: 'advanced {candidate} for {role}',
  hold: 'put {candidate} on hold for {role}',
  decline: 'declined {candidate} for {role}',
};

/** @param reasonCode a reason of an ATS has no words here: its code is among the details */
function decided({ kind, reasonCode }: Details): string {
  const sentence = DECISIONS[String(kind)] ?? 'decided on {candidate} for {role}';
  const reason = REASONS[String(reasonCode)];
  return reason === undefined ? sentence : `${sentence}: ${reason}`;
}

const counted = (count: unknown, one: string, many: string): string =>
  typeof count !== 'number' ? many : count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

const isOnCandidate = ({ candidateId }: Details): boolean => typeof candidateId === 'string';

export const auditActions = {
  'api-key.created': ['API key created', 'created the API key[ {key}]'],
  'api-key.revoked': ['API key revoked', 'revoked the API key[ {key}]'],
  'application.answers-put-right': [
    'Application answers corrected',
    'corrected the application answers of {candidate} for {role}',
  ],
  'application.answers-taken-back': [
    'Correction of application answers undone',
    'undid a correction to the application answers of {candidate} for {role}',
  ],
  'application.mode-changed': [
    'Scoring turned on or off',
    ({ mode }) =>
      mode === 'by-people'
        ? 'took {candidate} out of scoring for {role}'
        : 'put {candidate} back into scoring for {role}',
  ],
  'application.opened': ['Candidate viewed', 'viewed {candidate} for {role}'],
  'application.overridden': ['Requirement overridden', 'overrode a requirement of {candidate} for {role}'],
  'application.override-taken-back': ['Override undone', 'undid an override of {candidate} for {role}'],
  'application.received': ['Application received', 'added {candidate} to {role}'],
  'application.reported': ['Candidate report exported', 'exported a report on {candidate} for {role}'],
  'application.revealed': ['Identity revealed', 'revealed the identity of {candidate} for {role}'],
  'application.withdrawn': ['Application withdrawn', 'withdrew the application of {candidate} for {role}'],
  'ats-job.mapped': ['Opening mapped', 'mapped an opening to {role}'],
  'attachment.dismissed': ['Missing file dismissed', 'dismissed a missing file of {candidate} for {role}'],
  'attachment.retried': ['Missing file retried', 'retried a missing file of {candidate} for {role}'],
  'attachments.retried': [
    'Missing files retried',
    ({ attachments }) =>
      `retried ${counted(attachments, 'missing file', 'missing files')} of the connection[ {connection}]`,
  ],
  'candidate-request.accepted': [
    'Candidate request accepted',
    'accepted a correction reported by {candidate} for {role}',
  ],
  'candidate-request.answered': ['Candidate request answered', 'answered a request from {candidate} about {role}'],
  'candidate-request.refused': [
    'Candidate request rejected',
    'rejected a correction reported by {candidate} for {role}',
  ],
  'candidate-rights.changed': ['Candidate rights policy updated', 'updated the candidate rights policy'],
  'candidate.asked-for-correction': [
    'Mistake reported by candidate',
    'reported a mistake in the explanation of {candidate} for {role}',
  ],
  'candidate.asked-for-person': ['Human review requested', 'requested a human review of {candidate} for {role}'],
  'candidate.corrected': ['Data fixed', 'fixed data of {candidate}'],
  'candidate.correction-taken-back': ['Data fix undone', 'undid a data fix of {candidate}'],
  'candidate.discarded': ['Re-import rejected', 'rejected the re-import of a deleted candidate'],
  'candidate.erased': ['Candidate deleted', 'deleted a candidate'],
  'candidate.exported': ['Candidate data exported', 'exported all data of {candidate}'],
  'candidate.held': ['Re-import blocked', 'blocked {candidate} from re-import'],
  'candidate.merge-undone': ['Candidates unmerged', 'unmerged {candidate} and another candidate'],
  'candidate.merged': ['Candidates merged', 'merged two records into {candidate}'],
  'candidate.released': ['Re-import approved', 'approved the re-import of {candidate}'],
  'candidate.said-different': ['Duplicate dismissed', 'marked {candidate} and another candidate as different people'],
  'candidates.received': [
    'Candidates received',
    ({ received }) => `added ${counted(received, 'candidate', 'candidates')} to {role}`,
  ],
  'connection.assessment-key-made': ['Assessment key created', 'created an assessment key for {connection}'],
  'connection.changed': ['Connection updated', 'updated the connection[ {connection}]'],
  'connection.created': ['Connection created', 'created the connection[ {connection}]'],
  'connection.revoked': ['Connection disconnected', 'disconnected {connection}'],
  'connection.secret-rotated': ['Connection secret replaced', 'replaced the secret of {connection}'],
  'connection.sync-asked': ['Sync started', 'started a sync with {connection}'],
  'decision.made': ['Decision made', decided],
  'decision.undone': ['Decision undone', 'undid the decision on {candidate} for {role}'],
  'deliveries.replayed': ['Events replayed', 'replayed failed events from {connection}'],
  'delivery.replayed': ['Event replayed', 'replayed an event from {connection}'],
  'explanation.given': ['Explanation sent', 'recorded that {candidate} received an explanation for {role}'],
  'explanation.letter-made': ['Explanation letter created', 'created an explanation letter for {candidate} for {role}'],
  'explanation.link-made': ['Explanation link created', 'created an explanation link for {candidate} for {role}'],
  'explanation.link-revoked': ['Explanation link revoked', 'revoked an explanation link of {candidate} for {role}'],
  'explanation.opened': ['Explanation viewed', 'viewed the explanation of {candidate} for {role}'],
  'explanation.waived': ['Explanation waived', 'recorded that {candidate} gets no explanation for {role}'],
  'import.cancelled': ['Import canceled', 'canceled an import for {role}'],
  'import.cleared': ['Import cleared', 'cleared an abandoned import for {role}'],
  'import.created': ['Import started', 'started an import for {role}'],
  'import.mapped': ['Import columns mapped', 'mapped the columns of an import for {role}'],
  'import.paused': ['Import paused', 'paused an import for {role}'],
  'import.received': ['Import files received', 'uploaded the files of an import for {role}'],
  'import.retried': ['Import retried', 'retried failed items of an import for {role}'],
  'import.running': ['Import resumed', 'resumed an import for {role}'],
  'legal-hold.lifted': [
    'Legal hold lifted',
    (details) => `lifted the legal hold on ${isOnCandidate(details) ? '{candidate}' : '{role}'}`,
  ],
  'legal-hold.set': [
    'Legal hold set',
    (details) => `set a legal hold on ${isOnCandidate(details) ? '{candidate}' : '{role}'}`,
  ],
  'note.added': ['Note added', 'added a note on {candidate} for {role}'],
  'note.changed': ['Note edited', 'edited a note on {candidate} for {role}'],
  'note.removed': ['Note deleted', 'deleted a note on {candidate} for {role}'],
  'notice-text.added': ['Notice added', 'added a notice'],
  'notice-text.put-in-force': ['Notice activated', 'activated a notice'],
  'notice.recorded': [
    'Notice recorded',
    ({ recorded }) =>
      recorded === undefined
        ? 'recorded that {candidate} received notice for {role}'
        : `recorded notice to ${counted(recorded, 'candidate', 'candidates')} for {role}`,
  ],
  'password-link.asked': ['Password link requested', 'requested a password link for {member}'],
  'password-link.created': ['Password link created', 'created a password link for {member}'],
  'password-link.sent': ['Password link emailed', 'emailed a password link to {member}'],
  'password.changed': ['Password changed', 'changed their password'],
  'password.chosen': ['Password set', 'set a password'],
  'quarantine.retried': ['Failed job retried', 'retried a failed job'],
  'retention.announced': [
    'Deletions announced',
    ({ candidates }) => `announced the deletion of ${counted(candidates, 'candidate', 'candidates')}`,
  ],
  'retention.cancelled': ['Deletions canceled', 'canceled an announced deletion'],
  'retention.changed': ['Retention updated', 'updated the retention policy'],
  'retention.confirmed': ['Deletions confirmed', 'confirmed an announced deletion'],
  'retention.finished': ['Deletions finished', 'finished an announced deletion'],
  'role.ats-asked': ['ATS write-back started', 'started writing decisions on {role} to {connection}'],
  'role.ats-changed': ['ATS settings updated', 'updated the ATS settings of {role}'],
  'role.blind-changed': [
    'Hidden identities changed',
    ({ everybody, mine }) =>
      everybody !== undefined
        ? `${everybody === true ? 'hid' : 'showed'} identities for everyone on {role}`
        : `${mine === true ? 'hid' : 'showed'} identities for themselves on {role}`,
  ],
  'role.changed': ['Role updated', 'updated {role}'],
  'role.created': ['Role created', 'created {role}'],
  'role.member-added': ['Role member added', 'added {member} to {role}'],
  'role.member-removed': ['Role member removed', 'removed {member} from {role}'],
  'role.page-received': ['Job description uploaded', 'uploaded a job description'],
  'role.removed': ['Role deleted', 'deleted {role}'],
  'role.rescoring-activated': ['Rescoring applied', 'applied the rescoring of {role}'],
  'role.rescoring-asked': ['Rescoring started', 'started rescoring {role}'],
  'role.rescoring-cancelled': ['Rescoring canceled', 'canceled the rescoring of {role}'],
  'role.version-created': ['Requirements updated', 'updated the requirements of {role}'],
  'role.write-backs-retried': ['ATS write-back retried', 'retried writing decisions on {role} to {connection}'],
  'session.ended': ['Signed out', 'signed out'],
  'session.started': ['Signed in', 'signed in'],
  'share-link.made': ['Share link created', 'created a share link for {role}'],
  'share-link.opened': ['Share link opened', 'opened a shared view of {role}'],
  'share-link.revoked': ['Share link revoked', 'revoked a share link for {role}'],
  'shortlist.exported': [
    'Shortlist exported',
    ({ format }) => `exported the shortlist of {role}${typeof format === 'string' ? ` (${format.toUpperCase()})` : ''}`,
  ],
  'shortlist.reported': ['Shortlist report exported', 'exported the shortlist of {role} (PDF)'],
  'sign-in-link.created': ['Sign-in link created', 'created a sign-in link for {member}'],
  'skills.changed': ['Skills updated', 'updated the organization’s skills'],
  'user.changed': ['Member updated', 'updated the account of {member}'],
  'user.created': ['Member added', 'added {member}'],
  'view.begun-with': [
    'Default view changed',
    (details) =>
      details['default'] === true ? 'set their default view of {role}' : 'removed their default view of {role}',
  ],
  'view.changed': ['View updated', 'updated a view of {role}'],
  'view.kept': ['View saved', 'saved a view of {role}'],
  'view.removed': ['View deleted', 'deleted a view of {role}'],
  'webhook-endpoint.changed': ['Webhook updated', 'updated a webhook'],
  'webhook-endpoint.created': ['Webhook added', 'added a webhook'],
  'webhook-endpoint.disabled': ['Webhook disabled', 'disabled a webhook that does not respond'],
  'webhook-endpoint.removed': ['Webhook deleted', 'deleted a webhook'],
  'webhook-endpoint.replayed': ['Webhook messages resent', 'resent messages to a webhook'],
  'webhook-endpoint.secret-rotated': ['Webhook secret replaced', 'replaced the secret of a webhook'],
  'webhook-endpoint.tested': ['Webhook tested', 'tested a webhook'],
  'weights.activated': ['Weights activated', 'activated weights[ {version}] for {role}'],
  'weights.created': ['Weights saved', 'saved weights[ {version}] for {role}'],
  'weights.draft-changed': ['Draft weights updated', 'updated draft weights for {role}'],
  'weights.draft-removed': ['Draft weights deleted', 'deleted draft weights for {role}'],
  'weights.drafted': ['Draft weights created', 'created draft weights for {role}'],
  'weights.known-people': ['Known candidates updated', 'updated the known candidates of {role}'],
} as const satisfies Record<AuditAction, readonly [name: string, sentence: Sentence]>;

const SENTENCES: Partial<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(auditActions).map(([action, [, sentence]]) => [action, sentence]),
);

/** The sentence of an entry, with its placeholders; for an action of a newer Candor, its code. */
export function auditSentence({ action, details }: Pick<AuditEntry, 'action' | 'details'>): string {
  const sentence = SENTENCES[action] ?? action;
  return typeof sentence === 'string' ? sentence : sentence(details);
}
