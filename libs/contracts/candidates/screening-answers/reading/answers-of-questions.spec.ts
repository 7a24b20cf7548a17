import { describe, expect, it } from '@jest/globals';
import { answersOfQuestions, statedAnswersSchema, listDroppedAnswers, type AskedAnswer } from '../../../index.js';

/** Reads one answer, without its wording. */
function read(question: string, answer: AskedAnswer['answer']): object {
  const { questions: _, ...typed } = answersOfQuestions([{ question, answer }]);
  return typed;
}

const may = (country: string, permitted: 'yes' | 'no' = 'yes') => ({ workAuthorisation: { [country]: permitted } });
const US = 'the United States';
const NOTHING = {};

describe('where a candidate may work', () => {
  it.each<[string, AskedAnswer['answer'], object]>([
    ['Are you legally authorized to work in the United States?', 'Yes', may('US')],
    ['Are you legally authorized to work in the United States?', 'No', may('US', 'no')],
    ['Are you legally authorized to work in the United States?', true, may('US')],
    ['Are you legally authorized to work in the US?', ['Yes'], may('US')],
    ['Are you currently eligible to work in the U.S.?', 'yes.', may('US')],
    ['ARE YOU AUTHORIZED TO WORK IN THE USA?', 'YES', may('US')],
    ['Do you have the right to work in the UK?', 'Yes', may('GB')],
    ['Do you have the right to work in the UK? (Yes/No)', 'No', may('GB', 'no')],
    ['Right to work in Northern Ireland?', 'Yes', may('GB')],
    ['Do you hold a valid work permit for Switzerland?', 'Y', may('CH')],
    ['Are you able to work legally in Canada?', 'Yes, I am able to work legally in Canada.', may('CA')],
    [
      'Are you authorised to work in Australia and New Zealand?',
      'Yes',
      { workAuthorisation: { AU: 'yes', NZ: 'yes' } },
    ],
    ['Are you authorized to work for any employer in the United States?', 'Yes', may('US')],
    ['Haben Sie eine gültige Arbeitserlaubnis für Deutschland?', 'Ja', may('DE')],
    ['Sind Sie berechtigt, in der Schweiz zu arbeiten?', 'Nein', may('CH', 'no')],
    ['Dürfen Sie in den Niederlanden arbeiten?', 'ja', may('NL')],
    ['Êtes-vous autorisé(e) à travailler en France ?', 'Oui', may('FR')],
    ['Avez-vous un permis de travail pour le Royaume-Uni ?', 'Non', may('GB', 'no')],
    ['¿Está autorizado/a para trabajar en España?', 'Sí', may('ES')],
    ['¿Tiene permiso de trabajo en EE. UU.?', 'No', may('US', 'no')],
    ['Heb je een geldige werkvergunning voor België?', 'Nee', may('BE', 'no')],
    ['Mag je in Nederland werken?', 'ja', may('NL')],
    ['Ha un permesso di lavoro per l’Italia?', 'Sì', may('IT')],
    ['Você tem autorização para trabalhar no Brasil?', 'Sim', may('BR')],
    ['Czy posiada Pan/Pani pozwolenie na pracę w Polsce?', 'Tak', may('PL')],
  ])('%s %j', (question, answer, expected) => expect(read(question, answer)).toEqual(expected));

  it.each<[string, AskedAnswer['answer']]>([
    // An answer that says more than yes or no.
    [`Are you authorized to work in ${US}?`, 'Yes, but only until June'],
    [`Are you authorized to work in ${US}?`, 'Yes, I have an H-1B visa'],
    [`Are you authorized to work in ${US}?`, 'Depends'],
    [`Are you authorized to work in ${US}?`, 'No, I am a citizen'],
    [`Are you authorized to work in ${US}?`, 'US citizen'],
    [`Are you authorized to work in ${US}?`, ['Yes', 'No']],
    [`Are you authorized to work in ${US}?`, null],
    [`Are you authorized to work in ${US}?`, 1],
    // No country, or more than one that is meant.
    ['Are you legally authorized to work in the country where this job is located?', 'Yes'],
    ['Are you authorized to work in the EU?', 'Yes'],
    ['Are you authorized to work in Germany or Austria?', 'Yes'],
    ['Are you authorized to work in Germany and Austria?', 'No'],
    ['Are you authorized to work in the state of New Mexico?', 'Yes'],
    ['Are you eligible to work in Georgia?', 'Yes'],
    // Another question.
    ['What is your work authorization status in the US?', 'Yes'],
    ['Do you need a work permit to work in Germany?', 'Yes'],
    ['Benötigen Sie eine Arbeitserlaubnis für Deutschland?', 'Ja'],
    ['Can you provide proof of your right to work in the UK?', 'Yes'],
    ['Are you not authorized to work in the US?', 'Yes'],
    ['Are you able to work US hours?', 'Yes'],
    ['Are you allowed to work from home in Germany?', 'Yes'],
    ['Do you hold a clearance, and are you eligible to work in the US?', 'No'],
    ['Are you a permanent resident of Canada?', 'Yes'],
    ['Do you have a valid US visa?', 'Yes'],
    ['We do not sponsor visas. Are you authorized to work in Canada?', 'Yes'],
    ['Are you authorized to work in the US or do you require sponsorship?', 'Yes'],
    ['Are you a US citizen, or otherwise authorized to work in the US?', 'Yes'],
    ['Are you authorized to work in the US and willing to relocate?', 'Yes'],
    // A no says that it is not wholly so.
    ['Do you have unrestricted right to work in the UK?', 'No'],
    ['Are you authorized to work for any employer in the United States?', 'No'],
  ])('nothing is certain of %s %j', (question, answer) => expect(read(question, answer)).toEqual(NOTHING));
});

