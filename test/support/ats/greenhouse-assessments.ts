/**
 * The side of a fake Greenhouse that asks a partner for tests: it lists them, sends one, and fetches its state after a
 * notice.
 */
import type { AskedOfProvider, FakeAnswer, FakeAssessments } from './fake-ats.js';

/** The address for the notice that a test is finished. */
export const TESTS = '/integrations/testing_partners/take_home_tests';

type Status = Record<string, unknown> & { metadata?: Record<string, unknown> };

export function greenhouseAssessments({
  url,
  candidateOf,
}: {
  url: () => string;
  /** Returns a candidate as in a question. */
  candidateOf: (application: string) => object;
}) {
  const provider = { url: '', key: '' };
  /** Applications with the provider's ids, by the place of the question. */
  const sent: { question: string; application: string; id: string | null }[] = [];
  const results = new Map<string, Status>();
  const headers = () => ({
    authorization: `Basic ${Buffer.from(`${provider.key}:`).toString('base64')}`,
    'content-type': 'application/json',
  });

  async function ask(id: string): Promise<{ status: number; body: Status }> {
    const query = new URLSearchParams({ partner_interview_id: id });
    const answer = await fetch(`${provider.url}/test_status?${query}`, { headers: headers() });
    return { status: answer.status, body: (await answer.json()) as Status };
  }

  const assessments: FakeAssessments = {
    provider,
    token: null,
    async tests() {
      const answer = await fetch(`${provider.url}/list_tests`, { headers: headers() });
      const tests = (await answer.json()) as { partner_test_id: string; partner_test_name: string }[];
      return tests.map(({ partner_test_id: id, partner_test_name: name }) => ({ id, name }));
    },
    async send(application, test, { candidate: about, ...changes } = {}): Promise<AskedOfProvider> {
      const question = `${application} ${test}`;
      const known = sent.findIndex((one) => one.question === question);
      const at = known >= 0 ? known : sent.push({ question, application, id: null }) - 1;
      const body = {
        partner_test_id: test,
        candidate: { ...candidateOf(application), ...about },
        sent_by: 'sender@example.org',
      };
      const answer = await fetch(`${provider.url}/send_test`, {
        ...{ method: 'POST', headers: headers() },
        body: JSON.stringify({ ...body, url: `${url()}${TESTS}/${at}`, ...changes }),
      });
      const answerBody = (await answer.json()) as Record<string, unknown>;
      const id = (answerBody.partner_interview_id as string | undefined) ?? null;
      sent[at]!.id = id ?? sent[at]!.id;
      return { status: answer.status, challenge: answer.headers.get('www-authenticate'), id, body: answerBody };
    },
    result(application) {
      const status = results.get(application);
      if (status === undefined) return undefined;
      const { partner_score: score = null, partner_profile_url: link, metadata } = status;
      return { score: score as number | null, lane: String(metadata?.Lane), link: String(link) };
    },
  };

  return {
    ...assessments,
    ask,
    async complain(id: string, error: string): Promise<number> {
      const body = { api_call: 'test_status', errors: [error], partner_interview_id: id };
      const call = { method: 'POST', headers: headers(), body: JSON.stringify(body) };
      return (await fetch(`${provider.url}/request_errors`, call)).status;
    },
    /** It was told that a test is finished. */
    finished(authorization: string | undefined, at: string): FakeAnswer {
      if (authorization !== headers().authorization) return { status: 401 };
      const test = sent[Number(at)];
      if (!test?.id) return { status: 404 };
      void ask(test.id).then(({ body }) => {
        if (body.partner_status === 'complete') results.set(test.application, body);
      });
      return { status: 200 };
    },
  };
}
