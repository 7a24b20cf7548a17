import { describe, expect, it } from '@jest/globals';
import { traitsAsked } from './traits.js';

const traits = (text: string): string[] => traitsAsked(text).map(({ trait }) => trait);

describe('what may not be asked', () => {
  it.each([
    ['Under 40 years of age', 'age'],
    ['Recent graduates only', 'age'],
    ['Young, dynamic and hungry', 'age'],
    ['Digital natives welcome!', 'age'],
    ['nicht älter als 35 Jahre', 'age'],
    ['moins de 30 ans', 'age'],
    ['Female applicants preferred.', 'gender'],
    ['Gender: Male only', 'gender'],
    ['Candidates must be unmarried.', 'family'],
    ['EU nationals only', 'nationality'],
    ['You are a practising Catholic', 'religion'],
    ['Only candidates living in Barnsley will be considered.', 'residence'],
    ['within the postcode area OX4', 'residence'],
    ['No career gaps', 'career-gap'],
    ['Send a photo with your application.', 'photo'],
    ['Must be in good health', 'health'],
    ['Pleasant appearance', 'appearance'],
    ['Native English speaker', 'native-speaker'],
    ['German native level', 'native-speaker'],
  ])('%s: %s', (text, trait) => {
    expect(traits(text)).toEqual([trait]);
  });
});

describe('what only sounds like it', () => {
  it.each([
    'We do not discriminate on the basis of age, race, gender or religion.',
    'Women are encouraged to apply',
    'Must be at least 21 years of age',
    'Support for young people at risk',
    'Marketing to young professionals',
    'You care for male and female patients',
    'Cloud-native development',
    'React Native and native iOS apps',
    'Maximum 10 years of experience',
    'Answers in under 30 minutes',
    'Team of under 20',
    'Photo editing',
    'Health and safety knowledge',
    'Attractive salary',
    'Catholic school experience',
  ])('%s', (text) => {
    expect(traits(text)).toEqual([]);
  });
});

it('takes linear time', () => {
  for (const unit of [
    'young, ',
    'photo with ',
    'only candidates ',
    'under 4',
    'native ',
    'no career ',
    'of x ',
    'must be ',
  ])
    expect(traitsAsked(unit.repeat(50_000)).length).toBeLessThan(2_000);
});
