import { describe, expect, it } from '@jest/globals';
import type { Stated } from '#libs/contracts';
import { addressesOf, joinIdentities, type IdentitySource } from './index.js';

const stated = (value: string): Stated<string> => ({ value, span: { document: 0, start: 0, end: value.length } });

interface Given extends Partial<Omit<IdentitySource, 'identity'>> {
  name?: string;
  emails?: string[];
  phones?: string[];
  links?: string[];
  location?: string;
}

function source({ name, emails = [], phones = [], links = [], location, ...given }: Given): IdentitySource {
  return {
    ...{ kind: 'file', isOwn: true, connection: '', at: 0, digest: 'a', ...given },
    identity: {
      ...{ name: name === undefined ? null : stated(name), location: location === undefined ? null : stated(location) },
      ...{ emails: emails.map(stated), phones: phones.map(stated), links: links.map(stated) },
    },
  };
}

/** All orders of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one, at) => orders(list.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));
}

describe('who a person is', () => {
  const RECORD = source({
    kind: 'ats-record',
    connection: '2026-01 b',
    at: 5,
    name: 'Ada Record',
    emails: ['ada@ats.example'],
  });
  const OTHER_ATS = source({
    kind: 'ats-record',
    connection: '2026-02 a',
    at: 9,
    name: 'Ada Other',
    phones: ['+49 30 5550001'],
  });
  const JSON_ROW = source({
    kind: 'record',
    at: 8,
    digest: 'j',
    name: 'Ada Row',
    emails: ['ADA@ats.example', 'ada@row.example'],
  });
  const RESUME = source({ at: 20, digest: 'r', location: 'Cologne, Germany', links: ['https://www.github.com/ada/'] });
  const OLD_RESUME = source({
    at: 1,
    digest: 'o',
    name: 'Ada Maiden',
    emails: ['ada@old.example'],
    links: ['github.com/ada'],
  });

  it('is the union of all sources, the most trusted first, in whatever order they are given', () => {
    const all = orders([RECORD, OTHER_ATS, JSON_ROW, RESUME, OLD_RESUME]).map(joinIdentities);
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0]).toEqual({
      name: 'Ada Record',
      emails: ['ada@ats.example', 'ada@row.example', 'ada@old.example'],
      phones: ['+49 30 5550001'],
      links: ['https://www.github.com/ada/'],
      location: 'Cologne, Germany',
    });
  });

  it('is taken from the record of the candidate who stands for the person, before that of a merged one', () => {
    const merged = source({
      ...OTHER_ATS,
      kind: 'ats-record',
      isOwn: false,
      connection: '2020-01 z',
      at: 99,
      name: 'Lost',
    });
    expect(joinIdentities([merged, RECORD]).name).toBe('Ada Record');
    expect(joinIdentities([merged, RESUME]).name).toBe('Lost');
  });

  it('is taken from the newest of several files, and by the digest where they are equally new', () => {
    const newer = source({ at: 2, name: 'Newer' });
    expect(joinIdentities([OLD_RESUME, newer]).name).toBe('Newer');
    const twins = [source({ digest: 'b', name: 'B' }), source({ digest: 'a', name: 'A' })];
    expect(orders(twins).map((order) => joinIdentities(order).name)).toEqual(['A', 'A']);
  });
});

describe('addresses under which a person is found', () => {
  it.each([
    ['the first of a text', ['Info@Firm.example'], ['info@firm.example']],
    [
      'those that name the person',
      ['x@y.example', 'ada.lovelace@z.example'],
      ['x@y.example', 'ada.lovelace@z.example'],
    ],
    ['no referee', ['ada@y.example', 'charles.babbage@uni.example'], ['ada@y.example']],
    ['nobody of the family', ['al@y.example', 'byron.lovelace@uni.example'], ['al@y.example']],
    ['each once', ['ada.lovelace@y.example', 'ADA.Lovelace@y.example'], ['ada.lovelace@y.example']],
  ])('are %s', (_, emails, found) => {
    expect(addressesOf(source({ emails }), 'Ada Lovelace')).toEqual(found);
  });
});
