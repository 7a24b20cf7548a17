/** People look on while things happen: whatever API process they are at, however often their line breaks, nothing is missing and nothing comes twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  LIVE_EVENTS,
  type ActorKind,
  type Application,
  type ApplicationReceipt,
  type LiveEventKind,
  type Role,
  type Shortlist,
  type WeightsVersion,
} from '#libs/contracts';
import { inOrganisation, liveEvents } from '#libs/database';
import { startApi, startWorkerOf, type Organisation, type TestApi } from '../../support/candor/api.js';
import { ROLE } from '../../support/candor/people.js';
import { startProcess, type RunningProcess } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';
import { openDataSource } from '../../support/servers/postgres.js';

const PEOPLE = 60;
const DROPS = 20;
/** Events of a kB each: together twice what Nest keeps for a reader that does not take them. */
const MANY = 8_000;

let api: TestApi;
let second: RunningProcess;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
let other: Role;

beforeAll(async () => {
  api = await startApi();
  [second, worker] = await Promise.all([
    startProcess('api', { DATABASE_URL: api.databaseUrl }, []),
    startWorkerOf(api),
  ]);
  acme = await api.addOrganisation('acme');
  role = await post<Role>('/api/v1/roles', ROLE);
  other = await post<Role>('/api/v1/roles', ROLE);
  await api.letManagerIn(acme, role.id);
});

afterAll(async () => {
  await Promise.all([worker.stop(), second.stop()]);
  await api.stop();
});

/** @throws unless it is done */
async function post<Body>(path: string, body?: unknown, kind: ActorKind = 'recruiter'): Promise<Body> {
  const answer = await api.call<Body>(path, { key: acme.keys[kind], method: 'POST', body });
  if (![200, 201, 202].includes(answer.status)) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

async function get<Body>(path: string): Promise<Body> {
  return (await api.call<Body>(path, { key: acme.keys.recruiter })).body;
}

const apply = async (to: Role, name: string): Promise<string> =>
  (await post<ApplicationReceipt>(`/api/v1/roles/${to.id}/candidates`, { name, skills: ['Python'] })).applicationId;

interface ReceivedEvent {
  id: string;
  event: string;
  data: unknown;
}

/** A reader of a stream, as browsers are: it remembers the last id, and comes back with it. */
class Reader {
  readonly received: ReceivedEvent[] = [];
  private lastId: string | null = null;
  private line = new AbortController();
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly origins: readonly string[],
    private readonly of: Role,
  ) {}

  /** Opens its line, at the next API process in turn, and waits for the answer. */
  async open(turn = 0, lastId = this.lastId): Promise<number> {
    this.line = new AbortController();
    const answer = await fetch(`${this.origins[turn % this.origins.length]}/api/v1/roles/${this.of.id}/events`, {
      signal: this.line.signal,
      headers: {
        authorization: `Bearer ${acme.keys.recruiter}`,
        ...(lastId !== null && { 'last-event-id': lastId }),
      },
    });
    if (answer.ok && answer.body) this.reading = this.read(answer.body).catch(() => undefined);
    return answer.status;
  }

  async drop(): Promise<void> {
    this.line.abort();
    await this.reading;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
    );
    const [id, event] = [fields.get('id'), fields.get('event')];
    if (id === undefined || event === undefined) return;
    this.lastId = id;
    this.received.push({ id, event, data: JSON.parse(fields.get('data') ?? 'null') });
  }
}

const both = (): string[] => [api.url, (second.message as { address: string }).address];

function idsOf(allReceived: readonly ReceivedEvent[], kind: LiveEventKind): string[] {
  return allReceived
    .filter(({ event }) => event === kind)
    .flatMap(({ data }) => LIVE_EVENTS['application.ranked'].parse(data).applicationIds);
}

