/**
 * Ashby's API (developers.ashbyhq.com): everything is a POST, `moreDataAvailable` and `nextCursor` mark further pages, and many failures
 * are answered with 200 and `success: false`. `docs/how-to/connect/ashby.md` lists what was verified against which source.
 */
import { z } from 'zod';
import { line } from '../cleaning.js';
import { UndecodableEventError } from '../decoding.js';
import type { AtsChange, AtsThing, OpeningRecord } from '../event.js';
import { allPages } from '../paging.js';
import { fieldsOf, atsId, listOf, type Fields } from '../reading.js';
import { isScoreNote, scoreNote } from '../score-note.js';
import { bodyDigest } from '../signing.js';
import { AtsRefusal, type AtsAccount, type AtsApi, type AtsCall, type AtsListPage, type AtsStage } from '../vendor.js';
import { ashbyApplication, ashbyCandidate, ashbyOpening, locationOf, ashbyMoment, formAnswersOf } from './records.js';

const BASE = 'https://api.ashbyhq.com';
const PAGED = { limit: 100 };
/** Advertisements of an opening that are looked at for its text. */
const POSTINGS = 5;
/** Refusals of Ashby's come with these, and with the body of one that comes with 200. */
const REFUSALS = [400, 404, 422];

const fieldId = z.uuid('Must be the id of a custom field').exactOptional();
const accountSchema: z.ZodType<AtsAccount> = z.object({
  apiKey: z.string().min(1).max(500).describe('API key'),
  scoreField: fieldId.describe('Id of a custom field of applications, of type "Number", for the score'),
  textField: fieldId.describe('Id of a custom field of type "Long text", for lane and link'),
  apiUrl: z.url().exactOptional().describe(`URL of the API, if it is not ${BASE}`),
});

export const ashbyApi: AtsApi = {
  account: accountSchema,
  url: ({ apiUrl = BASE }) => apiUrl,
  authorisation: ({ apiKey = '' }) => ({
    authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
    accept: 'application/json; version=1',
  }),
  // 1,000 a minute for a key, which others may use as well.
  limit: { calls: 600, in: 60_000 },
  renew: null,

  async openings(call, cursor) {
    const { items, next } = await pageOf(call, 'job.list', cursor, PAGED);
    return { items: items.flatMap((job) => withoutText(ashbyOpening(job, null))), next };
  },

  /**
   * People first, then applications. Lists take no moment to begin with, so that all of them are read, a hundred a call, and what did not
   * change is left out here. Answers stand in no list: applications that may be scored are looked up.
   */
  async applications(call, { since, cursor }) {
    const [list, at] = placeIn(cursor);
    const { items, next } = await pageOf(call, `${list}.list`, at, PAGED);
    const from = ashbyMoment(since);
    const isLater = (moment: unknown): boolean => from === null || (ashbyMoment(moment) ?? from) >= from;
    const changed = items.filter(({ updatedAt }) => isLater(updatedAt));
    if (list === 'candidate')
      return { items: changed.flatMap(applicant), next: next === null ? 'application ' : `candidate ${next}` };
    const isNew = ({ createdAt }: Fields): boolean => from !== null && isLater(createdAt);
    return {
      items: changed.flatMap((application): AtsChange[] => {
        const record = ashbyApplication(application);
        if (record === null) return [];
        const isToBeRead = from === null ? record.status === 'active' : isNew(application);
        return [
          isToBeRead
            ? { change: 'look-up', of: 'application', id: record.id }
            : { change: 'application', application: record },
        ];
      }),
      next: next === null ? null : `application ${next}`,
    };
  },

  lookUp: (call, thing) => lookUp(call, thing),

  async download(call, handle) {
    const { url } = fieldsOf((await ask(call, 'file.info', { fileHandle: handle })).results);
    if (typeof url !== 'string') throw new AtsRefusal(404, 'Ashby returned no URL for the file');
    return { url };
  },

  /** In custom fields where the account names some, which people can sort by; else as a note, which cannot be changed: a new score is another. */
  async show(call, score, { scoreField, textField }) {
    const text = scoreNote(score);
    const ref = bodyDigest(Buffer.from(text));
    if (score.ref === ref) return ref;
    const isScored = score.score !== null || score.ref !== null;
    const values = [
      ...(scoreField !== undefined && isScored ? [{ fieldId: scoreField, fieldValue: score.score }] : []),
      ...(textField === undefined ? [] : [{ fieldId: textField, fieldValue: text }]),
    ];
    if (values.length > 0)
      await ask(call, 'customField.setValues', { objectId: score.application, objectType: 'Application', values });
    if (scoreField !== undefined || textField !== undefined) return ref;
    if (score.ref === null) {
      const notes = await allOf(call, 'candidate.listNotes', { ...PAGED, candidateId: score.candidate });
      const isSame = (content: string): boolean =>
        isScoreNote(content, score) && content.includes(text.split('\n')[0]!);
      if (notes.some(({ content }) => typeof content === 'string' && isSame(content))) return ref;
    }
    const note = { candidateId: score.candidate, note: text, sendNotifications: false };
    await ask(call, 'candidate.createNote', note);
    return ref;
  },

  async stages(call, job) {
    const { results } = await ask(call, 'job.info', { id: job });
    const plan = planOf(fieldsOf(results));
    const stages = plan === null ? [] : await stagesOf(call, plan);
    return stages.filter(({ type }) => type !== 'Archived').flatMap(({ id, title }) => named(id, title));
  },

  async rejectionReasons(call) {
    const reasons = await allOf(call, 'archiveReason.list', {});
    return reasons
      .filter(({ isArchived, reasonType }) => isArchived !== true && reasonType !== 'RejectedByCandidate')
      .flatMap(({ id, text }) => named(id, text));
  },

  async move(call, move) {
    const application = await found(call, 'application.info', { applicationId: move.application });
    if (application === null) throw new AtsRefusal(404, 'Ashby has no such application');
    const { status, currentInterviewStage, job } = application;
    const { id: stage, interviewPlanId: plan } = fieldsOf(currentInterviewStage);
    const json = { applicationId: move.application };
    if (move.to === 'rejected') {
      if (status === 'Archived') return;
      if (move.reason === null)
        throw new AtsRefusal(422, 'Ashby requires a reason for a rejection. Map one to the decision');
      const archived = await archivedStage(call, atsId(plan) ?? (await planOfJob(call, atsId(fieldsOf(job).id))));
      const rejection = { interviewStageId: archived, archiveReasonId: move.reason };
      await ask(call, 'application.changeStage', { ...json, ...rejection });
      return;
    }
    if (stage === move.stage) return;
    if (status !== 'Active' && status !== 'Lead')
      throw new AtsRefusal(422, 'The application is in no stage, because it was hired or archived');
    await ask(call, 'application.changeStage', { ...json, interviewStageId: move.stage });
  },
};

