/** A Lever of our own: opportunities, contacts, postings and webhooks as far as Candor uses them, with people who are made up. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { AtsAccount } from '../../../libs/ats/vendor.js';
import {
  fakeClock,
  startFakeServer,
  type FakeAnswer,
  type FakeEvent,
  type FakePerson,
  type FakeProduct,
  type FakeRequest,
  type FakeRoute,
} from './fake-ats.js';

const STAGES = [
  { id: 'lead-new', text: 'New lead' },
  { id: 'applicant-new', text: 'New applicant' },
  { id: 'b0f7a1c2-0001-4000-8000-000000000001', text: 'Phone screen' },
  { id: 'offer', text: 'Offer' },
];
const REASONS = [
  { id: 'b0f7a1c2-0002-4000-8000-000000000001', text: 'Position filled', status: 'active', type: 'non-hired' },
  { id: 'b0f7a1c2-0002-4000-8000-000000000002', text: 'No answer (old)', status: 'inactive', type: 'non-hired' },
  { id: 'b0f7a1c2-0002-4000-8000-000000000003', text: 'Hired', status: 'active', type: 'hired' },
];
const [REJECTED, , HIRED] = REASONS.map(({ id }) => id) as [string, string, string];

interface Contact {
  id: string;
  name: string;
  emails: string[];
  isAnonymized: boolean;
}

interface Opportunity {
  id: string;
  contact: string;
  stage: string;
  archived: { reason: string; archivedAt: number } | null;
  posting: string;
  questions: { text: string; value: string }[];
  resumes: { id: string; fileName: string; bytes: Buffer }[];
  notes: { id: string; value: string }[];
  tags: string[];
  createdAt: number;
  updatedAt: number;
  isAnonymized: boolean;
}

export interface FakeLever extends FakeProduct {
  /** What a test of a webhook posts. */
  test(): FakeEvent;
  /** An account with OAuth tokens in place of the API key, as of now. */
  oauthAccount(): AtsAccount;
  /** Ends all access tokens. */
  expireTokens(): void;
  /** How many tokens were given. */
  renewed: number;
}

