import { describe, expect, it } from '@jest/globals';
import { classifyPage } from './classify-page.js';

const read = (page: string): string[] =>
  classifyPage(page).map(({ span, class: of }) => `${of}: ${page.slice(span.start, span.end)}`);

describe('the classes of a page', () => {
  it('stand at the places of the page, also where it lost its line breaks', () => {
    expect(read('Baker\n\nWe feed a town.You Bring:Experience with rye &amp; wheatAble to start at four')).toEqual([
      'heading: Baker',
      'company: We feed a town.',
      'heading: You Bring:',
      'asks: Experience with rye &amp; wheat',
      'asks: Able to start at four',
    ]);
  });

  it('are those of whole lines on a German page', () => {
    const page = 'Bäcker (m/w/d)\n\nDeine Aufgaben\n- Brot backen und verkaufen\n\nDein Profil\n- Erfahrung mit Roggen';
    expect(read(page).slice(-1)).toEqual(['asks: Erfahrung mit Roggen']);
  });
});
