import { describe, expect, it } from '@jest/globals';
import { explainPage, pageUnderstanding } from './page-understanding.js';
import { readRole } from './read-role.js';

const QUESTIONS = ['page-not-understood', 'no-line-breaks'];
const raised = (page: string): { code: string; data: object }[] =>
  readRole(page).questions.flatMap(({ code, data }) => (QUESTIONS.includes(code) ? [{ code, data }] : []));

describe('an explained page', () => {
  const page = [
    'Backend Developer',
    '',
    'We are a bank for bakers.',
    '',
    'Your tasks',
    '- Build payment services',
    '',
    'Requirements',
    '- 5+ years of experience as a backend developer',
    '- PostgreSQL',
    '- Team player',
    '- Only non-smokers under 30',
    '',
    'Nice to have',
    '- Kafka',
  ].join('\n');
  const role = readRole(page);
  const lines = explainPage(role);
  const line = (text: string) => lines.find(({ span }) => page.slice(span.start, span.end) === text);

  it('tells the criteria of a line with their kinds', () => {
    expect(line('PostgreSQL')).toMatchObject({
      class: 'asks',
      understood: true,
      findings: [{ type: 'criterion', label: 'PostgreSQL', kind: 'required' }],
    });
    expect(line('Kafka')!.findings).toMatchObject([{ type: 'criterion', kind: 'preferred' }]);
    expect(line('5+ years of experience as a backend developer')!.findings).toMatchObject([{ type: 'criterion' }]);
  });

  it('tells each duty at its own line, which asks for nothing', () => {
    expect(line('Build payment services')).toMatchObject({ class: 'does', findings: [{ type: 'duty' }] });
    expect(line('Build payment services')).not.toHaveProperty('understood');
  });

  it('takes a note and a refused trait for understood', () => {
    expect(line('Team player')).toMatchObject({ understood: true, findings: [{ type: 'note', kind: 'soft-skill' }] });
    const refused = line('Only non-smokers under 30');
    expect(refused).toMatchObject({ understood: true });
    expect(refused!.findings).toContainEqual({
      type: 'question',
      question: expect.objectContaining({ code: 'trait-refused' }),
    });
  });

  it('says nothing of the employer', () => {
    expect(line('We are a bank for bakers.')).toMatchObject({ class: 'company', findings: [] });
  });

  it('counts the lines that ask', () => {
    expect(pageUnderstanding(lines)).toEqual({ lines: 5, of: 5 });
    expect(pageUnderstanding([{ understood: true }, { understood: false }, {}])).toEqual({ lines: 1, of: 2 });
  });

  it('has its places also in German', () => {
    const german = 'Bäcker (m/w/d)\n\nDeine Aufgaben\n- Brot backen\n\nDein Profil\n- Erfahrung mit Roggenteig';
    const explained = explainPage(readRole(german)).at(-1)!;
    expect(german.slice(explained.span.start, explained.span.end)).toBe('Erfahrung mit Roggenteig');
    expect(explained).toMatchObject({ class: 'asks', understood: true });
  });
});

describe('a page raises a question as a whole', () => {
  const story = 'Our bakery has stood on the square for a hundred years. ';

  it('where less than half of its lines that ask were understood', () => {
    const page = 'Baker\n\nRequirements\n- Skill\n- desirable.';
    const { lines, of } = pageUnderstanding(explainPage(readRole(page)));
    expect({ lines, of }).toEqual({ lines: 0, of: 2 });
    expect(raised(page)).toEqual([{ code: 'page-not-understood', data: { lines, of } }]);
  });

  it('where none of its lines asks and it is no short one', () => {
    const page = `Baker\n\n${`${story}\n`.repeat(50)}`;
    expect(raised(page)).toEqual([{ code: 'page-not-understood', data: { lines: 0, of: 0 } }]);
    expect(raised(`Baker\n\n${story}`)).toEqual([]);
  });

  it('where it has lost its line breaks, though it was understood', () => {
    const asked = 'Requirements: You have experience with rye bread.';
    expect(raised(`Baker\n\n${story.repeat(50)}\n${asked}`)).toEqual([{ code: 'no-line-breaks', data: {} }]);
    expect(raised(`Baker\n\n${`${story}\n`.repeat(50)}\n${asked}`)).toEqual([]);
  });

  it('but once, where its language is not read', () => {
    const swedish = 'Vi söker en bagare som kan allt om bröd och som gärna går upp tidigt med oss. '.repeat(40);
    const codes = readRole(`Bagare\n\n${swedish}`).questions.map(({ code }) => code);
    expect(codes).toContain('language-not-read');
    expect(codes).not.toContain('page-not-understood');
  });
});
