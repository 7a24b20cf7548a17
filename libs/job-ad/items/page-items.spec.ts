import { describe, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { readPage } from './page-items.js';

const classes = (...lines: string[]): string[] =>
  readPage(lines.join('\n'), SHIPPED_SKILLS).classes.map(({ class: of, text }) => `${of}: ${text}`);

describe('the class of a line', () => {
  it('is what it says, whatever its heading', () => {
    expect(
      classes(
        'Oven Builder',
        '',
        'Duties',
        '- Build ovens of brick',
        '- Experience with lime mortar',
        '- Other duties as assigned',
        '',
        'Requirements',
        '- Knowledge of draughts and flues',
        '- A competitive salary and a pension',
        '- We do not discriminate.',
        '- Send your CV to Anna',
      ),
    ).toEqual([
      'heading: Oven Builder',
      'heading: Duties',
      'does: Build ovens of brick',
      'asks: Experience with lime mortar',
      'other: Other duties as assigned',
      'heading: Requirements',
      'asks: Knowledge of draughts and flues',
      'offers: A competitive salary and a pension',
      'legal: We do not discriminate.',
      'apply: Send your CV to Anna',
    ]);
  });

  it('ends a list where the text turns to the company', () => {
    const read = classes(
      'Oven Builder',
      '',
      'Requirements',
      '- Knowledge of flues',
      '',
      'Our company was founded by two sisters in 1921.',
      'The workshop smells of cedar.',
    );
    expect(read.slice(2)).toEqual([
      'asks: Knowledge of flues',
      'company: Our company was founded by two sisters in 1921.',
      'other: The workshop smells of cedar.',
    ]);
  });

  it('is asking in prose only where the candidate is spoken of', () => {
    expect(
      classes(
        'Oven Builder',
        '',
        'For almost 30 years, bakers have come to us for ovens. You must have worked with lime. As an oven builder you will visit bakeries.',
        '',
        'Requirements',
        '- Bricklaying',
      ).slice(1, 4),
    ).toEqual([
      'other: For almost 30 years, bakers have come to us for ovens.',
      'asks: worked with lime',
      'does: As an oven builder you will visit bakeries.',
    ]);
  });
});
