import type { Rgb } from '../../colours.js';
import { childOf, childrenOf, within, type XmlElement } from '../../xml/xml-tree.js';
import { drawnColour, wordColour, type Theme } from './theme.js';

/** How a run looks, as far as it tells what a person sees of it. What is left out says nothing. */
export interface RunLook {
  vanish?: boolean;
  webHidden?: boolean;
  caps?: boolean;
  /** `null`: automatic, which always stands out. */
  colour?: Rgb | null;
  /**
   * The fill over the color: nothing at all (`none`), a fill that lets everything through (`transparent`), or a color.
   */
  ink?: 'none' | 'transparent' | Rgb | null;
  outlined?: boolean;
  /** The color behind it. */
  fill?: Rgb | null;
  /** Half points. */
  size?: number;
  /** Per cent of its width. */
  scale?: number;
  font?: string;
}

const HIGHLIGHTS: Record<string, Rgb> = {
  black: [0, 0, 0],
  blue: [0, 0, 255],
  cyan: [0, 255, 255],
  darkBlue: [0, 0, 128],
  darkCyan: [0, 128, 128],
  darkGray: [128, 128, 128],
  darkGreen: [0, 128, 0],
  darkMagenta: [128, 0, 128],
  darkRed: [128, 0, 0],
  darkYellow: [128, 128, 0],
  green: [0, 255, 0],
  lightGray: [192, 192, 192],
  magenta: [255, 0, 255],
  red: [255, 0, 0],
  white: [255, 255, 255],
  yellow: [255, 255, 0],
};

/** Returns the style that run properties state. */
export function runStyle(properties: XmlElement | undefined, theme: Theme): RunLook {
  const look: RunLook = {};
  for (const property of childrenOf(properties)) {
    const value = property.attributes['w:val'];
    switch (property.name) {
      case 'w:vanish':
        look.vanish = isOn(value);
        break;
      case 'w:webHidden':
        look.webHidden = isOn(value);
        break;
      case 'w:caps':
        look.caps = isOn(value);
        break;
      case 'w:color':
        look.colour = wordColour(property, 'text', theme);
        break;
      case 'w:shd':
        look.fill = wordColour(property, 'fill', theme) ?? look.fill ?? null;
        break;
      case 'w:highlight':
        look.fill = HIGHLIGHTS[value ?? ''] ?? null;
        break;
      case 'w:sz':
        look.size = Number(value);
        break;
      case 'w:w':
        look.scale = parseFloat(value ?? '100');
        break;
      case 'w:rFonts':
        look.font = property.attributes['w:ascii'] ?? property.attributes['w:hAnsi'] ?? look.font ?? '';
        break;
      case 'w14:textOutline':
        look.outlined = childOf(property, 'w14:noFill') === undefined;
        break;
      case 'w14:textFill':
        look.ink = inkOf(property, theme) ?? null;
        break;
    }
  }
  return look;
}

function inkOf(fill: XmlElement, theme: Theme): 'none' | 'transparent' | Rgb | null {
  if (childOf(fill, 'w14:noFill')) return 'none';
  const solid = childOf(fill, 'w14:solidFill');
  if (!solid) return null;
  const alpha = [...within(solid)].find(({ name }) => name === 'w14:alpha')?.attributes['w14:val'];
  // Word counts how transparent it is, in thousandths of a per cent.
  if (Number(alpha ?? 0) >= 90_000) return 'transparent';
  return drawnColour(solid, theme);
}

/** Word's way of switching: an element alone means yes. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