/**
 * Applications and openings that are not found are gone. A candidate who is not found may have been merged into another one, which only
 * an event says: no candidate is removed here for not being found.
 */
async function lookUp(call: AtsCall, { of, id }: AtsThing): Promise<readonly AtsChange[]> {
  const gone: AtsChange = { change: 'gone', of, why: 'deleted', id };
  if (of === 'opening') {
    const job = await found(call, 'job.info', { id });
    if (job === null) return [gone];
    const record = ashbyOpening(job, await postingOf(call, job));
    return record === null ? [] : [{ change: 'opening', opening: record }];
  }
  if (of === 'application') {
    const application = await applicationInfo(call, id);
    if (application === null) return [gone];
    const candidate = await candidateInfo(call, atsId(fieldsOf(application.candidate).id));
    return [...person(candidate), ...theirApplication(application, candidate)];
  }
  const candidate = await candidateInfo(call, id);
  const changes = person(candidate);
  const applications = Array.isArray(candidate.applicationIds) ? candidate.applicationIds : [];
  for (const application of applications.flatMap((one) => atsId(one) ?? [])) {
    const info = await applicationInfo(call, application);
    if (info !== null) changes.push(...theirApplication(info, candidate));
  }
  return changes;
}

function applicationInfo(call: AtsCall, applicationId: string): Promise<Fields | null> {
  return found(call, 'application.info', { applicationId, expand: ['applicationFormSubmissions'] });
}

/** @returns an object without fields for a candidate who is not found */
async function candidateInfo(call: AtsCall, id: string | null): Promise<Fields> {
  return id === null ? {} : ((await found(call, 'candidate.info', { id })) ?? {});
}

function person(candidate: Fields): AtsChange[] {
  const record = ashbyCandidate(candidate);
  return record === null ? [] : [{ change: 'candidate', candidate: record }];
}

/** Those who never applied are in no business of ours. */
function applicant(candidate: Fields): AtsChange[] {
  const { applicationIds: ids } = candidate;
  return Array.isArray(ids) && ids.length === 0 ? [] : person(candidate);
}

function theirApplication(application: Fields, candidate: Fields): AtsChange[] {
  const record = ashbyApplication(application);
  if (record === null) return [];
  const records = [{ ...record, ...formAnswersOf(application) }, ...locationOf(record, candidate)];
  return records.map((one) => ({ change: 'application', application: one }));
}

function withoutText(job: OpeningRecord | null): OpeningRecord[] {
  return job === null ? [] : [{ ...job, text: null }];
}

