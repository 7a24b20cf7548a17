import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writeDocx } from '../../test/support/writers/docx-writer.js';
import { readDocument } from './read-document.js';
import { sniffType } from './sniff.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml.document`;
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<a>${name}</a>`)])));

/** A file of Microsoft's compound format whose directory has the given streams. */
function compound(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * 8);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
  });
  return bytes;
}

async function typeOf(bytes: Uint8Array | string, fileName?: string): Promise<string | null> {
  return (await sniffType(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, { fileName })).mediaType;
}

const WORD_2003 =
  '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body/></w:wordDocument>';
const MAIL =
  'Received: from example.org\r\n by example.com\r\nFrom: ada@example.org\r\nSubject: Application\r\nMIME-Version: 1.0\r\n';

describe('the type of a file', () => {
  it.each([
    ['a Word file by any name', writeDocx(''), `${OFFICE}.wordprocessingml.document`],
    ['a Word file of another program', zip('word/document2.xml'), `${OFFICE}.wordprocessingml.document`],
    ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), `${OFFICE}.spreadsheetml.sheet`],
    ['slides', zip('ppt/presentation.xml'), `${OFFICE}.presentationml.presentation`],
    ['Apple Pages', zip('Index/Document.iwa', 'preview.jpg'), 'application/vnd.apple.pages'],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      'application/vnd.oasis.opendocument.text',
    ],
    [
      'an OpenDocument spreadsheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    ['an e-book', zipSync({ mimetype: strToU8('application/epub+zip') }), 'application/epub+zip'],
    ['files in an archive', zip('a.pdf', 'b.docx'), 'application/zip'],
    ['a folder called word', zip('word/a.docx', 'word/a.xml'), 'application/zip'],
    ['a Word file without its document', zip('[Content_Types].xml', 'word/styles.xml'), WORD],
    ['the beginning of a Word file', zip('_rels/.rels', 'word/styles.xml', 'word/document.xml').subarray(0, 150), WORD],
    ['an old Word file', compound('WordDocument', '1Table'), 'application/msword'],
    ['an old spreadsheet', compound('Workbook'), 'application/vnd.ms-excel'],
    ['a letter of Outlook', compound('__properties_version1.0'), 'application/vnd.ms-outlook'],
    ['RTF', '{\\rtf1\\ansi Ada}', 'application/rtf'],
    ['RTF behind blanks', '\n  {\\rtf1\\ansi Ada}', 'application/rtf'],
    ['a letter', `${MAIL}\r\nHello`, 'message/rfc822'],
    ['a letter of three lines', 'From: a@example.org\nTo: b@example.org\nSubject: my CV\n\nHello', 'message/rfc822'],
    [
      'a résumé with words of a letter further down',
      'Name: Ada Example\nFrom: Lisbon\nEmail: ada@example.org\n\nEngineer\nSubject: mathematics\nTo: 2024',
      'text/plain',
    ],
    [
      'a résumé that tells since when below its head',
      'Name: Ada Example\nSubject: Mathematics\nFrom: 2019\nTo: 2024\nEngineer at Acme\n',
      'text/plain',
    ],
    [
      'a page saved by Word',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x',
      'multipart/related',
    ],
    [
      'a page saved by a browser',
      'From: <Saved by Blink>\r\nSubject: CV\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x',
      'multipart/related',
    ],
    ['a letter with a picture', `${MAIL}Content-Type: multipart/related; boundary="x"\r\n\r\n--x`, 'message/rfc822'],
    ['a document of Word 2003 in XML', WORD_2003, 'application/vnd.ms-word.document+xml'],
    ['pages of Apple with a preview', zip('QuickLook/Preview.pdf', 'index.xml'), 'application/vnd.apple.pages'],
    ['an archive with a file called index.xml', zip('index.xml', 'a.pdf'), 'application/zip'],
    [
      'a résumé that begins like a letter',
      'Name: Ada Example\nEmail: ada@example.org\nPhone: 555 0100\n\nEngineer',
      'text/plain',
    ],
    [
      'a PDF that is a ZIP too',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), zip('word/document.xml')]),
      'application/pdf',
    ],
    [
      'a ZIP of PDFs that are not packed',
      zipSync({ 'cv.pdf': strToU8('%PDF-1.7\n') }, { level: 0 }),
      'application/zip',
    ],
    ['a program', `MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff${'\x07'.repeat(200)}`, 'application/x-msdownload'],
    [
      'a flat OpenDocument',
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">',
      'application/vnd.oasis.opendocument.text-flat-xml',
    ],
  ])('is recognized by content: %s', async (_name, bytes, mediaType) => {
    for (const name of ['cv.pdf', 'cv.docx', undefined]) expect(await typeOf(bytes, name)).toBe(mediaType);
  });

  it.each(['application/vnd.ms-excel', 'application/vnd.apple.pages', 'message/rfc822'])(
    'is named where it is not readable: %s',
    async (found) => {
      const bytes = {
        'application/vnd.ms-excel': compound('Workbook'),
        'application/vnd.apple.pages': zip('Index/Document.iwa'),
        'message/rfc822': Buffer.from(MAIL + '\r\nHello'),
      }[found];
      expect(await readDocument(bytes ?? Buffer.alloc(0))).toMatchObject({
        outcome: 'unsupported',
        reason: 'type-not-readable',
        data: { found },
      });
    },
  );

  it.each([
    ['people.csv', 'name,email\nAda,ada@example.org', 'text/csv'],
    ['people.ndjson', '{"basics":{"name":"Ada"}}', 'application/x-ndjson'],
  ])('is rows of people by its name, where it is text: %s', async (fileName, text, found) => {
    expect(await readDocument(Buffer.from(text), { fileName })).toMatchObject({
      outcome: 'unsupported',
      data: { found },
    });
    expect(await typeOf(writeDocx(''), fileName)).toBe(WORD);
  });

  it.each(['setup.exe', 'Setup.MSI', 'run.sh'])('is a program by its name, whatever is in it: %s', async (fileName) => {
    const text = Buffer.from('Ada Example, engineer');
    expect(await readDocument(text, { fileName })).toMatchObject({
      outcome: 'unsupported',
      data: { found: 'application/x-msdownload' },
    });
  });

  it('is that of an encrypted document where only its package is seen', async () => {
    expect(await readDocument(compound('EncryptionInfo', 'EncryptedPackage'))).toMatchObject({
      outcome: 'encrypted',
      reason: 'password-needed',
      data: { found: 'Word (DOCX)' },
    });
  });
});
