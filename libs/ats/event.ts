/** The vocabulary that events and API pages of every ATS are decoded to. */
import type { AtsApplicationStatus, AtsEventKind, OpeningState } from '#libs/contracts';

export interface AtsEvent {
  /** What happened, in the sender's eyes; `something-changed`: of ours, but not which; `ignored`: nothing of ours. What is to be done about it stands in the changes. */
  kind: AtsEventKind;
  /** The sender's name of the event type, such as `candidate_stage_change`. At most 200 characters. */
  type: string;
  /** In the order in which they are to be made. Of an ignored one none. */
  changes: readonly AtsChange[];
}

/** A thing of the sender's. */
export interface AtsThing {
  of: 'candidate' | 'application' | 'opening';
  id: string;
}

/**
 * One thing that is so from now on. Fields that are left out are not spoken of, and stay as they were.
 *
 * Records carry a `version` that orders what is said about the same thing: two versions compare as text, the greater one is the later one
 * (`versionOf`). Null: when it arrived, or was asked for, counts. A vendor whose events carry no order of their own says `look-up`
 * instead of a record, so that what stands there is asked for.
 */
export type AtsChange =
  | { change: 'candidate'; candidate: CandidateRecord }
  | { change: 'application'; application: ApplicationRecord }
  | { change: 'opening'; opening: OpeningRecord }
  /** An object that has to be looked up before anything is done. */
  | ({ change: 'look-up' } & AtsThing)
  /** The sender does not say what changed: whatever did since the last sync has to be asked for. */
  | { change: 'sync' }
  /** One person under two ids: `from` is there no more, `into` is. */
  | { change: 'merged'; from: string; into: string }
  | ({ change: 'gone'; why: 'deleted' | 'anonymised' } & AtsThing);

export interface CandidateRecord {
  id: string;
  version: string | null;
  /** A profile of ours (name and contact are enough) or a JSON Resume; not checked here. All that the sender says of the person: it replaces what it said before. */
  profile?: unknown;
  /** Oldest first, as far as the sender tells. */
  attachments?: readonly AttachmentRecord[] | undefined;
}

export interface ApplicationRecord {
  id: string;
  version: string | null;
  candidateId: string;
  /** The sender's opening; null for a candidate without one. `roleId`: for senders that know the ids of our roles. */
  jobId?: string | null | undefined;
  roleId?: string | undefined;
  stage?: { id: string; name: string } | null | undefined;
  status?: AtsApplicationStatus | undefined;
  /** Of a rejected one. */
  rejectionReason?: RejectionReason | null | undefined;
  /** When they applied, ISO 8601. */
  appliedAt?: string | undefined;
  /** As text. */
  coverLetter?: string | undefined;
  /** The questions with their answers, as they were worded. A later step drops all that is about personal traits. */
  questions?: readonly { question: string; answer: string | number | boolean | readonly string[] | null }[] | undefined;
  /** Answers in the shape of `POST /api/v1/roles/:roleId/candidates`, where the sender has that; not checked here. */
  answers?: unknown;
  /** Notice, jurisdiction and mode in the shape of that call; not checked here. */
  assessmentTerms?: unknown;
  attachments?: readonly AttachmentRecord[] | undefined;
}

/** The reason of a rejection: by the sender's id of the reason, by its words, or by both. */
export interface RejectionReason {
  id: string | null;
  name: string | null;
}

export interface AttachmentRecord {
  /** The sender's, or made of what stays the same when its address is signed again (for example kind, name and path): identifies duplicates. */
  id: string;
  kind: 'resume' | 'cover-letter' | 'other';
  fileName: string | null;
  mediaType: string | null;
  from:
    | { url: string }
    /** Base64. */
    | { bytes: string }
    /** For `AtsApi.download`. */
    | { handle: string };
}

/** An opening. */
export interface OpeningRecord {
  id: string;
  version: string | null;
  title: string;
  state: OpeningState;
  /** Its page, as text or HTML; null when lists do not tell it. */
  text?: string | null | undefined;
  url?: string | null | undefined;
}
