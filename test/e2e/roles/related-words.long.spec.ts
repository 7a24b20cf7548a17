/** An organization's own related words: opted in to, computed from 504 résumés, previewed, activated, and rolled back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  relatedWordsListSchema,
  relatedWordsSchema,
  relatedWordsVersionsSchema,
  rescoringPreviewSchema,
  type Application,
  type Freshness,
  type Page,
  type RelatedWords,
  type RelatedWordsList,
  type RelatedWordsVersionView,
  type Rescoring,
  type RescoringPreview,
  type Role,
  type Shortlist,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

/** Words that no shipped table knows. Everyone of the first trade writes some of the first six, of the second trade of the others. */
const BLORISTS = ['blorping', 'quenbloom', 'tarvelin', 'zimber', 'ostrelle', 'pavoline'];
const WELDRICKS = ['gantwick', 'morvelding', 'fluxomat', 'hadrone', 'keldering', 'brunofix'];

/** Seven people around a word that they alone know: it stays in their résumés. */
const SECRET = 'xylofern';

function person(at: number): object {
  const trade = at % 2 === 0 ? BLORISTS : WELDRICKS;
  const words = trade.filter((_, index) => index !== Math.floor(at / 2) % trade.length);
  const named = `Jo${at} Wintersson`;
  return {
    name: named,
    email: `person${at}@example.org`,
    positions: [
      {
        title: at % 2 === 0 ? 'Florist' : 'Welder',
        employer: `Company ${at}`,
        start: '2019-02',
        current: true,
        bullets: [`Wintersson did ${words.join(' and ')} for customers`, ...(at < 7 ? [`Grew a ${SECRET}`] : [])],
      },
    ],
  };
}

/** Five hundred résumés are read: milliseconds to wait, and between two looks, which cost the API work too. */
const WITHIN = 240_000;
const EVERY = 250;

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
let database: Client;

const send = async <Body>(path: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(`/api/v1/${path}`, { key: acme.keys.admin, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
};
const refused = async (path: string, call: Call = {}): Promise<unknown[]> => {
  const { status, body } = await api.call(`/api/v1/${path}`, { key: acme.keys.admin, ...call });
  return [status, body['code']];
};
const state = async (): Promise<RelatedWords> => relatedWordsSchema.parse(await send<RelatedWords>('related-words'));
const shortlist = (): Promise<Shortlist> => send(`roles/${role.id}/shortlist?limit=50`);
const ended = () =>
  untilFound(
    async () => {
      const { computation } = await state();
      return computation !== null && computation.state !== 'running' && computation;
    },
    WITHIN,
    EVERY,
  );
const rankedBy = (number: number | null) =>
  untilFound(
    async () => {
      const { relatedWords, scores } = await send<Freshness>(`roles/${role.id}/freshness`);
      return relatedWords.role === number && scores === 504;
    },
    WITHIN,
    EVERY,
  );
const addMany = async (people: readonly object[]): Promise<void> => {
  const { status, text } = await api.call(`/api/v1/roles/${role.id}/candidates/bulk`, {
    ...{ key: acme.keys.admin, headers: { 'content-type': 'application/x-ndjson' } },
    body: people.map((one) => JSON.stringify(one)).join('\n'),
  });
  if (status !== 200 || !text.includes(`"received":${people.length}`)) throw new Error(text.slice(0, 3000));
};

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  database = new Client({ connectionString: api.ownerUrl });
  await database.connect();
  role = await send<Role>('roles', { body: { title: 'Florist', asOf: '2026-06-01', requirements: ['Blorping'] } });
});

afterAll(async () => {
  await database.end();
  await worker.stop();
  await api.stop();
});

