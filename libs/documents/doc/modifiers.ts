/** Property modifiers ([MS-DOC] 2.2.5): what a run, paragraph or section changes of how it looks. */

/** One modifier; its operand begins at `at`. */
export interface Modifier {
  code: number;
  bytes: Buffer;
  at: number;
}

/** Names of the modifiers that decide whether and as what text is seen. */
export const MODIFIER = {
  runDeleted: 0x0800,
  runHidden: 0x083c,
  runCapitals: 0x083b,
  runStyle: 0x4a30,
  runSize: 0x4a43,
  runColour: 0x6870,
  runColourIndex: 0x2a42,
  runHighlight: 0x2a0c,
  runShade: 0xca71,
  runShadeIndex: 0x4866,
  runScale: 0x4852,
  runSymbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  leftIndent: 0x840f,
  leftIndentNew: 0x845e,
  lineHeight: 0x6412,
  shade: 0xc64d,
  shadeIndex: 0x442d,
  titlePage: 0x300a,
} as const;

const TABLE_DEFINITION = 0xd608;
const TAB_CHANGES = 0xc615;

/** Length of an operand by the three highest bits of its modifier; 0 where its first byte says it. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];

/** Reads modifiers one after another; what is cut off is left out. */
export function* modifiersIn(bytes: Buffer): Generator<Modifier> {
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const fixed = OPERANDS[code >>> 13]!;
    if (fixed > 0) {
      if (at + fixed > bytes.length) return;
      yield { code, bytes, at };
      at += fixed;
      continue;
    }
    if (code === TABLE_DEFINITION) {
      if (at + 2 > bytes.length) return;
      at += 1 + bytes.readUInt16LE(at);
      continue;
    }
    const length = bytes[at]!;
    // A long list of tabs does not tell its length: what follows it cannot be found.
    if (code === TAB_CHANGES && length === 255) return;
    if (at + 1 + length > bytes.length) return;
    yield { code, bytes, at: at + 1 };
    at += 1 + length;
  }
}
