import { describe, expect, it } from '@jest/globals';
import { assemble, rectangle } from '../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../read-document.js';
import { mayHaveLayers } from './engine/layers.js';

const SECRET = 'Kubernetes Terraform';
const line = (y: number, text: string) => `BT /F1 10 Tf 50 ${y} Td (${text}) Tj ET\n`;
const SEEN = line(780, 'Ran the platform that thirty teams of the harbour build on');
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>';

const stream = (content: string, head = '') => `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const form = (content: string, head = '') =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${FONT} >> ${head}`);

/** A page with a layer that is off (`/Off`), one that is on (`/On`), and a form (`/Form`). */
function page(content: string, ofForm = form('')): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R 6 0 R] /D << /ON [6 0 R] /OFF [5 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} /Properties << /Off 5 0 R /On 6 0 R /Words 8 0 R >> /XObject << /Form 7 0 R >> >> >>`,
    stream(SEEN + content),
    '<< /Type /OCG /Name (drafts) >>',
    '<< /Type /OCG /Name (text) >>',
    ofForm,
    `<< /ActualText (${SECRET}) >>`,
  ]);
}

const inLayer = (layer: string, content: string) => `/OC /${layer} BDC ${content} EMC `;

async function read(pdf: Uint8Array) {
  const outcome = await readDocument(pdf);
  if (outcome.outcome !== 'text') throw new Error(`${outcome.outcome}: ${outcome.reason}`);
  const [, ...lines] = outcome.text.split('\n');
  return { lines, hidden: outcome.hidden };
}

describe('layers of a PDF', () => {
  it.each([
    ['text in one', page(inLayer('Off', line(600, SECRET)))],
    ['a form in one', page(inLayer('Off', '/Form Do'), form(line(600, SECRET)))],
    ['a form that belongs to one', page('/Form Do', form(line(600, SECRET), '/OC 5 0 R'))],
  ])('hide what stands in them while they are off: %s', async (_way, pdf) => {
    expect(await read(pdf)).toEqual({ lines: [], hidden: [{ text: SECRET, reason: 'marked-hidden', page: 0 }] });
  });

  it('are no ground under white letters while they are off', async () => {
    const white = (layer: string) => `${inLayer(layer, rectangle(40, 590, 200, 30, 0))} 1 g ${line(600, SECRET)}`;
    expect((await read(page(white('Off')))).hidden).toEqual([{ text: SECRET, reason: 'same-colour', page: 0 }]);
    expect(await read(page(white('On')))).toEqual({ lines: [SECRET], hidden: undefined });
  });

  it.each([
    ['text in one that is on', page(inLayer('On', line(600, SECRET)))],
    ['a form that belongs to one that is on', page('/Form Do', form(line(600, SECRET), '/OC 6 0 R'))],
    ['under a white one that is off', page(line(600, SECRET) + inLayer('Off', rectangle(40, 590, 200, 30, 1)))],
    ['marked for other reasons', page(`/P << /MCID 0 >> BDC ${line(600, SECRET)} EMC`)],
  ])('leave the rest to be seen: %s', async (_way, pdf) => {
    expect(await read(pdf)).toEqual({ lines: [SECRET], hidden: undefined });
  });

  it('are noticed wherever the file names them', () => {
    const plain = (content: string) => mayHaveLayers(assemble(['<< /Type /Catalog >>', content]));
    expect(plain(stream('nothing'))).toBe(false);
    expect(plain('<< /OCProperties << >> >>')).toBe(true);
    expect(plain('<< /OC#50roperties << >> >>')).toBe(true);
    expect(plain(stream('not deflated', '/Type /ObjStm'))).toBe(true);
    expect(plain(stream('not deflated', '/Type /Obj#53tm'))).toBe(true);
  });
});

describe('text to copy that is not what a PDF draws', () => {
  const replaced = (actual: string, drawn: string) => `/Span << /ActualText ${actual} >> BDC ${drawn} EMC `;

  it.each([
    ['of one piece', page(replaced(`(${SECRET})`, line(600, 'Kept ships on time')))],
    ['of several', page(replaced(`(${SECRET})`, line(600, 'Kept ships') + line(588, 'on time')))],
    ['named elsewhere', page(`/Span /Words BDC ${line(600, 'Kept ships on time')} EMC`)],
    ['in a form', page('/Form Do', form(replaced(`(${SECRET})`, line(600, 'Kept ships on time'))))],
    ['behind a label', page(replaced(`(GitHub: ${SECRET})`, line(600, 'Kept ships on time')))],
    ['in blank', page(replaced(`(${SECRET})`, `${line(600, '   ')}`) + line(588, 'Kept ships on time'))],
  ])('gains nothing, and is flagged: %s', async (_way, pdf) => {
    const { lines, hidden } = await read(pdf);
    expect(lines.join(' ').trim()).toBe('Kept ships on time');
    expect(hidden).toHaveLength(1);
    expect(hidden![0]).toMatchObject({ reason: 'not-drawn', page: 0 });
    expect(hidden![0]!.text).toContain(SECRET);
  });

  it('is refused under more marks than are looked at', async () => {
    const pdf = page(
      '/P BMC '.repeat(64) + replaced(`(${SECRET})`, line(600, 'Kept ships on time')) + 'EMC '.repeat(64),
    );
    expect(await readDocument(pdf)).toMatchObject({ outcome: 'malformed', reason: 'nested-too-deep' });
  });

  it.each([
    ['ligatures', `${line(600, 'of')} ${replaced('(fi)', 'BT /F1 10 Tf 58.5 600 Td (\\256) Tj ET')}`, 'offi'],
    ['what is drawn', replaced('(Kept ships on time)', line(600, 'Kept ships on time')), 'Kept ships on time'],
    [
      'the icon before an address',
      replaced('(homepage: ships.example)', line(600, '\\247ships.example')),
      'homepage: ships.example',
    ],
  ])('is read where it says %s', async (_way, content, text) => {
    expect(await read(page(content))).toEqual({ lines: [text], hidden: undefined });
  });

  it('stands where it is drawn, also in a form that is moved', async () => {
    const drawn = `${line(600, 'of')} ${replaced('(fi)', 'BT /F1 10 Tf 58.5 600 Td (\\256) Tj ET')} BT /F1 10 Tf 64 600 Td (ce) Tj ET`;
    const pdf = page('q 2 0 0 2 0 -500 cm /Form Do Q', form(drawn));
    expect(await read(pdf)).toEqual({ lines: ['office'], hidden: undefined });
  });

  it('leaves the honest ones of its page readable', async () => {
    const lie = replaced(`(${SECRET})`, line(600, 'Kept ships on time'));
    const honest = replaced('(homepage: ships.example)', line(588, '\\247ships.example'));
    const { lines, hidden } = await read(page(lie + honest));
    expect(lines).toEqual(['Kept ships on time', 'homepage: ships.example']);
    expect(hidden).toEqual([{ text: SECRET, reason: 'not-drawn', page: 0 }]);
  });
});

describe('a form of a PDF that is drawn as a whole', () => {
  const drawn = (state: string) =>
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} /ExtGState << /State << ${state} >> >> /XObject << /Form 5 0 R >> >> >>`,
      stream(`${SEEN} q /State gs /Form Do Q`),
      form(line(600, SECRET)),
      stream(
        '0 g 0 0 595 842 re f',
        '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>',
      ),
    ]);
  const masked = '/SMask << /Type /Mask /S /Luminosity /G 6 0 R >>';

  it.each([
    ['transparent', '/ca 0'],
    ['masked away', masked],
  ])('hides its text when it is %s', async (_way, state) => {
    expect(await read(drawn(state))).toEqual({ lines: [], hidden: [{ text: SECRET, reason: 'transparent', page: 0 }] });
  });

  it('shows it half transparent', async () => {
    expect(await read(drawn('/ca 0.6'))).toEqual({ lines: [SECRET], hidden: undefined });
  });
});