describe('related words', () => {
  it('are off until an administrator opts in, and need 500 résumés', async () => {
    expect(await state()).toMatchObject({ optedIn: false, resumes: 0, needed: 500, active: null, computation: null });
    expect(await refused('related-words/computation', { method: 'POST' })).toEqual([409, 'related-words-opted-out']);
    await send('related-words', { method: 'PUT', body: { optedIn: true } });
    await addMany(Array.from({ length: 12 }, (_, at) => person(at)));
    await untilFound(async () => (await state()).resumes === 12, WITHIN, EVERY);
    const few = await api.call('/api/v1/related-words/computation', { key: acme.keys.admin, method: 'POST' });
    expect(few).toMatchObject({
      status: 409,
      body: { code: 'related-words-too-few', detail: '12 résumés; at least 500 are needed.' },
    });
  });

  it('are for administrators', async () => {
    const key = acme.keys.recruiter;
    expect(await refused('related-words', { key })).toEqual([403, 'not-allowed']);
    expect(await refused('related-words/activation', { key, body: { number: null } })).toEqual([403, 'not-allowed']);
    expect(await refused(`roles/${role.id}/rescoring`, { key, body: { relatedWords: null } })).toEqual([
      403,
      'not-allowed',
    ]);
  });

  it('are computed in the background, with progress, once at a time', async () => {
    await addMany(Array.from({ length: 492 }, (_, at) => person(12 + at)));
    await untilFound(async () => (await state()).resumes === 504, WITHIN, EVERY);
    await untilFound(async () => (await shortlist()).waiting === 0, WITHIN, EVERY);
    const asked = relatedWordsSchema.parse(await send('related-words/computation', { method: 'POST' }));
    expect(asked.computation).toMatchObject({ state: 'running', total: 504 });
    expect(await ended()).toMatchObject({ state: 'computed', number: 1, total: 504, done: 504 });
    const { items } = relatedWordsVersionsSchema.parse(
      await send<Page<RelatedWordsVersionView>>('related-words/versions'),
    );
    expect(items).toMatchObject([{ number: 1, resumes: 504 }]);
  });

  it('are words that ten people share, and nothing of a person', async () => {
    const list = relatedWordsListSchema.parse(await send<RelatedWordsList>('related-words/words?word=blorp'));
    expect(list).toMatchObject({ number: 1, total: 1, items: [{ word: 'blorping' }] });
    const near = list.items[0]!.related.map(({ word }) => word);
    expect(near).toEqual(expect.arrayContaining(BLORISTS.slice(1)));
    for (const word of WELDRICKS) expect(near).not.toContain(word);
    const { rows } = await database.query<{ stems: string }>(
      'SELECT stems FROM related_words_version WHERE organisation_id = $1',
      [acme.id],
    );
    expect(rows[0]!.stems).not.toMatch(/xylofern|wintersson|jo\d|\d|@/i);
  });

  it('are the same version when nothing has changed', async () => {
    await send('related-words/computation', { method: 'POST' });
    expect(await ended()).toMatchObject({ state: 'unchanged', number: 1 });
  });

  it('end when they are called off, and when the organization opts out', async () => {
    await send('related-words/computation', { method: 'POST' });
    expect(await refused('related-words/computation', { method: 'POST' })).toEqual([409, 'related-words-running']);
    const { computation } = await send<RelatedWords>('related-words/computation', { method: 'DELETE' });
    expect(computation).toMatchObject({ state: 'cancelled', number: null });
    expect(await refused('related-words/computation', { method: 'DELETE' })).toEqual([
      409,
      'related-words-not-running',
    ]);
    await send('related-words/computation', { method: 'POST' });
    const out = await send<RelatedWords>('related-words', { method: 'PUT', body: { optedIn: false } });
    expect(out).toMatchObject({ optedIn: false, computation: { state: 'cancelled' } });
  });
});

describe('a role', () => {
  let before: Shortlist;
  let previewed: RescoringPreview;

  it('shows who would move, and why, before anything changes', async () => {
    before = await shortlist();
    const asked = await send<Rescoring>(`roles/${role.id}/rescoring`, { body: { relatedWords: 1 } });
    expect(asked).toMatchObject({ relatedWords: 1, roleVersion: { number: 2, asOf: '2026-06-01' } });
    await untilFound(
      async () => (await send<Rescoring>(`roles/${role.id}/rescoring`)).state === 'ready',
      WITHIN,
      EVERY,
    );
    previewed = rescoringPreviewSchema.parse(await send(`roles/${role.id}/rescoring/preview?rows=50&movers=10`));
    expect(previewed).toMatchObject({ applications: 504, waiting: 0, criteria: { added: [], removed: [] } });
    expect(previewed.changed).toBeGreaterThan(0);
    const [riser] = previewed.rises;
    expect(riser).toMatchObject({ because: [{ label: 'Blorping' }] });
    expect(await shortlist()).toEqual(before);
  });

  it('cannot take them over alone: they count for every role or for none', async () => {
    expect(await refused(`roles/${role.id}/rescoring/activation`, { method: 'POST' })).toEqual([
      409,
      'related-words-inactive',
    ]);
  });

  it('is ranked as the preview said once they are active', async () => {
    await send('related-words/activation', { body: { number: 1 } });
    await rankedBy(1);
    const { items, roleVersion } = await shortlist();
    expect(roleVersion).toMatchObject({ number: 2 });
    expect(items.map(({ applicationId, score, lane }) => ({ applicationId, score, lane }))).toEqual(
      previewed.rows.map(({ applicationId, after: { score, lane } }) => ({ applicationId, score, lane })),
    );
    const { working } = await send<Application>(`applications/${items[0]!.applicationId}`);
    expect(working!.pinned).toMatchObject({ relatedWords: 1, roleVersionId: roleVersion.id });
  });

  it('moves a little by them, and meets nothing by them alone', async () => {
    const { working } = await send<Application>(`applications/${previewed.rises[0]!.applicationId}`);
    const [criterion] = working!.criteria;
    expect(['partial', 'missing']).toContain(criterion!.outcome);
    expect(criterion!.value).toBeLessThanOrEqual(3000);
  });

  it('that is new has them at once', async () => {
    const fresh = await send<Role>('roles', { body: { title: 'Florist', requirements: ['Blorping'] } });
    expect(await send<Freshness>(`roles/${fresh.id}/freshness`)).toMatchObject({
      relatedWords: { role: 1, active: 1 },
    });
  });

  it('is ranked as before once the built-in words alone are active again', async () => {
    await send('related-words/activation', { body: { number: null } });
    await rankedBy(null);
    const { items, roleVersion } = await shortlist();
    expect(roleVersion).toMatchObject({ number: 3 });
    expect(items.map(({ applicationId, score }) => [applicationId, score])).toEqual(
      before.items.map(({ applicationId, score }) => [applicationId, score]),
    );
    expect(await refused('related-words/activation', { body: { number: 7 } })).toEqual([404, 'not-found']);
  });

  it('leaves in the audit who activated what', async () => {
    const { rows } = await database.query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_entry WHERE organisation_id = $1 AND action LIKE 'related-words.%' ORDER BY 1`,
      [acme.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'related-words.activated',
      'related-words.applied',
      'related-words.cancelled',
      'related-words.opted-in',
      'related-words.opted-out',
      'related-words.requested',
    ]);
  });
});
