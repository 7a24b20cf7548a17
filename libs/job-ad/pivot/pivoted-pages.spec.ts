import { describe, expect, it } from '@jest/globals';
import type { RoleContent } from '#libs/contracts';
import { fc } from '../../../test/support/properties.js';
import { readRole } from '../role/read-role.js';
import { formsOf } from '../vocabulary/word-forms.js';
import { PIVOT_LANGUAGES } from './languages/pivot-languages.js';

const criteria = ({ criteria: all }: RoleContent): string[] =>
  all
    .filter(({ expression }) => expression.test !== 'duties')
    .map(({ category, kind, label }) => `${category} ${kind}: ${label}`);
const duties = ({ criteria: all }: RoleContent): string[] =>
  all.flatMap(({ expression }) => (expression.test === 'duties' ? expression.duties.map(({ label }) => label) : []));
const placesIn = (role: RoleContent): string[] =>
  [...role.criteria, ...role.notes].flatMap(({ span }) => (span ? [role.page.slice(span.start, span.end)] : []));

describe('a page in a language with a table', () => {
  it('is read in Italian', () => {
    const role = readRole(`Contabile (m/f)

Di cosa ti occuperai
- Registrazione delle fatture fornitori

Requisiti
- Laurea in Economia
- Almeno tre anni di esperienza in uno studio professionale
- Ottima conoscenza della normativa fiscale
- Buona conoscenza della lingua tedesca
- Gradita la conoscenza di SAP
- Patente B

Offriamo
- Buoni pasto`);
    expect(role.title).toBe('Contabile');
    expect(role.titles.same).toContain('accountant');
    expect(duties(role)).toEqual(['Registrazione delle fatture fornitori']);
    expect(criteria(role)).toEqual([
      'skills required: Normativa fiscale',
      'skills preferred: SAP',
      'skills required: studio professionale',
      'experience required: 3+ years: studio professionale',
      'certifications required: Patente B',
      'education required: Bachelor’s degree in economics',
      'languages required: German',
    ]);
    expect(role.notes).toEqual([]);
  });

  it('is read in Dutch', () => {
    const role = readRole(`Verpleegkundige (m/v/x)

Wat ga je doen?
- Zorgplannen opstellen met de familie

Functie-eisen
- Hbo-opleiding Verpleegkunde
- Minimaal twee jaar ervaring in de ouderenzorg
- Goede kennis van wondverzorging
- Je spreekt vloeiend Nederlands
- Een rijbewijs is een pre

Wat bieden wij?
- Een pensioen`);
    expect(role.title).toBe('Verpleegkundige');
    expect(duties(role)).toEqual(['Zorgplannen opstellen met de familie']);
    expect(criteria(role)).toEqual([
      'skills required: Wondverzorging',
      'skills required: ouderenzorg',
      'experience required: 2+ years: ouderenzorg',
      'certifications bonus: Rijbewijs',
      'education required: Bachelor’s degree in nursing',
      'languages required: Dutch',
    ]);
  });

  it('is read in Portuguese', () => {
    const role = readRole(`Cozinheiro/a

Funções
- Preparar pratos segundo as fichas técnicas

Requisitos
- Ensino médio completo
- Pelo menos dois anos de experiência em cozinha de hotel
- Bons conhecimentos de peixe e marisco
- Inglês fluente
- Conhecimentos de pastelaria são uma mais-valia

Oferecemos
- Refeições na empresa`);
    expect(role.title).toBe('Cozinheiro/a');
    expect(duties(role)).toEqual(['Preparar pratos segundo as fichas técnicas']);
    expect(criteria(role)).toEqual([
      'skills required: Peixe e marisco',
      'skills bonus: Pastelaria',
      'skills required: cozinha de hotel',
      'experience required: 2+ years: cozinha de hotel',
      'education required: Secondary school',
      'languages required: English',
    ]);
  });

  it('is read in Polish', () => {
    const role = readRole(`Programista Java (k/m)

Twoje zadania
- Projektowanie i rozwój usług dla banków

Wymagania
- Co najmniej pięć lat doświadczenia w Javie
- Wykształcenie wyższe informatyczne
- Bardzo dobra znajomość przepisów bankowych
- Język angielski na poziomie B2
- Mile widziana znajomość Dockera

Oferujemy
- Kartę sportową`);
    expect(role.title).toBe('Programista Java');
    expect(duties(role)).toEqual(['Projektowanie i rozwój usług dla banków']);
    expect(criteria(role)).toEqual([
      'skills required: Java',
      'skills required: Przepisów bankowych',
      'skills preferred: Docker',
      'experience preferred: 2+ years (assumed)',
      'education required: Bachelor’s degree in computer science',
      'languages required: English',
    ]);
  });
});

describe('prose in a language with a table', () => {
  it('gives each sentence its own place and words', () => {
    const role = readRole(
      'Magazynier\n\nFirma z Łodzi poszukuje osób do pracy na magazynie. Wymagamy doświadczenia w pracy na wózku widłowym. Mile widziana znajomość systemu WMS. Oferujemy umowę o pracę oraz premie.',
    );
    expect(placesIn(role)).toContain('Mile widziana znajomość systemu WMS.');
    expect(criteria(role).join('\n')).not.toMatch(/premie/);
  });
});

describe.each(Object.entries(PIVOT_LANGUAGES))('the table of %s', (_, { headings, phrases }) => {
  const forms = [...Object.values(headings), ...phrases.map(([words]) => words)].flatMap(formsOf);

  it('has no empty form and no braces left', () => {
    expect(forms.filter((form) => form.trim() === '' || /[{}|]/.test(form))).toEqual([]);
  });

  it('gives pages whose places are in them, whatever its phrases are put together to', () => {
    const line = fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), (lines) => {
        const page = lines.map((words, at) => (at % 3 === 0 ? words : `- ${words}`)).join('\n');
        for (const place of placesIn(readRole(page))) expect(place.trim()).toBe(place);
      }),
      { numRuns: 15 },
    );
  });
});
