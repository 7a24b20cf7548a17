import { describe, expect, it } from '@jest/globals';
import {
  header,
  paragraph,
  run,
  runs,
  styles,
  table,
  textBox,
  writeDocx,
} from '../../../test/support/writers/docx-writer.js';
import { readDocument } from '../read-document.js';

const SECRET = 'Kubernetes expert';

/** Ways to hide a run by its properties, with the reason that is given. */
const RUN_WAYS: readonly [string, string, string][] = [
  ['marked as hidden', '<w:vanish/>', 'marked-hidden'],
  ['hidden in the web view', '<w:webHidden/>', 'marked-hidden'],
  ['white', '<w:color w:val="FFFFFF"/>', 'same-colour'],
  ['nearly white', '<w:color w:val="FAFAFA"/>', 'same-colour'],
  ['of the colour that the theme has for paper', '<w:color w:val="000000" w:themeColor="background1"/>', 'same-colour'],
  ['of the colour of its highlight', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', 'same-colour'],
  ['of the colour of its shading', '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>', 'same-colour'],
  ['of one point', '<w:sz w:val="2"/>', 'tiny'],
  ['squeezed', '<w:w w:val="1%"/>', 'tiny'],
  ['filled with nothing', '<w14:textFill><w14:noFill/></w14:textFill>', 'not-drawn'],
  [
    'transparent',
    '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    'transparent',
  ],
  ['in pictures instead of letters', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', 'not-drawn'],
];

async function read(docx: Uint8Array) {
  const outcome = await readDocument(docx);
  if (outcome.outcome !== 'text') throw new Error(`${outcome.outcome}: ${outcome.reason}`);
  return outcome;
}

describe('text that no one sees in a Word document', () => {
  describe.each(RUN_WAYS)('%s', (_way, properties, reason) => {
    it('is kept apart where it is a paragraph of its own', async () => {
      const { text, hidden, findings } = await read(
        writeDocx(paragraph('Ada Example') + runs(run(SECRET, properties)) + paragraph('Berlin')),
      );
      expect(text.split(/\n+/)).toEqual(['Ada Example', 'Berlin']);
      expect(hidden).toEqual([{ text: SECRET, reason, page: null }]);
      expect(findings).toEqual([{ code: 'hidden-text', span: null, data: { characters: 17 } }]);
    });

    it('is kept apart inside a line that is seen', async () => {
      const { text, hidden } = await read(
        writeDocx(
          runs(run('Ran clusters '), run('Kubernetes ', properties), run('expert', properties), run('in Berlin')),
        ),
      );
      expect(text).toBe('Ran clusters in Berlin');
      expect(hidden).toEqual([{ text: SECRET, reason, page: null }]);
    });

    it('is kept apart where a style hides it', async () => {
      const style = `<w:style w:type="character" w:styleId="S"><w:name w:val="S"/><w:rPr>${properties}</w:rPr></w:style>`;
      const docx = writeDocx(runs(run('Ada'), run(SECRET, '<w:rStyle w:val="S"/>')), {
        'word/styles.xml': styles(
          style.replaceAll('"S"', '"Base"'),
          '<w:style w:type="character" w:styleId="S"><w:name w:val="S"/><w:basedOn w:val="Base"/></w:style>',
        ),
      });
      const { text, hidden } = await read(docx);
      expect(text).toBe('Ada');
      expect(hidden).toEqual([{ text: SECRET, reason, page: null }]);
    });
  });

  it.each([
    ['in a line of no height', paragraph(SECRET, '<w:spacing w:line="20" w:lineRule="exact"/>'), 'clipped'],
    ['behind the edge of the page', paragraph(SECRET, '<w:ind w:left="31000"/>'), 'off-page'],
    ['in a frame beside the page', paragraph(SECRET, '<w:framePr w:x="31000" w:y="1"/>'), 'off-page'],
    [
      'in the rest of a merged cell',
      table([['seen'], [SECRET]]).replace(/<w:tc>(?=.*Kubernetes)(?!.*<w:tc>)/, '<w:tc><w:tcPr><w:vMerge/></w:tcPr>'),
      'covered',
    ],
    [
      'in a row of no height',
      table([[SECRET]]).replace('<w:tr>', '<w:tr><w:trPr><w:trHeight w:val="10" w:hRule="exact"/></w:trPr>'),
      'clipped',
    ],
    [
      'in a table beside the page',
      table([[SECRET]]).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblpPr w:tblpX="31500"/></w:tblPr>'),
      'off-page',
    ],
    ['in a text box beside the page', runs(textBox(paragraph(SECRET), { left: 40_000_000 })), 'off-page'],
    ['in a text box of no size', runs(textBox(paragraph(SECRET), { width: 100 })), 'tiny'],
    ['in a hidden text box', runs(textBox(paragraph(SECRET), { hidden: true })), 'marked-hidden'],
    [
      'in the colour of its text box',
      runs(textBox(runs(run(SECRET, '<w:color w:val="112233"/>')), { fill: '112233' })),
      'same-colour',
    ],
    [
      'in the colour of its cell',
      table([['x']]).replace(
        /<w:tc>.*<\/w:tc>/,
        `<w:tc><w:tcPr><w:shd w:fill="112233"/></w:tcPr>${runs(run(SECRET, '<w:color w:val="112233"/>'))}</w:tc>`,
      ),
      'same-colour',
    ],
    [
      'in the colour of its paragraph',
      `<w:p><w:pPr><w:shd w:fill="112233"/></w:pPr>${run(SECRET, '<w:color w:val="112233"/>')}</w:p>`,
      'same-colour',
    ],
  ])('is kept apart %s', async (_way, body, reason) => {
    const { text, hidden } = await read(writeDocx(paragraph('Ada Example') + body));
    expect(text).not.toContain('Kubernetes');
    expect(hidden).toEqual([{ text: SECRET, reason, page: null }]);
  });

  it('is kept apart in headers too, once', async () => {
    const { text, hidden } = await read(
      writeDocx(paragraph('Ada Example'), {
        'word/header1.xml': header(runs(run('Berlin'), run(SECRET, '<w:vanish/>'))),
      }),
    );
    expect(text).toBe('Berlin\n\nAda Example');
    expect(hidden).toEqual([{ text: SECRET, reason: 'marked-hidden', page: null }]);
  });
});

describe('text that is seen though it is bright, small or marked', () => {
  it.each([
    [
      'white on a dark cell',
      table([['x']]).replace(
        /<w:tc>.*<\/w:tc>/,
        `<w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>${runs(run(SECRET, '<w:color w:val="FFFFFF"/>'))}</w:tc>`,
      ),
    ],
    [
      'white on a dark paragraph',
      `<w:p><w:pPr><w:shd w:fill="1F3864"/></w:pPr>${run(SECRET, '<w:color w:val="FFFFFF"/>')}</w:p>`,
    ],
    ['white in a dark text box', runs(textBox(runs(run(SECRET, '<w:color w:val="FFFFFF"/>')), { fill: '1F3864' }))],
    ['white and highlighted', runs(run(SECRET, '<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>'))],
    ['grey', runs(run(SECRET, '<w:color w:val="A6A6A6"/>'))],
    ['five points high', runs(run(SECRET, '<w:sz w:val="10"/>'))],
    ['switched to be seen again', runs(run(SECRET, '<w:vanish w:val="0"/>'))],
    ['in automatic colour', runs(run(SECRET, '<w:color w:val="auto"/>'))],
    [
      'outlined only',
      runs(
        run(SECRET, '<w14:textOutline><w14:solidFill/></w14:textOutline><w14:textFill><w14:noFill/></w14:textFill>'),
      ),
    ],
  ])('is text where it is %s', async (_way, body) => {
    const outcome = await read(writeDocx(paragraph('Ada Example') + body));
    expect(outcome.text).toContain(SECRET);
    expect(outcome).not.toHaveProperty('hidden');
    expect(outcome.findings).toEqual([]);
  });

  it('is text on a table style that shades its first row, and hidden in the other rows', async () => {
    const white = (text: string) => runs(run(text, '<w:color w:val="FFFFFF"/>'));
    const rows = ['Skills', SECRET].map((text) => `<w:tr><w:tc>${white(text)}</w:tc></w:tr>`).join('');
    const { text, hidden } = await read(
      writeDocx(`<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>${rows}</w:tbl>`, {
        'word/styles.xml': styles(
          '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>',
        ),
      }),
    );
    expect(text).toBe('Skills');
    expect(hidden).toEqual([{ text: SECRET, reason: 'same-colour', page: null }]);
  });

  it.each([
    ['', '<w:rPr><w:vanish/></w:rPr>'],
    ['as a part of it, ', '<w:tblStylePr w:type="wholeTable"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>'],
  ])('is kept apart where a table style, %sor one that it is based on hides it', async (_part, properties) => {
    const rows = [run(SECRET), run('seen', '<w:vanish w:val="0"/>')].map(
      (cell) => `<w:tr><w:tc>${runs(cell)}</w:tc></w:tr>`,
    );
    const { text, hidden } = await read(
      writeDocx(`<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>${rows.join('')}</w:tbl>`, {
        'word/styles.xml': styles(
          `<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/>${properties}</w:style>`,
          '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:basedOn w:val="Base"/></w:style>',
        ),
      }),
    );
    expect(text).toBe('seen');
    expect(hidden).toEqual([{ text: SECRET, reason: 'marked-hidden', page: null }]);
  });

  describe.each([
    // Seen where the style, or the table, does not say so of the place.
    ['firstRow', 'w:firstRow="1"', [0, 0, 1, 1, 1, 1]],
    ['firstRow', 'w:firstRow="0"', [1, 1, 1, 1, 1, 1]],
    ['firstRow', 'w:val="0020"', [0, 0, 1, 1, 1, 1]],
    ['lastRow', 'w:lastRow="1"', [1, 1, 1, 1, 0, 0]],
    ['firstCol', 'w:firstColumn="1"', [0, 1, 0, 1, 0, 1]],
    ['lastCol', 'w:val="0100"', [1, 0, 1, 0, 1, 0]],
    ['band2Horz', 'w:noHBand="0"', [1, 1, 0, 0, 1, 1]],
    ['band1Horz', 'w:firstRow="1"', [1, 1, 0, 0, 1, 1]],
    ['band2Vert', 'w:noHBand="1"', [1, 0, 1, 0, 1, 0]],
    ['band1Horz', 'w:noHBand="1"', [1, 1, 1, 1, 1, 1]],
    ['neCell', 'w:firstRow="1" w:lastColumn="1"', [1, 0, 1, 1, 1, 1]],
  ])('is kept apart where a table style hides %s, and the table says %s', (part, look, seen) => {
    const WORDS = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot'];
    const cells = WORDS.map((word) => `<w:tc>${runs(run(word))}</w:tc>`);
    const rows = [0, 2, 4].map((at) => `<w:tr>${cells.slice(at, at + 2).join('')}</w:tr>`);
    it.each([
      ['marked as hidden', '<w:rPr><w:vanish/></w:rPr>'],
      ['white', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'],
      [
        'white on black, which is seen',
        '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:fill="000000"/></w:tcPr>',
      ],
    ])('%s', async (way, properties) => {
      const { text, hidden = [] } = await read(
        writeDocx(
          `${paragraph('Ada')}<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook ${look}/></w:tblPr>${rows.join('')}</w:tbl>`,
          {
            'word/styles.xml': styles(
              `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="${part}">${properties}</w:tblStylePr></w:style>`,
            ),
          },
        ),
      );
      const shown = (at: number) => seen[at] === 1 || way.endsWith('seen');
      expect(text.match(/[A-Z]\w+/g)).toEqual(['Ada', ...WORDS.filter((_word, at) => shown(at))]);
      expect(hidden.map((one) => one.text).join(' ')).toBe(WORDS.filter((_word, at) => !shown(at)).join(' '));
    });
  });

  it('is no document where two parts of the file claim to be it', async () => {
    const [type, kind] = ['http://schemas.openxmlformats.org', 'officeDocument/2006/relationships/officeDocument'];
    const claim = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
    const twice = (second: string) =>
      readDocument(
        writeDocx(paragraph('Ada Example'), {
          '_rels/.rels': `<Relationships xmlns="${type}/package/2006/relationships">${claim('a', 'word/document.xml')}${claim('b', second)}</Relationships>`,
          'word/other.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(SECRET)}</w:body></w:document>`,
        }),
      );
    expect(await twice('word/other.xml')).toMatchObject({ outcome: 'malformed', reason: 'two-documents' });
    expect(await twice('/word/document.xml')).toMatchObject({ outcome: 'text', text: 'Ada Example' });
  });

  it('is text, and remarked on, where a dark shape floats on the page', async () => {
    const shape = textBox(paragraph(''), { width: 3_000_000, height: 9_000_000, fill: '1F3864' });
    const outcome = await read(writeDocx(runs(shape) + runs(run(SECRET, '<w:color w:val="FFFFFF"/>'))));
    expect(outcome.text).toBe(SECRET);
    expect(outcome.findings).toEqual([{ code: 'text-on-picture', span: null, data: { characters: 17 } }]);
  });
});
