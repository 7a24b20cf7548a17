import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HiddenReason } from '#libs/contracts';
import { BLACK, hexColour, isRgb, melts, WHITE, type Rgb } from '../colours.js';
import type { StyleSheet } from './style-sheet.js';

type Element = DefaultTreeAdapterTypes.Element;

/** How an element looks, as far as it tells what a person sees of its text. */
export interface Look {
  colour: Rgb;
  /** `unknown`: a picture, a gradient, or a rule that is not worked out here. */
  background: Rgb | 'unknown';
  /** Pixels. */
  size: number;
  hidden: HiddenReason | null;
}

export function firstLook(sheet: StyleSheet): Look {
  return { colour: BLACK, background: sheet.exact ? WHITE : 'unknown', size: 16, hidden: null };
}

/** Under this many pixels nobody reads. */
const SMALLEST_SIZE = 2;
/** Farther than this to the left or above is outside of the window. */
const FARTHEST = 900;

/** The look of an element inside another, by its attributes and by the rules of the page's own style sheets that name it. */
export function lookOf(element: Element, outer: Look, sheet: StyleSheet): Look {
  if (element.attrs.length === 0 && !sheet.mayName(element.nodeName)) return outer;
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const style = sheet.declarationsOf(element.nodeName, attributes);
  const of = (name: string) => style.get(name) ?? '';
  const colour = colourOf(of('color') || (attributes.get('color') ?? ''));
  const size = sizeOf(of('font-size'), outer.size);
  const look: Look = {
    colour: isRgb(colour) ? colour : outer.colour,
    background: backgroundOf(of, attributes, outer.background),
    size,
    hidden: outer.hidden,
  };
  look.hidden ??= whyHidden(element, attributes, of, look, colour === 'transparent');
  return look;
}

/** Why text of that look is not seen, besides what its elements say. */
export function melted({ colour, background }: Look): boolean {
  return background !== 'unknown' && melts(colour, background);
}

function whyHidden(
  element: Element,
  attributes: ReadonlyMap<string, string>,
  of: (name: string) => string,
  look: Look,
  transparent: boolean,
): HiddenReason | null {
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return 'marked-hidden';
  if (element.nodeName === 'dialog' && !attributes.has('open')) return 'marked-hidden';
  if (of('display') === 'none' || /^(?:hidden|collapse)$/.test(of('visibility'))) return 'marked-hidden';
  if (transparent || (of('opacity') !== '' && parseFloat(of('opacity')) < 0.05)) return 'transparent';
  if (look.size < SMALLEST_SIZE) return 'tiny';
  if (/^(?:absolute|fixed)$/.test(of('position')) && ['left', 'top'].some((side) => pixels(of(side)) < -FARTHEST))
    return 'off-page';
  if (pixels(of('text-indent')) < -FARTHEST || pixels(of('margin-left')) < -FARTHEST) return 'off-page';
  if (/rect\(\s*(?:0|1px)/.test(of('clip')) || /inset\(\s*(?:50|100)%/.test(of('clip-path'))) return 'clipped';
  const isFlat = ['width', 'height', 'max-width', 'max-height'].some((side) => pixels(of(side)) <= 1);
  return isFlat && /hidden|clip/.test(of('overflow')) ? 'clipped' : null;
}

/** A length in pixels; infinite where none is given or it depends on others. */
function pixels(length: string): number {
  const [, number, unit] = /^(-?[\d.]{1,12})(px|pt|em|rem|)$/.exec(length) ?? [];
  if (number === undefined) return Infinity;
  return Number(number) * (unit === 'pt' ? 4 / 3 : unit === 'em' || unit === 'rem' ? 16 : 1);
}

function sizeOf(size: string, outer: number): number {
  const [, number, unit] = /^([\d.]{1,12})(px|pt|em|rem|%|)$/.exec(size) ?? [];
  if (number === undefined) return outer;
  const by: Record<string, number> = { px: 1, pt: 4 / 3, em: outer, rem: 16, '%': outer / 100, '': 1 };
  return Number(number) * (by[unit ?? ''] ?? 1);
}

function backgroundOf(
  of: (name: string) => string,
  attributes: ReadonlyMap<string, string>,
  outer: Look['background'],
): Look['background'] {
  if (/url\(|gradient\(/.test(of('background') + of('background-image'))) return 'unknown';
  for (const written of [of('background-color'), of('background'), attributes.get('bgcolor') ?? '']) {
    if (written === '') continue;
    const colour = colourOf(written);
    if (colour === 'transparent') return outer;
    return colour ?? (/^(?:none|inherit|initial|unset)$/.test(written) ? outer : 'unknown');
  }
  return outer;
}

const NAMED: Readonly<Record<string, Rgb>> = {
  white: WHITE,
  black: BLACK,
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  floralwhite: [255, 250, 240],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  navy: [0, 0, 128],
};

function colourOf(written: string): Rgb | 'transparent' | null {
  if (written === 'transparent') return 'transparent';
  const channels = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(written);
  if (!channels) return NAMED[written] ?? hexColour(written);
  const [, red, green, blue, alpha, per] = channels;
  if (alpha !== undefined && Number(alpha) / (per === '%' ? 100 : 1) < 0.05) return 'transparent';
  return [Number(red), Number(green), Number(blue)];
}
