import { describe, expect, it } from '@jest/globals';
import { candidateProfileSchema, MAX_LINE } from '#libs/contracts';
import { candidateOfRow, guessTable, takeTableRows } from './index.js';
import { cellDate } from './dates.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const CSV = { encoding: 'utf-8', separator: ',' } as const;

/** Reads a source in windows of a size, as a job does. */
function allRows(source: Uint8Array, size: number, format: Parameters<typeof takeTableRows>[1] = CSV) {
  const rows: ReturnType<typeof takeTableRows>['rows'] = [];
  for (let at = 0, line = 1; at < source.length;) {
    const window = source.subarray(at, at + size);
    const taken = takeTableRows(window, format, { line, isLast: at + window.length >= source.length, limit: 3 });
    rows.push(...taken.rows);
    if (taken.consumed === 0) throw new Error(`stuck at ${at}`);
    at += taken.consumed;
    line = taken.line;
  }
  return rows;
}

describe('rows of a table', () => {
  it('are those of RFC 4180, with the line that each begins in, whatever the windows they are read in', () => {
    const source = bytes('name,note\r\n"Ann","two\nlines, and a ""quote"""\r\n\r\nBö,x\nCy,"last"');
    const expected = [
      { line: 1, fields: ['name', 'note'] },
      { line: 2, fields: ['Ann', 'two\nlines, and a "quote"'] },
      { line: 5, fields: ['Bö', 'x'] },
      { line: 6, fields: ['Cy', 'last'] },
    ];
    expect(allRows(source, source.length)).toEqual(expected);
    expect(allRows(source, 48)).toEqual(expected);
  });

  it('go on after a quote that is never closed', () => {
    const rows = allRows(bytes('Ann,"open\nBob,2\nCy,3\n'), MAX_LINE);
    expect(rows).toEqual([
      { line: 1, fields: null },
      { line: 2, fields: ['Bob', '2'] },
      { line: 3, fields: ['Cy', '3'] },
    ]);
  });

  it('are decoded, in UTF-16 of either order too', () => {
    const text = 'name;ort\nJörg;Łódź\n';
    const little = Buffer.from(text, 'utf16le');
    const format = { separator: ';' } as const;
    const rows = [
      { line: 1, fields: ['name', 'ort'] },
      { line: 2, fields: ['Jörg', 'Łódź'] },
    ];
    expect(allRows(little, MAX_LINE, { ...format, encoding: 'utf-16le' })).toEqual(rows);
    expect(allRows(Buffer.from(little).swap16(), MAX_LINE, { ...format, encoding: 'utf-16be' })).toEqual(rows);
  });

  it('have nothing in them that cannot be stored', () => {
    expect(allRows(bytes('na\0me,\0\nA\0da,x\n'), MAX_LINE).map(({ fields }) => fields)).toEqual([
      ['name', ''],
      ['Ada', 'x'],
    ]);
    const halves = Buffer.from('a\ud800b;\udc00😀\n', 'utf16le');
    const rows = allRows(halves, MAX_LINE, { separator: ';', encoding: 'utf-16le' });
    expect(rows).toEqual([{ line: 1, fields: ['ab', '😀'] }]);
  });
});

