/**
 * The Assessment Partner API of Greenhouse (developers.greenhouse.io/assessment.html), in which Greenhouse calls: a stage of a hiring plan is
 * a test of ours, "send test" asks for an assessment, and the score stands in Greenhouse's own columns, where people filter by it. Here is
 * what calls say and what they are answered; nothing is asked of anybody. Only candidates who are active and not hired have tests.
 */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { filled, line, mailAddress, profileOf } from '../cleaning.js';
import { parsed, storable, UndecodableDelivery, vendorId } from '../decoding.js';
import type { AtsEvent, AttachmentRecord } from '../event.js';
import { bodyDigest, hmac } from '../signing.js';
import type { AtsRequest } from '../vendor.js';

/** Greenhouse keeps keys of at most this many characters. */
const KEY_LIMIT = 170;
/** A request for a test tells less of somebody than anything else does: it counts where nothing else was told. */
const EARLIEST = new Date(0).toISOString();
/** Whom a test is finished for: the key goes along, and to nobody else. */
const GREENHOUSE_HOST = /^(?:[a-z0-9-]+\.)*greenhouse\.io$/;

const httpsUrl = z.url({ protocol: /^https$/ }).max(2_000);
const sendTestSchema = z.object({
  partner_test_id: vendorId,
  candidate: z.looseObject({ greenhouse_profile_url: httpsUrl }),
  url: httpsUrl,
});
const statusQuerySchema = z.object({ partner_interview_id: storable.min(1).max(200) });
const errorsSchema = z.object({
  api_call: storable.max(100),
  errors: z.array(storable.max(2_000)).max(50),
  partner_interview_id: vendorId.nullish(),
});

/** A test that Greenhouse was asked to send. */
export interface AskedAssessment {
  /** Which of the tests of {@link listedTests}. */
  testId: string;
  candidateId: string;
  applicationId: string;
  /** What is to be told to {@link finishedCall} when the score is there. */
  callback: string;
  /** The candidate as this call tells of them, and that their application is to be looked up. */
  event: AtsEvent;
}

/** What is wrong with a key for Greenhouse; null: nothing. */
export function assessmentKeyFault(key: string): string | null {
  return /^[\x21-\x39\x3b-\x7e]+$/.test(key) && key.length >= 24 && key.length <= KEY_LIMIT
    ? null
    : `Must be 24 to ${KEY_LIMIT} letters, digits and signs, without spaces and colons`;
}

/**
 * Whether a call has one of the keys: HTTP Basic with the key as the name, and no password. Compares all of them, in constant time.
 * @param authorization the header
 */
export function hasAssessmentKey(authorization: string | undefined, keys: readonly string[]): boolean {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization?.trim() ?? '') ?? [];
  if (encoded === undefined) return false;
  const [given] = Buffer.from(encoded, 'base64').toString().split(/:$/);
  // Digests are of one length, whatever the keys are.
  const digest = (text: string): Buffer => hmac('sha256', 'assessment-key', text);
  return keys.map((key) => timingSafeEqual(digest(given ?? ''), digest(key))).includes(true);
}

/** Answers `list_tests`. */
export function listedTests(tests: readonly { id: string; name: string }[]): object {
  return tests.map(({ id, name }) => ({ partner_test_id: id, partner_test_name: name }));
}

/** Reads `send_test`. @throws UndecodableDelivery, by field */
export function askedAssessment(json: unknown): AskedAssessment {
  const { partner_test_id: testId, candidate, url: callback } = parsed(sendTestSchema, json);
  const profileUrl = new URL(candidate.greenhouse_profile_url);
  const candidateId = /\/people\/(\d+)/.exec(profileUrl.pathname)?.[1];
  const applicationId = /^\s*(\d+)$/.exec(profileUrl.searchParams.get('application_id') ?? '')?.[1];
  if (candidateId === undefined || applicationId === undefined)
    throw new UndecodableDelivery('candidate.greenhouse_profile_url: Names no candidate and application');
  const profile = profileOf({
    name: line(`${line(candidate.first_name) ?? ''} ${line(candidate.last_name) ?? ''}`),
    email: mailAddress(candidate.email),
    phone: line(candidate.phone_number, 100),
  });
  const attachments = resumeOf(candidate.resume_url);
  return {
    ...{ testId, candidateId, applicationId, callback },
    event: {
      kind: 'assessment-asked',
      type: 'send_test',
      changes: [
        { change: 'candidate', candidate: { id: candidateId, version: EARLIEST, ...filled({ profile, attachments }) } },
        { change: 'look-up', of: 'application', id: applicationId },
      ],
    },
  };
}

/** Answers `send_test`. @param interviewId our id of what was asked for */
export function sentTest(interviewId: string): object {
  return { partner_interview_id: interviewId };
}

/** Of which one `test_status` asks. @param query of the call @throws UndecodableDelivery */
export function statusAskedOf(query: unknown): string {
  return parsed(statusQuerySchema, query).partner_interview_id;
}

/**
 * Answers `test_status`. Without a score, since it is not there yet or people assess, Greenhouse goes on waiting.
 * @param score whole points, 0 to 100
 */
export function testStatus(
  assessed: { score: number; lane: string; link: string; at: string } | null,
): Record<string, unknown> {
  if (assessed === null) return { partner_status: 'in progress' };
  const { score, lane, link, at } = assessed;
  return {
    partner_status: 'complete',
    partner_profile_url: link,
    partner_score: score,
    metadata: { Lane: lane, 'Scored at': at },
  };
}

/**
 * Tells Greenhouse that a test is finished, upon which it asks for the status.
 * @param callback of {@link AskedAssessment} @param hosts of others than Greenhouse that may be told, for tries
 * @throws UndecodableDelivery when the address is nobody's who should have the key
 */
export function finishedCall(callback: string, key: string, hosts: readonly string[] = []): AtsRequest {
  const { hostname, host } = new URL(callback);
  if (!GREENHOUSE_HOST.test(hostname) && !hosts.includes(host))
    throw new UndecodableDelivery('url: Is not Greenhouse’s');
  return {
    method: 'PATCH',
    to: callback,
    headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
  };
}

/** Reads `request_errors`, by which Greenhouse says what it could not use. @throws UndecodableDelivery */
export function reportedErrors(json: unknown): { call: string; errors: readonly string[]; interviewId: string | null } {
  const { api_call: call, errors, partner_interview_id: interviewId } = parsed(errorsSchema, json);
  return { call, errors, interviewId: interviewId ?? null };
}

function resumeOf(given: unknown): AttachmentRecord[] {
  const url = line(given, 8_000);
  if (url === undefined || !URL.canParse(url)) return [];
  const path = new URL(url).pathname;
  const fileName = line(decodeURIComponentOr(path.split('/').at(-1) ?? '')) ?? null;
  const id = bodyDigest(Buffer.from(['resume', fileName, path].join('\n')));
  return [{ id, kind: 'resume', fileName, mediaType: null, from: { url } }];
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
