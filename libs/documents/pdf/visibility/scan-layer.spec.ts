/**
 * Text layers of scans, true to recognizers and untrue to the page: a real page, printed, scanned and laid under words.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { column, writePdf, type PlacedText } from '../../../../test/support/writers/pdf-writer.js';
import { scannedPage, scanOf } from '../../../../test/support/scans.js';
import { readDocument } from '../../read-document.js';
import { layerVerdicts } from './scan-layer.js';

const LINES = [
  'Wrote the tide tables of the northern ports as a service.',
  'Taught four apprentices to read logs before they read code.',
  'Ran the platform that thirty teams of the harbour build on.',
  'Planned shifts for a control room that never closes.',
  'Answered for the budget of two moorings and one tug.',
  'Measured the depth of every berth twice in each season.',
  'Kept the timetable of the ferries through three winters.',
  'Moved the archive of charts from paper to a shared store.',
  'Agreed on signals with the pilots of both estuaries.',
  'Repaired the gauges that the storm of that March had torn off.',
];
const OTHERS = [
  'Kubernetes platform architect for regulated industries and banks',
  'Terraform modules which hundreds of engineers reuse every quarter',
  'PostgreSQL administration including replication upgrades and recovery',
  'Leadership across departments, budgets above several million',
  'Certified in cloud security, penetration testing, auditing',
  'Python, Golang, Rust, TypeScript, Elasticsearch, Prometheus',
  'Machine learning pipelines serving recommendations worldwide',
  'Negotiated contracts alongside procurement and legal counsel',
  'Mentored principal engineers throughout several acquisitions',
  'Presented keynotes about observability at international venues',
];
const SECRET = 'Kubernetes Terraform Ansible expert';
const [BEFORE, BEHIND] = ['Kept ships', 'on time'];

/** The page as it is printed: its lines, and one that has room in its middle. */
const BODY = [...LINES, ...LINES.toReversed()];
const printed: PlacedText[] = [
  ...column(50, 780, BODY, 20),
  { text: BEFORE, x: 50, y: 340 },
  { text: BEHIND, x: 305, y: 340 },
];
const honest = printed.map((one) => ({ ...one, as: '3 Tr' }));
const secretAt = (x: number, y: number, more: Partial<PlacedText> = {}) => ({
  text: SECRET,
  x,
  y,
  as: '3 Tr',
  ...more,
});

/** Operators that show the scan. */
let scan: string;
/** The words of the scan below it, with ink, and words on it that have none. */
const pageOf = (texts: PlacedText[]) => ({ drawing: scan, texts });
const under = (texts: PlacedText[]) => ({
  texts: texts.map((one, at) => ({ ...one, as: '', under: at === texts.length - 1 ? scan : '' })),
});

beforeAll(async () => {
  const shown = await scanOf(writePdf([{ texts: printed }]), { dpi: 100, skew: 0.2 });
  scan = `\n${scannedPage(shown).drawing}`;
});

async function read(page: Parameters<typeof writePdf>[0][number]) {
  const outcome = await readDocument(writePdf([page]));
  return {
    outcome: outcome.outcome,
    text: outcome.outcome === 'text' ? outcome.text.split(/\s+/).join(' ') : '',
    hidden: (outcome.hidden ?? []).map(({ text }) => text).join(' '),
    codes: (outcome.findings ?? []).map(({ code }) => code),
  };
}

/** Other words, each as wide as the one that is printed at its place. */
function inPlaces(): PlacedText[] {
  const others = OTHERS.join(' ').split(' ');
  const width = (text: string) => 5 * text.length;
  return BODY.flatMap((line, row) => {
    let x = 50;
    return line.split(' ').map((word) => {
      const text = others[(row * 11 + Math.round(x)) % others.length]!;
      const placed = { text, x, y: 780 - 20 * row, as: `3 Tr ${Math.round((100 * width(word)) / width(text))} Tz` };
      x += width(word) + 2.8;
      return placed;
    });
  });
}

const WHOLE = [...BODY, BEFORE, BEHIND].join(' ');

