import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writePdf, column } from '../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../read-document.js';

async function textOf(bytes: Uint8Array | string, fileName: string): Promise<string> {
  const read = await readDocument(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { fileName });
  return read.outcome === 'text' ? read.text : `${read.outcome} ${read.reason}`;
}

const W2003 = (body: string) =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:body><wx:sect>${body}<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>Curriculum vitae</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
const run = (text: string, look = '') => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, look = '') => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${content}</w:p>`;

const page = (html: string, encoding: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\nThis is a page in one file.\r\n\r\n--edge\r\nContent-Location: file:///C:/cv.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="windows-1252"\r\n\r\n${html}\r\n--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--edge--\r\n`;

describe('a file that is called .doc', () => {
  it.each([
    ['RTF', '{\\rtf1\\ansi Mira Halloran\\par Warehouse Manager}'],
    ['a page', '<html><body><p>Mira Halloran</p><p>Warehouse Manager</p></body></html>'],
    ['plain text', 'Mira Halloran\nWarehouse Manager'],
    [
      'a saved page',
      page('<html><body><p>Mira Halloran</p><p>Warehouse =\r\nManager</p></body></html>', 'quoted-printable'),
    ],
    ['Word 2003 in XML', W2003(paragraph(run('Mira Halloran')) + paragraph(run('Warehouse Manager')))],
  ])('is read as what it is: %s', async (_name, source) => {
    expect((await textOf(source, 'cv.doc')).split(/\n+/).slice(-2)).toEqual(['Mira Halloran', 'Warehouse Manager']);
  });
});

describe('a page saved by Word', () => {
  it('gives letters and dashes of its encoding, in either coding', async () => {
    const html = '<html><body>Renée – “Leeds”</body></html>';
    const western = Buffer.from(html.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');
    const quoted = [...western].map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    );
    expect(await textOf(page(quoted.join(''), 'quoted-printable'), 'cv.doc')).toBe('Renée – “Leeds”');
    expect(await textOf(page(western.toString('base64'), 'base64'), 'cv.doc')).toBe('Renée – “Leeds”');
  });

  it('without a page is damaged', async () => {
    expect(
      await textOf(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n--edge--\r\n',
        'cv.mht',
      ),
    ).toBe('malformed no-page');
  });
});

describe('a document of Word 2003 in XML', () => {
  it('gives its header, bullets, links, insertions and tables; deleted and hidden text go', async () => {
    const read = await readDocument(
      Buffer.from(
        W2003(
          paragraph(
            run('Mira ') +
              '<w:hlink w:dest="https://www.linkedin.com/in/mira-halloran">' +
              run('LinkedIn') +
              '</w:hlink>',
          ) +
            paragraph(
              run('Led 24 people'),
              '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="·"/></w:listPr>',
            ) +
            paragraph(
              `<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>old</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content>${run('new')}</aml:content></aml:annotation>${run(' Kubernetes', '<w:vanish/>')}`,
            ) +
            `<wx:sub-section><w:tbl><w:tr><w:tc>${paragraph(run('2019'))}</w:tc><w:tc>${paragraph(run('Leeds'))}</w:tc></w:tr></w:tbl></wx:sub-section>`,
        ),
      ),
    );
    expect(read).toMatchObject({
      text: 'Curriculum vitae\n\nMira LinkedIn (https://www.linkedin.com/in/mira-halloran)\n• Led 24 people\nnew\n\n2019\tLeeds',
      hidden: [{ text: 'Kubernetes', reason: 'marked-hidden' }],
    });
  });

  it('may hold the parts of a DOCX side by side', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="${w}"><w:body>${paragraph(run('Mira Halloran'))}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
    expect(await textOf(flat, 'cv.xml')).toBe('Mira Halloran');
  });
});

describe('a document of Apple Pages', () => {
  it('is read by the PDF that it keeps for previews', async () => {
    const preview = writePdf([{ texts: column(50, 700, ['Mira Halloran', 'Warehouse Manager']) }]);
    expect(await textOf(zipSync({ 'QuickLook/Preview.pdf': preview, 'index.xml': strToU8('<a/>') }), 'cv.pages')).toBe(
      'Mira Halloran\nWarehouse Manager',
    );
  });

  it('without one is named, so that the message says to export it', async () => {
    const read = await readDocument(zipSync({ 'Index/Document.iwa': strToU8('a'), 'preview.jpg': strToU8('a') }));
    expect(read).toMatchObject({ outcome: 'unsupported', data: { found: 'application/vnd.apple.pages' } });
  });
});

describe('an e-book', () => {
  it('gives its pages in the order of its spine', async () => {
    const xhtml = (text: string) =>
      strToU8(`<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html>`);
    const book = zipSync({
      mimetype: strToU8('application/epub+zip'),
      'META-INF/container.xml': strToU8(
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="GoogleDoc/package.opf"/></rootfiles></container>',
      ),
      'GoogleDoc/package.opf': strToU8(
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="b" href="b.xhtml"/><item id="a" href="a%20a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      ),
      'GoogleDoc/b.xhtml': xhtml('Warehouse Manager'),
      'GoogleDoc/a a.xhtml': xhtml('Mira Halloran'),
    });
    expect(await textOf(book, 'cv.epub')).toBe('Mira Halloran\n\nWarehouse Manager');
  });
});
