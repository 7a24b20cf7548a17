import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
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

describe('an archive', () => {
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
    expect(await refused(many)).toBe('zip64');
  });
});