describe('the guess', () => {
  it.each([
    [
      'First Name,Surname,E-mail,Key Skills,Job Title,Company,From,To',
      ',',
      'firstName lastName email skills title employer start end',
    ],
    [
      'Vorname;Nachname;Telefon;Kenntnisse;Arbeitgeber;Beruf;Sprachen',
      ';',
      'firstName lastName phone skills employer title languages',
    ],
    [
      'Prénom\tNom\tCourriel\tCompétences\tPoste\tEntreprise\tDébut\tFin',
      '\t',
      'firstName lastName email skills title employer start end',
    ],
    [
      'Nombre;Apellidos;Correo electrónico;Habilidades;Puesto;Empresa;Titulación',
      ';',
      'firstName lastName email skills title employer degree',
    ],
    ['candidate_id|fullName|jobTitle|linkedinUrl', '|', 'externalId name title link'],
  ])('reads the header %j', (header, separator, fields) => {
    const row = header
      .split(separator)
      .map((_, index) => `cell ${index}`)
      .join(separator);
    const guess = guessTable(bytes(`${header}\n${row}\n`), true);
    expect([guess?.separator, guess?.columns.map(({ field }) => field).join(' ')]).toEqual([separator, fields]);
    expect([guess?.at, guess?.line]).toEqual([bytes(header).length + 1, 2]);
  });

  it.each([
    ['Who;Contact;role now', 2, 'email'],
    ['Who;-;role now', 1, 'email'],
    ['Ann Lark;not given;Clerk since 2019', 1, null],
    ['Ann Lark;ann@lark.example;Clerk', 1, 'email'],
  ])('tells by the rows below it whether %j names columns', (first, line, field) => {
    const guess = guessTable(bytes(`${first}\nBo Reed;bo@reed.example;Nurse\nCy Moor;cy@moor.example;Cook\n`), true)!;
    expect([guess.line, guess.columns.map(({ header }) => header).join(';'), guess.columns[1]!.field]).toEqual([
      line,
      line === 2 ? first : ';;',
      field,
    ]);
  });

  it('finds names of files in a table that is packed with them, and knows one that is not about people', () => {
    const fields = (table: string, name: string | null) =>
      guessTable(bytes(table), true, name === null ? null : { name, isThere: () => false })?.columns.map(
        ({ field }) => field,
      );
    const people = 'name,resume,cv file,url\nAnn,cvs/ann.pdf,ann,https://x.example/ann.pdf\n';
    expect(fields(people, 'people.csv')).toEqual(['name', 'file', 'file', 'link']);
    expect(fields(people, null)).toEqual(['name', null, null, 'link']);
    expect(fields('Title,Location\nEngineer,Berlin\n', 'jobs.csv')).toEqual([null, null]);
    expect(fields('1,ann.pdf\n2,bo.docx\n', 'list.csv')).toEqual([null, 'file']);
    const columns = guessTable(bytes(people), true, { name: 'people.csv', isThere: () => false })!.columns;
    expect(candidateOfRow(['Ann', 'a.pdf; b.pdf', 'c.pdf', ''], columns).files).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(candidateOfRow(['Ann', '-; a.pdf', 'n.a.', ''], columns).files).toEqual(['a.pdf']);
    const isThere = (name: string) => name === 'Lark; Ann | 2.pdf';
    const named = (cell: string) => candidateOfRow(['Ann', cell, '', ''], columns, isThere).files;
    expect(named(' Lark; Ann | 2.pdf ')).toEqual(['Lark; Ann | 2.pdf']);
    expect(named('"Moor; Cy.pdf" | b.pdf;"a ""b"".pdf"')).toEqual(['Moor; Cy.pdf', 'b.pdf', 'a "b".pdf']);
    expect(named('Moor; Cy "2".pdf')).toEqual(['Moor', 'Cy "2".pdf']);
    for (const nothing of ['-', '–', 'N/A', 'n.a.', 'none', 'Keine', '; –'])
      expect([nothing, candidateOfRow(['Ann', nothing, '', ''], columns).files]).toEqual([nothing, []]);
  });

  describe('of files that are packed with the table', () => {
    const packed = { name: 'p.csv', isThere: (name: string) => ['ann.pdf', 'bo', 'c.pdf'].includes(name) };
    const held = (header: string, ...cells: string[]) => {
      const rows = cells.map((cell, index) => `Person ${index},p${index}@example.org,"${cell}"\n`);
      return guessTable(bytes(`Name,Email,${header}\n${rows.join('')}`), true, packed)!.columns[2]!.field;
    };

    it.each([
      ...['N/A', '-', 'cv.pages', 'https://x.example/cv', '..', ''].map((odd) => [odd, odd]),
      ['very long', 'long '.repeat(900)],
    ])('takes a column of résumés for one of files when the odd cell is "%s"', (_, odd) => {
      expect(held('Resume', 'ann.pdf', 'c.pdf', odd)).toBe('file');
      expect(held('Resume', odd, 'ann.pdf', 'c.pdf')).toBe('file');
    });

    it('leaves texts, and what other columns say', () => {
      const text = 'Engineer for many years. '.repeat(20);
      expect(held('Resume', 'ann.pdf', text, text)).toBe('text');
      expect(held('Resume', 'N/A', '-')).toBe('text');
      expect(held('Job title', 'ann.pdf', 'Cook')).toBe('title');
      expect(held('What', 'bo', 'Cook', 'ann.pdf')).toBe('file');
      expect(held('What', 'bo', 'Cook', 'Baker')).toBeNull();
    });
  });

  it.each([
    [8, ';', 'Name,Email,Resume', 'file'],
    [25, '|', 'Name,Email,Resume', 'file'],
    [3_000, ';', 'Name,Email,Resume', 'file'],
    [8, ';', 'Person,Contact,Papers', 'file'],
    [8, ',', 'Name;Email;Skills', 'skills'],
    [25, ',', 'Person;Contact;Notes', 'null'],
  ])('is not misled by %i names with %j between them under %j', (names, between, header, field) => {
    const separator = header.includes(';') ? ';' : ',';
    const listed = Array.from({ length: names }, (_, index) => `${index}.pdf`).join(between);
    const rows = ['Ann', 'Bo', 'Cy'].map((name, index) => [
      name,
      `${name}@example.org`,
      index === 2 ? 'x.pdf' : field === 'file' ? listed : listed.replace(/\.pdf/g, ''),
    ]);
    const table = [header.split(separator), ...rows].map((cells) => cells.join(separator)).join('\n');
    const isThere = (name: string) => /^\w+\.pdf$/.test(name);
    const packed = field === 'file' ? { name: 'p.csv', isThere } : null;
    const guess = guessTable(bytes(table), true, packed)!;
    expect([guess.separator, guess.columns.length, String(guess.columns[2]!.field)]).toEqual([separator, 3, field]);
  });

  it('numbers positions, by digits, by words, and by order', () => {
    const positions = (header: string) =>
      guessTable(bytes(`${header}\na,b,c,d\n`), true)?.columns.map(({ field, position }) => `${field} ${position}`);
    expect(positions('Employer 1,Title 1,Employer 2,Title 2')).toEqual([
      'employer 1',
      'title 1',
      'employer 2',
      'title 2',
    ]);
    expect(positions('Current company,Current title,Previous company,Previous title')).toEqual([
      ...['employer 1', 'title 1', 'employer 2', 'title 2'],
    ]);
    expect(positions('Company,Title,Company,Title')).toEqual(['employer 1', 'title 1', 'employer 2', 'title 2']);
  });

  it('goes by what stands there when no row names the columns, and leaves what it does not know', () => {
    const guess = guessTable(bytes('Ann Lark,ann@example.org,blue\nBo Moor,bo@example.org,red\n'), true);
    expect(guess?.columns.map(({ field, samples }) => [field, samples[0]])).toEqual([
      [null, 'Ann Lark'],
      ['email', 'ann@example.org'],
      [null, 'blue'],
    ]);
    expect(guess?.line).toBe(1);
    expect(guessTable(bytes('\n\n'), true)).toBeNull();
  });
});

