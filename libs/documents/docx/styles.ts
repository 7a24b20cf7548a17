import type { Rgb } from '../colours.js';
import { childOf, childrenOf, within, type XmlElement } from '../xml/xml-tree.js';
import { drawnColour, wordColour, type Theme } from './theme.js';

/** How a run looks, as far as it tells what a person sees of it. What is left out says nothing. */
export interface RunLook {
  vanish?: boolean;
  webHidden?: boolean;
  caps?: boolean;
  /** `null`: automatic, which always stands out. */
  colour?: Rgb | null;
  /** What fills it, over its colour: nothing at all (`none`), something that lets everything through (`transparent`), a colour. */
  ink?: 'none' | 'transparent' | Rgb | null;
  outlined?: boolean;
  /** What it stands on. */
  fill?: Rgb | null;
  /** Half points. */
  size?: number;
  /** Per cent of its width. */
  scale?: number;
  font?: string;
}

/** What a style of paragraphs or characters says. */
interface Style {
  name: string;
  basedOn: string | undefined;
  run: RunLook;
  paragraph: XmlElement | undefined;
  /** Where a table style shades its cells. */
  shades: 'nowhere' | 'first-row' | 'somewhere';
}

export interface Styles {
  /** How text looks in a paragraph style and a character style. */
  lookIn(paragraphStyle: string | undefined, characterStyle: string | undefined): RunLook;
  /** Whether the style is a heading's or a title's, or is based on one. */
  isHeading(style: string | undefined): boolean;
  /** The property of the style or of one it is based on. */
  paragraphProperty(style: string | undefined, name: string): XmlElement | undefined;
  shadesOf(tableStyle: string | undefined): Style['shades'];
  /** Whether the style of a table marks all its text as hidden. */
  hidesTable(tableStyle: string | undefined): boolean;
  readonly theme: Theme;
}

/** A chain of styles that are based on each other is cut off here: a circle has no end. */
const LONGEST_CHAIN = 20;

/** Word keeps the English names of its own styles in the file, whatever language it speaks. */
const HEADING = /^(?:heading|title|subtitle)/i;

/** Properties that a paragraph style and a character style switch over, instead of overruling one another (ISO 29500, 17.7.3). */
const TOGGLES = ['vanish', 'caps'] as const;

export function stylesOf(root: XmlElement | null, theme: Theme): Styles {
  const styles = new Map<string, Style>();
  const defaults: Partial<Record<string, string>> = {};
  for (const element of childrenOf(root ?? undefined, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? '';
    const type = element.attributes['w:type'] ?? '';
    if (isOn(element.attributes['w:default'] ?? '0')) defaults[type] = id;
    styles.set(id, {
      name: childOf(element, 'w:name')?.attributes['w:val'] ?? id,
      basedOn: childOf(element, 'w:basedOn')?.attributes['w:val'],
      run: { ...lookOf(childOf(element, 'w:rPr'), theme), ...lookOf(wholeTable(element), theme) },
      paragraph: childOf(element, 'w:pPr'),
      shades: type === 'table' ? shadesIn(element) : 'nowhere',
    });
  }
  const documentDefaults = lookOf(
    childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    theme,
  );
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let next = id; next !== undefined && found.length < LONGEST_CHAIN;) {
      const style = styles.get(next);
      if (!style) break;
      found.push(style);
      next = style.basedOn;
    }
    return found;
  };
  const looks = new Map<string, RunLook>();
  const inherited = (id: string | undefined): RunLook =>
    chain(id).reduceRight<RunLook>((look, { run }) => ({ ...look, ...run }), {});
  return {
    theme,
    isHeading: (id) =>
      // A document that does not describe its styles still names them.
      HEADING.test(id ?? '') || chain(id ?? defaults['paragraph']).some(({ name }) => HEADING.test(name)),
    lookIn(paragraphStyle, characterStyle) {
      const key = `${paragraphStyle ?? ''}\n${characterStyle ?? ''}`;
      const known = looks.get(key);
      if (known) return known;
      const paragraph = inherited(paragraphStyle ?? defaults['paragraph']);
      const character = inherited(characterStyle ?? defaults['character']);
      const look: RunLook = { ...documentDefaults, ...paragraph, ...character };
      for (const toggle of TOGGLES)
        if (paragraph[toggle] && character[toggle]) look[toggle] = documentDefaults[toggle] ?? false;
      looks.set(key, look);
      return look;
    },
    paragraphProperty(id, name) {
      for (const { paragraph } of chain(id ?? defaults['paragraph'])) {
        const property = childOf(paragraph, name);
        if (property) return property;
      }
      return undefined;
    },
    hidesTable: (id) => inherited(id ?? defaults['table']).vanish === true,
    shadesOf: (id) =>
      chain(id ?? defaults['table'])
        .map(({ shades }) => shades)
        .reduce((most, shades) => (most === 'somewhere' || shades === 'nowhere' ? most : shades), 'nowhere'),
  };
}

/** What a table style says of the text in all its cells, where it says it of a part of the table. */
function wholeTable(style: XmlElement): XmlElement | undefined {
  const whole = childrenOf(style, 'w:tblStylePr').find(({ attributes }) => attributes['w:type'] === 'wholeTable');
  return childOf(whole, 'w:rPr');
}

function shadesIn(style: XmlElement): Style['shades'] {
  let found: Style['shades'] = 'nowhere';
  for (const part of childrenOf(style)) {
    if (![...within(part)].some(({ name, attributes }) => name === 'w:shd' && attributes['w:fill'] !== 'auto'))
      continue;
    if (part.name === 'w:tblStylePr' && part.attributes['w:type'] === 'firstRow') {
      if (found === 'nowhere') found = 'first-row';
    } else found = 'somewhere';
  }
  return found;
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

/** What run properties say. */
export function lookOf(properties: XmlElement | undefined, theme: Theme): RunLook {
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
