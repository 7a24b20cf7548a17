import { describe, expect, it } from '@jest/globals';
import { fc } from '../../test/support/properties.js';
import { commonKeys, comparePeople, keysOf, keyText, type PersonFacts } from './index.js';
import { eightDigits, emailKey, employerKey, linkKey, nameParts, phoneKey } from './normalise.js';

const month = (year: number, of = 1): number => year * 12 + of - 1;

function person(facts: Partial<PersonFacts>): PersonFacts {
  return { name: null, emails: [], phones: [], links: [], work: [], ...facts };
}

const work = (employer: string, from: number, to: number | null) => [
  { employer, start: month(from), end: to === null ? null : month(to, 12) },
];
const reasons = (a: Partial<PersonFacts>, b: Partial<PersonFacts>, common?: Set<string>): string[] =>
  comparePeople(person(a), person(b), common).map(({ reason }) => reason);

describe('the same person', () => {
  it.each<[string, Partial<PersonFacts>, Partial<PersonFacts>, string[]]>([
    [
      'same address, however it is written',
      { name: 'Maria Silva', emails: ['Maria.Silva@gmail.com'] },
      { name: 'Silva, Maria', emails: ['mariasilva+jobs@googlemail.com'] },
      ['same-email'],
    ],
    [
      'same number with and without country code, and a middle name',
      { name: 'Jürgen Groß', phones: ['+49 (0)151 98765432'] },
      { name: 'Juergen K. Gross', phones: ['0151/98765432'] },
      ['same-phone'],
    ],
    [
      'same profile page',
      { name: 'Łukasz Żak', links: ['https://www.linkedin.com/in/lukasz-zak/'] },
      { name: 'Zak Lukasz', links: ['pl.linkedin.com/in/Lukasz-Zak?trk=x'] },
      ['same-link'],
    ],
    [
      'same name and employer; one of them still there when the résumé was written',
      { name: 'Jan Novák', work: work('Škoda Works a.s.', 2019, null) },
      { name: 'Novak Jan', work: work('SKODA WORKS', 2019, 2022) },
      ['same-name-and-employer'],
    ],
    [
      'nothing by a part of the name and an employer alone',
      { name: 'Ada Groß', work: work('Acme', 2018, null) },
      { name: 'Ada Groß Silva', work: work('Acme', 2018, null) },
      [],
    ],
    [
      'a part of the name, an employer and an address',
      { name: 'Ada Groß', emails: ['ada@gross.example'], work: work('Acme', 2018, null) },
      { name: 'Ada Groß Silva', emails: ['ada@gross.example'], work: work('Acme', 2018, null) },
      ['same-email', 'same-name-and-employer'],
    ],
    [
      'several positions at one employer are one stay',
      { name: 'Ann Lee', work: [...work('Acme', 2018, 2020), ...work('Acme Ltd', 2021, null)] },
      { name: 'Ann Lee', work: work('Acme', 2018, 2023) },
      ['same-name-and-employer'],
    ],
    [
      'another family name: the address carries the first one, and the number is the same too',
      { name: 'Anna Schmidt', emails: ['anna.schmidt@post.example'], phones: ['0170 5558123 4'] },
      { name: 'Anna Weber', emails: ['anna.schmidt@post.example'], phones: ['+49 170 55581234'] },
      ['same-email', 'same-phone'],
    ],
    [
      'a name is missing',
      { emails: ['jo@doe.example'] },
      { name: 'Jo Doe', emails: ['jo@doe.example'] },
      ['same-email'],
    ],
    [
      'a name of one word, as in China and Indonesia',
      { name: '王伟', emails: ['ww@mail.example'] },
      { name: '王伟', emails: ['ww@mail.example'] },
      ['same-email'],
    ],
    [
      'a family name that is a title elsewhere',
      { name: 'Wei Ma', emails: ['weima@mail.example'] },
      { name: 'Ma Wei, MBA', emails: ['weima@mail.example'] },
      ['same-email'],
    ],
    [
      'a first name that is written in two ways',
      { name: 'Katarzyna Nowak', emails: ['k.nowak@post.example'], phones: ['512 867 5309'] },
      { name: 'Katarzina Nowak', emails: ['k.nowak@post.example'], phones: ['512 867 5309'] },
      ['same-email', 'same-phone'],
    ],
    [
      'a page as the browser copies it',
      { name: 'Jürgen Groß', links: ['https://www.linkedin.com/in/j%C3%BCrgen-gro%C3%9F'] },
      { name: 'Jürgen Groß', links: ['linkedin.com/in/jürgen-groß'] },
      ['same-link'],
    ],
    [
      'names in two scripts',
      { name: 'Юлия Иванова', emails: ['yulia@mail.example'] },
      { name: 'Yulia Ivanova', emails: ['yulia@mail.example'] },
      ['same-email'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(reasons(a, b)).toEqual(expected);
    expect(reasons(b, a)).toEqual(expected);
  });
});

describe('not the same person, as far as anybody can tell', () => {
  it.each<[string, Partial<PersonFacts>, Partial<PersonFacts>]>([
    [
      'an agency’s address and number on two of its candidates',
      { name: 'Maria Silva', emails: ['berta@agency.example'], phones: ['0221 5551230'] },
      { name: 'Tom Brown', emails: ['berta@agency.example'], phones: ['0221 5551230'] },
    ],
    [
      'the same with a first name in common',
      { name: 'Maria Silva', emails: ['berta@agency.example'], phones: ['0221 5551230'] },
      { name: 'Maria Costa', emails: ['berta@agency.example'], phones: ['0221 5551230'] },
    ],
    [
      'a mailbox for applications',
      { name: 'Maria Silva', emails: ['jobs@agency.example'] },
      { name: 'Maria Silva', emails: ['jobs@agency.example'] },
    ],
    [
      'the number of an office where two people work',
      { name: 'Maria Silva', phones: ['0221 5551230'], work: work('Acme', 2020, null) },
      { name: 'Tom Brown', phones: ['0221 5551230'], work: work('Acme', 2020, null) },
    ],
    [
      'a switchboard with extensions',
      { name: 'Jan Novak', phones: ['+420 221 555 123 ext. 12'] },
      { name: 'Jan Novak', phones: ['+420 221 555 123 ext. 14'] },
    ],
    ['a short number', { name: 'Jan Novak', phones: ['555 1234'] }, { name: 'Jan Novak', phones: ['555-1234'] }],
    ['a number without a name', { phones: ['0221 5551230'] }, { name: 'Jan Novak', phones: ['0221 5551230'] }],
    ['a common name and nothing else', { name: 'Jan Novak' }, { name: 'Jan Novak' }],
    [
      'a common name at other employers',
      { name: 'Jan Novak', work: work('Acme', 2019, 2022) },
      { name: 'Jan Novak', work: work('Globex', 2019, 2022) },
    ],
    [
      'a common name at a large employer, at other times',
      { name: 'Jan Novak', work: work('Acme', 2010, 2014) },
      { name: 'Jan Novak', work: work('Acme', 2016, null) },
    ],
    [
      'the same, begun years apart',
      { name: 'Jan Novak', work: work('Acme', 2010, null) },
      { name: 'Jan Novak', work: work('Acme', 2016, null) },
    ],
    [
      'two who work for themselves',
      { name: 'Jan Novak', work: work('Freelance', 2019, null) },
      { name: 'Jan Novak', work: work('freelancer', 2019, null) },
    ],
    [
      'a LinkedIn page each',
      { name: 'Jan Novak', links: ['linkedin.com/in/jan-novak-1'], work: work('Acme', 2019, null) },
      { name: 'Jan Novak', links: ['linkedin.com/in/jan-novak-2'], work: work('Acme', 2019, null) },
    ],
    [
      'a project that several people worked on',
      { name: 'Ann Lee', links: ['https://github.com/acme/rocket'] },
      { name: 'Ann Lee', links: ['https://github.com/acme/rocket'] },
    ],
    [
      'siblings at one address',
      { name: 'Tim Weber', emails: ['family@weber.example'], phones: ['0170 55581234'] },
      { name: 'Lena Weber', emails: ['family@weber.example'], phones: ['0170 55581234'] },
    ],
    [
      'siblings at an address with the name of the family',
      { name: 'Tim Weber', emails: ['weber.home@post.example'], phones: ['0170 55581234'] },
      { name: 'Weber, Lena', emails: ['weber.home@post.example'], phones: ['0170 55581234'] },
    ],
    [
      'siblings with two family names',
      { name: 'Juan Garcia Lopez', emails: ['garcialopez@post.example'], phones: ['+34 612 345 987'] },
      { name: 'Ana Garcia Lopez', emails: ['garcialopez@post.example'], phones: ['+34 612 345 987'] },
    ],
    [
      'father and son',
      { name: 'John Smith Sr.', emails: ['john@smith.example'], phones: ['(512) 867-5309'] },
      { name: 'John Smith Jr.', emails: ['john@smith.example'], phones: ['(512) 867-5309'] },
    ],
    [
      'other initials at a large employer',
      { name: 'John A. Smith', work: work('Acme', 2018, null) },
      { name: 'John B. Smith', work: work('Acme', 2018, null) },
    ],
    ['a first name alone', { name: 'Maria', phones: ['0221 5551230'] }, { name: 'Maria', phones: ['0221 5551230'] }],
  ])('%s', (_, a, b) => {
    expect(reasons(a, b)).toEqual([]);
    expect(reasons(b, a)).toEqual([]);
  });

  it('an address that more people have than one person has candidates', () => {
    const maria = { name: 'Maria Silva', emails: ['berta@agency.example'], phones: ['0170 55581234'] };
    const holders = (count: number) => Array.from({ length: count }, (_, index) => `person ${index}`);
    const key = keysOf(person(maria))[0]!;
    expect(reasons(maria, maria, commonKeys([{ ...key, personIds: holders(3) }]))).toEqual([
      'same-email',
      'same-phone',
    ]);
    expect(reasons(maria, maria, commonKeys([{ ...key, personIds: holders(4) }]))).toEqual(['same-phone']);
  });
});

describe('normal forms', () => {
  it.each([
    ['Müller, Dr. Anna-Lena J.', 'anna lena muller'],
    ["O'Brien Seán", 'obrien sean'],
    ['王伟', '王伟'],
    ['Dr. med.', 'med'],
  ])('name %s', (name, parts) => expect(nameParts(name).join(' ')).toBe(parts));
  it.each([
    ['mailto:A.B@x.example', 'a.b@x.example'],
    ['not an address', null],
    ['info@x.example', null],
  ])('address %s', (email, key) => expect(emailKey(email)).toBe(key));
  it.each([
    ['+49 151 98765432', '198765432'],
    ['000 000 000', null],
    ['123456789', null],
    ['0800 123 4567', null],
    ['+1 800 555 0199', null],
  ])('number %s', (phone, key) => expect(phoneKey(phone)).toBe(key));
  it.each([
    ['HTTPS://WWW.github.com/Jo-Doe/', 'github.com/jo-doe'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid.org/0000-0002-1825-0097'],
    ['https://jo.example/portfolio', null],
    ['https://linkedin.com/company/acme', null],
  ])('page %s', (link, key) => expect(linkKey(link)).toBe(key));
  it.each([
    ['ACME Systems GmbH & Co. KG', 'acme systems'],
    ['Lindenhof gGmbH', 'lindenhof'],
    ['Code Club e.V.', 'code club'],
    ['Nordlys A/S', 'nordlys'],
    ['Kowalski Sp. z o.o.', 'kowalski'],
    ['Self-employed', null],
    ['Ltd.', null],
  ])('employer %s', (employer, key) => expect(employerKey(employer)).toBe(key));
});

const name = fc
  .uniqueArray(fc.constantFrom('Ada', 'Grace', 'Jürgen', 'Łukasz', 'Noor', 'Wei', 'Novák', 'Silva', 'Groß'), {
    minLength: 2,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const facts: fc.Arbitrary<PersonFacts> = fc.record({
  name: fc.option(name),
  emails: fc.array(fc.constantFrom('a@x.example', 'b@x.example', 'ada.silva@x.example', 'hr@x.example'), {
    maxLength: 3,
  }),
  phones: fc.array(fc.constantFrom('0170 55581234', '+49 170 55581234', '0221 5551230', '12'), { maxLength: 3 }),
  links: fc.array(fc.constantFrom('github.com/a', 'linkedin.com/in/a', 'linkedin.com/in/b'), { maxLength: 2 }),
  work: fc.array(
    fc.record({
      employer: fc.constantFrom('Acme', 'ACME Inc.', 'Globex', 'Freelance'),
      start: fc.integer({ min: month(2000), max: month(2020) }),
      end: fc.option(fc.integer({ min: month(2020), max: month(2025) })),
    }),
    { maxLength: 6 },
  ),
});

describe('a comparison of two people', () => {
  it('finds the same in either order, and in whichever order their details are listed', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const turned = (one: PersonFacts): PersonFacts => ({
          name: one.name && one.name.split(' ').reverse().join(' ').toUpperCase(),
          emails: [...one.emails].reverse(),
          phones: [...one.phones].reverse(),
          links: [...one.links].reverse(),
          work: [...one.work].reverse(),
        });
        const found = comparePeople(a, b);
        expect(comparePeople(b, a)).toEqual(found);
        expect(comparePeople(turned(a), turned(b))).toEqual(found);
        // What is found by comparing is found by looking up.
        const keys = new Set(keysOf(a).map(keyText));
        if (found.length > 0) expect(keysOf(b).some((key) => keys.has(keyText(key)))).toBe(true);
      }),
    );
  });

  it('finds nothing when their names have nothing in common', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(comparePeople({ ...a, name: 'Iris Quandt' }, { ...b, name: 'Bo Falk' })).toEqual([]);
      }),
    );
  });
});

it.each([
  ['91 23 45 67', '91234567'],
  ['+47 91 23 45 67', '91234567'],
  ['0065 9123 4567', '91234567'],
  ['(+852) 9123-4567', '91234567'],
  ['47 91 23 45 67', null],
  ['+49 30 91234567', null],
  ['+1 415 555 0101', null],
  ['0151 98765432', null],
])('the eight digits of %j are %j', (phone, digits) => expect(eightDigits(phone)).toBe(digits));
