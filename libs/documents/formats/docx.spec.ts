import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { header, inList, NUMBERING, paragraph, table, writeDocx } from '../../../test/support/writers/docx-writer.js';
import { readDocument } from '../read-document.js';

async function textOf(docx: Uint8Array): Promise<string> {
  const read = await readDocument(docx);
  if (read.outcome !== 'text') throw new Error(`${read.outcome}: ${read.reason} ${JSON.stringify(read.data)}`);
  return read.text;
}

describe('a Word document', () => {
  it('gives a line for each paragraph, bullets for lists, tabs and breaks as they are', async () => {
    const body = [
      paragraph('Experience', '<w:pStyle w:val="Heading1"/>'),
      paragraph('Engineer, Example Ltd\tMar 2018 – Present'),
      paragraph('Ran forty clusters', inList(1)),
      paragraph('Berlin\nGermany'),
    ];
    const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const text = await textOf(writeDocx(body.join(''), { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles }));
    expect(text.split('\n')).toEqual([
      'Experience',
      'Engineer, Example Ltd\tMar 2018 – Present',
      '• Ran forty clusters',
      'Berlin',
      'Germany',
    ]);
  });

  it('reads a table of facts row by row', async () => {
    const facts = table([
      ['Company', 'From', 'To'],
      ['Example Ltd', '2018', '2020'],
    ]);
    expect(await textOf(writeDocx(facts))).toBe('Company\tFrom\tTo\nExample Ltd\t2018\t2020');
  });

  it('reads a page that is laid out with a table cell by cell', async () => {
    const layout = table([
      [
        ['Skills', 'Python', 'Go'],
        ['Experience', 'Engineer at Example Ltd'],
      ],
    ]);
    expect((await textOf(writeDocx(layout))).split(/\n+/)).toEqual([
      'Skills',
      'Python',
      'Go',
      'Experience',
      'Engineer at Example Ltd',
    ]);
  });

  it('begins with the header of the page, where names often stand', async () => {
    const docx = writeDocx(paragraph('Ten years of work'), { 'word/header1.xml': header(paragraph('Ada Example')) });
    expect(await textOf(docx)).toBe('Ada Example\n\nTen years of work');
  });

  it('needs OCR when it has a picture and no letters', async () => {
    const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>';
    expect(await readDocument(writeDocx(picture))).toMatchObject({ outcome: 'needs-ocr', reason: 'no-text-layer' });
    expect(await readDocument(writeDocx(paragraph('')))).toMatchObject({ outcome: 'empty', reason: 'no-text' });
  });

  it('leaves out what was deleted while changes were tracked', async () => {
    const changed =
      '<w:p><w:r><w:t>kept</w:t></w:r><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>';
    expect(await textOf(writeDocx(changed))).toBe('kept');
  });
});

describe('a hostile Word document', () => {
  it('is refused by its unpacked size before it is unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(80 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readDocument(bomb)).toMatchObject({ outcome: 'too-big', reason: 'unpacks-too-big' });
  });

  it('is refused by its number of entries', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2_100 }, (_, index) => [`word/part${index}.xml`, strToU8('<a/>')]),
    );
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<a/>'),
      ...files,
    });
    expect(await readDocument(docx)).toMatchObject({ outcome: 'too-big', reason: 'too-many-entries' });
  });

  it('is refused when it declares entities', async () => {
    const entity = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document/>';
    expect(await readDocument(writeDocx('', { 'word/document.xml': entity }))).toMatchObject({
      outcome: 'malformed',
      reason: 'entities-not-allowed',
    });
  });

  it('is refused when it is nested beyond what a recursive reader survives', async () => {
    const deep = '<w:sdt>'.repeat(2_000) + '</w:sdt>'.repeat(2_000);
    expect(await readDocument(writeDocx(deep))).toMatchObject({ outcome: 'malformed', reason: 'nested-too-deep' });
  });

  it('is malformed when it is cut off', async () => {
    const whole = writeDocx(paragraph('some text'));
    expect(await readDocument(whole.subarray(0, whole.length - 40))).toMatchObject({ outcome: 'malformed' });
  });
});
