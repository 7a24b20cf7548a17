import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { typeOf } from './file-type.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the type of an upload', () => {
  it('is told by its content', async () => {
    expect(await typeOf(bytes('%PDF-1.7 …'))).toEqual({ mediaType: 'application/pdf' });
    expect(await typeOf(bytes('\n\njunk of a mail gateway\n%PDF-1.4 …'))).toEqual({ mediaType: 'application/pdf' });
    expect(await typeOf(bytes('Jo Winter\n\nPython'))).toEqual({ mediaType: 'text/plain' });
    expect(await typeOf(bytes('<?xml version="1.0"?><cv/>'))).toEqual({ mediaType: 'text/plain' });
    expect(await typeOf(Uint8Array.from([0xff, 0xfe, 0x4a, 0, 0x6f, 0]))).toEqual({ mediaType: 'text/plain' });
  });

  it('is refused with what to do instead', async () => {
    const archive = zipSync({ 'cv.txt': strToU8('Jo Winter') });
    expect(await typeOf(archive)).toEqual({ refused: expect.stringContaining('Unpack') });
    expect(await typeOf(bytes('{\\rtf1\\ansi Jo}'))).toEqual({ refused: expect.stringContaining('RTF') });
    expect(await typeOf(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]))).toEqual({
      refused: expect.stringContaining('application/x-elf'),
    });
    expect(await typeOf(Uint8Array.from([0, 1, 2, 3, 4]))).toEqual({ refused: expect.stringContaining('PDF, DOCX') });
  });
});
