import { describe, expect, it } from '@jest/globals';
import { nextLink } from './paging.js';
import { placeNamed } from './places.js';
import { answeredOf, fieldsOf, atsId, listOf } from './reading.js';

it('what is not of the kind that it should be is not there', () => {
  expect([{ a: 1 }, [], null, 'x', 7].map(fieldsOf)).toEqual([{ a: 1 }, {}, {}, {}, {}]);
  expect(listOf([{ a: 1 }, null, 'x', 7])).toEqual([{ a: 1 }]);
  expect(listOf({ 0: {} })).toEqual([]);
  expect([7, ' c-7 ', -1, 0.5, '', null, 2 ** 60].map(atsId)).toEqual(['7', 'c-7', null, null, null, null, null]);
});

describe('answers', () => {
  it('about personal traits go no further, told by the question or by themselves', () => {
    const asked = [
      { question: 'Why us?', answer: 'The clusters' },
      { question: 'Gender', answer: 'Female' },
      { question: 'Please choose', answer: 'I am not a protected veteran' },
      { question: 'Date of birth', answer: '1990-01-27' },
      { question: 'Led a team?', answer: false },
      { question: 'No answer' },
    ];
    expect(answeredOf(asked)).toEqual({
      questions: [
        { question: 'Why us?', answer: 'The clusters' },
        { question: 'Led a team?', answer: false },
      ],
    });
  });

  it('to "cover letter" are one', () => {
    expect(answeredOf([{ question: 'Cover Letter:', answer: ' Dear all,\nI … ' }])).toEqual({
      coverLetter: 'Dear all,\nI …',
    });
    expect(answeredOf([{ question: 'Cover letter', answer: null }])).toEqual({});
  });
});

it.each([
  ['Ulm, Germany', { country: 'DE', city: 'Ulm' }],
  ['New York, New York, USA', { country: 'US', city: 'New York', region: 'New York' }],
  ['Germany', { country: 'DE' }],
  ['Los Angeles, CA', undefined],
  ['Atlanta, Georgia', undefined],
  ['Remote', undefined],
  [null, undefined],
])('the place %j', (given, expected) => expect(placeNamed(given)).toEqual(expected));

it.each([
  ['<https://ats.example/v3/jobs?cursor=a,b>; rel="next"', 'https://ats.example/v3/jobs?cursor=a,b'],
  ['<https://a.example/1>; rel="prev", <https://a.example/3>; rel="next"; title="more"', 'https://a.example/3'],
  ['<https://a.example/3>;rel=next', 'https://a.example/3'],
  ['<https://a.example/3>; rel="last"', null],
  ['', null],
  [undefined, null],
])('the next page of %j', (link, expected) => expect(nextLink({ link })).toBe(expected));