export async function startFakeLever(): Promise<FakeLever> {
  const now = fakeClock();
  const contacts = new Map<string, Contact>();
  const opportunities = new Map<string, Opportunity>();
  const postings = new Map<string, { id: string; text: string; html: string; updatedAt: number }>();
  const deleted: { id: string; deletedAt: number }[] = [];
  const apiKey = randomUUID();
  const secret = randomBytes(24).toString('hex');
  let tokens = { access: randomUUID(), refresh: randomUUID() };

  const given = (opportunity: Opportunity, { query }: FakeRequest) => {
    const expanded = query.getAll('expand');
    const contact = contacts.get(opportunity.contact)!;
    const form = {
      id: `form-${opportunity.id}`,
      type: 'posting',
      posting: opportunity.posting,
      comments: null,
      customQuestions: [{ type: 'posting', text: 'Questions', fields: opportunity.questions }],
      createdAt: opportunity.createdAt,
    };
    return {
      id: opportunity.id,
      name: opportunity.isAnonymized ? '' : contact.name,
      contact: contact.id,
      headline: '',
      location: '',
      phones: [],
      emails: opportunity.isAnonymized ? [] : contact.emails,
      links: [],
      stage: expanded.includes('stage') ? STAGES.find(({ id }) => id === opportunity.stage) : opportunity.stage,
      archived: opportunity.archived,
      tags: opportunity.tags,
      applications: expanded.includes('applications') ? [form] : [form.id],
      createdAt: opportunity.createdAt,
      updatedAt: opportunity.updatedAt,
      isAnonymized: opportunity.isAnonymized,
    };
  };
  const missing: FakeAnswer = { status: 404, json: { code: 'ResourceNotFound', message: 'Not found' } };
  /** A page of a list: offsets are tokens, made of a place. */
  const page = (all: readonly unknown[], { query }: FakeRequest): FakeAnswer => {
    const limit = Number(query.get('limit') ?? 100);
    if (!(limit >= 1 && limit <= 100)) return { status: 400, json: { code: 'BadRequest', message: 'limit' } };
    const from = Number(query.get('offset')?.slice('after-'.length) ?? 0);
    const hasNext = all.length > from + limit;
    return {
      json: { data: all.slice(from, from + limit), hasNext, ...(hasNext && { next: `after-${from + limit}` }) },
    };
  };
  const of =
    (
      answer: (opportunity: Opportunity, request: FakeRequest, params: Record<string, string>) => FakeAnswer,
    ): FakeRoute =>
    (request, params) => {
      const opportunity = opportunities.get(params.id ?? '');
      return opportunity ? answer(opportunity, request, params) : missing;
    };
  const touched = (opportunity: Opportunity) => {
    opportunity.updatedAt = now().getTime();
    return { json: { data: { id: opportunity.id } } };
  };

  const server = await startFakeServer(
    {
      'POST /oauth/token': ({ body }) => {
        const isKnown = body.grant_type === 'refresh_token' && body.refresh_token === tokens.refresh;
        if (!isKnown || body.client_id !== 'client' || body.client_secret !== 'client-secret')
          return { status: 403, json: { error: 'invalid_grant' } };
        tokens = { access: randomUUID(), refresh: randomUUID() };
        lever.renewed += 1;
        return {
          json: { access_token: tokens.access, refresh_token: tokens.refresh, expires_in: 3600, token_type: 'Bearer' },
        };
      },
      'GET /v1/opportunities': (request) => {
        const since = Number(request.query.get('updated_at_start') ?? 0);
        const contact = request.query.get('contact_id');
        const all = [...opportunities.values()].filter(
          (one) => one.updatedAt >= since && (contact === null || one.contact === contact),
        );
        return page(
          all.map((one) => given(one, request)),
          request,
        );
      },
      'GET /v1/opportunities/deleted': (request) => {
        const since = Number(request.query.get('deleted_at_start') ?? 0);
        return page(
          deleted.filter(({ deletedAt }) => deletedAt >= since),
          request,
        );
      },
      'GET /v1/opportunities/:id': of((opportunity, request) => ({ json: { data: given(opportunity, request) } })),
      'GET /v1/opportunities/:id/resumes': of(({ resumes }, request) =>
        page(
          resumes.map(({ id, fileName }) => ({
            id,
            createdAt: 0,
            file: { name: fileName, ext: 'pdf', status: 'processed' },
          })),
          request,
        ),
      ),
      'GET /v1/opportunities/:id/resumes/:resume/download': of(({ resumes }, _request, { resume }) => {
        const found = resumes.find(({ id }) => id === resume);
        return found ? { headers: { 'content-type': 'application/octet-stream' }, bytes: found.bytes } : missing;
      }),
      'GET /v1/opportunities/:id/notes': of(({ notes }, request) =>
        page(
          notes.map(({ id, value }) => ({
            id,
            text: 'Note',
            fields: [{ type: 'note', text: 'Comment', value }],
            deletedAt: null,
          })),
          request,
        ),
      ),
      'POST /v1/opportunities/:id/notes': of((opportunity, { body }) => {
        const note = { id: randomUUID(), value: String(body.value) };
        opportunity.notes.push(note);
        touched(opportunity);
        return {
          status: 201,
          json: { data: { id: note.id, text: 'Note', fields: [{ type: 'note', value: note.value }] } },
        };
      }),
      'DELETE /v1/opportunities/:id/notes/:note': of((opportunity, _request, { note }) => {
        if (!opportunity.notes.some(({ id }) => id === note)) return missing;
        opportunity.notes = opportunity.notes.filter(({ id }) => id !== note);
        return { status: 204 };
      }),
      'POST /v1/opportunities/:id/addTags': of((opportunity, { body }) => {
        opportunity.tags = [...new Set([...opportunity.tags, ...(body.tags as string[])])];
        return touched(opportunity);
      }),
      'POST /v1/opportunities/:id/removeTags': of((opportunity, { body }) => {
        opportunity.tags = opportunity.tags.filter((tag) => !(body.tags as string[]).includes(tag));
        return touched(opportunity);
      }),
      'PUT /v1/opportunities/:id/stage': of((opportunity, { body }) => {
        if (!STAGES.some(({ id }) => id === body.stage))
          return { status: 400, json: { code: 'BadRequest', message: 'stage' } };
        opportunity.stage = String(body.stage);
        return touched(opportunity);
      }),
      'PUT /v1/opportunities/:id/archived': of((opportunity, { body }) => {
        if (!REASONS.some(({ id }) => id === body.reason))
          return { status: 400, json: { code: 'BadRequest', message: 'reason' } };
        opportunity.archived = { reason: String(body.reason), archivedAt: now().getTime() };
        return touched(opportunity);
      }),
      'GET /v1/contacts/:id': (_request, { id }) => {
        const contact = contacts.get(id!);
        return contact ? { json: { data: { ...contact, phones: [], location: { name: '' } } } } : missing;
      },
      'GET /v1/postings': (request) => page([...postings.values()].map(postingOf), request),
      'GET /v1/postings/:id': (_request, { id }) => {
        const posting = postings.get(id!);
        return posting ? { json: { data: postingOf(posting) } } : missing;
      },
      'GET /v1/stages': (request) => page(STAGES, request),
      'GET /v1/archive_reasons': (request) => page(REASONS, request),
      'GET /v1/archive_reasons/:id': (_request, { id }) => {
        const reason = REASONS.find((one) => one.id === id);
        return reason ? { json: { data: reason } } : missing;
      },
    },
    {
      authorised: ({ headers: { authorization } }) =>
        authorization === `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}` ||
        authorization === `Bearer ${tokens.access}`,
      open: ['POST /oauth/token'],
    },
  );

  const posted = (event: string, data: object): FakeEvent => {
    const token = randomBytes(25).toString('hex');
    const triggeredAt = now().getTime();
    return signLever(secret, { event, token, triggeredAt, data });
  };
  const change = (id: string, event: string, edit: (opportunity: Opportunity) => object): FakeEvent[] => {
    const opportunity = opportunities.get(id)!;
    const data = edit(opportunity);
    opportunity.updatedAt = now().getTime();
    return [posted(event, { opportunityId: id, contactId: opportunity.contact, ...data })];
  };

  const lever: FakeLever = {
    server,
    secret,
    renewed: 0,
    account: { apiKey, apiUrl: `${server.url}/v1`, authUrl: server.url },
    openJob({ title, text }) {
      const id = randomUUID();
      postings.set(id, { id, text: title, html: text, updatedAt: now().getTime() });
      return { job: id, events: [] };
    },
    apply({ name, email, job, resume, answers = [] }: FakePerson) {
      const contact = [...contacts.values()].find(({ emails }) => emails.includes(email)) ?? {
        ...{ id: randomUUID(), name, emails: [email], isAnonymized: false },
      };
      contacts.set(contact.id, contact);
      const at = now().getTime();
      const id = randomUUID();
      opportunities.set(id, {
        ...{ id, contact: contact.id, stage: 'applicant-new', archived: null, posting: job, notes: [], tags: [] },
        questions: answers.map(({ question, answer }) => ({ text: question, value: answer })),
        resumes: resume ? [{ id: randomUUID(), ...resume }] : [],
        ...{ createdAt: at, updatedAt: at, isAnonymized: false },
      });
      const data = { applicationId: `form-${id}`, opportunityId: id, contactId: contact.id };
      return { candidate: contact.id, application: id, events: [posted('applicationCreated', data)] };
    },
    edit(candidate, { name, email, resume }) {
      const contact = contacts.get(candidate)!;
      Object.assign(contact, { ...(name && { name }), ...(email && { emails: [email] }) });
      const [opportunity] = [...opportunities.values()].filter((one) => one.contact === candidate);
      if (resume) opportunity!.resumes.push({ id: randomUUID(), ...resume });
      return [posted('contactUpdated', { contactId: candidate, updatedAt: now().getTime(), accountId: 'account' })];
    },
    move: (application, stage) =>
      change(application, 'candidateStageChange', (opportunity) => {
        const [fromStageId, toStageId] = [opportunity.stage, STAGES.find(({ text }) => text === stage)!.id];
        opportunity.stage = toStageId;
        return { fromStageId, toStageId };
      }),
    reject: (application) =>
      change(application, 'candidateArchiveChange', (opportunity) => {
        opportunity.archived = { reason: REJECTED, archivedAt: now().getTime() };
        return { fromArchived: null, toArchived: opportunity.archived };
      }),
    hire: (application) => {
      const archive = change(application, 'candidateArchiveChange', (opportunity) => {
        opportunity.archived = { reason: HIRED, archivedAt: now().getTime() };
        return { fromArchived: null, toArchived: opportunity.archived };
      });
      return [...archive, ...change(application, 'candidateHired', () => ({}))];
    },
    anonymise(candidate) {
      contacts.get(candidate)!.isAnonymized = true;
      for (const one of opportunities.values())
        if (one.contact === candidate)
          Object.assign(one, { isAnonymized: true, updatedAt: now().getTime(), resumes: [] });
      return [];
    },
    remove(candidate) {
      contacts.delete(candidate);
      const theirs = [...opportunities.values()].filter(({ contact }) => contact === candidate);
      return theirs.map(({ id }) => {
        opportunities.delete(id);
        deleted.push({ id, deletedAt: now().getTime() });
        return posted('candidateDeleted', { opportunityId: id, contactId: candidate, deletedBy: 'user' });
      });
    },
    applicationStatus(application) {
      const { archived, stage } = opportunities.get(application)!;
      if (archived) return archived.reason === HIRED ? 'hired' : 'rejected';
      return STAGES.find(({ id }) => id === stage)!.text;
    },
    shown(application) {
      const { notes, tags } = opportunities.get(application)!;
      return [...notes.map(({ value }) => value), ...tags];
    },
    test: () => posted('candidateStageChange', {}),
    oauthAccount: () => ({
      ...{
        clientId: 'client',
        clientSecret: 'client-secret',
        refreshToken: tokens.refresh,
        accessToken: tokens.access,
      },
      ...{ apiUrl: `${server.url}/v1`, authUrl: server.url },
    }),
    expireTokens: () => (tokens = { ...tokens, access: randomUUID() }),
  };
  return lever;
}

/** As Lever signs: token and moment, nothing of the data. */
export function signLever(
  secret: string,
  { event, token, triggeredAt, data }: { event: string; token: string; triggeredAt: number; data: unknown },
): FakeEvent {
  const signature = createHmac('sha256', secret).update(`${token}${triggeredAt}`).digest('hex');
  return {
    headers: { 'content-type': 'application/json' },
    rawBody: Buffer.from(JSON.stringify({ event, triggeredAt, token, signature, data })),
  };
}

function postingOf({ id, text, html, updatedAt }: { id: string; text: string; html: string; updatedAt: number }) {
  return {
    ...{ id, text, state: 'published', createdAt: updatedAt, updatedAt },
    content: { description: '', descriptionHtml: html, lists: [], closing: '', closingHtml: '' },
    urls: { show: `https://jobs.lever.example/${id}` },
  };
}
