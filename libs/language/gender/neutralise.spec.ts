import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { SHIPPED_SKILLS } from '../lexicon/skill-lexicon.js';
import { neutralise } from './neutralise.js';
import { shippedForms } from './forms/neutral-word.js';
import { OriginalWords } from './original-words.js';

const neutral = (text: string): string => neutralise(text).text;

describe('a neutral text', () => {
  it.each([
    ['Softwareentwicklerin', 'Softwareentwickler'],
    ['Bilanzbuchhalterinnen', 'Bilanzbuchhalter'],
    ['Krankenschwester', 'Krankenpfleger'],
    ['Pflegefachfrau, Pflegefachkraft', 'Pflegefachmann, Pflegefachmann'],
    ['geprüfter Buchhalter', 'geprüfte Buchhalter'],
    ['formatrice et responsable', 'formateur et responsable'],
    ['développeuse diplômée', 'développeur diplômé'],
    ['desarrolladoras', 'desarrolladores'],
    ['encargada de obra', 'encargado de obra'],
    ['desenvolvedora', 'desenvolvedor'],
    ['programistka', 'programista'],
    ['brygadzistkę, brygadzistów', 'brygadzista, brygadzista'],
    ['einem Praktikanten, einer Praktikantin', 'einem Praktikant, einer Praktikant'],
    ['un’apprendista, nuove colleghe', 'un apprendista, nuovi colleghi'],
    ['kiln woman, prop mistress, a woman', 'kiln man, prop master, a woman'],
    ['applicatiebeheerster', 'applicatiebeheerder'],
    ['SALESWOMAN, salespeople', 'SALESMAN, salesmen'],
    ['Police Woman', 'Police officer'],
    ['Nachtschwester', 'Nachtpfleger'],
    ['Engineerin, Freelancerin', 'Engineer, Freelancer'],
    ['Auszubildender', 'Auszubildende'],
    ['Gleichstellungsbeauftragter', 'Gleichstellungsbeauftragte'],
    ['kapster, kokkin', 'kapper, kok'],
    ['faxineira, cirurgiã, embaixatriz', 'faxineiro, cirurgião, embaixador'],
    ['graduada y titulada', 'graduado y titulado'],
    ['qualificata, avvocatessa', 'qualificato, avvocato'],
    ['femme de ménage', 'homme de ménage'],
    ['lekarka, naukowczyni, samodzielna', 'lekarz, naukowiec, samodzielny'],
    ['kierowałam', 'kierowałem'],
    ['zkušená sestra', 'zkušený bratr'],
    ['contabilă șefă', 'contabil șef'],
    ['Kinderkrankenschwester', 'Kinderkrankenpfleger'],
    ['Stewardess', 'Steward'],
    ['Zahnarztes, Softwareentwicklers', 'Zahnarzt, Softwareentwickler'],
    ['Köchen, Oberärzte', 'Koch, Oberarzt'],
    ['Candidata proactiva', 'Candidato proactivo'],
    ['nauczycielkami, nauczycielami', 'nauczyciel, nauczyciel'],
    ['infermiere, cuoche', 'infermieri, cuochi'],
    ['con-woman, sound woman, harbourmistress', 'con-man, sound man, harbourmaster'],
  ])('has one form for %s', (text, one) => expect(neutral(text).toLowerCase()).toBe(neutral(one).toLowerCase()));

  it.each([
    ['Entwickler:in', 'Entwickler'],
    ['Ärzt*in', 'Arzt'],
    ['SachbearbeiterInnen', 'Sachbearbeiter'],
    ['Referent/-in', 'Referent'],
    ['Angestellte/r', 'Angestellter'],
    ['développeur·euse', 'développeur'],
    ['développeur(se)', 'développeur'],
    ['chargé.e de mission', 'chargé de mission'],
    ['chargé(e)s', 'chargés'],
    ['técnico/a', 'técnico'],
    ['enfermera/o', 'enfermero'],
    ['desarrolladorx', 'desarrollador'],
    ['ingenier@s', 'ingenieros'],
    ['camarer@, camarerx', 'camarero, camarero'],
    ['Lehrer’in', 'Lehrer'],
    ['Motivierte:r', 'Motivierte'],
    ['Preciso/a', 'Preciso'],
    ['wykwalifikowany/-a', 'wykwalifikowany'],
    ['patient·e·s', 'patients'],
    ['Koch (mensch)', 'Koch (m/w/d)'],
    ['Kaufmann/-frau, Krankenschwester / -pfleger', 'Kaufmann, Krankenpfleger'],
    ['Mitarbeiter (m/w/d) / Mitarbeitende', 'Mitarbeiter (m/w/d)'],
    ['Teamplayer/-e Teamplayerin', 'Teamplayer'],
    ['zum/zur Köchin, eine*n Koch', 'zum Koch, eine Koch'],
    ['bei der Ärztin, de la directrice', 'beim Arzt, du directeur'],
    ['enfermeiros(as), direttore/trice', 'enfermeiros, direttore'],
    ['marchand.e.s, médical·e·s, rigoureux-se', 'marchands, médicaux, rigoureux'],
    ['Entwicklerinnen und Entwickler', 'Entwickler'],
    ['acteur/actrice', 'acteur'],
    ['técnico de fotónica/técnica de fotónica', 'técnico de fotónica'],
    ['waiter or waitress', 'waiter'],
    ['Koch (w/m/d)', 'Koch (m/w/d)'],
    ['- Als Köchin (m/w/d) in Bonn', '- Als Koch in Bonn'],
    ['- Mitarbeiter (m/w/d) / Mitarbeitende', '- Mitarbeiter'],
    ['Chef de projet H/F', 'Chef de projet (m/w/d)'],
  ])('has no short form: %s', (text, one) => expect(neutral(text)).toBe(neutral(one)));

  it.each([
    'LinkedIn, linkedin.com/in/example, opt-in and/or TCP/IP',
    'Berlin, Java, Kafka, Fedora, Marketing, camera, host the data',
    'administrative work, managers, developers and transformers',
    'matrices; Beatrice; Etienne; Constantin',
    'input/output, n/a, e.g. this, he/she, a/b',
    'Kinderpfleger; an office chair; die casting; Eigenschaften, inzwischen',
    'metadata, errata, strata, OpenData and coredata in Cloudera or Primavera',
    'women’s health; a key person; the data of Canada, Nevada and Toyota',
    'jornada completa, temporada; Bogotá, Panamá',
    'sender, calendar, recommender, gender; author@example.org, mail me @ noon',
  ])('leaves "%s" as it is', (text) => expect(neutral(text)).toBe(text));

  it('is neutral itself, word by word of the table', () => {
    for (const [form, one] of [...shippedForms().forms, ...shippedForms().heads]) {
      expect([form, neutral(form)]).toEqual([form, neutral(one)]);
      expect(neutral(neutral(form))).toBe(neutral(form));
    }
  });

  it('leaves the names of skills as they are', () => {
    const changed = ['python', 'kafka', 'informatica', 'fedora'].flatMap((name) =>
      neutral(name) === name ? [] : [name],
    );
    expect(changed).toEqual([]);
    expect(SHIPPED_SKILLS.tree.branches.has('informatica')).toBe(true);
  });

  it('keeps every place of what was not changed', () => {
    const word = fc.constantFrom('Entwicklerin', 'Kellner:in', 'und', '(m/w/d)', '/', '\n', 'SQL', 'actrice', 'ü', ' ');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const read = neutralise(text);
        const original = new OriginalWords(text, read);
        for (const { index, 0: found } of read.text.matchAll(/SQL|und|ü/g)) {
          const { start, end } = original.range({ start: index, end: index + found.length });
          expect(text.slice(start, end)).toBe(found);
        }
        const whole = original.range({ start: 0, end: read.text.length });
        expect(whole.start).toBe(0);
      }),
    );
  });
});
