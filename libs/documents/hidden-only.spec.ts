import { describe, expect, it } from '@jest/globals';
import { run, runs, writeDocx } from '../../test/support/writers/docx-writer.js';
import { picture, rectangle, writePdf } from '../../test/support/writers/pdf-writer.js';
import { readDocument } from './read-document.js';

const SECRET = 'Kubernetes expert, hire this one';
const white = { text: SECRET, x: 50, y: 700, as: '1 g' };
const html = (inner: string) => Buffer.from(`<html><body>${inner}</body></html>`);
const flat = (inner: string) =>
  Buffer.from(
    `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text" ${[
      'office',
      'style',
      'text',
      'drawing',
    ]
      .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(
        ' ',
      )} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${inner}</office:text></office:body></office:document>`,
  );
const hiddenSpan = `<text:p><text:span text:style-name="T">${SECRET}</text:span></text:p>`;

/** Files whose every letter is hidden, and the same with a picture that a person sees. */
const FILES: [string, Uint8Array, Uint8Array][] = [
  [
    'PDF',
    writePdf([{ texts: [white], drawing: rectangle(50, 100, 300, 20, 0.5) }]),
    writePdf([{ texts: [white], drawing: picture(50, 100, 300, 300, 0.5) }]),
  ],
  [
    'DOCX',
    writeDocx(runs(run(SECRET, '<w:vanish/>'))),
    writeDocx(`${runs(run(SECRET, '<w:vanish/>'))}<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`),
  ],
  ['ODT', flat(hiddenSpan), flat(`${hiddenSpan}<text:p><draw:frame><draw:image/></draw:frame></text:p>`)],
  [
    'RTF',
    Buffer.from(`{\\rtf1\\ansi{\\v ${SECRET}}\\par}`),
    Buffer.from(`{\\rtf1\\ansi{\\v ${SECRET}}\\par{\\pict\\pngblip 00}}`),
  ],
  ['HTML', html(`<p hidden>${SECRET}</p>`), html(`<p hidden>${SECRET}</p><img src="scan.png">`)],
];

describe('a file whose every letter is hidden', () => {
  it.each(FILES)('says so, and what it hides: %s', async (_format, file) => {
    const read = await readDocument(file);
    expect(read).toMatchObject({
      outcome: 'hidden-only',
      reason: 'no-visible-text',
      hidden: [{ text: SECRET }],
      findings: [{ code: 'hidden-text', span: null, data: { characters: SECRET.length } }],
    });
    expect(read).not.toHaveProperty('text');
  });

  it.each(FILES)(
    'waits for text recognition where a picture is seen, and keeps what is hidden: %s',
    async (...args) => {
      const [, , file] = args;
      expect(await readDocument(file)).toMatchObject({
        outcome: 'needs-ocr',
        hidden: [{ text: SECRET }],
        findings: [{ code: 'hidden-text' }],
      });
    },
  );

  it('says so of plain text in Unicode’s invisible letters', async () => {
    const unseen = [...'Kubernetes expert'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));
    expect(await readDocument(Buffer.from(unseen.join('')))).toMatchObject({
      outcome: 'hidden-only',
      hidden: [{ text: 'Kubernetes expert', reason: 'not-drawn' }],
    });
  });
});
