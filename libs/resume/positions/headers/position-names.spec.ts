import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';

/** Returns the names in the headers of positions. */
function inHeadings(text: string): string[] {
  const { sentences } = buildProfile([{ text, digest: 'd', extractor: 'text', readability: 'text' }]);
  return sentences
    .filter((sentence) => sentence.place === 'heading')
    .flatMap((sentence) => sentence.mentions.map((mention) => mention.skill));
}

const cv = (...header: string[]): string =>
  ['Jane Doe', '', 'Experience', '', ...header, '- Answered calls and greeted visitors', '- Kept the books', ''].join(
    '\n',
  );

describe('names in the header of a position', () => {
  it.each([
    [['Account Executive', 'Snowflake', 'Jan 2020 - Mar 2022']],
    [['Receptionist, Docker Inc, Jan 2020 - Mar 2022']],
    [['Sales Manager | Databricks | Jan 2020 - Mar 2022']],
    [['Office Manager', 'AWS (Amazon), Berlin', 'Jan 2020 - Mar 2022']],
    [['Recruiter, Elastic N.V., Jan 2020 - Mar 2022']],
    [['Accountant at Oracle Corporation, Jan 2020 - Mar 2022']],
    [['Packer', 'Fruit Hall', 'Jan 2020 - Mar 2022']],
    [['Rancher', 'Lone Star Farm', 'Jan 2020 - Mar 2022']],
  ])('show no skill: %j', (header) => {
    expect(inHeadings(cv(...header))).toEqual([]);
  });

  it.each([
    [['Python Developer', 'Acme', 'Jan 2020 - Mar 2022'], ['python']],
    [['Senior Kubernetes Engineer, Globex, Jan 2020 - Mar 2022'], ['kubernetes']],
    [['Snowflake Developer', 'Databricks', 'Jan 2020 - Mar 2022'], ['snowflake']],
  ])('show what the title names: %j', (header, expected) => {
    expect(inHeadings(cv(...header))).toEqual(expected);
  });
});
