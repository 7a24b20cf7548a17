import { describe, expect, it } from '@jest/globals';
import type { HiddenReason } from '#libs/contracts';
import {
  column,
  picture,
  rectangle,
  writePdf,
  type PdfPage,
  type PlacedText,
} from '../../../test/support/writers/pdf-writer.js';
import type { ReadText } from '../outcome.js';
import { readDocument } from '../read-document.js';

async function read(...pages: PdfPage[]): Promise<ReadText> {
  const outcome = await readDocument(writePdf(pages));
  if (outcome.outcome !== 'text') throw new Error(`${outcome.outcome}: ${outcome.reason}`);
  return outcome;
}

const SECRET = 'Kubernetes Terraform';

/** A way to hide a text at a place: the text with its operators, and what the page draws before it. */
interface Way {
  reason: HiddenReason;
  place: (x: number, y: number) => PlacedText;
  before?: (x: number, y: number) => string;
  crop?: PdfPage['crop'];
}

const at =
  (as: string, more: Partial<PlacedText> = {}) =>
  (x: number, y: number) => ({ text: SECRET, x, y, as, ...more });

/** Around a text of size 10 at a place. */
const [WIDE, HIGH] = [110, 14];

const WAYS: Record<string, Way> = {
  'white on white': { reason: 'same-colour', place: at('1 1 1 rg') },
  'nearly white on white': { reason: 'same-colour', place: at('0.96 0.97 0.95 rg') },
  'white in a colour space of four inks': { reason: 'same-colour', place: at('0 0 0 0 k') },
  'black on a black bar': {
    reason: 'same-colour',
    place: at('0 g'),
    before: (x, y) => rectangle(x - 2, y - 4, WIDE, HIGH, 0),
  },
  'white on a white card on a dark page': {
    reason: 'same-colour',
    place: at('1 g'),
    before: (x, y) => rectangle(x - 8, y - 20, WIDE + 10, HIGH + 40, 0) + rectangle(x - 2, y - 4, WIDE, HIGH, 1),
  },
  'grey on a picture of that grey': {
    reason: 'same-colour',
    place: at('0.5 g'),
    before: (x, y) => picture(x - 2, y - 4, WIDE, HIGH, 0.5),
  },
  'in letters of one point': { reason: 'tiny', place: at('', { size: 1 }) },
  'in letters that a matrix makes small': {
    reason: 'tiny',
    place: (x, y) => ({ text: SECRET, x: 0, y: 0, as: `0.08 0 0 0.08 ${x} ${y} cm` }),
  },
  'pressed to a line': { reason: 'tiny', place: at('1 Tz') },
  'left of the page': { reason: 'off-page', place: (_x, y) => ({ text: SECRET, x: -300, y }) },
  'above the page': { reason: 'off-page', place: (x) => ({ text: SECRET, x, y: 900 }) },
  'outside the crop box': { reason: 'off-page', place: (x) => ({ text: SECRET, x, y: 20 }), crop: [0, 60, 595, 842] },
  'clipped away': { reason: 'clipped', place: at('0 0 1 1 re W n') },
  'under a white rectangle': {
    reason: 'covered',
    place: (x, y) => ({ text: SECRET, x, y, under: rectangle(x - 2, y - 4, WIDE, HIGH, 1) }),
  },
  'under a picture': {
    reason: 'covered',
    place: (x, y) => ({ text: SECRET, x, y, under: picture(x - 2, y - 4, WIDE, HIGH, 0.8) }),
  },
  'without ink': { reason: 'not-drawn', place: at('3 Tr') },
  'as a clipping path alone': { reason: 'not-drawn', place: at('7 Tr') },
  'outlined in white': { reason: 'same-colour', place: at('1 Tr 1 G') },
  transparent: { reason: 'transparent', place: at('/Clear gs') },
};

const LINES = [
  'Ran the platform that thirty teams of the harbour build on.',
  'Wrote the tide tables of the northern ports as a service.',
  'Taught four apprentices to read logs before they read code.',
];

const cases = Object.entries(WAYS);

