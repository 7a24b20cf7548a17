import { describe, expect, it } from '@jest/globals';
import { withNeutralForms } from './neutral-pattern.js';
import { neutralise } from './neutralise.js';

describe('a pattern for neutral text', () => {
  it.each([
    [/^zasadnicza szkoła zawodowa$/iu, 'Zasadnicza Szkoła Zawodowa'],
    [/^tesis pendiente$/iu, 'tesis pendiente'],
    [/^diplôme national supérieur professionnel$/iu, 'Diplôme national supérieur professionnel'],
    [/^périmée?s?$/iu, 'périmées'],
  ])('%s matches what it matched before the text was neutral', (pattern, text) => {
    expect(pattern.test(text)).toBe(true);
    expect(withNeutralForms(pattern)().test(neutralise(text).text)).toBe(true);
    expect(withNeutralForms(pattern)().test(text)).toBe(true);
  });

  it('knows the letters of all alphabets that its words are written in, in brackets too', () => {
    const pattern = withNeutralForms(/^(?<!\p{L})[\p{L}'-]+ \p{L}{4}(?!\p{L})/u)();
    for (const text of ['Müller-Łódź café', 'Ἀθῆναι ἔργα', 'Київ село']) expect(pattern.test(text)).toBe(true);
    expect(pattern.test('Київ 4321')).toBe(false);
  });

  it('matches nothing where the pattern itself does not', () => {
    expect(withNeutralForms(/(?<!\p{L})(?:arrêtée?s?|validée?)(?!\p{L})/iu)().test('Anna, 2010')).toBe(false);
  });
});
