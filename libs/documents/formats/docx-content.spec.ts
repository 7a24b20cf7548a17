import { describe, expect, it } from '@jest/globals';
import {
  field,
  footer,
  footnotes,
  header,
  inList,
  NUMBERING,
  paragraph,
  run,
  runs,
  styles,
  table,
  textBox,
  writeDocx,
} from '../../../test/support/writers/docx-writer.js';
import { readDocument } from '../read-document.js';

async function textOf(docx: Uint8Array): Promise<string> {
  const read = await readDocument(docx);
  if (read.outcome !== 'text') throw new Error(`${read.outcome}: ${read.reason} ${JSON.stringify(read.data)}`);
  expect(read).not.toHaveProperty('hidden');
  return read.text;
}

const linesOf = async (docx: Uint8Array): Promise<string[]> => (await textOf(docx)).split(/\n+/);

describe('what a person sees of a Word document', () => {
  it('has each text box once, though it is written down twice', async () => {
    const docx = writeDocx(runs(run('Profile'), textBox(paragraph('Speaks German'))));
    expect(await linesOf(docx)).toEqual(['Profile', 'Speaks German']);
  });

  it('has text boxes column by column, whatever order they were drawn in', async () => {
    const box = (text: string, left: number, top: number, width = 2_000_000) =>
      textBox(paragraph(text), { left, top, width });
    const docx = writeDocx(
      runs(
        box('Experience', 3_000_000, 2_000_000, 4_000_000),
        box('Skills', 0, 2_000_000),
        box('Education', 3_000_000, 4_000_000, 4_000_000),
        box('Languages', 0, 4_000_000),
        box('Ada Example', 0, 0, 7_000_000),
      ),
    );
    expect(await linesOf(docx)).toEqual(['Ada Example', 'Skills', 'Languages', 'Experience', 'Education']);
  });

  it('has moved text where it went, inserted text, and no deleted text or comments', async () => {
    const docx = writeDocx(
      runs(
        `<w:moveFrom w:id="1">${run('Moved ')}</w:moveFrom>`,
        `<w:ins w:id="2">${run('Inserted ')}</w:ins>`,
        `<w:moveTo w:id="1">${run('Moved ')}</w:moveTo>`,
        `<w:del w:id="3"><w:r><w:delText>Deleted</w:delText></w:r></w:del>`,
        `<w:commentRangeStart w:id="0"/>${run('kept')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ) +
        table([['stays']]).replace(
          '</w:tr>',
          `</w:tr><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${paragraph('row')}</w:tc></w:tr>`,
        ),
      { 'word/comments.xml': header(paragraph('a remark')) },
    );
    expect(await linesOf(docx)).toEqual(['Inserted Moved kept', 'stays']);
  });

  it('joins a paragraph whose mark was deleted with the next', async () => {
    const docx = writeDocx(
      paragraph('Software ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('Engineer') + paragraph('Berlin'),
    );
    expect(await linesOf(docx)).toEqual(['Software Engineer', 'Berlin']);
  });

  it('has the results of fields, not their codes, and what follows one that never ends', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTHOR</w:instrText></w:r>';
    const docx = writeDocx(
      runs(run('Born '), field('DATE', run('1990'), field('IF 1', run('x'))), run(' here')) +
        `<w:p><w:fldSimple w:instr="TITLE">${run('Engineer')}</w:fldSimple></w:p>` +
        runs(open, run('still read')),
    );
    expect(await linesOf(docx)).toEqual(['Born 1990x here', 'Engineer', 'still read']);
  });

  it('has the address of a link to a profile, and no other addresses', async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
    const docx = writeDocx(
      runs(link('a', 'LinkedIn')) +
        runs(link('b', 'Example Ltd')) +
        runs(link('c', 'ada@example.org')) +
        runs(link('d', 'Portfolio')) +
        runs(field('HYPERLINK "https://github.com/ada"', run('GitHub'))) +
        runs(link('e', 'Mail')),
      {},
      {
        links: {
          a: 'https://www.linkedin.com/in/ada?trk=x',
          b: 'https://example.com/about',
          c: 'mailto:ada@example.org',
          d: 'https://ada.example',
          e: 'mailto:ada@example.org',
        },
      },
    );
    expect(await linesOf(docx)).toEqual([
      'LinkedIn (https://www.linkedin.com/in/ada)',
      'Example Ltd',
      'ada@example.org',
      'Portfolio (https://ada.example)',
      'GitHub (https://github.com/ada)',
      'Mail (ada@example.org)',
    ]);
  });

  it('has symbols, special hyphens and capitals as they look', async () => {
    const docx = writeDocx(
      runs(
        '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>',
        run(' co'),
        '<w:r><w:softHyphen/></w:r>',
        run('operation, C'),
        '<w:r><w:noBreakHyphen/></w:r>',
        run('level, '),
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
        run(' 5, '),
        run('loud', '<w:caps/>'),
        run('Small', '<w:smallCaps/>'),
        run('(', '<w:rFonts w:ascii="Wingdings"/>'),
        run('555 0100'),
      ),
    );
    expect(await linesOf(docx)).toEqual(['• cooperation, C-level, ≥ 5, LOUDSmall 555 0100']);
  });

  it('has what content controls show, Arabic in its own order, and ruby without its reading', async () => {
    const docx = writeDocx(
      `<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>${paragraph('Ada Example')}</w:sdtContent></w:sdt>` +
        runs(`<w:sdt><w:sdtContent>${run('Engineer')}</w:sdtContent></w:sdt>`) +
        paragraph('مهندس برمجيات', '<w:bidi/>') +
        runs(`<w:r><w:ruby><w:rt>${run('とう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`),
    );
    expect(await linesOf(docx)).toEqual(['Ada Example', 'Engineer', 'مهندس برمجيات', '東京']);
  });

  it('has no table of contents, which says every heading once more', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const number = field('PAGEREF _Toc1', run('7', '<w:webHidden/>'));
    const docx = writeDocx(
      runs(
        mark('begin'),
        '<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>',
        mark('separate'),
        run('Experience'),
        number,
      ) +
        runs(run('Education'), mark('end')) +
        runs(run('See page '), number, run('Experience')),
    );
    expect(await linesOf(docx)).toEqual(['See page Experience']);
  });

  it('counts numbered lists as Word does', async () => {
    const docx = writeDocx(
      [
        paragraph('first', inList(2)),
        paragraph('second', inList(2)),
        paragraph('bullet', inList(1)),
        paragraph('third', inList(2)),
      ].join(''),
      { 'word/numbering.xml': NUMBERING },
    );
    expect(await linesOf(docx)).toEqual(['1) first', '2) second', '• bullet', '3) third']);
  });

  it('has headers, footers and notes once, without page numbers', async () => {
    const docx = writeDocx(runs(run('Ten years of work'), '<w:r><w:footnoteReference w:id="2"/></w:r>'), {
      'word/header1.xml': header(paragraph('Ada Example')),
      'word/footer1.xml': footer(
        runs(run('Page '), field('PAGE', run('3')), run(' of '), field('NUMPAGES', run('9'))),
        paragraph('Berlin'),
      ),
      'word/footer2.xml': footer(paragraph('Berlin')),
      'word/footnotes.xml': footnotes({ 2: 'part time', 3: 'never shown' }),
    });
    expect(await linesOf(docx)).toEqual(['Ada Example', 'Ten years of work', 'part time', 'Berlin']);
  });

  it('does not have headers that no page shows', async () => {
    const parts = { 'word/header1.xml': header(paragraph('Kubernetes')) };
    const docx = writeDocx(paragraph('Ada Example'), parts);
    const unused = writeDocx(paragraph('Ada Example'), {
      ...parts,
      'word/document.xml': `<w:document><w:body>${paragraph('Ada Example')}</w:body></w:document>`,
    });
    expect([await textOf(docx), await textOf(unused)]).toEqual(['Kubernetes\n\nAda Example', 'Ada Example']);
  });

  it('reads what other programs write: prefixes of their own, the strict form', async () => {
    const docx = writeDocx('', {
      'word/document.xml':
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>seen</x:t></x:r></x:p></x:body></x:document>',
    });
    expect(await textOf(docx)).toBe('seen');
  });
});

describe('tables', () => {
  it('with sections below each other in a column are read column by column', async () => {
    const docx = writeDocx(
      table([
        ['Ada Example', ''],
        [
          ['Skills', 'Python', 'Go'],
          ['Experience', 'Engineer, Example Ltd'],
        ],
        [
          ['Languages', 'German'],
          ['Ran forty clusters', 'Taught'],
        ],
      ]),
    );
    expect(await linesOf(docx)).toEqual([
      'Ada Example',
      'Skills',
      'Python',
      'Go',
      'Languages',
      'German',
      'Experience',
      'Engineer, Example Ltd',
      'Ran forty clusters',
      'Taught',
    ]);
  });

  it('with dates beside entries keep each with its entry', async () => {
    const docx = writeDocx(
      table([
        ['2018 – 2020', ['Engineer, Example Ltd', 'Ran clusters']],
        ['2015 – 2018', ['Trainee, Sample Ltd', 'Learnt it']],
      ]),
    );
    expect(await linesOf(docx)).toEqual([
      '2018 – 2020\tEngineer, Example Ltd',
      'Ran clusters',
      '2015 – 2018\tTrainee, Sample Ltd',
      'Learnt it',
    ]);
  });

  it('inside of tables are read where they stand', async () => {
    const inner = table([
      ['Python', '5 years'],
      ['Go', '2 years'],
    ]);
    const docx = writeDocx(
      `<w:tbl><w:tr><w:tc>${paragraph('Skills')}${inner}</w:tc><w:tc>${paragraph('Berlin')}</w:tc></w:tr></w:tbl>`,
    );
    expect(await linesOf(docx)).toEqual(['Skills', 'Python\t5 years', 'Go\t2 years', 'Berlin']);
  });
});

describe('a heading', () => {
  it('is recognized by its style, and by a style based on it', async () => {
    const docx = writeDocx(
      paragraph('Ada') + paragraph('Experience', '<w:pStyle w:val="Own"/>') + paragraph('Engineer'),
      {
        'word/styles.xml': styles(
          '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
          '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H1"/></w:style>',
        ),
      },
    );
    expect(await textOf(docx)).toBe('Ada\n\nExperience\nEngineer');
  });
});
