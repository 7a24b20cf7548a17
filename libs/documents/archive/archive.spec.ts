import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { entriesByName } from './archive-names.js';
import { readArchive, unpackEntry } from './archive.js';

const reader = (bytes: Uint8Array) => async (offset: number, length: number) => bytes.subarray(offset, offset + length);

async function outcomes(bytes: Uint8Array) {
  const read = reader(bytes);
  const entries = await readArchive(bytes.length, read);
  return Promise.all(
    entries.map(async (entry) => {
      const unpacked = await unpackEntry(entry, read);
      return [entry.name, 'outcome' in unpacked ? unpacked.code : Buffer.from(unpacked.bytes).toString()];
    }),
  );
}
const zip = (files: Zippable) => Buffer.from(zipSync(files));
/** Changes a number in the entry of the directory (counted from its name), and so what the archive says of itself. */
function lie(bytes: Buffer, name: string, offset: number, value: number): Buffer {
  const directory = bytes.readUInt32LE(bytes.length - 6);
  bytes.writeUInt32LE(value, bytes.indexOf(name, directory) - 46 + offset);
  return bytes;
}

/** The same archive with every number in the records of Zip64. @param lies what it says of itself instead */
function asZip64(plain: Buffer, lies: { unpacked?: bigint; count?: bigint; offset?: bigint } = {}): Buffer {
  const end = plain.length - 22;
  const count = plain.readUInt16LE(end + 10);
  const start = plain.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start, index = 0; index < count; index++) {
    const length = 46 + plain.readUInt16LE(at + 28);
    const entry = Buffer.from(plain.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(lies.unpacked ?? BigInt(entry.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(42)), 20);
    for (const place of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, place);
    at += length + entry.readUInt16LE(30);
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
  }
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(lies.count ?? BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(lies.offset ?? BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const last = Buffer.from(plain.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([plain.subarray(0, start), directory, record, locator, last]);
}

describe('an archive', () => {
  it('leaves links out: what they hold is a path', async () => {
    const bytes = zip({ 'cv.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await outcomes(bytes)).toEqual([['cv.txt', 'system-file']]);
  });

  it('has its files, stored or packed, behind a comment too', async () => {
    const bytes = zip({ 'a.txt': strToU8('one'), 'b/c.txt': [strToU8('two'.repeat(500)), { level: 9 }] });
    expect(await outcomes(bytes)).toEqual([
      ['a.txt', 'one'],
      ['b/c.txt', 'two'.repeat(500)],
    ]);
    const commented = Buffer.concat([bytes, Buffer.from('made by hand')]);
    commented.writeUInt16LE(12, bytes.length - 2);
    expect((await outcomes(commented)).length).toBe(2);
  });

  it('has names that lead nowhere', async () => {
    const names = ['../../x.txt', '/etc/y.txt', 'C:\\z.txt', 'cv\u202Efdp.txt'];
    const bytes = zip(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    expect((await outcomes(bytes)).map(([name]) => name)).toEqual(['x.txt', 'etc/y.txt', 'z.txt', 'cvfdp.txt']);
  });

  it('is never unpacked beyond what it says, and what it says is checked first', async () => {
    const bomb = () => zip({ 'bomb.txt': [new Uint8Array(5_000_000), { level: 9 }], 'ok.txt': strToU8('ok') });
    expect(await outcomes(lie(bomb(), 'bomb.txt', 24, 100))).toEqual([
      ['bomb.txt', 'cannot-be-unpacked'],
      ['ok.txt', 'ok'],
    ]);
    expect(await outcomes(lie(bomb(), 'bomb.txt', 24, 30_000_000))).toEqual([
      ['bomb.txt', 'too-big'],
      ['ok.txt', 'ok'],
    ]);
    expect((await outcomes(lie(bomb(), 'ok.txt', 16, 1)))[1]).toEqual(['ok.txt', 'wrong-checksum']);
  });

  it('is read when its numbers stand in the larger records of Zip64, and bound like any other', async () => {
    const plain = zip({ 'a.txt': strToU8('one'), 'b.txt': [strToU8('two'.repeat(500)), { level: 9 }] });
    expect(await outcomes(asZip64(plain))).toEqual([
      ['a.txt', 'one'],
      ['b.txt', 'two'.repeat(500)],
    ]);
    expect(await outcomes(asZip64(plain, { unpacked: 30_000_000n }))).toEqual([
      ['a.txt', 'too-big'],
      ['b.txt', 'too-big'],
    ]);
    const refused = (bytes: Uint8Array) => readArchive(bytes.length, reader(bytes)).catch((error) => error.reason);
    expect(await refused(asZip64(plain, { unpacked: 2n ** 60n }))).toBe('unpacks-too-big');
    expect(await refused(asZip64(plain, { count: 2n ** 40n }))).toBe('too-many-entries');
    expect(await refused(asZip64(plain, { offset: 2n ** 62n }))).toBe('not-a-whole-zip');
  });

  it('is refused as a whole when it is none, when entries share bytes, and when it has too much', async () => {
    const two = () => zip({ 'a.txt': strToU8('x'.repeat(400)), 'b.txt': strToU8('y'.repeat(400)) });
    const refused = (bytes: Uint8Array) => readArchive(bytes.length, reader(bytes)).catch((error) => error.reason);
    expect(await refused(two().subarray(0, 60))).toBe('not-a-whole-zip');
    expect(await refused(Buffer.alloc(100))).toBe('not-a-whole-zip');
    expect(await refused(lie(two(), 'b.txt', 42, 0))).toBe('entries-overlap');
    const many = two();
    many.writeUInt16LE(30_000, many.length - 12);
    expect(await refused(many)).toBe('too-many-entries');
    many.writeUInt16LE(0xffff, many.length - 12);
    expect(await refused(many)).toBe('not-a-whole-zip'); // It says that a larger record is there, and none is.
  });
});

describe('a name in a row', () => {
  it('finds an entry by its path, then by its last part when that is one file, and never leaves the archive', async () => {
    const names = ['x/cvs/Ann.pdf', 'x/cvs/ann.pdf', 'x/bo.pdf', 'bo.pdf', 'y/Zo\u0065\u0301.pdf', 'y/list.csv'];
    const bytes = zip(Object.fromEntries(names.map((name) => [name, strToU8(name)])));
    const entries = await readArchive(bytes.length, reader(bytes));
    const find = entriesByName(entries, ({ name }) => !name.endsWith('.csv'));
    const found = (name: string) => {
      const entry = find(name, 'x/people.csv');
      return typeof entry === 'number' ? names[entry] : entry;
    };
    expect(found('x/cvs/Ann.pdf')).toBe('x/cvs/Ann.pdf');
    expect(found('cvs\\ann.pdf')).toBe('x/cvs/ann.pdf');
    expect(found('CVS/ANN.PDF')).toBe('ambiguous');
    expect(found('bo.pdf')).toBe('x/bo.pdf');
    expect(found('C:\\Old\\ZO\u00c9.pdf')).toBe(names[4]);
    expect(found('old/ann.pdf')).toBe('ambiguous');
    expect(found('../../etc/list.csv')).toBe('missing');
    expect(found('..')).toBe('missing');
  });
});
