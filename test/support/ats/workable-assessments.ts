/** The side of a fake Workable that asks a provider for assessments, and receives their results. */
import type { FakeAnswer, FakeAssessments } from './fake-ats.js';

/** The token that it gives the provider. */
const TOKEN = 'fake-workable-provider-token';

export function workableAssessments({
  url,
  candidateOf,
}: {
  url: () => string;
  /** Returns a candidate, and their job, as in a question. */
  candidateOf: (id: string) => { candidate: object; job: { shortcode: string; title: string } };
}) {
  const provider = { url: '', key: '' };
  const asked: { question: string; candidate: string; result?: Record<string, unknown> }[] = [];
  const headers = () => ({ authorization: `Bearer ${provider.key}`, 'content-type': 'application/json' });

  const assessments: FakeAssessments = {
    provider,
    token: TOKEN,
    async tests() {
      const answer = await fetch(`${provider.url}/tests`, { headers: headers() });
      return ((await answer.json()) as { tests: { id: string; name: string }[] }).tests;
    },
    async send(id, test, { candidate: about, ...changes } = {}) {
      const question = `${id} ${test}`;
      const known = asked.findIndex((one) => one.question === question);
      const at = known >= 0 ? known : asked.push({ question, candidate: id }) - 1;
      const { candidate, job } = candidateOf(id);
      const body = { test_id: test, job_shortcode: job.shortcode, job_title: job.title };
      const answer = await fetch(`${provider.url}/assessments`, {
        ...{ method: 'POST', headers: headers() },
        body: JSON.stringify({
          ...{ ...body, callback_url: `${url()}/assessments/${at}`, candidate: { ...candidate, ...about } },
          ...changes,
        }),
      });
      const answerBody = (await answer.json()) as Record<string, unknown>;
      const challenge = answer.headers.get('www-authenticate');
      return {
        status: answer.status,
        challenge,
        id: (answerBody.assessment_id as string | undefined) ?? null,
        body: answerBody,
      };
    },
    result(id) {
      const result = asked.find((one) => one.candidate === id && one.result !== undefined)?.result;
      if (result === undefined) return undefined;
      const { score, summary } = result.assessment as { score?: string; summary: string };
      return { score: score === undefined ? null : Number(score), lane: summary, link: String(result.results_url) };
    },
  };

  return {
    ...assessments,
    /** A result came in. */
    receiveResult(authorization: string | undefined, at: string, body: Record<string, unknown>): FakeAnswer {
      if (authorization !== `Bearer ${TOKEN}`) return { status: 401 };
      const one = asked[Number(at)];
      if (!one || body.status !== 'completed') return { status: 422 };
      one.result = body;
      return { status: 200 };
    },
  };
}
