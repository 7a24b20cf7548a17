import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';
import { labelInPageWords, originalWordsIn } from './own-words.js';

describe('what a line asks for in its own words', () => {
  it.each([
    ['Erfahrung mit der Programmierung von Siemens S7', 'Programmierung von Siemens S7'],
    ['Fundierte Kenntnisse in Hydraulik und Pneumatik', 'Hydraulik und Pneumatik'],
    ['Sie bringen mehrjährige Erfahrung in der Instandhaltung mit', 'Instandhaltung'],
    ['Du kennst dich mit Lohnabrechnung aus', 'Lohnabrechnung'],
    ['Sicherer Umgang mit DATEV', 'DATEV'],
    ['Staplerschein von Vorteil', 'Staplerschein'],
    ['Gabelstapler', 'Gabelstapler'],
  ])('%s', (line, words) => {
    expect(labelInPageWords(line, 'de')).toBe(words);
  });

  it.each([
    ['Vous maîtrisez Sage ou Cegid', 'fr', 'Sage ou Cegid'],
    ['Bonne connaissance de la comptabilité analytique', 'fr', 'Comptabilité analytique'],
    ['La connaissance de Cegid est un plus', 'fr', 'Cegid'],
    ["Expérience en gestion d'équipe", 'fr', "Gestion d'équipe"],
    ['Experiencia en el manejo de maquinaria', 'es', 'Maquinaria'],
    ['Conocimientos de nóminas', 'es', 'Nóminas'],
    ['Ottima conoscenza della normativa fiscale', 'it', 'Normativa fiscale'],
    ["Esperienza nell'uso di macchine utensili", 'it', 'Macchine utensili'],
    ['Goede kennis van de fiscale wetgeving', 'nl', 'Fiscale wetgeving'],
    ['Je brengt ervaring met hydrauliek mee', 'nl', 'Hydrauliek'],
    ['Bons conhecimentos de legislação laboral', 'pt', 'Legislação laboral'],
    ['Conhecimento de grelhados é uma mais-valia', 'pt', 'Grelhados'],
    ['Bardzo dobra znajomość przepisów podatkowych', 'pl', 'Przepisów podatkowych'],
    ['Doświadczenie w obsłudze klienta mile widziane', 'pl', 'Obsłudze klienta'],
  ] as const)('%s', (line, language, words) => {
    expect(labelInPageWords(line, language)).toBe(words);
  });

  it('is found again in the line that was put in other words', () => {
    expect(originalWordsIn('contrôle of gestion industriel', 'Trois ans en contrôle de gestion industriel')).toBe(
      'contrôle de gestion industriel',
    );
    expect(originalWordsIn('nowhere to be found', 'Trois ans')).toBe('nowhere to be found');
  });
});

describe('a page in another language', () => {
  const labels = (page: string): string[] => readRole(page).criteria.map(({ kind, label }) => `${kind}: ${label}`);

  it('asks for years from and to, and for a trade in its own words', () => {
    expect(
      labels(
        'Contrôleur de gestion H/F\n\nVos missions\n- Vous suivez les budgets\n\nVotre profil\n- Vous justifiez de 3 à 5 ans en contrôle de gestion industriel\n- Anglais courant, l’allemand est un plus',
      ),
    ).toEqual([
      'required: 3–5 years: contrôle de gestion industriel',
      'required: 1 responsibility',
      'required: English',
      'bonus: German',
    ]);
  });

  it('names a training by its trade and never by the degree it stands beside', () => {
    const role = readRole(
      'Mechatroniker (m/w/d)\n\nIhre Aufgaben\n- Wartung der Anlagen\n\nIhr Profil\n- Abgeschlossene Ausbildung als Mechatroniker oder Elektroniker\n- Gute Deutschkenntnisse',
    );
    const education = role.criteria.find(({ category }) => category === 'education')!;
    expect(education.label).toBe('Abgeschlossene Ausbildung als Mechatroniker oder Elektroniker');
    expect(education.expression).toMatchObject({ level: 'associate' });
  });

  it('has the facts of a line apart', () => {
    const { notes } = readRole(
      'Buchhalter (m/w/d)\nStandort: Ulm, Vollzeit, 48.000 € brutto\n\nIhre Aufgaben\n- Sie buchen Rechnungen\n\nIhr Profil\n- Kenntnisse in DATEV',
    );
    expect(notes.map(({ label }) => label)).toEqual(['Standort: Ulm', 'Vollzeit', '48.000 € brutto']);
  });
});
