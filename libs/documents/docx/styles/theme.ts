import { hexColour, type Rgb } from '../../colours.js';
import { childOf, childrenOf, within, type XmlElement } from '../../xml/xml-tree.js';

/** The colors of a document's theme, by the names that text and shapes use for them. */
export type Theme = ReadonlyMap<string, Rgb>;

/** Word's own names for the slots of a theme. */
const SLOTS: readonly [string, string][] = [
  ['lt1', 'background1'],
  ['lt1', 'light1'],
  ['lt1', 'bg1'],
  ['dk1', 'text1'],
  ['dk1', 'dark1'],
  ['dk1', 'tx1'],
  ['lt2', 'background2'],
  ['lt2', 'light2'],
  ['lt2', 'bg2'],
  ['dk2', 'text2'],
  ['dk2', 'dark2'],
  ['dk2', 'tx2'],
];

export function themeOf(root: XmlElement | null): Theme {
  const theme = new Map<string, Rgb>([
    ['lt1', [255, 255, 255]],
    ['dk1', [0, 0, 0]],
  ]);
  const scheme = root && [...within(root)].find(({ name }) => name === 'a:clrScheme');
  for (const slot of childrenOf(scheme ?? undefined)) {
    const colour = childrenOf(slot)[0];
    const rgb = hexColour(colour?.attributes['lastClr'] ?? colour?.attributes['val']);
    if (rgb) theme.set(slot.name.replace('a:', ''), rgb);
  }
  for (const [slot, name] of SLOTS) {
    const rgb = theme.get(slot);
    if (rgb) theme.set(name, rgb);
  }
  return theme;
}

/**
 * Returns the color of `w:color` or `w:shd`. A theme color overrides the one written out.
 *
 * @param key `val` and `theme` for text, `fill` and `themeFill` for its background
 * @returns null for `auto` and for no value
 */
export function wordColour(element: XmlElement | undefined, key: 'text' | 'fill', theme: Theme): Rgb | null {
  if (!element) return null;
  const of = (name: string) => element.attributes[`w:${name}`];
  const [themed, shade, tint, written] =
    key === 'text'
      ? [of('themeColor'), of('themeShade'), of('themeTint'), of('val')]
      : [of('themeFill'), of('themeFillShade'), of('themeFillTint'), of('fill')];
  const rgb = themed === undefined ? undefined : theme.get(themed);
  if (!rgb) return hexColour(written);
  if (shade !== undefined) return mixed(rgb, 0, parseInt(shade, 16) / 255);
  return tint === undefined ? rgb : mixed(rgb, 255, parseInt(tint, 16) / 255);
}

/** Returns the color of a DrawingML fill: null for no fill, `unknown` for gradients, pictures and changed colors. */
export function drawnFill(properties: XmlElement | undefined, theme: Theme): Rgb | 'unknown' | null {
  const solid = childOf(properties, 'a:solidFill');
  if (solid) return drawnColour(solid, theme) ?? 'unknown';
  return ['a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'].some((name) => childOf(properties, name))
    ? 'unknown'
    : null;
}

/** Returns the color inside `a:solidFill`, unless a transform changes it. */
export function drawnColour(solid: XmlElement, theme: Theme): Rgb | null {
  const [colour] = childrenOf(solid);
  if (!colour || childrenOf(colour).some(({ name }) => name !== 'a:alpha' && name !== 'w14:alpha')) return null;
  const value = colour.attributes['val'] ?? colour.attributes['w14:val'];
  return /schemeClr$/.test(colour.name) ? (theme.get(value ?? '') ?? null) : hexColour(value);
}

function mixed(rgb: Rgb, to: number, share: number): Rgb {
  const part = (value: number) => Math.round(value * share + to * (1 - share));
  return [part(rgb[0]), part(rgb[1]), part(rgb[2])];
}
