import { describe, expect, it } from '@jest/globals';
import { readRole } from '../read-role.js';
import { isSaidOfThem } from './said-of-them.js';

describe('isSaidOfThem', () => {
  it.each([
    'We are a leading provider of cold storage.',
    'Our team consists of six cooks and a baker.',
    'At Fernhill we believe in long lunch breaks',
    'Fernhill Dairy is a family-owned manufacturer of cheese.',
    'The company was founded in 1921 and employs over 300 people.',
    'You will join a friendly crew.',
    'A competitive salary and a pension',
    '25 days of annual leave',
    'The chance to grow with us',
    'The period of employment is 3 years.',
    'The position is offered for a period of two years.',
    'Applications must be submitted as one file.',
    'For further information please contact the head of school.',
    'The school welcomes applications from all qualified people.',
    'All qualified applicants will be considered without regard to race or origin.',
  ])('%s', (text) => {
    expect(isSaidOfThem(text)).toBe(true);
  });

  it.each([
    'We are looking for a baker with experience of sourdough.',
    'We expect you to hold a food hygiene certificate.',
    'Our drivers must hold a CPC card.',
    'At Fernhill you will run the evening shift.',
    'As our team grows you will coach new cooks.',
    'We use Python and Kafka.',
    'You are a leading voice in pastry',
    'The position requires two years of experience in retail.',
    'Process insurance applications',
    'Web applications must be tested',
    'Write safety policies with us in mind',
    'Administer pension schemes',
  ])('but it may ask: %s', (text) => {
    expect(isSaidOfThem(text)).toBe(false);
  });
});

it('an advertisement in prose asks what it asks, and not what it tells', () => {
  const role = readRole(`Dairy Technician

Fernhill Dairy is a leading producer of hard cheese, and our family business has years of experience in it.
We are looking for a technician with knowledge of pasteurisation. You must have 2 years of experience in a dairy.
The position is for three years. Applications must include your certificates and qualifications.
We have a good canteen and everyone has what is needed to do well.`);
  expect(role.criteria.map(({ label }) => label)).toEqual(['pasteurisation', '2+ years: dairy']);
});
