/** The parts that vendors with assessments share. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { line } from './cleaning.js';
import type { AtsChange, AtsEvent, AttachmentRecord } from './event.js';
import { bodyDigest, hmac } from './signing.js';
import type { AskedAssessment, AtsAccount, AtsVendor } from './vendor.js';

/** A question says less about a candidate than any other source: it counts where no other source exists. */
const EARLIEST = new Date(0).toISOString();

/**
 * The candidate of a requested assessment, and their application for the role that the test is. It is an application of its own beside the
 * vendor's, whatever opening that is for.
 * @param id ours of the assessment @param candidateId the vendor's, or what stands for it; null: it is not asked for any more
 * @throws UndecodableEventError, by field
 */
export function assessmentEvent(
  { assessments }: AtsVendor,
  json: unknown,
  { id, candidateId }: { id: string; candidateId: string | null },
): AtsEvent {
  const [call = ''] = Object.entries(assessments?.calls ?? {}).find(([, asks]) => asks === 'assessment') ?? [];
  const event = { kind: 'assessment-requested', type: call.replace(/^\w+ /, '') } as const;
  if (assessments === null || candidateId === null) return { ...event, changes: [] };
  const { test, profile, attachments } = assessments.asked(json);
  const candidate = { id: candidateId, version: EARLIEST, profile, attachments };
  const application = { id, version: EARLIEST, candidateId, roleId: test };
  const changes: AtsChange[] = [
    { change: 'candidate', candidate },
    { change: 'application', application },
  ];
  return { ...event, changes };
}

/** Identifies repeats of a question. */
export function assessmentIdentity({ test, application, callback }: AskedAssessment): string {
  return bodyDigest(Buffer.from(JSON.stringify([test, application, callback])));
}

/** A key of 64 letters and digits. */
export function makeAssessmentKey(): string {
  return randomBytes(32).toString('hex');
}

/** Returns whether a key that was shown is one of them, in constant time. @param given undefined: none was shown */
export function isOneOf(given: string | undefined, keys: readonly string[]): boolean {
  // Digests are of one length, whatever the keys are.
  const digest = (key: string): Buffer => hmac('sha256', 'assessment-key', key);
  const shown = digest(given ?? '');
  return keys.map((key) => timingSafeEqual(shown, digest(key))).includes(true);
}

/**
 * Returns whether an address is at one of a vendor's hosts, over https, or where an account says that its API is: a sandbox, a proxy.
 * @param hosts of whole host names
 */
export function isAddressOf(hosts: RegExp, address: string, account: AtsAccount | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, host, origin, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (account?.apiUrl !== undefined && origin === new URL(account.apiUrl).origin) return true;
  return protocol === 'https:' && host === hostname && hosts.test(hostname);
}

/** A résumé at an address; its query changes each time that it is signed. */
export function resumeAt(given: unknown): AttachmentRecord[] {
  const url = line(given, 8_000);
  if (url === undefined || !URL.canParse(url)) return [];
  const path = new URL(url).pathname;
  const fileName = line(unescaped(path.split('/').at(-1) ?? '')) ?? null;
  const id = bodyDigest(Buffer.from(['resume', fileName, path].join('\n')));
  return [{ id, kind: 'resume', fileName, mediaType: null, from: { url } }];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
