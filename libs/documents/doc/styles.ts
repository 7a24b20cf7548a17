import { changeRun, PLAIN_RUN, type RunStyle } from './run-style.js';

/** Numbers of the built-in styles that are headings: 1 to 9, and the title. */
const TITLE = 0x3e;
const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_BASE = 0xfff;
/** Styles that are based on one another further than this are a loop. */
const DEEPEST = 16;
const NONE = Buffer.alloc(0);

interface Style {
  builtIn: number;
  kind: number;
  base: number;
  paragraph: Buffer;
  run: Buffer;
}

/** The styles of a document, by their number. */
export interface DocStyles {
  /** How the runs of a paragraph style look, unless they say otherwise. */
  paragraphRun(style: number): RunStyle;
  /** Applies a style of characters. */
  characterRun(style: number, on: RunStyle): RunStyle;
  /** Modifiers of a paragraph style and of those that it is based on, the outermost first. */
  paragraphModifiers(style: number): Buffer[];
  isHeading(style: number): boolean;
}

/** Reads the table of styles ([MS-DOC] 2.9.271). A cut-off table gives the styles before the cut. */
export function docStyles(table: Buffer): DocStyles {
  const styles = table.length < 8 ? [] : stylesIn(table);
  const chainOf = (number: number): Style[] => {
    const chain: Style[] = [];
    for (let at = number; at !== NO_BASE && chain.length < DEEPEST;) {
      const style = styles[at];
      if (!style) break;
      chain.unshift(style);
      at = style.base;
    }
    return chain;
  };
  const runs = new Map<number, RunStyle>();
  const paragraphRun = (number: number): RunStyle => {
    const known = runs.get(number);
    if (known) return known;
    const look = chainOf(number).reduce((style, { run }) => changeRun(style, run, style), PLAIN_RUN);
    runs.set(number, look);
    return look;
  };
  return {
    paragraphRun,
    characterRun: (number, on) => chainOf(number).reduce((style, { run }) => changeRun(style, run, on), on),
    paragraphModifiers: (number) => chainOf(number).map(({ paragraph }) => paragraph),
    isHeading: (number) => chainOf(number).some(({ builtIn }) => (builtIn >= 1 && builtIn <= 9) || builtIn === TITLE),
  };
}

function stylesIn(table: Buffer): (Style | null)[] {
  const start = 2 + table.readUInt16LE(0);
  const [count, base] = [table.readUInt16LE(2), table.readUInt16LE(4)];
  const styles: (Style | null)[] = [];
  for (let at = start; styles.length < count && at + 2 <= table.length;) {
    const length = table.readUInt16LE(at);
    const definition = table.subarray(at + 2, at + 2 + length);
    styles.push(definition.length < Math.max(10, base) ? null : styleIn(definition, base));
    at += 2 + length + (length % 2);
  }
  return styles;
}

function styleIn(definition: Buffer, base: number): Style {
  const kind = definition.readUInt16LE(2) & 15;
  const updates = updatesIn(definition, base, definition.readUInt16LE(4) & 15);
  return {
    builtIn: definition.readUInt16LE(0) & 0xfff,
    kind,
    base: definition.readUInt16LE(2) >>> 4,
    // A paragraph's update begins with the number of the style itself.
    paragraph: kind === PARAGRAPH ? (updates[0]?.subarray(2) ?? NONE) : NONE,
    run: (kind === PARAGRAPH ? updates[1] : kind === CHARACTER ? updates[0] : undefined) ?? NONE,
  };
}

function updatesIn(definition: Buffer, base: number, count: number): Buffer[] {
  const updates: Buffer[] = [];
  if (base + 2 > definition.length) return updates;
  // Behind the name and the zero at its end.
  let at = base + 2 + 2 * definition.readUInt16LE(base) + 2;
  for (; updates.length < count && at + 2 <= definition.length; at += at % 2) {
    const length = definition.readUInt16LE(at);
    updates.push(definition.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return updates;
}
