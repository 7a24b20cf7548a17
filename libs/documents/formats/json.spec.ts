import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';

function read(candidate: unknown) {
  return readDocument(Buffer.from(JSON.stringify(candidate)));
}

describe('a candidate profile', () => {
  it('becomes the text of a plain résumé', async () => {
    const outcome = await read({
      name: 'Ada Example',
      headline: 'Platform Engineer',
      email: 'ada@example.org',
      location: 'Berlin',
      summary: 'Runs platforms.',
      positions: [
        {
          title: 'Senior Engineer',
          employer: 'Example Ltd',
          start: '2018-03',
          bullets: ['Ran clusters\nfor nine teams'],
        },
        { title: 'Engineer', employer: 'Other Ltd', start: '2015', end: '2018-02-15', location: 'Paris' },
        { title: 'Trainee', start: '2014', current: false },
      ],
      education: [{ degree: 'MSc', field: 'Physics', institution: 'Some University', end: '2014' }],
      certifications: [{ name: 'Certified Kubernetes Administrator', issuer: 'CNCF', issued: '2023-05' }],
      skills: ['Python', 'Go'],
      languages: [{ language: 'German', level: 'C1' }, { language: 'French' }],
    });
    expect(outcome).toEqual({
      outcome: 'text',
      extractor: 'json/1',
      findings: [],
      text: `Ada Example
Platform Engineer
ada@example.org | Berlin

Summary
Runs platforms.

Experience

Senior Engineer, Example Ltd
Mar 2018 – Present
• Ran clusters for nine teams

Engineer, Other Ltd
2015 – Feb 2018
Paris

Trainee
from 2014

Education

MSc, Physics, Some University
until 2014

Certifications
Certified Kubernetes Administrator, CNCF, issued May 2023

Skills
Python, Go

Languages
German (C1)
French`,
    });
  });

  it('says which field is wrong', async () => {
    expect(await read({ name: 'Ada Example', positions: [{ title: 'Engineer', start: '2020-13' }] })).toMatchObject({
      outcome: 'malformed',
      reason: 'not-a-candidate-profile',
      data: { field: 'positions.0.start', fault: 'Give the date as YYYY, YYYY-MM or YYYY-MM-DD', faults: 1 },
    });
  });
});

describe('a JSON Resume', () => {
  it('becomes the same kind of text, without picture, street, postcode and references', async () => {
    const outcome = await read({
      basics: {
        name: 'Ada Example',
        label: 'Platform Engineer',
        image: 'https://example.org/face.png',
        location: { address: '1 Some Street', postalCode: '12345', city: 'Berlin', countryCode: 'DE' },
      },
      work: [
        {
          name: 'Example Ltd',
          position: 'Engineer',
          startDate: '2018-03-01',
          endDate: '',
          highlights: ['Ran clusters'],
        },
      ],
      skills: [{ name: 'Languages', level: 'Master', keywords: ['Python', 'Go'] }],
      references: [{ name: 'Some Body', reference: 'Recommended' }],
      somethingOfTheirOwn: true,
    });
    expect(outcome).toMatchObject({
      outcome: 'text',
      text: 'Ada Example\nPlatform Engineer\nBerlin, DE\n\nExperience\n\nEngineer, Example Ltd\nMar 2018 – Present\n• Ran clusters\n\nSkills\nLanguages: Python, Go',
    });
  });

  it('says which field is wrong', async () => {
    expect(await read({ basics: { name: 'Ada' }, work: [{ position: 7 }] })).toMatchObject({
      outcome: 'malformed',
      reason: 'not-a-json-resume',
      data: { field: 'work.0.position' },
    });
  });
});

it('the text begins with a line for the name, also when none was given', async () => {
  expect(await read({ headline: 'Engineer', skills: ['Go'] })).toMatchObject({ text: '—\nEngineer\n\nSkills\nGo' });
  expect(await read({ basics: { name: ' ' }, skills: [{ name: 'Go' }] })).toMatchObject({ text: '—\n\nSkills\nGo' });
  expect(await read({ name: 'Siobhán O’Brien', text: 'Go' })).toMatchObject({ text: 'Siobhán O’Brien\n\nGo' });
});

describe('a file that is meant as data and is none', () => {
  it.each([
    ['ada.json', '{"name": "Ada Example",\n "skills": ["Go"', 2, 17],
    ['ada.JSON', 'Ada Example\nEngineer', 1, 1],
    ['ada.yaml', 'name: Ada Example\nskills: [Go, Python\n', 3, 1],
    ['ada.yml', 'name: "Ada\nskills:\n  - Go\n', 4, 1],
  ])('is malformed, with the place: %s', async (fileName, text, line, column) => {
    const outcome = await readDocument(Buffer.from(text), { fileName });
    expect(outcome).toMatchObject({ outcome: 'malformed', reason: expect.stringMatching(/^not-/) });
    expect(outcome).toMatchObject({ data: { line, column } });
  });

  it('is text where nothing says that it is data', async () => {
    expect(await readDocument(Buffer.from('{"name": "Ada'), { fileName: 'ada.txt' })).toMatchObject({
      outcome: 'text',
    });
  });
});

describe('a person as YAML', () => {
  const read = (text: string) => readDocument(Buffer.from(text), { fileName: 'ada.yaml' });

  it('has the text that the same JSON has; dates need no quotes', async () => {
    const outcome = await read(
      'name: Ada Example\npositions:\n  - title: Engineer\n    employer: Example Ltd\n    start: 2018\n    end: 2020-03\n    current: false\nskills: [Go, 1C]\n',
    );
    expect(outcome).toMatchObject({
      outcome: 'text',
      extractor: 'json/1',
      text: 'Ada Example\n\nExperience\n\nEngineer, Example Ltd\n2018 – Mar 2020\n\nSkills\nGo, 1C',
    });
    expect(await read('basics:\n  name: Ada\nwork:\n  - position: Engineer\n')).toMatchObject({ outcome: 'text' });
  });

  it('says which field is wrong, and survives what grows when it is unfolded', async () => {
    expect(await read('name: Ada\npositions:\n  - start: soon\n')).toMatchObject({
      outcome: 'malformed',
      reason: 'not-a-candidate-profile',
    });
    const laughs = [
      'a0: &a0 [lol]',
      ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`),
    ];
    expect(await read(laughs.join('\n'))).toMatchObject({ outcome: 'malformed' });
  });
});
