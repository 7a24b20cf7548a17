import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { typeOf } from './file-type.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the type of an upload', () => {
  it('is recognized by its content', async () => {
    expect(await typeOf(bytes('%PDF-1.7 …'))).toEqual({ mediaType: 'application/pdf' });
    expect(await typeOf(bytes('\n\njunk of a mail gateway\n%PDF-1.4 …'))).toEqual({ mediaType: 'application/pdf' });
    expect(await typeOf(bytes('Jo Winter\n\nPython'))).toEqual({ mediaType: 'text/plain' });
    expect(await typeOf(bytes('<?xml version="1.0"?><cv/>'))).toEqual({ mediaType: 'text/plain' });
    expect(await typeOf(bytes('{\\rtf1\\ansi Jo}'))).toEqual({ mediaType: 'application/rtf' });
    const odt = { mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') };
    expect(await typeOf(zipSync(odt, { level: 0 }))).toEqual({ mediaType: 'application/vnd.oasis.opendocument.text' });
    expect(await typeOf(Uint8Array.from([0xff, 0xfe, 0x4a, 0, 0x6f, 0]))).toEqual({ mediaType: 'text/plain' });
  });

  it('of an encrypted and an old Word file is left to their reader', async () => {
    const compound = (stream: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
    expect(await typeOf(compound('EncryptedPackage'))).toEqual({
      mediaType: expect.stringContaining('wordprocessingml'),
    });
    expect(await typeOf(compound('WordDocument'))).toEqual({ mediaType: 'application/x-cfb' });
  });

  it('of a torn Word file is left to its reader', async () => {
    const word = { mediaType: expect.stringContaining('wordprocessingml') };
    const whole = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<a/>') });
    expect(await typeOf(whole.subarray(0, 60))).toEqual(word);
    const other = zipSync({ 'word/numbering.xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') });
    expect(await typeOf(other.subarray(0, 60), { name: 'cv.DOCX', mediaType: '' })).toEqual(word);
  });

  it('is refused with what to do instead', async () => {
    const archive = zipSync({ 'cv.txt': strToU8('Jo Winter') });
    const unpacked = zipSync({ 'cv.pdf': strToU8('%PDF-1.7 …') }, { level: 0 });
    expect(await typeOf(unpacked)).toEqual({ refused: expect.stringContaining('Send it alone') });
    expect(await typeOf(archive)).toEqual({ refused: expect.stringContaining('Send it alone') });
  });

  it('is refused as a program by its content, and by its name', async () => {
    const refused = expect.stringMatching(/^It is a program, not a document\. /);
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    expect(await typeOf(program, { name: 'cv.pdf', mediaType: 'application/pdf' })).toEqual({ refused });
    expect(await typeOf(bytes('Jo Winter, engineer'), { name: 'cv.EXE', mediaType: '' })).toEqual({ refused });
  });

  it('is accepted when no reader knows it, because a user sent it for a candidate', async () => {
    expect(await typeOf(Buffer.from('GIF89a\x01\0\x01\0', 'latin1'))).toEqual({ mediaType: 'image/gif' });
    expect(await typeOf(Uint8Array.from([0, 1, 2, 3, 4]))).toEqual({ mediaType: 'application/octet-stream' });
  });

  it('tells rows and lines of people from the text of one, by what was said of it when its content is text', async () => {
    const table = bytes('name,skills\nAda Bell,Python\nBo Carr,Go\n');
    const lines = bytes('{"name": "Ada Bell"}\n{"name": "Bo Carr"}\n');
    const people = (mediaType: string) => ({ refused: expect.stringContaining(`\`Content-Type: ${mediaType}\``) });
    for (const declared of [
      { name: 'fresh.CSV', mediaType: 'application/octet-stream' },
      { name: 'fresh.tsv', mediaType: '' },
      { name: 'fresh', mediaType: 'text/csv' },
    ])
      expect(await typeOf(table, declared)).toEqual(people('text/csv'));
    const utf16 = Buffer.from('\uFEFFname;mail\r\nAda;a@example.org\r\n', 'utf16le');
    expect(await typeOf(utf16, { name: 'fresh.csv', mediaType: '' })).toEqual(people('text/csv'));
    for (const declared of [
      { name: 'fresh.jsonl', mediaType: '' },
      { name: 'fresh', mediaType: 'application/x-ndjson' },
    ])
      expect(await typeOf(lines, declared)).toEqual(people('application/x-ndjson'));
    const text = { mediaType: 'text/plain' };
    expect(await typeOf(table, { name: 'fresh.txt', mediaType: 'text/plain' })).toEqual(text);
    expect(await typeOf(bytes('%PDF-1.7 …'), { name: 'cv.csv', mediaType: 'text/csv' })).toEqual({
      mediaType: 'application/pdf',
    });
  });
});
