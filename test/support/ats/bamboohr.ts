/** BambooHR: nothing is posted about candidates, and its API lists applications and tells each. */
import { randomUUID } from 'node:crypto';
import { countedIds, Desk, namesOf } from './desk.js';
import { fakeClock, startFakeServer, type FakeAnswer, type FakeProduct } from './fake-ats.js';

const API_KEY = 'bamboo-key-of-a-test';
const PAGE = 50;

const NOTHING: FakeAnswer = { status: 404, json: { error: 'Not found' } };

export async function startFakeBambooHr(): Promise<FakeProduct> {
  const desk = new Desk(fakeClock(), countedIds());
  const server = await startFakeServer(
    {
      'GET /applicant_tracking/jobs': () => ({
        json: [...desk.jobs.values()].map(({ id, title }) => ({
          ...{ id: Number(id), title: { id: null, label: title }, status: { id: 2, label: 'Open' } },
          postingUrl: `https://fake.example/careers/${id}`,
        })),
      }),
      'GET /applicant_tracking/applications': ({ query }) => {
        const since = query.get('newSince');
        const after = since ? new Date(`${since.replace(' ', 'T')}Z`) : new Date(0);
        const all = [...desk.applications.values()].filter(({ appliedAt }) => appliedAt >= after);
        const page = Number(query.get('page') ?? 1);
        const shown = all.slice((page - 1) * PAGE, page * PAGE);
        const applications = shown.map(({ id, stage }) => ({ id: Number(id), status: { id: 1, label: stage } }));
        const isLast = page * PAGE >= all.length;
        const next = `https://elsewhere.example/applicant_tracking/applications?page=${page + 1}`;
        return { json: { paginationComplete: isLast, nextPageUrl: isLast ? null : next, applications } };
      },
      'GET /applicant_tracking/applications/:id': (_, { id = '' }) => {
        const application = desk.applications.get(id);
        if (!application) return NOTHING;
        const { candidate, job, stage, status, answers, appliedAt } = application;
        const person = desk.people.get(candidate)!;
        const [firstName, lastName] = namesOf(person);
        const label = { active: stage, hired: 'Hired', rejected: 'Not a Fit' }[status];
        return {
          json: {
            ...{ id: Number(id), appliedDate: appliedAt.toISOString(), status: { id: 7, label } },
            ...{ resumeFileId: person.resume ? Number(candidate) : null, coverLetterFileId: null },
            applicant: {
              ...{ id: Number(candidate), firstName, lastName, email: person.email, phoneNumber: '+1 555 0100' },
              ...{ linkedinUrl: 'linkedin.com/in/fake', availableStartDate: '2027-03-01' },
              address: { addressLine1: '1 Mill Lane', city: 'Lincoln', state: 'Nebraska', country: 'United States' },
            },
            job: { id: Number(job), title: { id: null, label: desk.jobs.get(job)?.title } },
            questionsAndAnswers: [
              ...answers.map(({ question, answer }) => ({ question: { label: question }, answer: { label: answer } })),
              { question: { label: 'Of an older form' }, answer: { label: 'x' }, isArchived: true },
            ],
          },
        };
      },
      'GET /files/:id': (_, { id = '' }) => {
        const bytes = desk.people.get(id)?.resume?.bytes;
        return bytes ? { bytes } : NOTHING;
      },
    },
    {
      authorised: ({ headers }) => headers.authorization === `Basic ${Buffer.from(`${API_KEY}:x`).toString('base64')}`,
    },
  );
  const account = { subdomain: 'fake', apiKey: API_KEY, apiUrl: server.url };
  return desk.product(server, { account, secret: randomUUID(), post: () => [] });
}
