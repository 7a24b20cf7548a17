import { describe, expect, it } from '@jest/globals';
import type { RoleContent } from '#libs/contracts';
import { jobDescriptionText } from './page-text.js';
import { readRole } from '../role/read-role.js';

const read = (lines: readonly string[]): RoleContent => readRole(jobDescriptionText(lines.join('\n'), 'text'));
/** Without the experience that a title alone is worth: it has a spec of its own. */
const stated = (role: RoleContent) => role.criteria.filter(({ label }) => !label.includes('(assumed)'));
const kinds = (role: RoleContent): string[] => stated(role).map(({ kind, label }) => `${kind}: ${label}`);
const unknown = (role: RoleContent) => role.questions.filter(({ code }) => code === 'unknown-heading');
const page = (...parts: string[]): RoleContent => read(['Warehouse Operative', '', ...parts]);

describe('a heading in no table', () => {
  it.each([
    ['What we require', 'required'],
    ['What you need to have', 'required'],
    ['We expect...', 'required'],
    ['Your profile', 'required'],
    ['You bring', 'required'],
    ['The qualifications you must show', 'required'],
    ['Who we are looking for here', 'required'],
    ['Your ideal candidate', 'required'],
    ['It would be good if you also have', 'preferred'],
    ['Things we would love to see', 'preferred'],
    ['It is a plus if you have', 'bonus'],
    ['Extra points for', 'bonus'],
    ['It gives you an advantage', 'bonus'],
  ])('%s: %s', (heading, kind) => {
    const role = page(heading, '- Pallet wrapping', '- Steel toe caps');
    expect(kinds(role)).toEqual([`${kind}: Pallet wrapping`, `${kind}: Steel toe caps`]);
    expect(unknown(role)).toEqual([]);
  });

  it('may tell duties, or go on in its line', () => {
    const role = page(
      'How you will spend your days',
      '- Load lorries by hand',
      'You also need: forklift practice, stamina',
    );
    expect(kinds(role)).toEqual(['required: Forklift practice', 'required: Stamina', 'required: 1 responsibility']);
  });

  it('opens requirements also after the duties and without a blank line', () => {
    const role = page('Duties', '- Load lorries by hand', 'Skills you need', '- Pallet wrapping');
    expect(kinds(role)).toEqual(['required: Pallet wrapping', 'required: 1 responsibility']);
  });
});

describe('a list under a heading that says nothing', () => {
  it('is taken as required, and a person is asked', () => {
    const role = page('Duties', '- Load lorries by hand', '', 'In your suitcase', '- Pallet wrapping');
    expect(kinds(role)).toEqual(['required: Pallet wrapping', 'required: 1 responsibility']);
    const [question] = unknown(role);
    expect(question!.data).toEqual({ heading: 'In your suitcase' });
    expect(role.page.slice(question!.span!.start, question!.span!.end)).toBe('In your suitcase');
  });

  it('is read too where no other heading is known, beside the prose above it', () => {
    const role = page('You must hold a forklift licence.', '', 'In your suitcase', '- Pallet wrapping');
    expect(kinds(role)).toEqual(['required: Pallet wrapping', 'required: Forklift licence']);
  });

  it.each([
    ['Benefits', 'For your health'],
    ['What we offer', 'For your health'],
    ['How to apply', 'By post'],
    ['FAQ', 'Skills you need to know'],
    ['Career outlook', 'What employers require'],
    ['What does a packer need?', 'What employers require'],
  ])('stays out under %s', (section, heading) => {
    const role = page('You bring', '- Pallet wrapping', '', section, '', heading, '- Dental insurance');
    expect(kinds(role)).toEqual(['required: Pallet wrapping']);
    expect(unknown(role)).toEqual([]);
  });

  it('is read under a question to the reader', () => {
    const role = page('Duties', '- Load lorries by hand', '', 'Is this you?', '- Pallet wrapping');
    expect(kinds(role)).toEqual(['required: Pallet wrapping', 'required: 1 responsibility']);
  });

  it('stays out under a heading about the employer', () => {
    const role = page('You bring', '- Pallet wrapping', '', 'What makes us tick', '- Table football', '- Free fruit');
    expect(kinds(role)).toEqual(['required: Pallet wrapping']);
  });
});

describe('an advertisement of one paragraph', () => {
  it('asks for each thing that it lists, and is for whom it names', () => {
    const role = read([
      'We need a plumber in Leeds. You have an NVQ Level 3 in plumbing, a Gas Safe registration, a full UK driving licence ' +
        "and 2 years' experience in domestic heating. Van provided. £36k.",
    ]);
    expect(role.title).toBe('Plumber');
    expect(kinds(role)).toEqual([
      'required: domestic heating',
      'required: 2+ years: domestic heating',
      'required: NVQ Level 3 in plumbing',
      'required: Gas Safe registration',
      'required: Full UK driving licence',
    ]);
    for (const { span, label } of [...role.criteria.filter(({ category }) => category !== 'experience'), ...role.notes])
      expect(role.page.slice(span!.start, span!.end).toLowerCase()).toContain(label.toLowerCase());
    expect(role.notes.map(({ label }) => label)).toEqual(['£36k']);
  });

  it('is read where a sentence insists', () => {
    const role = read(['Join our kitchen in York. NVQ Level 2 is required. Driving licence essential. We like tea.']);
    expect(kinds(role)).toEqual(['required: NVQ Level 2', 'required: Driving licence']);
  });
});

describe('a title', () => {
  it.each([
    ['Bilanzbuchhalter (m/w/d) in Münster', 'Bilanzbuchhalter'],
    ['Softwareentwickler (m/w/d) für Bildverarbeitung', 'Softwareentwickler (m/w/d) für Bildverarbeitung'],
    ['Nurse Manager (f/m/d)', 'Nurse Manager'],
  ])('%s', (text, title) => expect(readRole(`${text}\n\nRequirements\n- Pallet wrapping`).title).toBe(title));
});

describe('a degree or a diploma', () => {
  it.each([
    ['A degree or diploma in nursing', 'associate'],
    ['Diploma or degree in nursing', 'associate'],
    ['A degree in nursing', 'bachelor'],
  ])('%s asks for %s', (text, level) => {
    const role = page('You bring', '- Pallet wrapping', `- ${text}`);
    expect(role.criteria.find(({ id }) => id === 'education.degree')?.expression).toMatchObject({ level });
  });
});

describe('what is not asked', () => {
  it.each([
    'No degree needed',
    'no formal degree required',
    'A degree is not required.',
    'No experience necessary',
    'We do not care whether you have a degree.',
    'We don’t ask for a degree',
  ])('%s is noted and no criterion', (text) => {
    const role = page('You bring', '- Pallet wrapping', `- ${text}`);
    expect(kinds(role)).toEqual(['required: Pallet wrapping']);
    expect(role.notes.map(({ label }) => label)).toEqual([text.replace(/\.$/, '')]);
  });

  it('beside a degree is the alternative to it', () => {
    const role = page('You bring', '- Degree in logistics', '- No formal degree required');
    expect(stated(role).map(({ expression }) => expression)).toMatchObject([
      { test: 'education', alternative: 'experience' },
    ]);
  });
});
