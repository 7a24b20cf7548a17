import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { writeDoc, type WrittenDoc } from '../../../test/support/writers/doc-writer.js';
import { readDocument } from '../read-document.js';

const FILES = new URL('../../../test/support/old-word-files/', import.meta.url);
const saved = (name: string) => readFileSync(new URL(`${name}.doc`, FILES));
const SENTENCE = 'Engineer of Example Ltd since 2019\r';

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes, { fileName: 'cv.doc' });
  return read.outcome === 'text' ? read.text : `${read.outcome} ${read.reason}`;
}
const written = (doc: WrittenDoc) => textOf(writeDoc(doc));

describe('an old Word file', () => {
  it('gives a table row by row, with tabs between its cells', async () => {
    expect(await textOf(saved('table'))).toBe(
      'Mira Halloran\n\n2018 – 2024\tWarehouse Manager\tPenfold Storage\n2012 – 2018\tShift Supervisor\tTamarind Goods\n\nAfter the table',
    );
  });

  it('gives headings, bullets, numbers, and tables in cells of tables', async () => {
    expect(await textOf(saved('lists'))).toBe(
      'Mira Halloran\n\nExperience\nWarehouse Manager\n• Led 24 people\n• Cut errors by 40 %\n• by scanning\n1. First\n2. Second\n\nOuter\nIn A\tIn B\n\nBeside',
    );
  });

  it('gives the header, notes, results of fields and addresses of links, and no page numbers', async () => {
    expect(await textOf(saved('fields'))).toBe(
      'Header Halloran\n\nMira Halloran\nSee LinkedIn (https://www.linkedin.com/in/mira-halloran) profile\nWord with a note\nFirst line\nSecond line\n\nThe note itself',
    );
  });

  it('gives letters of every script', async () => {
    expect(await textOf(saved('cyrillic'))).toBe(
      'Мирослава Головань\nНачальник склада, Пенфолд, Лидс\nΈλενα Παπαδοπούλου · 倉庫管理者 · مدير المستودع · žluťoučký kůň · Wrocław',
    );
  });

  it('keeps apart what a person does not see, and leaves out what was deleted', async () => {
    const read = await readDocument(saved('hidden'));
    expect(read).toMatchObject({
      outcome: 'text',
      text: 'Mira Halloran\nSeen after\nBefore behind\nSmall rest\nStyle end\nOld new InsertedWord text\nCAPITAL LETTERS shown\nWhiteOnBlue banner',
      findings: [{ code: 'hidden-text' }],
      hidden: [
        { text: 'KubernetesHidden', reason: 'marked-hidden' },
        { text: 'WhiteTerraform', reason: 'same-colour' },
        { text: 'TinyAnsible', reason: 'tiny' },
        { text: 'StyledSecret', reason: 'marked-hidden' },
      ],
    });
  });

  it('that was saved in haste gives its pieces in the order of the text', async () => {
    const pieces = [
      { text: 'Mira Halloran\rWare' },
      { text: 'house Manager – “Leeds”\r'.replace(/–|“|”/g, '-'), western: true },
      { text: 'Penfold 倉庫\r' },
    ];
    expect(await written({ pieces })).toBe('Mira Halloran\nWarehouse Manager - -Leeds-\nPenfold 倉庫');
  });

  it('that was saved in haste hides and deletes pieces', async () => {
    const [hide, remove] = [Buffer.from([0x3c, 0x08, 1]), Buffer.from([0x00, 0x08, 1])];
    const bytes = writeDoc({
      pieces: [
        { text: 'Seen ' },
        { text: 'Kubernetes ', changes: hide },
        { text: 'Gone ', changes: remove },
        { text: 'end\r' },
      ],
    });
    expect(await readDocument(bytes)).toMatchObject({ text: 'Seen end', hidden: [{ text: 'Kubernetes' }] });
  });

  it.each([
    ['with a password', 'encrypted password-needed', (main: Buffer) => main.writeUInt16LE(0x0300, 0x0a)],
    ['of Word 95', 'unsupported type-not-readable', (main: Buffer) => main.writeUInt16LE(0xa5dc, 0)],
    ['without a text', 'malformed not-a-whole-doc', (main: Buffer) => main.writeUInt32LE(0, 0x1a6)],
  ])('%s says so', async (_name, ending, damage) => {
    expect(await written({ pieces: [{ text: SENTENCE }], damage })).toBe(ending);
  });

  it('that is cut off or has any byte changed ends with a name for it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('hidden', 'lists', 'fields'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        async (name, share, changes) => {
          const file = saved(name);
          const bytes = Buffer.from(file.subarray(0, Math.ceil(share * file.length)));
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          const read = await readDocument(bytes, { fileName: 'cv.doc' });
          expect(read.outcome === 'text' ? 'text' : read.reason).not.toBe('reader-failed');
        },
      ),
    );
  });
});
