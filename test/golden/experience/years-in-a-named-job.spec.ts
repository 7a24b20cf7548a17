import { expect, it } from '@jest/globals';
import { roleFromRequirements } from '#libs/job-ad';
import { profileOf, valuesOfTexts } from '../support/texts-to-score.js';

const REQUIREMENTS = ['6+ years as a Data Engineer', 'Airflow', 'SQL'];
/** January 2018 to December 2020: 36 months of 72. */
const WORK = '- Loaded orders with Airflow and SQL';
const asA = (title: string): string => `Experience\n${title}, Northwind, January 2018 - December 2020\n${WORK}`;
const monthsOf = (role: string, title: string): number =>
  valuesOfTexts(roleFromRequirements({ title: role, requirements: REQUIREMENTS }), asA(title))[2]!;

it('years in the job that a requirement names count in full, whatever the role is called', () => {
  expect(profileOf(asA('Data Engineer')).positions).toHaveLength(1);
  // 36 / 72: the job is the one asked for.
  for (const role of ['Data Engineer', 'Keeper of Pipelines', 'Product Manager'])
    expect([role, monthsOf(role, 'Data Engineer')]).toEqual([role, 5000]);
  // Other work that shows the tools is adjacent at most.
  expect(monthsOf('Keeper of Pipelines', 'Receptionist')).toBeLessThan(5000);
});
