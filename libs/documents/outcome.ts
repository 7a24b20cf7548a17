/**
 * The result of reading a document. Every ending has a name, and nothing is thrown for the contents of a file. Endings
 * without text are facts about the file: the same bytes and the same reader give the same ending, except `timed-out`.
 */
import type { HiddenText, ReadFinding, UnreadOutcome } from '#libs/contracts';

export type { ReadFinding };

/** Text was found. */
export interface ReadText {
  outcome: 'text';
  /** The immutable document text: well-formed UTF-16, NFC, lines ended by `\n`. All spans count in it. */
  text: string;
  /** Name and version of the reader, for example `pdf/1`. The same bytes and the same reader give the same text. */
  extractor: string;
  findings: ReadFinding[];
  /** Text that a person does not see, apart from `text` and bounded in size; left out where there is none. */
  hidden?: HiddenText[];
  /** The position of each character on the pages, as `encodeGeometry` of `libs/contracts` packs it; left out for formats without pages. */
  geometry?: Uint8Array;
}

/** No text, and why. */
export interface ReadFailure {
  outcome: UnreadOutcome;
  extractor: string;
  /** Stable code of the reason, for example `password-needed`, `too-many-pages`, `memory-limit`. */
  reason: string;
  /**
   * The detected type (`found`: its name, or null), numbers with their limits, and free detail for those who
   * investigate.
   */
  data: Record<string, string | number>;
  /** Names of the formats that are readable here, so that a message can say what would have worked. */
  readable: readonly string[];
  /** Findings in spite of the ending; left out without any. */
  findings?: ReadFinding[];
  /** Text that a person does not see; left out where there is none. */
  hidden?: HiddenText[];
}

export type ParseOutcome = ReadText | ReadFailure;

/** The result of a format's reader: {@link ParseOutcome} without the additions of the registry. */
export type FormatResult =
  | {
      outcome: 'text';
      text: string;
      findings?: ReadFinding[];
      hidden?: HiddenText[];
      /** Gets the document text that was made of `text`, and gives its geometry. */
      geometryOf?: (text: string) => Uint8Array;
    }
  | { outcome: UnreadOutcome; reason: string; data?: Record<string, string | number>; hidden?: HiddenText[] };

/** Findings that say that the reader lacks a part of the document. */
const PARTIAL: ReadonlySet<string> = new Set([
  'pages-unreadable',
  'pages-need-ocr',
  'pages-not-recognised',
  'ocr-doubtful',
  'ends-early',
]);

/**
 * The share of a document's characters without meaning in the file that is more than a bullet or an icon here and
 * there.
 */
const UNMAPPED_SHARE = 0.05;

/**
 * Returns whether there is more in a document than could be read of it. What its text does not show is then not known
 * to be missing: the reader could not tell.
 */
export function isPartlyRead(findings: readonly ReadFinding[]): boolean {
  return findings.some(({ code, data }) =>
    code === 'characters-unmapped'
      ? Number(data['characters']) > UNMAPPED_SHARE * Number(data['of'])
      : PARTIAL.has(code),
  );
}

/** Thrown inside a format's reader to end it with a typed outcome. */
export class ReadEnded extends Error {
  constructor(
    readonly outcome: UnreadOutcome,
    readonly reason: string,
    readonly data: Record<string, string | number> = {},
  ) {
    super(`${outcome}: ${reason}`);
    this.name = 'ReadEnded';
  }
}
