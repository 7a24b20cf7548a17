import { expect, it } from '@jest/globals';
import { rangeBehindOpening } from './opening-phrases.js';

const core = (text: string): string => {
  const { start, end } = rangeBehindOpening(text);
  return text.slice(start, end);
};

it.each([
  ['Comfortable with cold calling', 'cold calling'],
  ['Proven track record of exceeding targets', 'exceeding targets'],
  ['Strong working knowledge of UK GAAP and IFRS', 'UK GAAP and IFRS'],
  ['Must hold a valid RN licence in the state of Ohio', 'RN licence in the state of Ohio'],
  ['have a solid understanding of domain-driven design', 'domain-driven design'],
  ['Exposure to consolidation would be beneficial', 'consolidation'],
  ['experience teaching Key Stage 2 is essential', 'teaching Key Stage 2'],
  ['Experience of SAP would be useful but training will be given.', 'SAP'],
  ['the ability to motivate a team', 'motivate a team'],
  ['Must have: experience with PCI DSS', 'PCI DSS'],
  ['strong SQL', 'SQL'],
])('%s asks for %s', (text, expected) => {
  expect(core(text)).toBe(expected);
});

it.each([
  'Python',
  'Experience',
  'Knowledge management',
  'Customer experience',
  'Full-stack development',
  'Good manufacturing practice',
])('%s is no lead-in', (text) => {
  expect(core(text)).toBe(text);
});