describe('sponsorship', () => {
  it.each<[string, AskedAnswer['answer'], object]>([
    ['Do you now or in the future require sponsorship?', 'Yes', { sponsorship: 'yes' }],
    [
      'Will you now, or in the future, require visa sponsorship to work in the US (e.g. H-1B)?',
      'No',
      { sponsorship: 'no' },
    ],
    ['Do you require visa sponsorship?', 'No, I do not require sponsorship', { sponsorship: 'no' }],
    ['Do you require visa sponsorship?', 'Yes, I will require visa sponsorship', { sponsorship: 'yes' }],
    ['Will you need us to sponsor a work visa?', false, { sponsorship: 'no' }],
    ['Is visa sponsorship required?', 'Yes', { sponsorship: 'yes' }],
    ['Benötigen Sie jetzt oder in Zukunft Visa-Sponsoring?', 'Nein', { sponsorship: 'no' }],
    ['Avez-vous besoin d’un parrainage de visa ?', 'Oui', { sponsorship: 'yes' }],
    ['¿Necesita patrocinio de visado?', 'No', { sponsorship: 'no' }],
    ['Heb je visumsponsoring nodig?', 'Ja', { sponsorship: 'yes' }],
    ['Ha bisogno di una sponsorizzazione (visa sponsorship)?', 'No', { sponsorship: 'no' }],
    // Both in one: only the yes says both.
    ['Are you authorized to work in the US without sponsorship?', 'Yes', { sponsorship: 'no', ...may('US') }],
    [
      'Can you work in the United Kingdom without needing visa sponsorship now or in the future?',
      'Yes',
      { sponsorship: 'no', ...may('GB') },
    ],
    ['Are you able to work without sponsorship?', 'Yes', { sponsorship: 'no' }],
  ])('%s %j', (question, answer, expected) => expect(read(question, answer)).toEqual(expected));

  it.each<[string, AskedAnswer['answer']]>([
    ['Are you authorized to work in the US without sponsorship?', 'No'],
    ['Do you require sponsorship?', 'Not now, but later'],
    ['Do you require sponsorship?', 'Yes, but only after graduation'],
    ['Do you require sponsorship?', 'No, I require sponsorship'],
    ['Do you not require sponsorship?', 'Yes'],
    ['Do you understand that we do not offer sponsorship?', 'Yes'],
    ['Have you been sponsored before?', 'Yes'],
    ['Do you have experience with sponsorship sales?', 'Yes'],
    ['Do you require sponsorship or relocation?', 'Yes'],
  ])('nothing is certain of %s %j', (question, answer) => expect(read(question, answer)).toEqual(NOTHING));
});