describe('the text layer of a scan', () => {
  it.each([
    ['over the picture, without ink', () => pageOf(honest)],
    ['over it, transparent', () => pageOf(honest.map((one) => ({ ...one, as: '/Clear gs' })))],
    ['under the picture', () => under(printed)],
    ['a little off', () => pageOf(honest.map((one) => ({ ...one, x: one.x + 1, y: one.y - 1 })))],
    ['twice, by two recognisers', () => pageOf([...honest, ...honest])],
  ])('is read: %s', async (_way, page) => {
    expect(await read(page())).toEqual({ outcome: 'text', text: WHOLE, hidden: '', codes: ['text-layer-of-scan'] });
  });

  it('is read beside a line that was stamped on the scan', async () => {
    const stamp = 'Received 4 March, office of the harbour';
    const page = await read(pageOf([...honest, { text: stamp, x: 50, y: 100 }]));
    expect(page).toEqual({ outcome: 'text', text: `${WHOLE} ${stamp}`, hidden: '', codes: ['text-layer-of-scan'] });
  });

  it('of a few words is left out where the page itself says more, and no one is accused', async () => {
    const few = [3, 5, 6, 8].map((at) => honest[at]!);
    const stamps = Array.from({ length: 12 }, (_, row) => ({
      text: 'Kept the stock of two sites',
      x: 50,
      y: 320 - 20 * row,
    }));
    const page = await read(pageOf([...few, ...stamps]));
    expect(page).toMatchObject({ outcome: 'text', hidden: '', codes: [] });
    expect(page.text).not.toContain(few[0]!.text);
    expect((await read(pageOf(few))).text).toContain(few[0]!.text);
  });

  it('is none where its words cover the page many times over', () => {
    const grey = Uint8Array.from({ length: 96 * 96 }, (_, at) =>
      ((at % 96) + Math.floor(at / 96)) % 8 === 0 ? 0 : 255,
    );
    const word = { text: 'harbour', run: 1, left: 0, top: 0, right: 96, bottom: 96 };
    const verdicts = (count: number) =>
      layerVerdicts(
        { width: 96, height: 96, grey },
        Array.from({ length: count }, () => ({ ...word })),
        0,
      );
    expect(verdicts(2)).toEqual(['read', 'left-out']);
    expect(new Set(verdicts(11))).toEqual(new Set(['hidden']));
  });

  it('loses a speck that the recognizer took for a word, and no one is accused', async () => {
    const page = await read(pageOf([...honest, secretAt(300, 200, { text: 'sail' })]));
    expect(page).toEqual({ outcome: 'text', text: WHOLE, hidden: '', codes: ['text-layer-of-scan'] });
  });

  it.each([
    ['on its own, where the page is blank', () => pageOf([...honest, secretAt(50, 200)])],
    [
      'mixed into a line, where that has a gap',
      () => pageOf([...honest.slice(0, -1), secretAt(110, 340), honest.at(-1)!]),
    ],
    ['on its own, under the picture', () => under([...printed, secretAt(50, 200)])],
    ['on its own, transparent', () => pageOf([...honest, secretAt(50, 200, { as: '/Clear gs' })])],
    ['in small letters on blank paper', () => pageOf([...honest, secretAt(400, 700, { size: 3 })])],
  ])('is read without words that the page does not show: %s', async (_way, page) => {
    expect(await read(page())).toEqual({
      outcome: 'text',
      text: WHOLE,
      hidden: SECRET,
      codes: ['text-layer-of-scan', 'hidden-text'],
    });
  });

  it('is read without words that were laid over other ones', async () => {
    const page = await read(
      pageOf([...honest, ...column(50, 780, OTHERS.slice(0, 3), 20).map((one) => ({ ...one, as: '3 Tr' }))]),
    );
    expect(page).toMatchObject({ text: WHOLE, codes: ['text-layer-of-scan', 'hidden-text'] });
    expect(page.hidden).toContain('Terraform modules which hundreds of engineers');
  });

  it.each<[string, PlacedText[]]>([
    ['in one corner, over the writing', column(50, 780, [SECRET]).map((one) => ({ ...one, as: '3 Tr' }))],
    [
      'in one corner, in small letters',
      column(55, 782, ['Kubernetes Terraform', 'Ansible expert'], 3).map((one) => ({ ...one, size: 2.5, as: '3 Tr' })),
    ],
    ['beside the writing', column(50, 300, [SECRET]).map((one) => ({ ...one, as: '3 Tr' }))],
    ['in the lines of the page', column(50, 780, [...OTHERS, ...OTHERS], 20).map((one) => ({ ...one, as: '3 Tr' }))],
    ['in the places of its words', inPlaces()],
    [
      'all over the page',
      column(50, 787, [...OTHERS, ...OTHERS, ...OTHERS], 11).map((one) => ({ ...one, as: '3 Tr' })),
    ],
  ])('that says something else gains nothing: %s', async (_way, texts) => {
    const page = await read(pageOf(texts));
    expect(page).toMatchObject({ outcome: 'needs-ocr', codes: ['hidden-text'] });
    expect(page.hidden.split(' ').slice(0, 8)).toEqual(texts.flatMap(({ text }) => text.split(' ')).slice(0, 8));
  });

  it('is none where words without ink lie on a photograph behind what is typed', async () => {
    const typed = column(50, 780, LINES.slice(0, 3), 20);
    const photograph = Array.from({ length: 24 * 32 }, (_, at) =>
      Math.round(127 + 90 * Math.sin(at * 0.37) * Math.cos(at * 0.11)),
    );
    const hex = photograph.map((grey) => grey.toString(16).padStart(2, '0')).join('');
    const page = await read({
      drawing: `q 595 0 0 650 0 0 cm BI /W 24 /H 32 /CS /G /BPC 8 /F /AHx ID ${hex}> EI Q`,
      texts: [...typed, secretAt(50, 400), secretAt(50, 300)],
    });
    expect(page).toEqual({
      outcome: 'text',
      text: LINES.slice(0, 3).join(' '),
      hidden: `${SECRET} ${SECRET}`,
      codes: ['hidden-text'],
    });
  });
});