describe('the stream of a role', () => {
  it('sends everything once, in order, at two API processes, to a caller that disconnects twenty times while people arrive', async () => {
    const [steady, dropping, elsewhere] = [
      new Reader(both(), role),
      new Reader(both(), role),
      new Reader(both(), other),
    ];
    expect([await steady.open(0), await dropping.open(1), await elsewhere.open(1)]).toEqual([200, 200, 200]);
    await until(
      () => void [steady, dropping, elsewhere].map(({ received }) => expect(received[0]?.event).toBe('stream.begins')),
    );
    const arriving = (async () => {
      const ids: string[] = [];
      for (let index = 0; index < PEOPLE; index++) {
        ids.push(await apply(role, `Person ${index}`));
        if (index % 6 === 0) {
          await apply(other, `Stranger ${index}`);
          await post(`/api/v1/applications/${ids[0]}/decisions`, { kind: 'hold', reasonCode: 'later' });
        }
        await pause(20); // Applications keep coming while the line is dropped.
      }
      return ids;
    })();
    for (let drop = 0; drop < DROPS; drop++) {
      await pause(60); // At any moment, not when something has just come.
      await dropping.drop();
      expect(await dropping.open(drop)).toBe(200);
    }
    const ids = await arriving;
    await until(() => {
      expect(new Set(idsOf(steady.received, 'application.ranked'))).toEqual(new Set(ids));
      expect(idsOf(steady.received, 'application.decided')).toHaveLength(PEOPLE / 6);
      expect(dropping.received).toEqual(steady.received);
      expect(idsOf(elsewhere.received, 'application.ranked')).toHaveLength(PEOPLE / 6);
    });
    const numbers = steady.received.map(({ id }) => Number(id));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const { event, data } of steady.received.slice(1)) LIVE_EVENTS[event as LiveEventKind].parse(data);
    await Promise.all([steady.drop(), dropping.drop(), elsewhere.drop()]);
  });

  it('tells who was erased', async () => {
    const reader = new Reader(both(), role);
    await reader.open();
    const id = await apply(role, 'Gone Person');
    await until(() => expect(idsOf(reader.received, 'application.ranked')).toEqual([id]));
    const { candidateId } = await get<Application>(`/api/v1/applications/${id}`);
    await post(`/api/v1/candidates/${candidateId}/erasure`, undefined, 'admin');
    await until(() => expect(idsOf(reader.received, 'application.erased')).toEqual([id]));
    await reader.drop();
  });

  it('tells notes and new weights', async () => {
    const reader = new Reader(both(), role);
    await reader.open();
    const id = await apply(role, 'Noted Person');
    await post(`/api/v1/applications/${id}/notes`, { text: 'Ask about nights.' });
    const roles = `/api/v1/roles/${role.id}`;
    const { weights } = await get<Shortlist>(`${roles}/shortlist`);
    const { categories, criteria } = await get<WeightsVersion>(`${roles}/weights/${weights.id}`);
    const content = { name: 'Once more', categories, criteria };
    const version = await post<WeightsVersion>(`${roles}/weights`, content, 'hiring-manager');
    await post(`${roles}/weights/${version.id}/activation`, undefined, 'hiring-manager');
    await until(() => {
      expect(idsOf(reader.received, 'application.noted')).toEqual([id]);
      expect(reader.received.at(-1)).toMatchObject({
        event: 'weights.activated',
        data: { weightsVersionId: version.id },
      });
    });
    await reader.drop();
  });

  it('a reader that pauses gets every event of the pause once it goes on', async () => {
    const app = await openDataSource(api.databaseUrl, 'app', { size: 1 });
    const { hostname, port } = new URL(api.url);
    const paused = connect(Number(port), hostname).setEncoding('latin1');
    const steady = new Reader([api.url], role);
    try {
      paused.write(
        `GET /api/v1/roles/${role.id}/events HTTP/1.1\r\nHost: candor\r\nAuthorization: Bearer ${acme.keys.recruiter}\r\n\r\n`,
      );
      await Promise.all([once(paused, 'readable'), steady.open()]);
      await inOrganisation(app, acme.id, (tx) =>
        tx.query(
          `INSERT INTO live_event_waiting (organisation_id, id, role_id, kind, data)
           SELECT $1, gen_random_uuid(), $2, 'application.noted', jsonb_build_object('applicationIds', ARRAY[repeat('x', 1000)])
             FROM generate_series(1, $3::int)`,
          [acme.id, role.id, MANY],
        ),
      );
      await until(() => expect(steady.received.length).toBeGreaterThan(MANY));
      const last = steady.received.at(-1)!.id;
      let text = '';
      for await (const part of paused as AsyncIterable<string>) {
        text += part;
        if (text.includes(`id: ${last}\n`, text.length - part.length - 20)) break;
      }
      const numbers = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id);
      expect(numbers.slice(-MANY)).toEqual(steady.received.slice(-MANY).map(({ id }) => id));
    } finally {
      paused.destroy();
      await Promise.all([steady.drop(), app.destroy()]);
    }
  });

  it('says so when what was asked for is not kept any more, or never was', async () => {
    const relay = await openDataSource(api.databaseUrl, 'relay', { size: 1 });
    const app = await openDataSource(api.databaseUrl, 'app', { size: 1 });
    try {
      await until(async () => expect(await liveEvents.listUnnumberedOrganisations(relay)).toEqual([]));
      await liveEvents.deleteOld(relay, 0);
      const head = await inOrganisation(app, acme.id, (tenant) => liveEvents.findLast(tenant));
      expect(head.forgotten).toBe(head.number);
      const begins = async (lastId: string): Promise<ReceivedEvent | undefined> => {
        const reader = new Reader(both(), role);
        await reader.open(0, lastId);
        await until(() => expect(reader.received).not.toEqual([]));
        await reader.drop();
        return reader.received[0];
      };
      for (const lastId of [String(head.number - 1), String(head.number + 1), 'seven', '-1'])
        expect(await begins(lastId)).toEqual({ id: String(head.number), event: 'stream.gap', data: {} });
    } finally {
      await Promise.all([relay.destroy(), app.destroy()]);
    }
  });

  it('is closed to other tenants, and ends with its API process', async () => {
    const strangers = await api.addOrganisation('strangers');
    const answer = await api.call(`/api/v1/roles/${role.id}/events`, { key: strangers.keys.admin });
    expect([answer.status, answer.body]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
    const reader = new Reader([both()[1] as string], role);
    await reader.open();
    const stopped = second.stop();
    await Promise.all([stopped, reader.drop()]);
  });
});
