import { describe, expect, it } from '@jest/globals';
import {
  COUNTRIES,
  countryNamed,
  DROPPED_FIELDS,
  droppedTopicOf,
  fieldErrorsOf,
  changedAnswers,
  foldAnswers,
  statedAnswersSchema,
  withoutTraits,
} from '../../index.js';

const faults = (input: unknown) => fieldErrorsOf(statedAnswersSchema.safeParse(input).error?.issues ?? [], ['answers']);
const paths = (input: unknown) => faults(input).map(({ path }) => path);

describe('answers as they arrive', () => {
  it('are taken as systems send them, and said in one way', () => {
    const { content, dropped } = statedAnswersSchema.parse({
      location: { country: 'DE', city: ' Ulm ' },
      workAuthorisation: { DE: 'yes', US: 'no' },
      sponsorship: 'no',
      noticePeriod: { days: 30 },
      questions: [
        { question: 'Tools you know', answer: ['Figma', 'Sketch'] },
        { question: 'Have you led a team?', answer: true },
        { question: 'Website', answer: null },
      ],
    });
    expect(content).toEqual({
      location: { country: 'DE', city: 'Ulm' },
      workAuthorisation: { DE: 'yes', US: 'no' },
      sponsorship: 'no',
      noticePeriod: { days: 30 },
      questions: [
        { question: 'Tools you know', answer: 'Figma, Sketch' },
        { question: 'Have you led a team?', answer: 'Yes' },
      ],
    });
    expect(dropped).toEqual({});
  });

  it('about personal traits are dropped, and counted', () => {
    const { content, dropped } = statedAnswersSchema.parse({
      gender: 'female',
      veteran: null,
      questions: [
        { question: 'Gender', answer: 'Female' },
        { question: 'Voluntary Self-Identification', answer: 'Decline to self-identify' },
        { question: 'Are you legally authorized to work in the US?', answer: 'Yes' },
      ],
    });
    expect(content.questions).toEqual([{ question: 'Are you legally authorized to work in the US?', answer: 'Yes' }]);
    expect(dropped).toEqual({ gender: 2, 'equal-opportunity': 1 });
  });

  it('that cannot be are refused with the field', () => {
    expect(faults({ location: { country: 'UK' } })).toEqual([
      { path: 'answers.location.country', message: expect.stringMatching(/ISO 3166/) },
    ]);
    expect(paths({ workAuthorisation: { Germany: 'yes' } })).toEqual(['answers.workAuthorisation.Germany']);
    expect(paths({ noticePeriod: { days: -1 } })).toEqual(['answers.noticePeriod.days']);
    expect(paths({ noticePeriod: { days: 3, availableFrom: '2026-12-01' } })).toEqual([
      'answers.noticePeriod.availableFrom',
    ]);
    expect(paths({ noticePeriod: { availableFrom: '0000-01-01' } })).toEqual(['answers.noticePeriod.availableFrom']);
    const twice = [
      { question: 'Salary?', answer: '1' },
      { question: 'salary', answer: '2' },
    ];
    expect(paths({ questions: twice })).toEqual(['answers.questions.1.question']);
    expect(paths({ questions: Array.from({ length: 101 }, (_, n) => ({ question: `q${n}`, answer: 'a' })) })).toEqual([
      'answers.questions',
    ]);
    expect(paths({ questions: [{ question: 'Why?', answer: 'x'.repeat(10_001) }] })).toEqual([
      'answers.questions.0.answer',
    ]);
    expect(paths({ salary: 3 })).toEqual(['answers.salary']);
  });
});

