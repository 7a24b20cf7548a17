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

  it.each([
    'Prospective candidates should have a good understanding of stone ovens.',
    'The ideal applicant would be able to read a baking plan.',
    'You will have baked for a large house.',
    'It is important to us that you are able to plan the night shift.',
    'We have a strong preference for individuals who have worked with rye.',
    'Food Hygiene Level 3 is essential and you will need to apply for your Level 4 award within two years.',
  ])('ask in prose of a page with headings: %s', (sentence) => {
    expect(read(`Baker\n\n${sentence}\n\nResponsibilities\n- Bake bread`)[1]).toMatch(/^asks: /);
  });

  it('ask what a sentence about applying names as a condition', () => {
    const page = (end: string): string => `Baker\n\nWe run three shops in Goole and one in Hull.\n${end}`;
    expect(
      read(page('So if you have experience of stone ovens and hold a hygiene certificate, apply now.')).at(-1),
    ).toBe('asks: have experience of stone ovens and hold a hygiene certificate');
    expect(read(page('If you have any questions about your experience, contact us.')).at(-1)).toMatch(/^apply: /);
    expect(read(page('If you are a qualified baker looking for a change, send us your CV.')).at(-1)).toMatch(
      /^apply: /,
    );
  });

  it('are those of whole lines on a German page', () => {
    const page = 'Bäcker (m/w/d)\n\nDeine Aufgaben\n- Brot backen und verkaufen\n\nDein Profil\n- Erfahrung mit Roggen';
    expect(read(page).slice(-1)).toEqual(['asks: Erfahrung mit Roggen']);
  });
});