describe('a person of a row', () => {
  const columns = guessTable(
    bytes('ref,name,email,title,employer,start,end,duties,title 2,employer 2,end 2,languages,degree,skills\n'),
    true,
  )!.columns;

  it('is a candidate profile', () => {
    const row =
      'r9|Ann Lark|ann@example.org|Data Engineer|Mill & Co|Mär 2019|present|Ran Spark • Led two|Analyst|Old Ltd|soon|English (C1); German: native|MSc|Python, SQL; Go';
    const { externalId, candidate } = candidateOfRow(row.split('|'), columns);
    expect(externalId).toBe('r9');
    expect(candidateProfileSchema.parse(candidate)).toEqual({
      name: 'Ann Lark',
      email: 'ann@example.org',
      skills: ['Python', 'SQL', 'Go'],
      languages: [
        { language: 'English', level: 'C1' },
        { language: 'German', level: 'native' },
      ],
      education: [{ degree: 'MSc' }],
      positions: [
        { title: 'Data Engineer', employer: 'Mill & Co', bullets: ['Ran Spark', 'Led two'], start: '2019-03' },
        { title: 'Analyst', employer: 'Old Ltd', current: false },
      ],
    });
  });

  it('leaves out what cannot be so: a wrong address, an end before the start', () => {
    const { candidate } = candidateOfRow(['', 'Bo', 'at home', 'Cook', '', '2020', '2012'], columns);
    expect(candidate).toEqual({ name: 'Bo', positions: [{ title: 'Cook' }] });
  });
});

