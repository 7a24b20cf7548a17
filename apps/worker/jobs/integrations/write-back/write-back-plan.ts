/** Plans what to write back to a vendor of an application, as it is now. Pure. */
import { createHash } from 'node:crypto';
import type { AtsMove, ScoreToShow, ShownScore } from '#libs/ats';
import type { AtsMoves } from '#libs/contracts';
import type { DueWriteBack } from '#libs/database';
import { shownInAts } from '#libs/wording';

export type WriteBackPlan =
  /** Nothing for now, or for good. */
  | { state: 'idle' | 'held'; error: { code: string; message: string } | null }
  | { score: Omit<ScoreToShow, 'ref' | 'unsureSince'> }
  /** Of an assessment that the vendor asked for, to the address that it gave. */
  | { result: ShownScore; callback: string }
  | { move: AtsMove };

type AtsMovesTo = NonNullable<AtsMoves[keyof AtsMoves]>;
type PlaceToMoveTo = { to: 'stage'; stage: string } | { to: 'rejected'; reason: string | null };

const IDLE: WriteBackPlan = { state: 'idle', error: null };
const ASSESSED: ReadonlySet<string> = new Set(['scored', 'by-people']);

/** @param publicUrl where people reach Candor */
export function planWriteBack(due: DueWriteBack, publicUrl: string): WriteBackPlan {
  return due.kind === 'score' ? scoreToShow(due, publicUrl) : moveToMake(due);
}

function scoreToShow(
  { vendorId, candidateVendorId, openingVendorId, application, wants, ranking, callback }: DueWriteBack,
  publicUrl: string,
): WriteBackPlan {
  if (application === null || candidateVendorId === null) return IDLE;
  if (callback === null && !wants?.showsScores) return IDLE;
  const shown = shownInAts({ ...application, ranking }, publicUrl);
  if (shown === 'held') return { state: 'held', error: null };
  // It is due again once it is ranked.
  if (shown === 'nothing') return IDLE;
  if (callback !== null) return { result: shown, callback };
  return { score: { application: vendorId, candidate: candidateVendorId, job: openingVendorId, ...shown } };
}

/** Only a decision of a user moves the application: what came from the vendor is not sent back to it. */
function moveToMake({
  vendorId,
  candidateVendorId,
  status,
  stageId,
  application,
  wants,
  decision,
}: DueWriteBack): WriteBackPlan {
  if (application === null || candidateVendorId === null || !wants?.movesStages) return IDLE;
  if (!ASSESSED.has(application.mode) || !decision?.isOfPerson) return IDLE;
  const to = wants.moves[decision.kind];
  if (to === undefined) return IDLE;
  const isThere = to.to === 'rejected' ? status === 'rejected' : status === 'active' && stageId === to.stage;
  if (isThere) return IDLE;
  if (status === 'active')
    return { move: { application: vendorId, candidate: candidateVendorId, ...placeOf(to, decision.reasonCode) } };
  const message = `The ATS has the status ${status}, which Candor does not overwrite. Change it in the ATS, or record the same decision here`;
  return { state: 'held', error: { code: 'conflict', message } };
}

/** A stage, or a rejection with the product's reason for the one that the decision has. */
function placeOf(to: AtsMovesTo, reasonCode: string | null): PlaceToMoveTo {
  if (to.to === 'stage') return to;
  const { reason, reasons = {} } = to;
  const isMapped = reasonCode !== null && Object.hasOwn(reasons, reasonCode);
  return { to: 'rejected', reason: isMapped ? reasons[reasonCode]! : reason };
}

/** SHA-256 of what is written back: the same again needs no call. */
export function writeBackDigest(content: object): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
