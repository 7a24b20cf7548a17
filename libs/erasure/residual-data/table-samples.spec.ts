import { expect, it } from '@jest/globals';
import type { TableColumn } from '#libs/contracts';
import { samplesWithout } from './table-samples.js';

const column = (index: number, table: string | null, samples: string[]): TableColumn => ({
  ...{ index, table, samples, header: `${index}`, field: null, position: null },
});
const columns = [
  column(0, 'a.csv', ['Ann', 'Joann', 'Cy']),
  column(1, 'a.csv', ['Lark', 'Larkin', 'Moor']),
  column(2, 'a.csv', ['', 'joann@x.example', '0047 91 23 45 67']),
  column(3, 'b.csv', ['Lark, Ann', 'Bob Both']),
];
const left = (person: { emails?: string[]; phones?: string[]; names?: string[] }) =>
  samplesWithout(columns, { emails: [], phones: [], names: [], ...person })?.map(({ samples }) => samples) ?? null;

it.each([
  [
    { names: ['Ann Lark'] },
    [['Joann', 'Cy'], ['Larkin', 'Moor'], ['joann@x.example', '0047 91 23 45 67'], ['Bob Both']],
  ],
  [
    { phones: ['91234567'] },
    [
      ['Ann', 'Joann'],
      ['Lark', 'Larkin'],
      ['', 'joann@x.example'],
      ['Lark, Ann', 'Bob Both'],
    ],
  ],
  [
    { emails: ['JOANN@x.example'] },
    [
      ['Ann', 'Cy'],
      ['Lark', 'Moor'],
      ['', '0047 91 23 45 67'],
      ['Lark, Ann', 'Bob Both'],
    ],
  ],
  [{ emails: ['ann@x.example'], phones: ['99 23 45 67'], names: ['Bea Lark', 'Cy'.repeat(2)] }, null],
])('samples lose the rows of the person and no others: %j', (person, samples) => {
  expect(left(person)).toEqual(samples);
});