it.each([
  ['2018', '2018'],
  ['2018-3', '2018-03'],
  ['03/2018', '2018-03'],
  ['31.03.2018', '2018-03'],
  ['5.3.2018', '2018-03-05'],
  ['12/25/2018', '2018-12-25'],
  ['03/04/2018', '2018'],
  ['Août 2018', '2018-08'],
  ['enero de 2018', '2018-01'],
  ['March 5, 2018', '2018-03'],
  ['heute', 'present'],
  ['13/2018', null],
  ['soon', null],
])('the date %s is %s', (cell, date) => expect(cellDate(cell)).toBe(date));

describe('answers in a table', () => {
  const read = (header: string, row: string, fields: Record<number, 'question'> = {}) => {
    const guessed = guessTable(bytes(`${header}\n${row}\n`), true)!;
    const columns = guessed.columns.map((column) => ({ ...column, field: fields[column.index] ?? column.field }));
    const [found] = takeTableRows(bytes(row), CSV, { line: 2, isLast: true, limit: 1 }).rows;
    return { columns, answers: candidateOfRow(found!.fields!, columns).answers };
  };

  it('are read by their headers, and as questions where a user says that they are', () => {
    const header = 'name,country,authorized to work in,sponsorship required,relocate,notice period,Why us?';
    const { answers } = read(header, 'Ann,Germany,"DE, Austria; US: no",No,ja,4 weeks,I like it', { 6: 'question' });
    expect(answers).toEqual({
      stated: {
        location: { country: 'DE' },
        workAuthorisation: { DE: 'yes', AT: 'yes', US: 'no' },
        ...{ sponsorship: 'no', relocation: 'yes', noticePeriod: { days: 28 } },
        questions: [{ question: 'Why us?', answer: 'I like it' }],
      },
      unread: [],
    });
  });

  it('that cannot be read are reported by field, and the rest holds', () => {
    const { answers } = read('name,country,notice period,available from', 'Ann,Atlantis,soon,2026-12-31');
    expect(answers.stated).toEqual({ noticePeriod: { availableFrom: '2026-12-31' } });
    expect(answers.unread.map(({ path }) => path)).toEqual(['country', 'noticePeriod']);
  });

  it('takes no column about a personal trait for a text, however much stands in it', () => {
    const { columns } = read('name,Details of your disability,skills', `Ann,${'It is long. '.repeat(60)},Python`);
    expect(columns.map(({ field }) => field)).toEqual(['name', null, 'skills']);
  });

  it('about personal traits are not even shown', () => {
    const { columns } = read('name,gender,skills', 'Ann,female,Python');
    expect(columns[1]).toMatchObject({ field: null, samples: [] });
  });
});