describe('text that a person does not see', () => {
  it.each(cases)('is separated on a line of its own: %s', async (_name, { reason, place, before, crop }) => {
    const { text, hidden } = await read({
      ...(crop && { crop }),
      drawing: before?.(50, 600) ?? '',
      texts: [...column(50, 780, LINES), place(50, 600)],
    });
    expect(text).toBe(LINES.join('\n'));
    expect(hidden).toEqual([{ text: SECRET, reason, page: 0 }]);
  });

  it.each(cases)('is separated within a line: %s', async (_name, { reason, place, before, crop }) => {
    const { text, hidden } = await read({
      ...(crop && { crop }),
      drawing: before?.(110, 700) ?? '',
      texts: [
        ...column(50, 780, LINES),
        { text: 'Kept ships', x: 50, y: 700 },
        place(110, 700),
        { text: 'on time', x: 225, y: 700 },
      ],
    });
    expect(text.replace(/\s+/g, ' ')).toBe(`${LINES.join(' ')} Kept ships on time`);
    expect(hidden).toEqual([{ text: SECRET, reason, page: 0 }]);
  });

  it('is separated where a scan shows nothing: on blank paper a recognizer reads no words', async () => {
    const typed: PdfPage = { texts: column(50, 780, LINES) };
    const { text, hidden, findings } = await read(typed, scan([SECRET]));
    expect(text).toBe(LINES.join('\n'));
    expect(hidden).toEqual([{ text: SECRET, reason: 'not-drawn', page: 1 }]);
    expect(findings.map(({ code }) => code)).toEqual(['pages-need-ocr', 'hidden-text']);
    const beside = await read(scan([LINES[0]!, '', '', SECRET], picture(50, 780, 290, 6, 0.3)));
    expect([beside.text, beside.hidden]).toEqual([LINES[0], [{ text: SECRET, reason: 'not-drawn', page: 0 }]]);
  });

  it('is bounded in size', async () => {
    const flood = column(
      50,
      400,
      Array.from({ length: 200 }, () => `${SECRET} Ansible Pulumi Packer Vault Consul`),
      1,
    );
    const { hidden = [] } = await read({
      texts: [...column(50, 780, LINES), ...flood.map((one) => ({ ...one, as: '3 Tr' }))],
    });
    expect(hidden.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(5_000);
    expect(hidden[0]?.text).toMatch(/^Kubernetes Terraform Ansible/);
  });
});

/** What a careful layout does, and a person reads. */
const VISIBLE: Record<string, PdfPage> = {
  'white on a dark sidebar': {
    drawing: rectangle(0, 0, 200, 842, 0.15),
    texts: column(20, 780, LINES.slice(0, 3), 14).map((one) => ({ ...one, size: 6, as: '1 g' })),
  },
  'white on a dark picture': {
    drawing: picture(0, 700, 595, 142, 0.1),
    texts: column(50, 780, LINES).map((one) => ({ ...one, as: '1 g' })),
  },
  'dark on a white card on a dark page': {
    drawing: rectangle(0, 0, 595, 842, 0) + rectangle(40, 40, 515, 762, 1),
    texts: column(50, 780, LINES),
  },
  'light grey': { texts: column(50, 780, LINES).map((one) => ({ ...one, as: '0.75 g' })) },
  'half transparent': { texts: column(50, 780, LINES).map((one) => ({ ...one, as: '/Half gs' })) },
  outlined: { texts: column(50, 780, LINES).map((one) => ({ ...one, as: '1 Tr 0 G 0.3 w' })) },
  'inside a clip of the page': { texts: column(50, 780, LINES).map((one) => ({ ...one, as: '30 30 535 782 re W n' })) },
  'underlined afterwards': {
    texts: column(50, 780, LINES).map((one) => ({ ...one, under: rectangle(50, one.y - 2, 280, 0.7, 0) })),
  },
  'marked afterwards, half transparent': {
    texts: column(50, 780, LINES).map((one) => ({
      ...one,
      under: `\nq /Half gs 1 1 0 rg 50 ${one.y - 3} 280 12 re f Q`,
    })),
  },
  'in the small letters of a footnote': { texts: column(50, 780, LINES, 8).map((one) => ({ ...one, size: 5 })) },
};

/** A scan, whose writing is grey bars, with the words that a recogniser read off it. */
const scan = (lines: readonly string[], bars = ''): PdfPage => ({
  drawing: picture(0, 0, 595, 842, 0.9) + bars,
  texts: column(50, 780, lines).map((one) => ({ ...one, as: '3 Tr' })),
});

describe('text that a person sees', () => {
  it.each(Object.entries(VISIBLE))('stays: %s', async (_name, page) => {
    const { text, hidden } = await read(page);
    expect(hidden).toBeUndefined();
    expect(text.split('\n')).toEqual(LINES);
  });

  it('stays where a text recogniser has laid it over the picture of a page, and that is said', async () => {
    const { text, hidden, findings } = await read(
      scan(LINES, LINES.map((_line, at) => picture(50, 780 - 14 * at, 290, 6, 0.3)).join('')),
      { texts: column(50, 780, ['A page that was typed']) },
    );
    expect(hidden).toBeUndefined();
    expect(text).toBe(`${LINES.join('\n')}\n\nA page that was typed`);
    expect(findings).toContainEqual({ code: 'text-layer-of-scan', span: null, data: { pages: 1, of: 2 } });
  });

  it('hides nothing beside it: a page number that fell off the page is no matter', async () => {
    const { hidden } = await read({ texts: [...column(50, 780, LINES), { text: '1', x: 290, y: -20 }] });
    expect(hidden).toBeUndefined();
  });
});
