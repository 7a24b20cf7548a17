import { expect, it } from '@jest/globals';
import { assemble } from '../../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../../read-document.js';

const SEEN = 'Ran the platform that thirty teams build on';
const VALUE = 'Kubernetes since 2019';
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>';

const stream = (content: string, head = '') => `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const line = (x: number, y: number, text: string) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** A page with a note at the height of 590 to 620. */
function page(note: string, appearance: string, more = ''): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} >> /Annots [5 0 R] >>`,
    stream(line(50, 700, SEEN) + more),
    `<< /Type /Annot ${note} /Rect [50 590 350 620] /AP << /N 6 0 R >> >>`,
    stream(appearance, `/Type /XObject /Subtype /Form /BBox [0 0 300 30] /Resources << ${FONT} >>`),
  ]);
}

async function read(pdf: Uint8Array) {
  const outcome = await readDocument(pdf);
  return outcome.outcome === 'text' ? [outcome.text.split('\n'), outcome.hidden] : [outcome.outcome, outcome.reason];
}

it.each([
  ['the value of a form', '/Subtype /Widget /FT /Tx /T (a) /F 4'],
  ['a typed note', '/Subtype /FreeText /F 4'],
])('the reader of notes reads what lies on a page: %s', async (_what, note) => {
  expect(await read(page(note, line(2, 10, VALUE)))).toEqual([[SEEN, VALUE], undefined]);
});

it.each([
  ['hidden', 2],
  ['on paper only', 36],
])('the reader of notes leaves out what a person does not see of it: %s', async (_what, flags) => {
  expect(await read(page(`/Subtype /FreeText /F ${flags}`, line(2, 10, VALUE)))).toEqual([[SEEN], undefined]);
});

it('the reader of notes tells where a link leads that is a profile of a person and does not say so, once for all its lines', async () => {
  const link = (rect: string, to: string) =>
    `<< /Type /Annot /Subtype /Link /Rect [${rect}] /A << /S /URI /URI (${to}) >> >>`;
  const [profile, own, shop] = ['https://www.linkedin.com/in/ada', 'https://github.com/ada', 'https://shop.example/'];
  const shown = [
    line(50, 700, 'LinkedIn'),
    line(50, 680, 'github.com/'),
    line(50, 668, 'ada'),
    line(50, 640, 'Ran a shop for a year'),
  ];
  const pdf = assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} >> /Annots [${[
      link('50 696 95 712', profile),
      link('50 676 120 692', own),
      link('50 664 120 676', own),
      link('50 636 200 652', shop),
    ].join(' ')}] >>`,
    stream(shown.join('')),
  ]);
  const [text] = await read(pdf);
  expect((text as string[]).filter((one) => one !== '')).toEqual([
    `LinkedIn (${profile})`,
    'github.com/',
    'ada',
    'Ran a shop for a year',
  ]);
});

it('the reader of notes takes what a note covers for hidden', async () => {
  const covered = page('/Subtype /Square /F 4', '1 g 0 0 300 30 re f', line(60, 600, VALUE));
  expect(await read(covered)).toEqual([[SEEN], [{ text: VALUE, reason: 'covered', page: 0 }]]);
});
