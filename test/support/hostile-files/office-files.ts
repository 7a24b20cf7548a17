import { zipSync, type Zippable } from 'fflate';
import { crc32 } from 'node:zlib';
import { writeDoc } from '../writers/doc-writer.js';
import { paragraph, writeDocx } from '../writers/docx-writer.js';
import type { HostileFile } from './hostile-file.js';
import { packedZeros } from './zeros.js';

const DOCUMENT = 'word/document.xml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SENTENCE = 'Engineer of Example Ltd since 2019';
const MEGABYTE = 1024 * 1024;
/** Of a compound file: bytes of a sector, and where its header names the first sector of its table. */
const [SECTOR, FIRST_TABLE] = [512, 76];

/** The directory of Microsoft's compound format, as far as it tells that a package lies in it encrypted. */
function encryptedPackage(): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
  });
  return bytes;
}

const withEntities = (declarations: string, body: string) =>
  writeDocx('', {
    [DOCUMENT]: `<?xml version="1.0"?><!DOCTYPE d [${declarations}]><w:document ${W}><w:body>${paragraph(body)}</w:body></w:document>`,
  });

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');

const zip = (files: Record<string, Uint8Array | string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, Buffer.from(file)])) as Zippable);

/** Changes the size that the directory states of an entry. */
function withStatedSize(size: number, name: string, bytes: Uint8Array): Buffer {
  const lying = Buffer.from(bytes);
  const directory = lying.readUInt32LE(lying.length - 6);
  lying.writeUInt32LE(size, lying.indexOf(name, directory) - 46 + 24);
  return lying;
}

/** A ZIP of one deflated entry, made by hand: what it unpacks to is never in memory. */
function zipOfZeros(name: string, pieces: number): Buffer {
  const packed = packedZeros(pieces);
  const piece = Buffer.alloc(16 * MEGABYTE);
  let sum = 0;
  for (let at = 0; at < pieces; at++) sum = crc32(piece, sum);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(sum, 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(pieces * piece.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  local.copy(central, 6, 4, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

const UNSUPPORTED = { outcome: 'unsupported', reason: 'type-not-readable' } as const;

export const OFFICE_FILES: readonly HostileFile[] = [
  {
    kind: 'DOCX with a password',
    name: 'locked.docx',
    bytes: encryptedPackage,
    outcome: 'encrypted',
    reason: 'password-needed',
  },
  {
    kind: 'DOCX with an external entity',
    name: 'xxe.docx',
    bytes: () => withEntities('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'),
    outcome: 'malformed',
    reason: 'entities-not-allowed',
  },
  {
    kind: 'DOCX with a billion laughs',
    name: 'laughs.docx',
    bytes: () => withEntities(`<!ENTITY e0 "ha">${laughs}`, '&e10;'),
    outcome: 'malformed',
    reason: 'entities-not-allowed',
  },
  {
    kind: 'DOCX with a part of 100 MB, packed into 100 kB',
    name: 'part.docx',
    bytes: () => zipOfZeros(DOCUMENT, 6),
    outcome: 'too-big',
    reason: 'unpacks-too-big',
  },
  {
    kind: 'DOCX whose directory says that such a part has 1,000 bytes',
    name: 'lie.docx',
    bytes: () => withStatedSize(1_000, DOCUMENT, zip({ [DOCUMENT]: Buffer.alloc(20 * MEGABYTE, '<w:p/>') })),
    outcome: 'malformed',
    reason: 'no-body',
  },
  {
    kind: 'DOCX of two million elements',
    name: 'elements.docx',
    bytes: () => writeDocx('<w:p/>'.repeat(2_000_000)),
    outcome: 'too-big',
    reason: 'too-many-elements',
  },
  {
    kind: 'DOCX with tables in tables, 5,000 deep',
    name: 'tables.docx',
    bytes: () => writeDocx('<w:tbl><w:tr><w:tc>'.repeat(5_000) + '</w:tc></w:tr></w:tbl>'.repeat(5_000)),
    outcome: 'malformed',
    reason: 'nested-too-deep',
  },
  {
    kind: 'DOCX with 50,000 name spaces, and others in each of 50,000 paragraphs',
    name: 'names.docx',
    bytes: () => {
      const spaces = Array.from({ length: 50_000 }, (_, at) => `xmlns:n${at}="u"`).join(' ');
      return writeDocx(`<w:sdt ${spaces}>${'<w:p xmlns:a="b"/>'.repeat(50_000)}</w:sdt>${paragraph(SENTENCE)}`);
    },
    outcome: 'malformed',
    reason: 'too-many-namespaces',
  },
  {
    kind: 'DOC whose chain of sectors leads back into itself',
    name: 'loop.doc',
    bytes: () => {
      const bytes = writeDoc({ pieces: [{ text: SENTENCE }] });
      // The second sector of the main stream is followed by the first.
      bytes.writeUInt32LE(0, SECTOR * (bytes.readUInt32LE(FIRST_TABLE) + 1) + 4);
      return bytes;
    },
    outcome: 'malformed',
    reason: 'not-a-whole-doc',
  },
  {
    kind: 'DOC that says its text has two billion letters',
    name: 'letters.doc',
    bytes: () =>
      writeDoc({ pieces: [{ text: SENTENCE }], damage: (_main, tables) => tables.writeUInt32LE(2 ** 31 - 1, 9) }),
    outcome: 'too-big',
    reason: 'too-much-text',
  },
  {
    kind: 'DOC whose 200,000 pieces have one letter each',
    name: 'pieces.doc',
    bytes: () => writeDoc({ pieces: Array.from({ length: 200_000 }, () => ({ text: 'a' })) }),
    outcome: 'too-big',
    reason: 'too-many-pieces',
  },
  {
    kind: 'ZIP of ZIPs',
    name: 'cvs.zip',
    bytes: () => zip({ 'inner.zip': zip({ 'cv.zip': zip({ 'cv.txt': SENTENCE }) }) }),
    ...UNSUPPORTED,
    entries: [['inner.zip', 'archive-in-archive']],
  },
  {
    kind: 'ZIP with paths that lead out of it',
    name: 'paths.zip',
    bytes: () =>
      zip({ '../../etc/cv.txt': SENTENCE, 'C:\\Windows\\cv.txt': SENTENCE, '/root/cv\u202Efdp.txt': SENTENCE }),
    ...UNSUPPORTED,
    entries: [
      ['etc/cv.txt', 'text/plain'],
      ['Windows/cv.txt', 'text/plain'],
      ['root/cvfdp.txt', 'text/plain'],
    ],
  },
  {
    kind: 'ZIP whose file unpacks to 1 GB',
    name: 'bomb.zip',
    bytes: () => zipOfZeros('cv.txt', 62),
    ...UNSUPPORTED,
    entries: [['cv.txt', 'too-big']],
  },
  {
    kind: 'ZIP with a file of which only the size is there: over 2 GB',
    name: 'huge.zip',
    bytes: () => withStatedSize(2 ** 31 + 1, 'cv.txt', zip({ 'cv.txt': SENTENCE })),
    ...UNSUPPORTED,
    entries: [['cv.txt', 'too-big']],
  },
];
