import { describe, expect, it } from '@jest/globals';
import { fc } from '../../test/support/properties.js';
import { MAX_DOCUMENT_BYTES } from '#libs/contracts';
import { MAX_TEXT } from './limits.js';
import { readDocument } from './read-document.js';

describe('readDocument', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë Müller\nEngineer')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFZoë Müller\r\nEngineer')],
    ['UTF-16 with a mark', Buffer.from('\uFEFFZoë Müller\nEngineer', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\uFEFFZoë Müller\nEngineer', 'utf16le').swap16()],
  ])('reads text in %s', async (_name, bytes) => {
    expect(await readDocument(bytes)).toEqual({
      outcome: 'text',
      text: 'Zoë Müller\nEngineer',
      extractor: 'text/5',
      findings: [],
    });
  });

  it('parts the columns of plain text by tabs, and not the words of a justified line', async () => {
    const typed = '2014 – 2018    Acme Ltd    Buyer\nBought   the   steel   for   all   of   the   halls';
    expect(await readDocument(Buffer.from(typed))).toMatchObject({
      text: '2014 – 2018\tAcme Ltd\tBuyer\nBought the steel for all of the halls',
    });
  });

  it('parts columns by two blanks where a cell nearly fills its own and the lines beside it show the column', async () => {
    const typed = [
      'Rank       Vessel                        Agency             From',
      'Bosun      MV Northern Coral, 43 000 GT  Harbour Crewing    2024',
      'Deck boy   MV Sugbo  Ferry               Inter-Isle Lines   2008',
    ];
    expect(await readDocument(Buffer.from(typed.join('\n')))).toMatchObject({
      text: 'Rank\tVessel\tAgency\tFrom\nBosun\tMV Northern Coral, 43 000 GT\tHarbour Crewing\t2024\nDeck boy\tMV Sugbo Ferry\tInter-Isle Lines\t2008',
    });
  });

  it('tells the type by content, not by name', async () => {
    expect(
      await readDocument(Buffer.from('plain words'), { fileName: 'cv.pdf', mediaType: 'application/pdf' }),
    ).toMatchObject({ extractor: 'text/5' });
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    expect(await readDocument(Buffer.from('BMW Group\nEngineer'))).toMatchObject({ extractor: 'text/5' });
    expect(await readDocument(png, { fileName: 'cv.txt' })).toMatchObject({
      outcome: 'needs-ocr',
      data: { found: 'picture (PNG, JPEG, TIFF, WebP)', ocr: 'off' },
    });
  });

  it('names what it found and what would have been readable', async () => {
    const program = Buffer.concat([
      Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'),
      Buffer.alloc(200, 7),
    ]);
    expect(await readDocument(program, { fileName: 'cv.pdf' })).toEqual({
      outcome: 'unsupported',
      extractor: 'none/1',
      reason: 'type-not-readable',
      data: { found: 'application/x-msdownload', claimed: 'pdf' },
      readable: [
        'PDF',
        'Word (DOCX)',
        'Word (DOC)',
        'OpenDocument (ODT)',
        'RTF',
        'Apple Pages',
        'HTML',
        'Web page (MHTML)',
        'EPUB',
        'Markdown',
        'plain text',
        'JSON Resume or candidate profile (JSON)',
        'JSON Resume or candidate profile (YAML)',
      ],
    });
  });

  it.each([
    ['no bytes', Buffer.alloc(0), { outcome: 'empty', reason: 'no-bytes' }],
    ['only spaces', Buffer.from(' \n\t '), { outcome: 'empty', reason: 'no-text' }],
    [
      'bytes of no known kind',
      Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 251)),
      { outcome: 'unsupported' },
    ],
    [
      'more bytes than any résumé',
      Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a'),
      { outcome: 'too-big', reason: 'too-many-bytes' },
    ],
    ['more text than any résumé', Buffer.alloc(MAX_TEXT + 1, 'a'), { outcome: 'too-big', reason: 'too-much-text' }],
    [
      'a zip that is no document',
      Buffer.from('504b0506' + '00'.repeat(18), 'hex'),
      { outcome: 'unsupported', data: { found: 'application/zip' } },
    ],
  ])('ends with a typed outcome for %s', async (_name, bytes, expected) => {
    expect(await readDocument(bytes)).toMatchObject(expected);
  });

  it('never throws, and what it gives is well-formed text', async () => {
    const starts = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      '{\\rtf1 ',
      '{"basics":',
      '<html>',
      'PK\x03\x04',
      '\xff\xfe',
      '# ',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const read = await readDocument(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        if (read.outcome === 'text') expect(read.text).not.toMatch(/\p{Surrogate}|\0|\r/u);
        else expect(read.reason).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
