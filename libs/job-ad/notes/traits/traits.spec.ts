import { describe, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { readSingleRequirement } from '../../role/read-single-requirement.js';
import { readRole } from '../../role/read-role.js';
import { traitQuestions, withoutTraitRequests } from '../refused-traits.js';
import { traitsAsked } from './traits.js';

/** The traits of a text and the words that ask for them, as a user sees them. */
const asked = (text: string): string[] =>
  traitQuestions([{ text, start: 0, end: text.length }]).map(
    ({ code, data }) => `${data['trait'] ?? code}: ${data['words']}`,
  );
const left = (text: string): string[] => withoutTraitRequests([{ text }], SHIPPED_SKILLS).map((one) => one.text.trim());

const traits = (text: string): string[] => traitsAsked(text).map(({ trait }) => trait);

describe('what may not be asked', () => {
  it.each([
    ['Under 40 years of age', 'age'],
    ['Recent graduates only', 'age'],
    ['Young, dynamic and hungry', 'age'],
    ['Digital natives welcome!', 'age'],
    ['nicht älter als 35 Jahre', 'age'],
    ['moins de 30 ans', 'age'],
    ['Female applicants preferred.', 'gender'],
    ['Gender: Male only', 'gender'],
    ['Candidates must be unmarried.', 'family'],
    ['EU nationals only', 'nationality'],
    ['You are a practising Catholic', 'religion'],
    ['Only candidates living in Barnsley will be considered.', 'residence'],
    ['within the postcode area OX4', 'residence'],
    ['No career gaps', 'career-gap'],
    ['Send a photo with your application.', 'photo'],
    ['Must be in good health', 'health'],
    ['Pleasant appearance', 'appearance'],
    ['Native English speaker', 'native-speaker'],
    ['German native level', 'native-speaker'],
  ])('%s: %s', (text, trait) => {
    expect(traits(text)).toEqual([trait]);
  });
});

describe('what only sounds like it', () => {
  it.each([
    'We do not discriminate on the basis of age, race, gender or religion.',
    'Women are encouraged to apply',
    'Must be at least 21 years of age',
    'Support for young people at risk',
    'Marketing to young professionals',
    'You care for male and female patients',
    'Cloud-native development',
    'React Native and native iOS apps',
    'Maximum 10 years of experience',
    'Answers in under 30 minutes',
    'Team of under 20',
    'Photo editing',
    'Health and safety knowledge',
    'Attractive salary',
    'Catholic school experience',
  ])('%s', (text) => {
    expect(traits(text)).toEqual([]);
  });
});

describe('the words that ask', () => {
  it.each([
    ['Only men under 35', 'gender: Only men', 'age: under 35'],
    ['Men under 35', 'gender: Men', 'age: under 35'],
    ['must be under 30 years old', 'age: under 30 years old'],
    ['Not older than 35', 'age: Not older than 35'],
    ['Age below 30', 'age: Age below 30'],
    ['18 - 35 yrs', 'age: 18 - 35 yrs'],
    ['20-30 years old', 'age: 20-30 years old'],
    ['Ideally in your twenties', 'age: in your twenties'],
    ['Energetic young team player', 'age: Energetic young team player'],
    ['Young and hungry', 'age: Young and hungry'],
    ['We are a young, dynamic team', 'age: young, dynamic'],
    ['Female candidates preferred', 'gender: Female candidates preferred'],
    ['Leading bank seeks young graduates', 'age: young graduates'],
    ['Our customers prefer female staff', 'gender: prefer female'],
    ['Only women need apply', 'gender: Only women'],
    ['Looking for a guy who loves data', 'gender: Looking for a guy'],
    ['Male', 'gender: Male'],
    ['Must be single', 'family: Must be single'],
    ['No childcare responsibilities', 'family: No childcare responsibilities'],
    ['Accent-free English', 'nationality: Accent-free'],
    ['Muslim only', 'religion: Muslim only'],
    ['Continuous employment history', 'career-gap: Continuous employment history'],
    ['Must be currently employed', 'career-gap: Must be currently employed'],
    ['A recent photo is required', 'photo: photo is required'],
    ['Able-bodied', 'health: Able-bodied'],
    ['Clean-shaven', 'appearance: Clean-shaven'],
    ['Native English speaker', 'native-speaker: Native English speaker'],
    ['Must be a US citizen', 'citizenship-asked: Must be a US citizen'],
    ['EU citizens only', 'citizenship-asked: EU citizens only'],
    ['US persons only', 'citizenship-asked: US persons only'],
    ['Equal opportunity employer. Only men under 35.', 'gender: Only men', 'age: under 35'],
  ])('%s', (text, ...expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it.each([
    ['Nur Männer unter 35 mit Python', 'gender: Nur Männer', 'age: unter 35'],
    ['Männlich, unter 35', 'gender: Männlich', 'age: unter 35'],
    ['Alter: 25 bis 35 Jahre', 'age: Alter: 25 bis 35'],
    ['junge, motivierte Mitarbeiter', 'age: junge, motivierte'],
    ['Lebenslauf ohne Lücken', 'career-gap: Lebenslauf ohne Lücken'],
    ['Bewerbungen bitte mit Foto', 'photo: Bewerbungen bitte mit Foto'],
    ['Deutsche Staatsangehörigkeit', 'citizenship-asked: Deutsche Staatsangehörigkeit'],
    ['Deutsch als Muttersprache', 'native-speaker: Muttersprache'],
    ['Età massima 35 anni', 'age: Età massima 35'],
    ['Età compresa tra i 18 e i 29 anni', 'age: Età compresa tra i 18 e i 29'],
    ['Bella presenza', 'appearance: Bella presenza'],
    ['Solo donne', 'gender: Solo donne'],
    ['Madrelingua tedesca', 'native-speaker: Madrelingua'],
    ['Leeftijd: 18 tot 30 jaar', 'age: Leeftijd: 18 tot 30'],
    ['Jong en dynamisch team', 'age: Jong en dynamisch'],
    ['Alleen vrouwen', 'gender: Alleen vrouwen'],
    ['Idade máxima 35 anos', 'age: Idade máxima 35'],
    ['Boa apresentação', 'appearance: Boa apresentação'],
    ['Wiek do 35 lat', 'age: Wiek do 35'],
    ['Młody, dynamiczny zespół', 'age: Młody, dynamiczny'],
    ['Homme de moins de 35 ans', 'gender: Homme', 'age: moins de 35 ans'],
    ['Uniquement femmes', 'gender: Uniquement femmes'],
    ['âgé de 25 à 35 ans', 'age: âgé de 25 à 35'],
    ['Jeunes diplômés', 'age: Jeunes diplômés'],
    ['Célibataire sans enfants', 'family: Célibataire sans enfants'],
    ['Photo obligatoire', 'photo: Photo obligatoire'],
    ['Nationalité française exigée', 'citizenship-asked: Nationalité française exigée'],
    ['Sólo hombres menores de 35 años', 'gender: Sólo hombres', 'age: menores de 35 años'],
    ['Edad entre 25 y 35 años', 'age: Edad entre 25 y 35'],
    ['Recién titulados', 'age: Recién titulados'],
    ['Mujeres preferentemente', 'gender: Mujeres preferentemente'],
    ['Español nativo', 'native-speaker: Español nativo'],
    ['Nacionalidad española', 'citizenship-asked: Nacionalidad española'],
    ['Sin lagunas laborales', 'career-gap: Sin lagunas laborales'],
  ])('in another language: %s', (text, ...expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it.each([
    'Planning of man-hours',
    'Managing a young team',
    'Leading a young, dynamic team',
    'Mentoring junior engineers and recent graduates',
    '30+ years of combined experience',
    'Under 35 ms latency',
    'Response times must be under 30 seconds',
    'Teams of under 30',
    'Maximum 35 hours a week',
    'Up to 35 years of climate data',
    'Buildings over 50 years old',
    'Gender equality programme manager',
    'Gender pay gap reporting',
    'We welcome applicants regardless of age, gender, religion or nationality',
    'Home for men under 35',
    'Patients over 65 years of age',
    'Children and young people',
    'Experience with young offenders',
    'Selling to digital native businesses',
    'Recent graduates are welcome',
    'New graduate programmes',
    'Mature DevOps practices',
    'Must be over 18',
    'Fashion for men only',
    'Male and female connectors',
    'Gender: male or female',
    'Single point of contact',
    'Single sign-on for married accounts',
    'Fill gaps in employment data',
    'Career gaps are welcome',
    'Submit photo documentation of sites',
    'No photo, please',
    'Good health economics knowledge',
    'Build good-looking dashboards',
    'No accent colours',
    'Work with local residents',
    'Security as a first class citizen',
    'Services for citizens of Leeds',
    'Corporate citizenship',
    'Immigration law and citizenship applications',
    'Able Bodied Seaman certificate',
    'Betreuung junger Menschen',
    'Frauen werden bei gleicher Eignung bevorzugt',
    'Bewerbung bitte ohne Foto',
    'unabhängig von Alter, Geschlecht und Herkunft',
    'maximal 35 Stunden',
    'moins de 30 minutes',
    "30 ans d'expérience",
    "sans distinction d'âge ou de nationalité",
    'Aplicaciones nativas para iOS',
    'menos de 30 minutos',
  ])('are not in: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('tell the choices of a form from what is asked', () => {
    const lines = ['Male', 'Female', 'Decline to answer'].map((text) => ({ text, start: 0, end: text.length }));
    expect(traitQuestions(lines)).toEqual([]);
  });
});

describe('what is left of a requirement', () => {
  it.each(['Only men under 35', 'must be under 30 years old', 'Native speaker', 'Photo required'])(
    '%s: nothing',
    (text) => {
      expect(left(text)).toEqual([]);
      expect(readSingleRequirement(text, 'requirement').criteria).toEqual([]);
    },
  );

  it('is what it asks for by name', () => {
    expect(
      readSingleRequirement('Only men under 35 with Python', 'requirement').criteria.map(({ label }) => label),
    ).toEqual(['Python']);
    expect(readSingleRequirement('German native speaker', 'requirement').criteria).toMatchObject([
      { category: 'languages', expression: { language: 'de', level: 'C2' } },
    ]);
  });

  it('is a note, where a citizenship is asked', () => {
    const { criteria, notes } = readSingleRequirement('EU citizens only', 'requirement');
    expect([criteria, notes]).toMatchObject([[], [{ kind: 'filter', label: 'EU citizens only' }]]);
  });

  it('is no score in another language either, and keeps the tools of its line', () => {
    const role = readRole(`Dateningenieur (m/w/d)

Wir sind ein Unternehmen in Ulm und suchen für unser Team eine Verstärkung.

Ihr Profil
- Nur Männer unter 35 mit guten Kenntnissen in Python
- Mindestens 18 Jahre alt
- Unverheiratet
- Deutsch als Muttersprache

Wir freuen uns über Bewerbungen unabhängig von Alter und Geschlecht. Frauen werden bei gleicher Eignung bevorzugt.`);
    expect(role.criteria.map(({ label, span }) => [label, span && role.page.slice(span.start, span.end)])).toEqual([
      ['Python', 'Nur Männer unter 35 mit guten Kenntnissen in Python'],
      ['2+ years (assumed)', 'Dateningenieur (m/w/d)'],
      ['German', 'Deutsch als Muttersprache'],
    ]);
    expect(role.notes.map(({ label }) => label)).toEqual(['Mindestens 18 Jahre alt']);
    const places = role.questions.flatMap(({ code, span }) =>
      code === 'trait-refused' || code === 'native-speaker' ? [role.page.slice(span!.start, span!.end)] : [],
    );
    expect(places).toEqual(['Nur Männer', 'unter 35', 'Unverheiratet', 'Muttersprache']);
  });
});

it('the search for traits takes linear time', () => {
  for (const unit of [
    'young, ',
    'photo with ',
    'only candidates ',
    'under 4',
    'native ',
    'no career ',
    'of x ',
    'must be ',
  ])
    expect(traitsAsked(unit.repeat(50_000)).length).toBeLessThan(2_000);
});
