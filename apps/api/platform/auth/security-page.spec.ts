/** `docs/explanation/security.md` goes through every requirement of OWASP ASVS 5.0.0 up to level 2, and what it names is there. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

/** Sections, and numbers of their requirements of levels 1 and 2 in the released 5.0.0. */
const REQUIREMENTS: Record<string, string> = {
  ...{
    '1.1': '1-2',
    '1.2': '1-9',
    '1.3': '1-11',
    '1.4': '1-3',
    '1.5': '1-2',
    '2.1': '1-3',
    '2.2': '1-3',
    '2.3': '1-4',
  },
  ...{ '2.4': '1', '3.2': '1-2', '3.3': '1-4', '3.4': '1-6', '3.5': '1-5', '3.7': '1-2', '4.1': '1-3', '4.2': '1' },
  ...{ '4.3': '1-2', '4.4': '1-4', '5.1': '1', '5.2': '1-3', '5.3': '1-2', '5.4': '1-3', '6.1': '1-3', '6.2': '1-12' },
  ...{ '6.3': '1-4', '6.4': '1-4', '6.5': '1-5', '6.6': '1-3', '6.8': '1-4', '7.1': '1-3', '7.2': '1-4', '7.3': '1-2' },
  ...{ '7.4': '1-5', '7.5': '1-2', '7.6': '1-2', '8.1': '1-2', '8.2': '1-3', '8.3': '1', '8.4': '1', '9.1': '1-3' },
  ...{ '9.2': '1-4', '10.1': '1-2', '10.2': '1-2', '10.3': '1-4', '10.4': '1-11', '10.5': '1-5', '10.6': '1-2' },
  ...{ '10.7': '1-3', '11.1': '1-2', '11.2': '1-3', '11.3': '1-3', '11.4': '1-4', '11.5': '1', '11.6': '1' },
  ...{ '12.1': '1-3', '12.2': '1-2', '12.3': '1-4', '13.1': '1', '13.2': '1-5', '13.3': '1-2', '13.4': '1-5' },
  ...{ '14.1': '1-2', '14.2': '1-4', '14.3': '1-3', '15.1': '1-3', '15.2': '1-3', '15.3': '1-7', '16.1': '1' },
  ...{ '16.2': '1-5', '16.3': '1-4', '16.4': '1-3', '16.5': '1-3', '17.1': '1', '17.2': '1-4', '17.3': '1-2' },
};

const ALL = Object.entries(REQUIREMENTS).flatMap(([section, numbers]) => {
  const [from = 1, to = from] = numbers.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`);
});

const page = readFileSync('docs/explanation/security.md', 'utf8');
const rows = [...page.matchAll(/^\| (\d[\d., ]*) \| ([^|]*) \| ([^|]*) \| (.*) \|$/gm)].map(
  ([, ids = '', , state = '', shownBy = '']) => ({ ids: ids.split(', '), state, shownBy }),
);

describe('the page on security', () => {
  it('names every requirement up to level 2 once, and no other', () => {
    expect(rows.flatMap(({ ids }) => ids).sort()).toEqual([...ALL].sort());
  });

  it('says of each whether it is held, and shows it', () => {
    for (const { ids, state, shownBy } of rows) {
      expect([ids, ['held', 'not applicable', 'operator', 'open']]).toEqual([ids, expect.arrayContaining([state])]);
      expect([ids, state === 'not applicable' || shownBy.length > 5]).toEqual([ids, true]);
    }
  });

  it('names files that there are', () => {
    const named = [
      ...page.matchAll(/`((?:apps|libs|test|migrations)\/[^`\s]+|Dockerfile|docker-compose\.yml|package-lock\.json)`/g),
    ];
    expect(named.length).toBeGreaterThan(80);
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });
});
