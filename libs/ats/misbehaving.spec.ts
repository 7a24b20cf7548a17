/** Products that answer otherwise than they document: no answer of theirs ends in anything but records, a refusal or a fault. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../test/support/properties.js';
import { answeredJson, type AtsVendorId } from '#libs/contracts';
import { startFakeAshby } from '../../test/support/ats/ashby.js';
import { startFakeBambooHr } from '../../test/support/ats/bamboohr.js';
import { plainCall, type FakeProduct } from '../../test/support/ats/fake-ats.js';
import { startFakeGreenhouse } from '../../test/support/ats/greenhouse.js';
import { startFakeKombo } from '../../test/support/ats/kombo.js';
import { startFakeLever } from '../../test/support/ats/lever.js';
import { startFakeMerge } from '../../test/support/ats/merge.js';
import { startFakeTeamtailor } from '../../test/support/ats/teamtailor.js';
import { startFakeWorkable } from '../../test/support/ats/workable.js';
import type { AtsChange } from './event.js';
import { AtsRefusal, UndecodableEventError, vendorOf } from './index.js';
import type { AtsCall, AtsResponse } from './vendor.js';

const PRODUCTS: readonly [AtsVendorId, () => Promise<FakeProduct>][] = [
  ['greenhouse', startFakeGreenhouse],
  ['ashby', startFakeAshby],
  ['lever', startFakeLever],
  ['workable', startFakeWorkable],
  ['merge', startFakeMerge],
  ['kombo', startFakeKombo],
  ['teamtailor', startFakeTeamtailor],
  ['bamboohr', startFakeBambooHr],
];

/** Values of wrong types, in place of documented ones. */
const ODD = [null, '', '-1', 'a\0b\ud800', 'x'.repeat(30_000), -1, 2 ** 60, 1.5, true, [], {}, [[null]]];
const PEOPLE = ['Ann Odd', 'Bo Odd', 'Cy Odd'];

type Path = readonly (string | number)[];
type Fields = Record<string | number, unknown>;

/** Returns the paths of everything within a value. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const path = [...at, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsIn(field, path)];
  });
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const copy: Fields = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

describe.each(PRODUCTS)('%s', (id, start) => {
  const api = vendorOf(id)!.api!;
  let fake: FakeProduct;
  /** Answers by what was asked. */
  const answers = new Map<string, AtsResponse>();
  let ask: AtsCall;
  const applications: string[] = [];
  let job: string;

  beforeAll(async () => {
    fake = await start();
    fake.server.limit = null;
    ({ job } = fake.openJob({ title: 'Platform Engineer', text: '<p>Python</p>' }));
    for (const name of PEOPLE) {
      const resume = { fileName: `${name}.pdf`, bytes: Buffer.from('%PDF') };
      const answers = [{ question: 'Why us?', answer: 'The clusters' }];
      const email = `${name.split(' ')[0]}@odd.example`;
      applications.push(fake.apply({ name, email, job, resume, answers }).application);
    }
    const account =
      api.renew && api.renew.due(fake.account) === null
        ? await api.renew.renew(plainCall(api, fake.account, false), fake.account, Date.now())
        : fake.account;
    const call = plainCall(api, account);
    ask = async (request, expected) => {
      const key = JSON.stringify(request);
      const answer = answers.get(key) ?? (await call(request, expected));
      answers.set(key, answer);
      return answer;
    };
  });
  afterAll(() => fake.server.stop());

  /** All that can be asked, a few pages of it. */
  const WORK: Record<string, (call: AtsCall) => Promise<readonly AtsChange[]>> = {
    'the list of openings': async (call) =>
      (await api.openings!(call, null)).items.map((one) => ({ change: 'opening', opening: one })),
    'the list of applications': async (call) => {
      const items: AtsChange[] = [];
      for (let [cursor, pages]: [string | null, number] = [null, 0]; pages < 5; pages++) {
        const page: Awaited<ReturnType<NonNullable<typeof api.applications>>> = await api.applications!(call, {
          since: null,
          cursor,
        });
        items.push(...page.items);
        cursor = page.next;
        if (cursor === null) break;
      }
      return items;
    },
    'an application': (call) => api.lookUp(call, { of: 'application', id: applications[0]! }),
    'an opening': (call) => api.lookUp(call, { of: 'opening', id: job }),
  };

  const outcome = async (work: () => Promise<readonly AtsChange[]>) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AtsRefusal || error instanceof UndecodableEventError) return error;
      throw error;
    }
  };

  it.each(Object.entries(WORK))('%s, with something odd anywhere', async (_, work) => {
    const asked: [string, AtsResponse][] = [];
    await work(async (request, expected) => {
      const answer = await ask(request, expected);
      asked.push([JSON.stringify(request), answer]);
      return answer;
    });
    const places = asked.flatMap(([key, { json }]) => pathsIn(json).map((path) => ({ key, path })));
    if (places.length === 0) return;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...ODD), async ({ key, path }, odd) => {
        const found = await outcome(() =>
          work(async (request, expected) => {
            const answer = await ask(request, expected);
            if (JSON.stringify(request) !== key) return answer;
            // As what was answered is read.
            const json = answeredJson(Buffer.from(JSON.stringify(replaced(answer.json, path, odd))));
            return { ...answer, json };
          }),
        );
        if (found instanceof Error) return;
        expect(JSON.stringify(found)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 300 },
    );
  });

  it('says no more of anything than it knows when it answers with a page for people', async () => {
    for (const work of Object.values(WORK)) {
      let isAsked = false;
      const page: AtsCall = async () => {
        isAsked = true;
        return { status: 200, headers: {}, json: undefined };
      };
      expect((await outcome(() => work(page))) instanceof Error).toBe(isAsked);
    }
  });

  it.each(Object.entries(WORK).slice(0, 2))('%s, with one that is odd, tells of all the others', async (_, work) => {
    const all = await work(ask);
    expect(all.length).toBeGreaterThan(0);
    for (const odd of [{}, null, 7, { id: { no: 1 } }]) {
      let isFirst = true;
      const found = await work(async (request, expected) => {
        const answer = await ask(request, expected);
        const first = isFirst && pathsIn(answer.json).find((path) => typeof path.at(-1) === 'number');
        if (!first) return answer;
        isFirst = false;
        const list = first.slice(0, -1);
        const items = list.reduce((value, name) => value[name] as never, answer.json as Fields) as unknown as unknown[];
        return { ...answer, json: replaced(answer.json, list, [odd, ...items]) };
      });
      expect([isFirst, found]).toEqual([false, all]);
    }
  });
});
