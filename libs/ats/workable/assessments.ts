/**
 * Candor as an assessment provider of Workable: Workable lists our tests and asks for one, with a Bearer token that we gave it; a result goes
 * to the address that came with the question, with the token that Workable gave us. A test is a role, and a result its score.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { line, mailAddress, webAddress } from '../cleaning.js';
import { anything, parsed, storable, vendorId } from '../decoding.js';
import type { AtsRequest, DeliveryHeaders, ScoreToShow } from '../vendor.js';

const candidateSchema = z.object({ first_name: anything, last_name: anything, email: anything, resume_url: anything });
const askedSchema = z.object({
  test_id: vendorId,
  job_shortcode: vendorId.nullish(),
  callback_url: storable.min(1).max(2_000),
  candidate: candidateSchema,
});

/** A question of Workable's for an assessment. */
export interface AssessmentAsked {
  /** Our role. */
  test: string;
  /** The opening; null when it is not told. */
  job: string | null;
  /** Where the result goes. */
  callback: string;
  /** No id of theirs is told: the address is what they are found by. */
  person: { name: string | null; email: string | null; resumeUrl: string | null };
}

export const workableAssessments = {
  /** Whether a call holds one of the tokens, in constant time. */
  isAuthorised({ authorization }: DeliveryHeaders, tokens: readonly string[]): boolean {
    const given = digestOf(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
    return tokens.map((token) => timingSafeEqual(digestOf(token), given)).includes(true);
  },

  /** What `GET /tests` is answered. */
  tests: (roles: readonly { id: string; title: string }[]) => ({
    tests: roles.map(({ id, title }) => ({ id, name: title })),
  }),

  /** What `POST /assessments` asks. @throws UndecodableDelivery */
  asked(json: unknown): AssessmentAsked {
    const { test_id, job_shortcode, callback_url, candidate } = parsed(askedSchema, json);
    const name = [candidate.first_name, candidate.last_name].flatMap((part) => line(part) ?? []).join(' ');
    return {
      test: test_id,
      job: job_shortcode ?? null,
      callback: callback_url,
      person: {
        name: name === '' ? null : name,
        email: mailAddress(candidate.email) ?? null,
        resumeUrl: webAddress(candidate.resume_url) ?? null,
      },
    };
  },

  /** Whether results may go to an address: to Workable, or to the host of the connection's own API address. */
  isCallback(address: string, apiUrl: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname, host, origin } = new URL(address);
    if (origin === new URL(apiUrl).origin) return true;
    return protocol === 'https:' && host === hostname && /(?:^|\.)workable\.com$/i.test(hostname);
  },

  /** What `POST /assessments` is answered, with an id of ours. */
  answer: (id: string) => ({ status: 201 as const, body: { assessment_id: id } }),

  /** What a call that is refused is answered. */
  refusal: (status: 400 | 401 | 409 | 422, message: string) => ({ status, body: { status, message } }),

  /**
   * The call that tells a result, or that there is none yet. There is no grade in it: Workable shows one as a yes or a no, and that is
   * for people to say.
   * @param token that Workable gave
   */
  result(callback: string, token: string, score: Pick<ScoreToShow, 'score' | 'lane' | 'link'> | null): AtsRequest {
    const assessment = score && { ...(score.score !== null && { score: String(score.score) }), summary: score.lane };
    return {
      method: 'PUT',
      to: callback,
      headers: { authorization: `Bearer ${token}` },
      json: score === null ? { status: 'pending' } : { status: 'completed', results_url: score.link, assessment },
    };
  },
};

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
