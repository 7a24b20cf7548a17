import { describe, expect, it } from '@jest/globals';
import { compareFields, readFields, showFieldAccuracy, statedFields, type FieldValue } from './field-accuracy.js';

const SOURCE = {
  cv: {
    name: 'Ida Holm',
    email: 'ida@example.com',
    sections: {
      experience: [
        {
          company: 'Acme Ltd',
          position: 'Buyer',
          start_date: '2019-03',
          end_date: 'present',
          highlights: ['Bought steel for [three plants](http://x.example) - Cut its price by a tenth'],
        },
      ],
      projects: [{ name: '[Depot](http://x.example)', date: 2021, highlights: ['Planned a depot'] }],
      education: [
        {
          institution: 'Lund University',
          area: 'Logistics',
          degree: 'BSc',
          start_date: '2015-09',
          end_date: '2018-06',
        },
      ],
    },
  },
};
const TEXT = `Ida Holm
ida@example.com

Experience

Buyer, Acme Ltd
March 2019 – present
• Bought steel for three plants
• Cut its price by a tenth

Projects

Depot
Jan 2021
• Planned a depot

Education

Lund University, BSc in Logistics
Sept 2015 – June 2018
`;

describe('fields of a source', () => {
  it('are those that its text shows', () => {
    const result = compareFields([{ file: 'a.pdf', stated: statedFields(SOURCE), read: readFields(TEXT) }]);
    expect(result.wrong).toEqual([]);
    // name, email; employer, title, start, end, two lines; project's name, start, end, line; five of the degree.
    expect([result.stated, result.right, result.f1]).toEqual([17, 17, 1]);
  });
});

describe('comparison', () => {
  const one = (value: string, entry = 0): FieldValue => ({ field: 'work.title', entry, value });

  it('counts a value in the wrong entry, one that is missing and one too many as wrong', () => {
    const result = compareFields([
      {
        file: 'a.pdf',
        stated: [one('Buyer', 0), one('Clerk', 1), one('Cook', 2)],
        read: [one('Buyer', 0), one('Clerk', 2), one('Buyer', 0)],
      },
    ]);
    // 1 right, 3 stated, 3 read.
    expect(result.f1).toBeCloseTo(1 / 3, 10);
    expect(result.wrong).toHaveLength(4);
  });

  it('passes over marks and case, which are the layout’s, and says whether layouts agree', () => {
    const pair = (file: string, value: string) => ({ file, stated: [one('Co-Founder & CTO')], read: [one(value)] });
    expect(compareFields([pair('a.pdf', 'Co-founder CTO'), pair('b.pdf', 'CO-FOUNDER & CTO')])).toMatchObject({
      f1: 1,
      same: true,
    });
    const result = compareFields([pair('a.pdf', 'CTO'), pair('b.pdf', 'Co-Founder & CTO')]);
    expect(result).toMatchObject({ f1: 0.5, same: false });
    expect(showFieldAccuracy(result)).toContain('Field F1 0.500 (1 right of 2 read); the layouts differ');
  });
});
