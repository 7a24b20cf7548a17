import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, ask, criterion, roleWith } from '../support/index.js';

/** A role whose title the taxonomy does not know: its key is `~` and the stems of its words. */
const role = roleWith(
  [
    criterion('skills.ventilation', ask.skill('ventilation')),
    criterion('experience.years', {
      test: 'experience',
      label: '3+ years',
      benchmarks: [{ level: 'mid', from: 36, to: null, scope: [], span: null }],
      target: 0,
    }),
  ],
  { title: 'ICU Nurse', titles: { same: ['~icu nurs'], family: [], feeder: [] } },
);
const monthsOf = (keys: string[], jobTitle: string) => {
  const person = new Person().job({ title: keys[0]!, keys, from: '2025-07', to: 'now' }, jobTitle);
  const { relevantMonths, adjacentMonths } = assess(person.facts(), role, AS_OF).band;
  return [relevantMonths, adjacentMonths];
};

/** July 2025 to June 2026 are twelve months. */
describe('a title that the taxonomy does not know', () => {
  it.each([
    ['the same words', '~icu nurs', 'Set up [ventilation]', [12, 0]],
    ['more words beside them', '~icu night nurs', 'Set up [ventilation]', [12, 0]],
    ['a word that makes it another job', '~icu manag nurs', 'Set up [ventilation]', [0, 12]],
    ['a word of the trade', '~emerg nurs', 'Set up [ventilation]', [0, 12]],
    ['the same words over text that shows nothing', '~icu nurs', 'Attended meetings', [0, 12]],
    ['a word of the trade over text that shows nothing', '~emerg nurs', 'Attended meetings', [0, 0]],
    ['no word of it', '~baker', 'Set up [ventilation]', [0, 0]],
  ])('%s', (_, key, jobTitle, months) => expect(monthsOf([key], jobTitle)).toEqual(months));

  it.each([
    ['the trade without the specialty', ['~nurs'], 'Set up [ventilation]', [12, 0]],
    ['the trade of one who owns the place', ['~nurs owner'], 'Set up [ventilation]', [12, 0]],
    ['the same over text that shows nothing', ['~nurs'], 'Attended meetings', [0, 12]],
    [
      'the specialty without the trade, known as another kind of job',
      ['~icu', 'job:99-9999'],
      'Set up [ventilation]',
      [0, 12],
    ],
    ['the trade, known as the same kind of job', ['~nurs', 'job:29-1141'], 'Set up [ventilation]', [12, 0]],
  ])('says less than the role’s and nothing else: %s', (_, keys, jobTitle, months) => {
    const known = { ...role, titles: { same: ['~icu nurs'], family: ['job:29-1141'], feeder: [] } };
    const person = new Person().job({ title: 'X', keys, from: '2025-07', to: 'now' }, jobTitle);
    const { relevantMonths, adjacentMonths } = assess(person.facts(), known, AS_OF).band;
    expect([relevantMonths, adjacentMonths]).toEqual(months);
  });

  it('is no trade by itself where the role is of one who helps, leads or runs', () => {
    const helper = { ...role, titles: { same: ['~assist teacher'], family: [], feeder: [] } };
    const person = new Person().job(
      { title: 'Teacher', keys: ['~teacher'], from: '2025-07', to: 'now' },
      'Set up [ventilation]',
    );
    const { relevantMonths, adjacentMonths } = assess(person.facts(), helper, AS_OF).band;
    expect([relevantMonths, adjacentMonths]).toEqual([0, 12]);
  });

  it.each([
    ['a title without the word of standing', '~nurs', [12, 0]],
    ['with a department beside it', '~care intens nurs unit', [12, 0]],
    ['another job of the trade', '~manag nurs', [0, 12]],
    ['nothing but the word of standing', '~baker regist', [0, 0]],
  ])('asks for no "registered": %s', (_, key, months) => {
    const registered = { ...role, titles: { same: ['~nurs regist'], family: [], feeder: [] } };
    const person = new Person().job({ title: key, keys: [key], from: '2025-07', to: 'now' }, 'Set up [ventilation]');
    const { relevantMonths, adjacentMonths } = assess(person.facts(), registered, AS_OF).band;
    expect([relevantMonths, adjacentMonths]).toEqual(months);
  });

  it.each([
    ['without the word that sets it apart', '~design engin', [0, 12]],
    ['one word of any trade', '~engin', [0, 0]],
    ['other words of any trade', '~design lead', [0, 0]],
  ])('knows the role’s title %s', (_, key, months) => {
    const moulds = { ...role, titles: { same: ['~design engin mold'], family: [], feeder: [] } };
    const person = new Person().job({ title: key, keys: [key], from: '2025-07', to: 'now' }, 'Set up [ventilation]');
    const { relevantMonths, adjacentMonths } = assess(person.facts(), moulds, AS_OF).band;
    expect([relevantMonths, adjacentMonths]).toEqual(months);
  });

  it('does not take words of any trade for the trade', () => {
    const sales = { ...role, titles: { same: ['~manag sale'], family: [], feeder: [] } };
    const person = new Person().job(
      { keys: ['~manag project'], title: 'x', from: '2025-07', to: 'now' },
      'Set up [ventilation]',
    );
    expect(assess(person.facts(), sales, AS_OF).band).toMatchObject({ relevantMonths: 0, adjacentMonths: 0 });
  });
});