/** Returns the job posting of an opening: listed ones come before unlisted ones. */
async function postingOf(call: AtsCall, { jobPostingIds: ids }: Fields): Promise<Fields> {
  const postings: Fields[] = [];
  for (const id of (Array.isArray(ids) ? ids : []).flatMap((one) => atsId(one) ?? []).slice(0, POSTINGS)) {
    // One that is not published is refused.
    const { answer, isRefused } = await answerTo(call, 'jobPosting.info', { jobPostingId: id });
    const posting = fieldsOf(answer.results);
    if (isRefused) continue;
    if (posting.isListed === true) return posting;
    postings.push(posting);
  }
  return postings[0] ?? {};
}

function planOf({ defaultInterviewPlanId: plan, interviewPlanIds: plans }: Fields): string | null {
  return atsId(plan) ?? (Array.isArray(plans) ? atsId(plans[0]) : null);
}

async function planOfJob(call: AtsCall, job: string | null): Promise<string | null> {
  return job === null ? null : planOf((await found(call, 'job.info', { id: job })) ?? {});
}

/** In their order. */
async function stagesOf(call: AtsCall, interviewPlanId: string): Promise<Fields[]> {
  const stages = await allOf(call, 'interviewStage.list', { interviewPlanId });
  return stages.sort((one, other) => Number(one.orderInInterviewPlan ?? 0) - Number(other.orderInInterviewPlan ?? 0));
}

/** To be in it is to be rejected. */
async function archivedStage(call: AtsCall, plan: string | null): Promise<string> {
  const stages = plan === null ? [] : await stagesOf(call, plan);
  const id = atsId(stages.find(({ type }) => type === 'Archived')?.id);
  if (id === null)
    throw new AtsRefusal(422, 'The interview plan of the application has no stage for archived applications');
  return id;
}

function named(given: unknown, called: unknown): AtsStage[] {
  const [id, name] = [atsId(given), line(called, 200)];
  return id === null || name === undefined ? [] : [{ id, name }];
}

/** @returns null for what is not there */
async function found(call: AtsCall, endpoint: string, json: object): Promise<Fields | null> {
  const { answer, isRefused, codes, status } = await answerTo(call, endpoint, json);
  if (codes.some((code) => /^(?:application|candidate|job)_not_found$/.test(code))) return null;
  if (isRefused) throw refusal(endpoint, status, codes);
  return fieldsOf(answer.results);
}

async function ask(call: AtsCall, endpoint: string, json: object): Promise<Fields> {
  const { answer, isRefused, codes, status } = await answerTo(call, endpoint, json);
  if (isRefused) throw refusal(endpoint, status, codes);
  return answer;
}

/** A page of a list. A cursor that has ended begins it again: what was read already is read again, and does no harm. */
async function pageOf(
  call: AtsCall,
  endpoint: string,
  cursor: string | null,
  of: object,
): Promise<AtsListPage<Fields>> {
  const json = { ...of, ...(cursor !== null && { cursor }) };
  const { answer, isRefused, codes, status } = await answerTo(call, endpoint, json);
  if (cursor !== null && codes.includes('next_cursor_expired')) return pageOf(call, endpoint, null, of);
  if (isRefused) throw refusal(endpoint, status, codes);
  const { moreDataAvailable: more, nextCursor: next } = answer;
  if (!Array.isArray(answer.results)) throw new UndecodableEventError(`${endpoint}: its results are no list`);
  return { items: listOf(answer.results), next: more === true && typeof next === 'string' ? next : null };
}

function allOf(call: AtsCall, endpoint: string, of: object): Promise<Fields[]> {
  return allPages((cursor) => pageOf(call, endpoint, cursor, of));
}

interface Answer {
  answer: Fields;
  status: number;
  isRefused: boolean;
  /** Of a refusal: those of its words that are codes. Others may quote what was sent. */
  codes: string[];
}

async function answerTo(call: AtsCall, endpoint: string, json: object): Promise<Answer> {
  const { status, json: body } = await call({ method: 'POST', to: `/${endpoint}`, json }, REFUSALS);
  const answer = fieldsOf(body);
  const isRefused = answer.success !== true;
  const errors = Array.isArray(answer.errors) ? (answer.errors as unknown[]) : [];
  const words = [fieldsOf(answer.errorInfo).code, ...errors, ...errors.map((error) => fieldsOf(error).code)];
  const codes = words.filter((word) => typeof word === 'string' && /^[a-z][a-z_]{2,60}$/.test(word)) as string[];
  return { answer, status, isRefused, codes: isRefused ? [...new Set(codes)] : [] };
}

function refusal(endpoint: string, status: number, codes: readonly string[]): AtsRefusal {
  const why = codes.length > 0 ? codes.join(', ') : 'without a code';
  return new AtsRefusal(status >= 400 ? status : 422, `Ashby refused ${endpoint}: ${why}`);
}

function placeIn(cursor: string | null): ['candidate' | 'application', string | null] {
  const [, list, at] = /^(candidate|application) (.*)$/s.exec(cursor ?? '') ?? [];
  return [list === 'application' ? 'application' : 'candidate', at || null];
}