describe('questions about personal traits', () => {
  it.each([
    ['What is your gender identity?', 'gender'],
    ['Preferred pronouns', 'gender'],
    ['Race & Ethnicity', 'ethnicity'],
    ['Are you Hispanic/Latino?', 'ethnicity'],
    ['Disability Status', 'disability'],
    ['Liegt eine Schwerbehinderung vor?', 'disability'],
    ['Veteran Status', 'veteran-status'],
    ['Are you at least 18 years of age?', 'age'],
    ['Date of birth', 'age'],
    ['Geburtsdatum', 'age'],
    ['Staatsangehörigkeit', 'nationality'],
    ['Situation familiale', 'family'],
    ['dateOfBirth', 'age'],
    ['maritalStatus', 'family'],
    ['veteran_status', 'veteran-status'],
    ['Male/Female', 'gender'],
    ['What race are you?', 'ethnicity'],
    ['Year of birth', 'age'],
    ['Are you over 40?', 'age'],
    ['Do you have any long-term health condition?', 'disability'],
    ['Haben Sie Kinder?', 'family'],
    ['Geschlechtsidentität', 'gender'],
    ['Origine ethnique', 'ethnicity'],
    ['¿Qué edad tiene?', 'age'],
    ['Data di nascita', 'age'],
    ['Nazionalità', 'nationality'],
    ['Płeć', 'gender'],
    ['Data urodzenia', 'age'],
    ['Orientação sexual', 'sexual-orientation'],
    ['Burgerlijke staat', 'family'],
    ['Stan cywilny', 'family'],
    ['Cittadinanza', 'nationality'],
    ['Religie', 'religion'],
    ['Niepełnosprawność', 'disability'],
    ['Country of origin', 'nationality'],
    ['How do you identify?', 'equal-opportunity'],
  ])('%s', (question, about) => expect(droppedTopicOf(question)).toBe(about));

  it.each([
    'Describe a race condition that you fixed',
    'How do you disable a feature flag?',
    'Which languages do you speak?',
    'Are you a citizen of, or otherwise authorised to work in, the EU?',
    'What stage of a company do you like?',
    'How many years of experience do you have with Go?',
    'What is your desired salary?',
    'Which software packages do you manage?',
    'Can you work at least 20 hours a week?',
    'Have you led a team of over 20 people?',
    'Do you have at least 15 years of experience?',
    'How do you identify risks in a project?',
    'Which health conditions have you treated?',
    'Have you worked with citizen developers or as a citizen developer?',
  ])('%s: is none', (question) => expect(droppedTopicOf(question)).toBeNull());
});

describe('JSON of a sender', () => {
  it('is kept without personal traits, whatever they stand in', () => {
    const json = {
      type: 'candidate.created',
      data: {
        answers: {
          ...Object.fromEntries(Object.keys(DROPPED_FIELDS).map((field) => [field, 'x'])),
          sponsorship: 'perhaps',
          questions: [
            { question: 'Why us?', answer: 'The clusters' },
            { question: 'Your gender', answer: 'x' },
            { question: 'Please choose', answer: ['I am not a protected veteran'] },
          ],
          form: { sections: [{ label: 'Ethnicity', value: { id: 3 } }] },
        },
        candidate: { name: 'Ada', birthDate: '1990-01-01', skills: ['Gender studies'] },
      },
    };
    expect(withoutTraits(json)).toEqual({
      type: 'candidate.created',
      data: {
        answers: {
          sponsorship: 'perhaps',
          questions: [{ question: 'Why us?', answer: 'The clusters' }],
          form: { sections: [] },
        },
        candidate: { name: 'Ada', skills: ['Gender studies'] },
      },
    });
  });

  it('is the same where it has none', () => {
    const json = { data: { candidate: { name: 'Ada', skills: ['Python'] }, list: [[1], null, { a: true }] } };
    expect(withoutTraits(json)).toBe(json);
  });
});

describe('what holds', () => {
  it('is the last word about each thing; what is not said stays', () => {
    const current = foldAnswers([
      { location: { country: 'DE', city: 'Ulm' }, workAuthorisation: { DE: 'yes', US: 'no' }, sponsorship: 'yes' },
      { workAuthorisation: { US: 'unknown', FR: 'yes' }, noticePeriod: { days: 14 } },
      { sponsorship: 'no', questions: [{ question: 'Salary?', answer: '1' }] },
      { noticePeriod: { availableFrom: '2026-12-01' }, questions: [{ question: 'Salary', answer: '2' }] },
    ]);
    expect(current).toMatchObject({
      ...{ country: 'DE', city: 'Ulm', workAuthorisation: { DE: 'yes', FR: 'yes' }, sponsorship: 'no' },
      ...{ relocation: 'unknown', noticeDays: null, availableFrom: '2026-12-01' },
      questions: [{ question: 'Salary', answer: '2' }],
    });
  });

  it('is not said again by the same form', () => {
    const before = [
      { location: { country: 'DE', city: 'Ulm' }, sponsorship: 'yes', workAuthorisation: { DE: 'yes' } },
    ] as const;
    expect(changedAnswers({ location: { city: 'Ulm', country: 'DE' }, sponsorship: 'yes' }, before)).toEqual({});
    const other = { sponsorship: 'no', workAuthorisation: { DE: 'yes', FR: 'no' } } as const;
    expect(changedAnswers(other, before)).toEqual({ sponsorship: 'no', workAuthorisation: { FR: 'no' } });
  });
});

it('countries are known by code and by name', () => {
  expect(COUNTRIES.size).toBe(249);
  expect(['de', 'Deutschland', 'Allemagne', 'UK', 'United States', 'España'].map(countryNamed)).toEqual([
    ...['DE', 'DE', 'DE', 'GB', 'US', 'ES'],
  ]);
  expect(countryNamed('Atlantis')).toBeNull();
});