describe('relocation', () => {
  it.each<[string, AskedAnswer['answer'], object]>([
    ['Are you willing to relocate?', 'Yes', { relocation: 'yes' }],
    ['Are you open to relocation for this role?', 'No', { relocation: 'no' }],
    ['Would you be willing to relocate to Berlin?', 'Yes', { relocation: 'yes' }],
    ['Willing to relocate', true, { relocation: 'yes' }],
    ['Sind Sie bereit, umzuziehen?', 'Nein', { relocation: 'no' }],
    ['Êtes-vous prêt(e) à déménager ?', 'Oui', { relocation: 'yes' }],
    ['¿Estaría dispuesto a trasladarse?', 'Sí', { relocation: 'yes' }],
    ['Ben je bereid te verhuizen?', 'Nee', { relocation: 'no' }],
    ['È disposto a trasferirsi?', 'no', { relocation: 'no' }],
    ['Você tem disponibilidade para mudança?', 'Não', { relocation: 'no' }],
  ])('%s %j', (question, answer, expected) => expect(read(question, answer)).toEqual(expected));

  it.each<[string, AskedAnswer['answer']]>([
    ['Would you be willing to relocate to Berlin?', 'No'],
    ['Do you live in Berlin or are you willing to relocate?', 'Yes'],
    ['Would you consider relocating if we offer a relocation package?', 'Yes'],
    ['Do you require relocation assistance?', 'Yes'],
    ['Are you able to move 20 kg?', 'Yes'],
    ['Are you able to work in our Berlin office 3 days a week without relocation?', 'Yes'],
    ['This role is in London. Are you able to commute or willing to relocate?', 'Yes'],
    ['Are you willing to relocate?', 'Maybe'],
  ])('nothing is certain of %s %j', (question, answer) => expect(read(question, answer)).toEqual(NOTHING));
});

