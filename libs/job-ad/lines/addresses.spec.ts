import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';
import { isAddress, withoutAddresses } from './addresses.js';

const labels = (page: string): string[] => readRole(page).criteria.map(({ label }) => label);

describe('addresses in a text', () => {
  it.each([
    ['See https://example.com/python-docker now', 'See                                   now'],
    ['www.react-native.example', '                        '],
    ['Mail to jobs@kafka-spark.example', 'Mail to                         '],
    ['example.com/careers/java', '                        '],
    ['ASP.NET/C# and Node.js, draw.io/Visio', 'ASP.NET/C# and Node.js, draw.io/Visio'],
    ['Salesforce.com, monday.com', 'Salesforce.com, monday.com'],
  ])('are blanks: %s', (text, rest) => expect(withoutAddresses(text)).toBe(rest));

  it('may be all that a line says, behind its label', () => {
    expect(['https://example.com', 'E-mail: jobs@example.com'].filter(isAddress)).toHaveLength(2);
    expect(['Excel', 'Send https://example.com the code'].filter(isAddress)).toEqual([]);
  });

  it('are no skills of a page', () => {
    const page =
      'Baker\n\nRequirements\n- Sourdough\n- https://example.com/python/docker\n- Java (see www.kubernetes.example)';
    expect(labels(page).join()).not.toMatch(/docker|python|kubernetes|www/i);
    expect(labels(page)).toEqual(expect.arrayContaining(['Sourdough', 'Java']));
  });
});

describe('other jobs below a page', () => {
  it.each([
    ['Similar jobs', 'Java Developer\nPython Developer with 5 years of experience'],
    ['Related searches', '- docker jobs\n- kubernetes jobs'],
    ['People also viewed', '- Java Developer\n- SQL Analyst'],
    ['Jobs you may like', 'Nurse\n- Python Developer'],
    ['More jobs', '- Python Developer'],
  ])('ask for nothing: %s', (heading, jobs) => {
    const asked = labels(`Baker\n\nRequirements\n- Sourdough\n\n${heading}\n${jobs}`);
    expect(asked.filter((label) => !label.includes('(assumed)'))).toEqual(['Sourdough']);
  });

  it('ask for nothing in German', () => {
    const asked = labels(
      'Bäcker (m/w/d)\n\nIhr Profil\n- Sauerteig\n\nÄhnliche Stellen\n- Java Developer\n- Koch mit Python',
    );
    expect(asked.filter((label) => !label.includes('(assumed)'))).toEqual(['Sauerteig']);
  });

  it('are no bonus where they stand below one', () => {
    const page =
      'Java Developer\n\nRequirements\nJava\n\nBonus\nKafka\n\nPython Developer jobs in London\nSQL Analyst jobs in Leeds';
    expect(labels(page).join()).not.toMatch(/Python|SQL/);
  });
});
