/** Teamtailor's API. */
import { z } from 'zod';
import { deleted, parsed } from '../decoding.js';
import type { ApplicationRecord, AtsChange } from '../event.js';
import { webAddress } from '../cleaning.js';
import { allPages, readEach } from '../paging.js';
import { AtsRefusal, type AtsApi, type AtsCall } from '../vendor.js';
import {
  applicationChange,
  candidateChange,
  teamtailorOpening,
  oneSchema,
  pageSchema,
  questionsIn,
  related,
  resourceOf,
  type Resource,
} from './records.js';

/** That this was written to. Versions are dates; what comes later has to be asked for. */
const API_VERSION = '20240904';
const HOSTS = {
  eu: 'https://api.teamtailor.com',
  na: 'https://api.na.teamtailor.com',
  au: 'https://api.au.teamtailor.com',
};
/** The most that it gives. */
const PAGE = 30;
const WITH_APPLICATION = 'candidate,job,stage,reject-reason';

export const teamtailorApi: AtsApi = {
  account: z.strictObject({
    apiKey: z.string().min(1).max(200).describe('API key with the scope Admin and the permission Read'),
    region: z.enum(['eu', 'na', 'au']).optional().describe('Region of the company. Default: Europe'),
    apiUrl: z.url().optional().describe('URL of the API, if it differs'),
  }) as AtsApi['account'],
  url: ({ apiUrl, region }) => apiUrl ?? HOSTS[region as keyof typeof HOSTS] ?? HOSTS.eu,
  authorisation: ({ apiKey = '' }) => ({ Authorization: `Token token=${apiKey}`, 'X-Api-Version': API_VERSION }),
  // Headers of answers speak of 50 in 10 seconds.
  limit: { calls: 40, in: 10_000 },
  renew: null,

  async openings(call, cursor) {
    const query = cursor === null ? { 'filter[status]': 'all', 'page[size]': PAGE } : {};
    const { json } = await call({ method: 'GET', to: cursor ?? '/v1/jobs', query });
    const { data, links } = parsed(pageSchema, json);
    const read = await readEach(data, (job) => [teamtailorOpening(resourceOf(job)) ?? []].flat());
    return { ...read, next: links?.next ?? null };
  },

  async applications(call, { since, cursor }) {
    const query = {
      include: WITH_APPLICATION,
      sort: 'id',
      'page[size]': PAGE,
      ...(since !== null && { 'filter[updated-at][from]': since }),
    };
    const { json } = await call({
      method: 'GET',
      to: cursor ?? '/v1/job-applications',
      ...(cursor === null && { query }),
    });
    const { data, included, links } = parsed(pageSchema, json);
    const read = await readEach(data, (application) => changesOf(call, resourceOf(application), included));
    return { ...read, next: links?.next ?? null };
  },

  async lookUp(call, thing) {
    const id = encodeURIComponent(thing.id);
    if (thing.of === 'opening') {
      const { status, json } = await call({ method: 'GET', to: `/v1/jobs/${id}` }, [404]);
      if (status === 404) return [deleted(thing)];
      const job = teamtailorOpening(parsed(oneSchema, json).data);
      return job ? [{ change: 'opening', opening: job }] : [];
    }
    if (thing.of === 'application') {
      const to = `/v1/job-applications/${id}`;
      const { status, json } = await call({ method: 'GET', to, query: { include: WITH_APPLICATION } }, [404]);
      if (status === 404) return [deleted(thing)];
      const { data, included } = parsed(oneSchema, json);
      return changesOf(call, data, included);
    }
    const { status, json } = await call({ method: 'GET', to: `/v1/candidates/${id}` }, [404]);
    if (status === 404) return [deleted(thing)];
    const changes = [candidateChange(parsed(oneSchema, json).data)];
    const questions = await questionsOfCandidate(call, thing.id);
    const { data, included } = await allOf(call, `/v1/candidates/${id}/job-applications`, 'job,stage,reject-reason');
    for (const application of data)
      changes.push(...applicationWithStage(application, { candidateId: thing.id, included, questions }));
    return changes;
  },

  /** Signed addresses are good for half a minute. */
  async download(call, handle) {
    const { json } = await call({ method: 'GET', to: `/v1/${handle}` });
    const url = webAddress(parsed(oneSchema, json).data.attributes?.resume);
    if (url === undefined) throw new AtsRefusal(404, 'The résumé no longer exists');
    return { url };
  },
  show: null,
  stages: null,
  rejectionReasons: null,
  move: null,
};

/** An application with its candidate and its opening, which came with it. One without a candidate belongs to none. */
async function changesOf(call: AtsCall, application: Resource, included: readonly Resource[]): Promise<AtsChange[]> {
  const candidate = related(application, 'candidate', included);
  if (candidate === undefined) return [];
  const questions = await questionsOfCandidate(call, candidate.id);
  return [
    candidateChange(candidate),
    ...applicationWithStage(application, { candidateId: candidate.id, included, questions }),
  ];
}

function applicationWithStage(
  application: Resource,
  {
    included,
    ...of
  }: { candidateId: string; included: readonly Resource[]; questions: ApplicationRecord['questions'] },
): AtsChange[] {
  const opening = related(application, 'job', included);
  const job = opening && teamtailorOpening(opening);
  return [
    ...(job ? [{ change: 'opening', opening: job } as const] : []),
    applicationChange(application, { ...of, jobId: opening?.id ?? null, included }),
  ];
}

async function questionsOfCandidate(call: AtsCall, id: string): Promise<ApplicationRecord['questions']> {
  const { data, included } = await allOf(call, `/v1/candidates/${encodeURIComponent(id)}/answers`, 'question');
  return questionsIn(data, included);
}

/** All pages of a list that belongs to one thing. */
async function allOf(
  call: AtsCall,
  path: string,
  include: string,
): Promise<{ data: Resource[]; included: Resource[] }> {
  const pages = await allPages(async (to) => {
    const query = to === null ? { include, 'page[size]': PAGE } : {};
    const page = parsed(pageSchema, (await call({ method: 'GET', to: to ?? path, query })).json);
    return { items: [page], next: page.links?.next ?? null };
  });
  return {
    data: pages.flatMap(({ data }) => data.map(resourceOf)),
    included: pages.flatMap(({ included }) => included),
  };
}
