/** A résumé that is printed in capitals says what it says in any letters. */
import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile } from '../profile/build-profile.js';
import { truecased } from './truecase.js';

const RESUME = `Marit Solheim
marit@solheim.example | Leeds, United Kingdom

Profile

Accountant with ten years in the finance teams of manufacturers. I enjoy closing the books on time.

Work Experience

Senior Accountant
Marlow & Finch LLP, Leeds
September 2017 – Present
• Cut the time of the monthly close from nine days to four with Excel and SQL
• Trained four new colleagues in the accounting of leases

Advanced Tooling | Accounts Assistant | June 2014 – August 2017
• Prepared payments to suppliers and reconciled the accounts of three banks

Education

BSc in Economics, University of California, Berkeley, 2011

Languages

English (native), German (B2)
`;

const read = (text: string): Profile => buildProfile([{ text, extractor: 'text/1', digest: 'd', readability: 'text' }]);

const factsOf = ({ identity, positions, education, languages, sentences, documents }: Profile): unknown =>
  JSON.parse(
    JSON.stringify({
      name: identity.name?.value,
      positions: positions.map(({ kind, title, employer, start, end, current }) => [
        kind,
        title?.value,
        employer?.value,
        start?.date,
        end?.date,
        current,
      ]),
      education: education.map(({ level, fields, institution }) => [level, fields, institution?.value]),
      languages: languages.map(({ language, level }) => [language, level]),
      skills: sentences.flatMap(({ mentions }) => mentions.map(({ skill }) => skill)),
      written: documents.map(({ language }) => language),
    }).toLowerCase(),
  );

describe('a résumé in capitals', () => {
  const printed = RESUME.toUpperCase();

  it('has the facts of the same résumé in small letters', () => {
    expect(factsOf(read(printed))).toEqual(factsOf(read(RESUME)));
  });

  it('is quoted as it is printed', () => {
    const { positions } = read(printed);
    expect(positions[0]!.title!.value).toBe('SENIOR ACCOUNTANT');
    for (const stated of [positions[0]!.title!, positions[0]!.employer!])
      expect(printed.slice(stated.span.start, stated.span.end)).toBe(stated.value);
  });

  it('keeps its length, and addresses in small letters', () => {
    expect(truecased(printed)).toHaveLength(printed.length);
    expect(truecased(printed)).toContain('marit@solheim.example');
  });

  it('has names with capitals, and sentences without', () => {
    expect(truecased(printed)).toContain('University of California, Berkeley');
    expect(truecased(printed)).toContain('• Trained four new colleagues in the accounting of leases');
  });
});

it('a résumé in small letters is read as it is', () => {
  expect(truecased(RESUME)).toBe(RESUME);
  expect(truecased('AWS, SQL, ETL, BI')).toBe('AWS, SQL, ETL, BI');
});
