import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HiddenReason } from '#libs/contracts';
import { BLACK, melts, WHITE, type Rgb } from '../colours.js';
import { cssColour } from './colours.js';
import type { NamedElement } from './nested-rules.js';
import type { StyleSheet } from './style-sheet.js';
import { variablesIn, withVariables, type Variables } from './variables.js';

type Element = DefaultTreeAdapterTypes.Element;

/** How an element looks, as far as it tells what a person sees of its text. */
export interface HtmlStyle {
  colour: Rgb | 'transparent';
  /** `unknown`: a picture, a gradient, or a rule that is not worked out here. */
  background: Rgb | 'unknown';
  /** Letters show the background: a gradient, as a rule. */
  inBackground: boolean;
  /** Pixels. */
  size: number;
  visible: boolean;
  /** The reason why it is hidden, which hides all of its contents. */
  hidden: HiddenReason | null;
  variables: Variables | null;
  /** The nearest element that rules may name. */
  inside: NamedElement | null;
}

export function firstLook(sheet: StyleSheet): HtmlStyle {
  return {
    colour: BLACK,
    background: sheet.exact ? WHITE : 'unknown',
    inBackground: false,
    size: 16,
    visible: true,
    hidden: null,
    variables: null,
    inside: null,
  };
}

/** Classes of an element that are looked at. */
const MOST_CLASSES = 50;
/** Text of fewer pixels is not readable. */
const SMALLEST_SIZE = 2;
/** Farther than this to the left or above is outside of the window. */
const FARTHEST = 900;
/** Farther than this to the right is, on any screen. */
const FARTHEST_RIGHT = 5_000;
/** Less is nothing to see. */
const LEAST_OPACITY = 0.05;

/** The look of an element inside another, by its attributes and by the rules of the page's own style sheets that name it. */
export function htmlStyle(element: Element, outer: HtmlStyle, sheet: StyleSheet): HtmlStyle {
  if (element.attrs.length === 0 && !sheet.mayName(element.nodeName)) return outer;
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const named: NamedElement = {
    tag: element.nodeName,
    classes: (attributes.get('class') ?? '').split(/\s+/, MOST_CLASSES),
    id: attributes.get('id') ?? '',
    outer: outer.inside,
  };
  const style = sheet.declarationsOf(named, attributes.get('style') ?? '');
  const variables = variablesIn(style, outer.variables);
  const of = (name: string) => {
    const written = style.get(name) ?? '';
    return written.includes('var(') ? withVariables(written, variables) : written;
  };
  const visibility = of('visibility');
  return {
    colour:
      cssColour(of('-webkit-text-fill-color') || of('color') || (attributes.get('color') ?? '').toLowerCase()) ??
      outer.colour,
    background: backgroundOf(of, attributes, outer.background),
    inBackground: outer.inBackground || /\btext\b/.test(of('background-clip') + of('-webkit-background-clip')),
    size: sizeOf(of('font-size') || sizeIn(of('font')), outer.size),
    visible: visibility === '' ? outer.visible : !/^(?:hidden|collapse)$/.test(visibility),
    hidden: outer.hidden ?? whyHidden(element, attributes, of),
    variables,
    inside: named,
  };
}

/** Returns the reason why text of that style is not visible; null if it is. */
export function whyUnseen(look: HtmlStyle): HiddenReason | null {
  if (look.hidden !== null) return look.hidden;
  if (!look.visible) return 'marked-hidden';
  if (look.size < SMALLEST_SIZE) return 'tiny';
  if (look.inBackground) return null;
  if (look.colour === 'transparent') return 'transparent';
  return look.background !== 'unknown' && melts(look.colour, look.background) ? 'same-colour' : null;
}

function whyHidden(
  element: Element,
  attributes: ReadonlyMap<string, string>,
  of: (name: string) => string,
): HiddenReason | null {
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return 'marked-hidden';
  if (element.nodeName === 'dialog' && !attributes.has('open')) return 'marked-hidden';
  if (of('display') === 'none' || of('content-visibility') === 'hidden') return 'marked-hidden';
  // What is moved in shows once it has come.
  const comes = of('animation') + of('animation-name') !== '';
  if ((isClear(of('opacity')) && !comes) || isClear(/\bopacity\(([^()]{0,20})\)/.exec(of('filter'))?.[1] ?? ''))
    return 'transparent';
  const transform = of('transform');
  if (parseFloat(of('zoom')) === 0 || /\bscale[xy]?\(\s{0,9}0(?:\.0{0,9})?\s{0,9}[,)]/.test(transform)) return 'tiny';
  return isAway(of, transform) ? 'off-page' : isClipped(of) ? 'clipped' : null;
}

