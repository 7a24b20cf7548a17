/** Applicant tracking systems. To add one: its id in `ATS_VENDORS` of the contracts, a file with an `AtsVendor`, one line here, one spec. */
import type { AtsVendorId } from '#libs/contracts';
import { ashby } from './ashby/ashby.js';
import { bamboohr } from './bamboohr.js';
import { greenhouse } from './greenhouse/greenhouse.js';
import { kombo } from './kombo/kombo.js';
import { lever } from './lever/lever.js';
import { merge } from './merge/merge.js';
import { recruitee } from './recruitee.js';
import { smartRecruiters } from './smartrecruiters.js';
import { standardWebhooks } from './standard-webhooks.js';
import { teamtailor } from './teamtailor/teamtailor.js';
import type { AtsVendor } from './vendor.js';
import { workable } from './workable/workable.js';

/** By id, in the order of their documentation. */
export const VENDORS: Readonly<Record<AtsVendorId, AtsVendor>> = {
  'standard-webhooks': standardWebhooks,
  greenhouse,
  ashby,
  lever,
  merge,
  workable,
  smartrecruiters: smartRecruiters,
  recruitee,
  teamtailor,
  kombo,
  bamboohr,
};

/** The vendor of an id; undefined for one that this version does not know. */
export function vendorOf(id: string): AtsVendor | undefined {
  return Object.hasOwn(VENDORS, id) ? VENDORS[id as AtsVendorId] : undefined;
}

export { accountFieldsOf } from './account-fields.js';
export { assessmentEvent, assessmentIdentity } from './assessments.js';
export { UndecodableEventError } from './decoding.js';
export type { ApplicationRecord, AtsChange, AtsEvent, AtsThing, AttachmentRecord, CandidateRecord } from './event.js';
export { listsOf } from './lists.js';
export { readEach } from './paging.js';
export { ATS_SAMPLES, sampleCall, type AtsSamples, type SampleAbout } from './samples/index.js';
export { signStandardWebhook } from './standard-webhooks.js';
export {
  AtsRefusal,
  type AskedAssessment,
  type AtsAccount,
  type AtsApi,
  type AtsAssessments,
  type AtsCall,
  type AtsMove,
  type AtsRequest,
  type AtsResponse,
  type AtsVendor,
  type AtsHeaders,
  type InboundCall,
  type ScoreToShow,
  type ShownScore,
  type SignatureVerification,
} from './vendor.js';