describe('the beginning', () => {
  const days = (n: number) => ({ noticePeriod: { days: n } });
  const from = (availableFrom: string) => ({ noticePeriod: { availableFrom } });

  it.each<[string, AskedAnswer['answer'], object]>([
    ['What is your notice period?', '30 days', days(30)],
    ['Notice period', 'Two weeks', days(14)],
    ['What is your current notice period?', '1 month', days(30)],
    ['Notice period (in weeks)', '4', days(28)],
    ['Notice period in months', 3, days(90)],
    ['Do you have a notice period?', 'None', days(0)],
    ['Notice period', '0', days(0)],
    ['How many weeks notice do you need to give?', '2', days(14)],
    ['How much notice are you required to give your current employer?', '4 weeks', days(28)],
    ['When can you start?', 'One month from acceptance', days(30)],
    ['How soon can you start?', 'Immediately', days(0)],
    ['How soon could you join us?', '2 weeks’ notice', days(14)],
    ['When can you start?', '2027-02-01', from('2027-02-01')],
    ['Earliest start date', '2027-02-01T00:00:00.000Z', from('2027-02-01')],
    ['When are you available to start?', 'February 1st, 2027', from('2027-02-01')],
    ['Availability', 'from 1 March 2027', from('2027-03-01')],
    ['Desired start date', '13/02/2027', from('2027-02-13')],
    ['Wie lang ist Ihre Kündigungsfrist?', 'Drei Monate', days(90)],
    ['Frühester Eintrittstermin', '01.02.2027', from('2027-02-01')],
    ['Ab wann sind Sie verfügbar?', 'ab sofort', days(0)],
    ['Quel est votre préavis ?', '3 mois', days(90)],
    ['Date de disponibilité', '1er mars 2027', from('2027-03-01')],
    ['¿Cuándo podría incorporarse?', '15 de enero de 2027', from('2027-01-15')],
    ['¿Cuál es su preaviso?', 'quince días', NOTHING],
    ['Wat is je opzegtermijn?', '1 maand', days(30)],
    ['Quando potrebbe iniziare?', 'subito', days(0)],
    ['Okres wypowiedzenia', '2 tygodnie', days(14)],
  ])('%s %j', (question, answer, expected) => expect(read(question, answer)).toEqual(expected));

  it.each<[string, AskedAnswer['answer']]>([
    ['What is your notice period?', '2-3 weeks'],
    ['What is your notice period?', '2 weeks, negotiable'],
    ['What is your notice period?', '3 months to the end of the quarter'],
    ['What is your notice period?', 'less than a month'],
    ['What is your notice period?', '10 business days'],
    ['What is your notice period?', '30'],
    ['What is your notice period?', 'Yes'],
    ['What is your notice period?', '40 months'],
    ['Is your notice period negotiable?', '2 weeks'],
    ['Gehaltsvorstellung und Kündigungsfrist', '3 Monate'],
    ['When can you start?', 'ASAP'],
    ['When can you start?', '01/02/2027'],
    ['When can you start?', 'March 2027'],
    ['When can you start?', '30 February 2027'],
    ['When did you start your current job?', '2021-02-01'],
    ['When are you available for an interview?', '2027-02-01'],
    ['How many days a week can you work?', '3 days'],
  ])('nothing is certain of %s %j', (question, answer) => expect(read(question, answer)).toEqual(NOTHING));
});

describe('the place', () => {
  it.each<[string, AskedAnswer['answer'], object]>([
    ['Country', 'Germany', { country: 'DE' }],
    ['Which country do you live in?', 'Brasil', { country: 'BR' }],
    ['What is your current country of residence?', 'USA', { country: 'US' }],
    ['In welchem Land leben Sie?', 'Österreich', { country: 'AT' }],
    ['Pays de résidence', 'Suisse', { country: 'CH' }],
    ['País de residencia', 'México', { country: 'MX' }],
    ['Country', 'Georgia', { country: 'GE' }],
    ['Location (City)', 'Ulm, Germany', { city: 'Ulm', country: 'DE' }],
    ['What city do you live in?', 'Austin, TX', { city: 'Austin', region: 'TX' }],
    [
      'Current location',
      'San Francisco, California, United States',
      { city: 'San Francisco', region: 'California', country: 'US' },
    ],
    ['Where are you based?', 'Portugal', { country: 'PT' }],
    ['What is your current location (city and country)?', 'Madrid, Spain', { city: 'Madrid', country: 'ES' }],
    ['Wohnort', 'Köln', { city: 'Köln' }],
    ['Are you currently based in Germany?', 'Yes', { country: 'DE' }],
    ['Do you reside in the United States?', 'Yes', { country: 'US' }],
  ])('%s %j', (question, answer, location) => expect(read(question, answer)).toEqual({ location }));

  it.each<[string, AskedAnswer['answer']]>([
    ['Current location', 'San Francisco, CA'],
    ['Current location', 'Atlanta, Georgia'],
    ['Current location', 'Berlin'],
    ['Country', 'IN'],
    ['Country', 'Europe'],
    ['City', 'Remote'],
    ['Which location are you applying for?', 'Berlin, Germany'],
    ['Where would you like to work?', 'Germany'],
    ['Are you currently based in Germany?', 'No'],
    ['Are you based in Germany or Austria?', 'Yes'],
    ['Are you located within 50 miles of the UK office?', 'Yes'],
    ['Which country issued your driving licence?', 'Germany'],
  ])('nothing is certain of %s %j', (question, answer) => expect(read(question, answer)).toEqual(NOTHING));
});

