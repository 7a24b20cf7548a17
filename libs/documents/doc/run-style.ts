import type { HiddenReason } from '#libs/contracts';
import { hiddenRunReason, type DocxContext } from '../docx/visibility.js';
import { WHITE, type Rgb } from '../colours.js';
import { MODIFIER, modifiersIn, type Modifier } from './modifiers.js';

/** How a run looks, as far as that decides whether it is seen. */
export interface RunStyle {
  deleted: boolean;
  vanish: boolean;
  /** Printed in capitals. */
  capitals: boolean;
  /** Half points. */
  size?: number;
  /** Per cent of a letter's width. */
  scale?: number;
  /** Null is the automatic color, which is always seen. */
  colour: Rgb | null;
  /** The color behind its letters alone. */
  fill: Rgb | 'unknown' | null;
  /** Code and font of a symbol that stands for the character. */
  symbol: { font: number; code: number } | null;
}

export const PLAIN_RUN: RunStyle = {
  deleted: false,
  vanish: false,
  capitals: false,
  colour: null,
  fill: null,
  symbol: null,
};

/** The sixteen colors of Word 97, by their number; 0 is automatic. */
const PALETTE: readonly (Rgb | null)[] = [
  null,
  [0, 0, 0],
  [0, 0, 255],
  [0, 255, 255],
  [0, 255, 0],
  [255, 0, 255],
  [255, 0, 0],
  [255, 255, 0],
  WHITE,
  [0, 0, 128],
  [0, 128, 128],
  [0, 128, 0],
  [128, 0, 128],
  [128, 0, 0],
  [128, 128, 0],
  [128, 128, 128],
  [192, 192, 192],
];

/** Applies modifiers to a look; switches may turn what the style says round. */
export function changeRun(style: RunStyle, modifiers: Buffer, inherited: RunStyle): RunStyle {
  const changed = { ...style };
  for (const { code, bytes, at } of modifiersIn(modifiers)) {
    if (code === MODIFIER.runDeleted) changed.deleted = isOn(bytes[at]!, inherited.deleted);
    else if (code === MODIFIER.runHidden) changed.vanish = isOn(bytes[at]!, inherited.vanish);
    else if (code === MODIFIER.runCapitals) changed.capitals = isOn(bytes[at]!, inherited.capitals);
    else if (code === MODIFIER.runSize) changed.size = bytes.readUInt16LE(at);
    else if (code === MODIFIER.runScale) changed.scale = bytes.readUInt16LE(at);
    else if (code === MODIFIER.runColour) changed.colour = colourAt(bytes, at);
    else if (code === MODIFIER.runColourIndex) changed.colour = PALETTE[bytes[at]!] ?? null;
    else if (code === MODIFIER.runHighlight) changed.fill = PALETTE[bytes[at]!] ?? changed.fill;
    else if (code === MODIFIER.runSymbol)
      changed.symbol = { font: bytes.readUInt16LE(at), code: bytes.readUInt16LE(at + 2) };
    else changed.fill = shadeOf({ code, bytes, at }) ?? changed.fill;
  }
  return changed;
}

function isOn(value: number, inherited: boolean): boolean {
  if (value === 0x80) return inherited;
  return value === 0x81 ? !inherited : value !== 0;
}

function colourAt(bytes: Buffer, at: number): Rgb | null {
  return bytes[at + 3] === 0xff ? null : [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
}

/** The color that a modifier of shading puts behind text; null for other modifiers and for no color. */
export function shadeOf({ code, bytes, at }: Modifier): Rgb | 'unknown' | null {
  if (code === MODIFIER.runShade || code === MODIFIER.shade) {
    if (at + 10 > bytes.length) return null;
    return patterned(bytes.readUInt16LE(at + 8), colourAt(bytes, at), colourAt(bytes, at + 4));
  }
  if (code !== MODIFIER.runShadeIndex && code !== MODIFIER.shadeIndex) return null;
  const word = bytes.readUInt16LE(at);
  return patterned(word >>> 10, PALETTE[word & 31] ?? null, PALETTE[(word >>> 5) & 31] ?? null);
}

/** Pattern 0 shows the background, 1 the foreground, others a mixture. */
function patterned(pattern: number, front: Rgb | null, back: Rgb | null): Rgb | 'unknown' | null {
  return pattern === 0 ? back : pattern === 1 ? (front ?? [0, 0, 0]) : 'unknown';
}

/** Returns the reason why a reader does not see a run; null if it is visible. */
export function hiddenReason(style: RunStyle, place: DocxContext): HiddenReason | null {
  return hiddenRunReason(
    {
      vanish: style.vanish,
      ...(style.size !== undefined && { size: style.size }),
      ...(style.scale !== undefined && { scale: style.scale }),
      ...(style.colour !== null && { colour: style.colour }),
      ...(style.fill !== null && style.fill !== 'unknown' && { fill: style.fill }),
    },
    style.fill === 'unknown' ? { ...place, background: 'unknown' } : place,
  );
}
