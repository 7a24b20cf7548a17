import { describe, expect, it } from '@jest/globals';
import { SHIPPED_ROLES } from '../templates/shipped-roles.js';
import { cleanPage } from './clean-page.js';

const clean = (page: string): string[] =>
  cleanPage(page)
    .text.split('\n')
    .filter((line) => line !== '');

describe('a page as clean lines', () => {
  it('has lost entities, tags, rules and ligatures, and each place is found on the page', () => {
    const page = 'Baker<br>Bread &amp; cakes<ul><li>Sourdough</li></ul>\n-----\nOﬃce work';
    const { text } = cleanPage(page);
    expect(text).toContain('Bread & cakes\n\n- Sourdough');
    expect(text).toContain('Office work');
    const start = text.indexOf('& cakes');
    const span = cleanPage(page).sourceSpan({ start, end: start + '& cakes'.length });
    expect(page.slice(span.start, span.end)).toBe('&amp; cakes');
  });

  it('is parted where a sentence, heading or opener runs on', () => {
    expect(
      clean(
        'We feed two million people.What You Need:Strong sauce workExperience with ovensAble to lead a brigade2+ years in hotels',
      ),
    ).toEqual([
      'We feed two million people.',
      'What You Need:',
      '- Strong sauce work',
      '- Experience with ovens',
      '- Able to lead a brigade',
      '- 2+ years in hotels',
    ]);
  });

  it('is not parted inside a name with a dash that the line repeats', () => {
    const line =
      'The Clerk-Recorder seeks a Clerk-Recorder Technician for the Clerk-Recorder Division of the Clerk-Recorder Office, downtown, for a year';
    expect(clean(line)).toEqual([line]);
  });

  it.each([
    'Knows QuickBooks, PowerPoint and SharePoint.',
    'Uses PyTorch on SageMaker for McKinsey',
    'Write to jobs@bakery.Example.com or www.Bakery.com',
    'Built with ASP.Net and Node.Js',
  ])('keeps names whole: %s', (line) => {
    expect(clean(line)).toEqual([line]);
  });

  it('is parted before openers and verbs of a long line without marks', () => {
    const page =
      'The branch keeps books for forty shops in the county and sends them to the office each month Knowledge of bookkeeping for small shops and farms Good command of spreadsheets and of the cash desk Experience in a team of buyers who travel';
    expect(clean(page)).toHaveLength(4);
  });

  it('has a line for each mark of a list inside a line', () => {
    expect(clean('You bring: • Sourdough • Laminated dough')).toEqual([
      'You bring:',
      '- Sourdough',
      '- Laminated dough',
    ]);
    expect(
      clean(
        'Every day you take part in these: *Kneading the dough for the day*Firing the ovens at four*Selling in the shop on market days',
      ),
    ).toHaveLength(4);
  });

  it.each([
    [
      'Bakery staff who bring- Knowledge of rye doughs- Basic Spanish (spoken)- Shift work before- Leading a small crew of two or three apprentices',
    ],
    [
      'Bakery staff who bring-Knowledge of rye doughs-Basic Spanish (spoken)-Shift work before-Leading a small crew of two or three apprentices',
    ],
  ])('has a line for each dash that clings to a word: %s', (page) => {
    expect(clean(page)).toEqual([
      'Bakery staff who bring',
      '- Knowledge of rye doughs',
      '- Basic Spanish (spoken)',
      '- Shift work before',
      '- Leading a small crew of two or three apprentices',
    ]);
  });

  it('takes a figure that a board has masked for no mark', () => {
    const page = `Baker Goole **** Night shift **** Star hotel **** per hour, in a house with a long history and a kitchen of its own for bread and cakes`;
    expect(clean(page)).toEqual([page]);
  });

  it('has dashes for pictures that repeat or stand beside each other, and headings without them', () => {
    expect(clean('🥖 Baker\n\n👀 What you need\n🔹 Rye\n🔹 Ovens\n\n💰 Pay\n🏖️ Leave')).toEqual([
      'Baker',
      'What you need',
      '- Rye',
      '- Ovens',
      'Pay',
      'Leave',
    ]);
    expect(clean('🍞 Rye loaves\n🥐 Butter dough')).toEqual(['- Rye loaves', '- Butter dough']);
    expect(clean('Acme® ovens © Acme')).toEqual(['Acme® ovens © Acme']);
  });

  it('has "with" for its shorthand', () => {
    expect(clean('Experience w/ rye and w/o yeast')).toEqual(['Experience with rye and without yeast']);
  });

  it('is parted before a small noun of knowing that ran on', () => {
    expect(clean('Good at rye doughs and cakesexperience with stone ovensknowledge of food law')).toEqual([
      '- Good at rye doughs and cakes',
      '- experience with stone ovens',
      '- knowledge of food law',
    ]);
    expect(clean('A misunderstanding of the oven')).toEqual(['A misunderstanding of the oven']);
  });

  it('joins lines that were broken at a margin', () => {
    const page = [
      'Requirements:',
      '- Five years of baking bread in a shop with more than one oven and',
      'with people who help at the counter when the queue is long, and some',
      'knowledge of cakes;',
      '- Experience of running a bakery in the countryside, where flour is',
      'delivered once a week.',
    ].join('\n');
    expect(clean(page)).toHaveLength(3);
  });

  it('is the page itself where nothing was lost', () => {
    for (const { page } of SHIPPED_ROLES) expect(cleanPage(page).differs).toBe(false);
  });
});