describe('all of a form', () => {
  it('is as the schema takes it, with every question as it was worded', () => {
    const asked: AskedAnswer[] = [
      { question: 'Are you authorized to work in the US?', answer: 'Yes' },
      { question: 'Will you require sponsorship?', answer: 'No' },
      { question: 'Notice period', answer: '2 weeks' },
      { question: 'Country', answer: 'United States' },
      { question: 'City', answer: 'Lincoln' },
      { question: 'Tools', answer: ['Figma', 'Sketch'] },
      { question: 'Website', answer: null },
      { question: '  ', answer: 'x' },
    ];
    expect(statedAnswersSchema.parse(answersOfQuestions(asked)).content).toEqual({
      workAuthorisation: { US: 'yes' },
      sponsorship: 'no',
      noticePeriod: { days: 14 },
      location: { country: 'US', city: 'Lincoln' },
      questions: [
        { question: 'Are you authorized to work in the US?', answer: 'Yes' },
        { question: 'Will you require sponsorship?', answer: 'No' },
        { question: 'Notice period', answer: '2 weeks' },
        { question: 'Country', answer: 'United States' },
        { question: 'City', answer: 'Lincoln' },
        { question: 'Tools', answer: 'Figma, Sketch' },
      ],
    });
    expect(answersOfQuestions([])).toEqual({});
  });

  it('says nothing where two answers say it differently', () => {
    const { questions, ...typed } = answersOfQuestions([
      { question: 'Are you authorized to work in the US?', answer: 'Yes' },
      { question: 'Do you have the right to work in the United States?', answer: 'No' },
      { question: 'Do you require sponsorship?', answer: 'Yes' },
      { question: 'Are you able to work without sponsorship?', answer: 'Yes' },
      { question: 'Country', answer: 'France' },
      { question: 'Country of residence', answer: 'Spain' },
      { question: 'Notice period', answer: '2 weeks' },
      { question: 'When can you start?', answer: '2027-03-01' },
    ]);
    expect(questions).toHaveLength(8);
    // A day goes before a period.
    expect(typed).toEqual({ noticePeriod: { availableFrom: '2027-03-01' } });
  });

  it('is never more than the schema holds', () => {
    const long = { question: `${'why '.repeat(400)}?`, answer: 'x'.repeat(20_000) };
    const twice = [
      { question: 'Salary?', answer: '1' },
      { question: 'salary', answer: '2' },
      { question: 'SALARY', answer: '1, 2' },
    ];
    const many = Array.from({ length: 150 }, (_, n) => ({ question: `Question ${n}`, answer: n }));
    const parsed = statedAnswersSchema.parse(answersOfQuestions([...twice, long, ...many]));
    expect(parsed.content.questions?.[0]).toEqual({ question: 'Salary?', answer: '1, 2' });
    expect(parsed.content.questions).toHaveLength(100);
  });

  it('keeps nothing about personal traits, and counts what there was', () => {
    const asked: AskedAnswer[] = [
      { question: 'Gender', answer: 'Female' },
      { question: 'Are you a veteran?', answer: 'No' },
      { question: 'Country of birth', answer: 'France' },
      { question: 'What is your nationality?', answer: 'French' },
      { question: 'Are you a U.S. citizen?', answer: 'Yes' },
      { question: 'Do you have a disability that needs sponsorship?', answer: 'Yes' },
      { question: 'Data urodzenia', answer: '1990-01-01' },
      { question: 'Burgerlijke staat', answer: 'gehuwd' },
      { question: 'Please choose', answer: ['I am not a protected veteran'] },
      { question: 'Why us?', answer: 'Barrels' },
    ];
    const { content, dropped } = statedAnswersSchema.parse(answersOfQuestions(asked));
    expect(content).toEqual({ questions: [{ question: 'Why us?', answer: 'Barrels' }] });
    expect(listDroppedAnswers(dropped).reduce((sum, { count }) => sum + count, 0)).toBe(9);
  });
});
