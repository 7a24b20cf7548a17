import type { HiddenReason } from '#libs/contracts';
import { hexColour, melts, type Rgb } from '../colours.js';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.js';

/** How something looks, as far as it tells what a person sees of it. What is left out says nothing. */
export interface OdtStyle {
  hidden?: boolean;
  /** `null`: automatic, which always stands out. */
  colour?: Rgb | null;
  /** `null`: what lies behind shows through. */
  background?: Rgb | null;
  /** The fill is not a plain color. */
  patterned?: boolean;
  /** Points; a share of its parent's size is worked out when looks are laid over each other. */
  size?: number;
  share?: number;
  scale?: number;
  upper?: boolean;
  lineHeight?: number;
  font?: string;
}

export interface OpenStyles {
  lookOf(family: string, name: string | undefined): OdtStyle;
  /** The label of an item on a level (from 0) of a list, with a space behind. */
  label(listStyle: string | undefined, level: number, count: number): string;
  isHeading(paragraphStyle: string | undefined): boolean;
  listStyleOf(paragraphStyle: string | undefined): string | undefined;
}

interface Style {
  parent: string | undefined;
  look: OdtStyle;
  listStyle: string | undefined;
  heading: boolean;
}

/** A chain of styles that are based on each other is cut off here: a circle has no end. */
const LONGEST_CHAIN = 20;

/** @param containers elements that hold styles, the document's own before those of its pages */
export function openStyles(containers: readonly XmlElement[]): OpenStyles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, XmlElement[]>();
  for (const style of containers.flatMap((container) => childrenOf(container))) {
    const name = style.attributes['style:name'] ?? '';
    const family = style.attributes['style:family'] ?? '';
    if (style.name === 'text:list-style') lists.set(name, childrenOf(style));
    if (style.name !== 'style:style' && style.name !== 'style:default-style') continue;
    const key = `${family} ${style.name === 'style:default-style' ? '' : name}`;
    if (styles.has(key)) continue;
    styles.set(key, {
      parent: style.attributes['style:parent-style-name'],
      look: lookIn(style),
      listStyle: style.attributes['style:list-style-name'],
      heading: /^(?:Heading|Title|Subtitle)/.test(name),
    });
  }
  const chain = (family: string, name: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let next = name; next !== undefined && found.length < LONGEST_CHAIN;) {
      const style = styles.get(`${family} ${next}`);
      if (!style) break;
      found.push(style);
      next = style.parent;
    }
    return found;
  };
  return {
    lookOf(family, name) {
      const base = family === 'text' ? {} : (styles.get(`${family} `)?.look ?? {});
      return chain(family, name).reduceRight<OdtStyle>((look, style) => laidOver(look, style.look), base);
    },
    label(listStyle, level, count) {
      const style = (lists.get(listStyle ?? '') ?? []).find(
        ({ attributes }) => Number(attributes['text:level'] ?? 1) === level + 1,
      );
      if (style?.name === 'text:list-level-style-number') {
        const format = style.attributes['style:num-format'] ?? '';
        if (format === '') return '';
        const affix = (side: string) => (style.attributes[`style:num-${side}`] ?? '').slice(0, 8);
        const start = Number(style.attributes['text:start-value'] ?? 1) - 1;
        return `${affix('prefix')}${numbered(count + start, format)}${affix('suffix')} `;
      }
      return '• ';
    },
    isHeading: (name) => chain('paragraph', name).some(({ heading }) => heading),
    listStyleOf: (name) => chain('paragraph', name).find(({ listStyle }) => listStyle !== undefined)?.listStyle,
  };
}

function numbered(count: number, format: string): string {
  if (!/^[aA]$/.test(format)) return String(count);
  const letter = String.fromCharCode(97 + ((count - 1 + 26) % 26));
  return format === 'A' ? letter.toUpperCase() : letter;
}

/** One look over another, as a span's over its paragraph's. */
export function laidOver(below: OdtStyle, above: OdtStyle): OdtStyle {
  const look = { ...below, ...above };
  if (above.share !== undefined && above.size === undefined) {
    look.size = (below.size ?? DEFAULT_SIZE) * above.share;
    delete look.share;
  }
  return look;
}

const DEFAULT_SIZE = 12;

function lookIn(style: XmlElement): OdtStyle {
  const look: OdtStyle = {};
  for (const properties of childrenOf(style)) {
    const of = (name: string) => properties.attributes[name];
    const background = of('fo:background-color');
    if (background !== undefined) look.background = hexColour(background);
    if (properties.name === 'style:text-properties') readText(look, of);
    if (properties.name === 'style:paragraph-properties')
      look.lineHeight = lengthInPoints(of('fo:line-height')) ?? Infinity;
    if (properties.name === 'style:graphic-properties') {
      const fill = of('draw:fill');
      if (fill === 'solid') look.background = hexColour(of('draw:fill-color')) ?? look.background ?? null;
      else if (fill !== undefined && fill !== 'none') look.patterned = true;
    }
    if (childOf(properties, 'style:background-image')?.attributes['xlink:href']) look.patterned = true;
  }
  return look;
}

function readText(look: OdtStyle, of: (name: string) => string | undefined): void {
  const colour = of('fo:color');
  if (colour !== undefined) look.colour = hexColour(colour);
  if (of('style:use-window-font-color') === 'true') look.colour = null;
  const display = of('text:display');
  if (display !== undefined) look.hidden = display === 'none';
  const size = of('fo:font-size');
  if (size?.endsWith('%')) look.share = parseFloat(size) / 100;
  else if (size !== undefined) look.size = lengthInPoints(size) ?? DEFAULT_SIZE;
  const scale = of('style:text-scale');
  if (scale !== undefined) look.scale = parseFloat(scale);
  const transform = of('fo:text-transform');
  if (transform !== undefined) look.upper = transform === 'uppercase';
  const font = of('style:font-name') ?? of('fo:font-family');
  if (font !== undefined) look.font = font;
}

const UNITS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12 };

/** A length in points; null for none and for shares. */
export function lengthInPoints(length: string | undefined): number | null {
  const [, number, unit] = /^(-?[\d.]{1,20})(pt|px|in|cm|mm|pc)$/.exec(length ?? '') ?? [];
  return number === undefined ? null : Number(number) * (UNITS[unit ?? ''] ?? 1);
}

/** The properties of a place on the page that apply to all of its text. */
export interface OpenPlace {
  background: Rgb | 'unknown';
  hidden: HiddenReason | null;
}

/** Returns the reason why a reader does not see text of that style; null if it is visible. */
export function hiddenOdtReason(look: OdtStyle, place: OpenPlace): HiddenReason | null {
  if (place.hidden) return place.hidden;
  if (look.hidden) return 'marked-hidden';
  if ((look.size ?? DEFAULT_SIZE) < 2 || (look.scale ?? 100) <= 10) return 'tiny';
  const background = look.background ?? place.background;
  if (look.colour && background !== 'unknown' && melts(look.colour, background)) return 'same-colour';
  return null;
}
