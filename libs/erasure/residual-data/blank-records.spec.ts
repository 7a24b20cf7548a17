import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { blanked, recordsNaming, writtenAs } from './blank-records.js';

const EMAIL = 'ann@x.example';

async function afterwards(text: string, inQuotes: boolean, size = 7): Promise<string> {
  return (await afterwardsIn(Buffer.from(text), inQuotes, size)).toString();
}

async function afterwardsIn(bytes: Buffer, inQuotes: boolean, size: number): Promise<Buffer> {
  const written = writtenAs(bytes);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  async function* come(): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }
  const ranges = await recordsNaming(come(), { inQuotes, emails: [EMAIL], written });
  return Buffer.concat(pieces.map((piece, index) => blanked(piece, index * size, ranges, written)));
}
const spaces = (text: string): string => text.replace(/[^\r\n]/g, ' ');

describe('records that name an address', () => {
  it('are blanked, and nothing else is', async () => {
    const [one, ann, two] = [
      '{"email":"joann@x.example"}\n',
      '{"name":"Ann","email":"ANN@x.example"}\r\n',
      '{"email":"ann@x.example.org"}',
    ];
    expect(await afterwards(`${one}${ann}${two}`, false)).toBe(`${one}${spaces(ann)}${two}`);
    expect(await afterwards(`${two}\n${ann.trim()}`, false)).toBe(`${two}\n${spaces(ann.trim())}`);
  });

  it('go over lines between quotation marks', async () => {
    const ann = 'Ann,"Sparrow\nLane ""9""",ann@x.example\n';
    const text = `name,street,email\n${ann}Bob,"Ann\n",bob@x.example\n`;
    expect(await afterwards(text, true)).toBe(text.replace(ann, spaces(ann)));
  });

  it.each(['\ufeff', ''])('are found in UTF-16 of either order, with a mark (%j) or without', async (mark) => {
    const ann = 'Żaneta,"Ann\nLane",ANN@x.example\r\n';
    const text = `${mark}${ann}Bob,bob@x.example,ū\n`;
    const gone = text.replace(ann, spaces(ann));
    const little = (all: string) => Buffer.from(all, 'utf16le');
    const big = (all: string) => little(all).swap16();
    // Without a mark a table in UTF-16 begins with letters of ASCII: its header.
    const head = mark === '' ? 'name,street,email\n' : '';
    for (const encode of [little, big])
      expect(await afterwardsIn(encode(text.replace(mark, mark + head)), true, 6)).toEqual(
        encode(gone.replace(mark, mark + head)),
      );
  });

  it('end by themselves after a quotation mark that never does', async () => {
    const others = `Bob,bob@x.example,${'x'.repeat(80)}\n`.repeat(14_000);
    const text = `Cid,"cid@x.example\n${others}ann@x.example\n${others}`;
    const after = await afterwards(text, true, 65_536);
    expect(after).not.toContain(EMAIL);
    expect(after.endsWith(others)).toBe(true);
  });

  it('are the same however the source is cut into pieces', async () => {
    const part = fc.constantFrom('Ann', '"', '\n', ',', EMAIL, 'joann@x.example', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const text = parts.join('');
        expect(await afterwards(text, true, size)).toBe(await afterwards(text, true, 10_000));
      }),
    );
  });
});
