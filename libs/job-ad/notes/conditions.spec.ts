import { expect, it } from '@jest/globals';
import { conditionsIn } from './conditions.js';

const found = (text: string): string[] => conditionsIn({ text, start: 0, end: text.length }).map((one) => one.text);

it.each([
  ['Lantern Freight · Hybrid · £45,000–£55,000 base + OTE', ['Hybrid', '£45,000–£55,000 base + OTE']],
  ['Support Agent (Remote)', ['Remote']],
  ['Location: Pune', ['Location: Pune']],
  ['Notice period: immediate to 30 days', ['Notice period: immediate to 30 days']],
  ['$1,600 - $1,900 per week', ['$1,600 - $1,900 per week']],
  ['The base salary range is $180,000 - $230,000.', ['The base salary range is $180,000 - $230,000']],
  ['Visa sponsorship available', ['Visa sponsorship available']],
  ['Berlin, hybrid, €70–85k, full-time', ['Berlin', 'hybrid', '€70–85k', 'full-time']],
  ['Lyon – CDI – 45-50 k€ – télétravail 2 jours', ['Lyon', 'CDI', '45-50 k€', 'télétravail 2 jours']],
  ['£32k DOE | Bath | 48hrs', ['£32k DOE', 'Bath', '48hrs']],
  ['Remote (EU), €60,000 - €75,000 a year, permanent', ['Remote', 'EU', '€60,000 - €75,000 a year', 'permanent']],
  ['Classification: Program Supervisor II', ['Classification: Program Supervisor II']],
  ['Location: Dublin, Ireland', ['Location: Dublin, Ireland']],
  ['Standort: Ulm, Vollzeit, 3.200–3.800 € brutto', ['Standort: Ulm', 'Vollzeit', '3.200–3.800 € brutto']],
  ['Site Manager – Leeds – £50,000 – Permanent', ['Leeds', '£50,000', 'Permanent']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'A closing role with a quota of £500k to £900k',
  'We raised $20M to $30M in funding',
  'Monitor servers around the clock',
  'Experience with a hybrid of many, many different things that no line about the place of work would ever list',
])('%s is no condition of the work', (text) => {
  expect(found(text)).toEqual([]);
});
