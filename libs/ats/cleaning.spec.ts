import { describe, expect, it } from '@jest/globals';
import {
  dateOf,
  educationOf,
  filled,
  line,
  mailAddress,
  positionOf,
  profileOf,
  prose,
  questionsOf,
  spanOf,
  webAddress,
  webAddresses,
} from './cleaning.js';

it.each([
  ['  Jo\n Winter ', 'Jo Winter'],
  ['Jo\0 \ud800Winter', 'Jo Winter'],
  ['', undefined],
  [' \n', undefined],
  [null, undefined],
  [7, undefined],
])('a line of %j', (value, clean) => expect(line(value)).toBe(clean));

it('text that is too long is cut, and never within a character', () => {
  expect(line('a'.repeat(499) + '😀')).toBe('a'.repeat(499));
  expect(prose('a\n\nb ', 3)).toBe('a');
});

it.each([
  ['jo@example.org', 'jo@example.org'],
  [' jo.winter @example.org ', 'jo.winter@example.org'],
  ['mailto:jo@example.org', 'jo@example.org'],
  ['Jo Winter <jo@example.org>', 'jo@example.org'],
  ['jo@example.org, jo@work.example', 'jo@example.org'],
  ['jürgen.groß@müller.example', 'jürgen.groß@müller.example'],
  ['jo at example.org', undefined],
  ['jo@example', undefined],
  [{ value: 'jo@example.org' }, undefined],
])('a mail address of %j', (value, clean) => expect(mailAddress(value)).toBe(clean));

it.each([
  ['https://jo.example/cv', 'https://jo.example/cv'],
  ['linkedin.com/in/jo', 'https://linkedin.com/in/jo'],
  [' http://jo.example/my cv ', 'http://jo.example/my%20cv'],
  ['jo@example.org', undefined],
  ['jo.winter@example.org', undefined],
  ['ask me', undefined],
  ['javascript:alert(1)', undefined],
  ['https://localhost/x', undefined],
])('a web address of %j', (value, clean) => expect(webAddress(value)).toBe(clean));

it('web addresses stand there once each', () => {
  expect(webAddresses(['jo.example', 'https://jo.example', null])).toEqual(['https://jo.example']);
  expect(webAddresses([''])).toBeUndefined();
});

it.each([
  ['2018-03-01', '2018-03-01'],
  ['2018-03-01T09:00:00Z', '2018-03-01'],
  ['2018-03', '2018-03'],
  [2018, '2018'],
  ['-1', undefined],
  ['2018-13', undefined],
  ['March 2018', undefined],
  [null, undefined],
])('a date of %j', (value, clean) => expect(dateOf(value)).toBe(clean));

it('a span ends after it began, or its end is unknown', () => {
  expect(spanOf('2018-03', '2020')).toEqual({ start: '2018-03', end: '2020' });
  expect(spanOf('2018-03', '2018')).toEqual({ start: '2018-03', end: '2018' });
  expect(spanOf('2020', '2018-03')).toEqual({ start: '2020' });
  expect(spanOf(null, '2018')).toEqual({ end: '2018' });
});

it.each([
  [
    { title: 'Baker', employer: ' Mill ', start: '2021-05', end: '2020-01', summary: null },
    { title: 'Baker', employer: 'Mill', start: '2021-05' },
  ],
  [
    { title: 'Baker', start: '2021', end: '2024', current: true },
    { title: 'Baker', start: '2021', current: true },
  ],
  [{ start: '2021', location: 'Ulm' }, undefined],
])('a position of %j', (given, clean) => expect(positionOf(given)).toEqual(clean));

it('education says what or where', () => {
  expect(educationOf({ degree: 'BSc', institution: ' ', start: 'x', end: '2015-07-01T00:00:00Z' })).toEqual({
    degree: 'BSc',
    end: '2015-07-01',
  });
  expect(educationOf({ start: '2010' })).toBeUndefined();
});

it('fields that hold nothing are left out', () => {
  expect(filled({ a: undefined, b: null, c: [], d: 0, e: '' })).toEqual({ d: 0, e: '' });
  expect(profileOf({ name: undefined })).toBeUndefined();
});

describe('questions', () => {
  it('are those that were answered, each once', () => {
    expect(
      questionsOf([
        { question: 'Notice period?', answer: ' 30 days ' },
        { question: 'notice period', answer: '60 days' },
        { question: 'Tools', answer: ['Figma', ' ', 3] },
        { question: 'Years', answer: 4 },
        { question: 'Visa', answer: false },
        { question: 'Website', answer: null },
        { question: '', answer: 'x' },
        { question: 'None', answer: [] },
        { question: 'File', answer: { url: 'x' } },
      ]),
    ).toEqual([
      { question: 'Notice period?', answer: '30 days' },
      { question: 'Tools', answer: ['Figma', '3'] },
      { question: 'Years', answer: 4 },
      { question: 'Visa', answer: false },
    ]);
  });
});