function isClear(opacity: string): boolean {
  return opacity !== '' && parseFloat(opacity) / (opacity.trim().endsWith('%') ? 100 : 1) < LEAST_OPACITY;
}

function isAway(of: (name: string) => string, transform: string): boolean {
  if (/^(?:absolute|fixed|relative|sticky)$/.test(of('position'))) {
    if (['left', 'top', 'right', 'bottom'].some((side) => distance(of(side)) < -FARTHEST)) return true;
    const left = distance(of('left'));
    if (left > FARTHEST_RIGHT && Number.isFinite(left)) return true;
  }
  const moved = (/\btranslate(?:x|y|3d)?\(([^()]{0,80})\)/.exec(transform)?.[1] ?? '').split(',');
  if (moved.some((by) => distance(by.trim()) < -FARTHEST)) return true;
  return distance(of('text-indent')) < -FARTHEST || distance(of('margin-left')) < -FARTHEST;
}

function isClipped(of: (name: string) => string): boolean {
  if (/rect\(\s*(?:0|1px)/.test(of('clip'))) return true;
  const path = of('clip-path');
  if (/\binset\(\s{0,9}(?:[5-9]\d|1\d\d)%/.test(path)) return true;
  if (/\b(?:circle|ellipse)\(\s{0,9}0(?:px|%)?[\s)]/.test(path)) return true;
  const points = /\bpolygon\(([^()]{1,400})\)/
    .exec(path)?.[1]
    ?.split(',')
    .map((point) => point.trim());
  if (points && new Set(points).size === 1) return true;
  if (!/hidden|clip/.test(of('overflow'))) return false;
  const isFlat = ['width', 'height', 'max-width', 'max-height'].some((side) => pixels(of(side)) <= 1);
  return isFlat || /^0(?:px|em|%)?$/.test(of('line-height')) || /^[1-9]\d\d%$/.test(of('text-indent'));
}

/** A length in pixels; infinite where none is given or it depends on others. */
function pixels(length: string): number {
  const [, number, unit] = /^(?:calc\()?(-?[\d.]{1,12})(px|pt|em|rem|)\)?$/.exec(length) ?? [];
  if (number === undefined) return Infinity;
  return Number(number) * (unit === 'pt' ? 4 / 3 : unit === 'em' || unit === 'rem' ? 16 : 1);
}

/** A length by which something is moved; shares are of a window of about a thousand pixels. Infinite where none is given. */
function distance(length: string): number {
  const share = /^(-?[\d.]{1,12})(?:%|vw|vh)$/.exec(length)?.[1];
  return share === undefined ? pixels(length) : Number(share) * 10;
}

function sizeOf(size: string, outer: number): number {
  const [, number, unit] = /^(?:calc\()?([\d.]{1,12})(px|pt|em|rem|%|)\)?$/.exec(size) ?? [];
  if (number === undefined) return outer;
  const by: Record<string, number> = { px: 1, pt: 4 / 3, em: outer, rem: 16, '%': outer / 100, '': 1 };
  return Number(number) * (by[unit ?? ''] ?? 1);
}

/** The size in what says all of a font: before its line height or its families. */
function sizeIn(font: string): string {
  return /(?:^|\s)(0|\d[\d.]{0,9}(?:px|pt|em|rem|%))(?=[\s/])/.exec(font)?.[1] ?? '';
}

function backgroundOf(
  of: (name: string) => string,
  attributes: ReadonlyMap<string, string>,
  outer: HtmlStyle['background'],
): HtmlStyle['background'] {
  if (/url\(|gradient\(/.test(of('background') + of('background-image'))) return 'unknown';
  for (const written of [of('background-color'), of('background'), (attributes.get('bgcolor') ?? '').toLowerCase()]) {
    if (written === '') continue;
    const colour = cssColour(written);
    if (colour === 'transparent') return outer;
    return colour ?? (/^(?:none|inherit|initial|unset)$/.test(written) ? outer : 'unknown');
  }
  return outer;
}
