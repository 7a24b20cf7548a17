import { claimedFormat, MAX_DOCUMENT_BYTES, type HiddenText } from '#libs/contracts';
import { cleanText } from './characters/clean-text.js';
import { FORMATS } from './formats/index.js';
import type { DocumentFormat, Recogniser } from './formats/format.js';
import { MAX_TEXT } from './limits.js';
import { boundedHidden } from './bounded-hidden-text.js';
import { invisibleIn } from './characters/invisible-characters.js';
import { ReadEnded, type FormatResult, type ReadFailure, type ReadFinding, type ParseOutcome } from './outcome.js';
import type { ReadHint } from './sandbox/messages.js';
import { sniffType } from './sniff.js';

/** Names of the formats that are readable here, whatever is switched on, for messages. */
export const READABLE: readonly string[] = FORMATS.filter((format) => !format.picturesOnly).map(({ name }) => name);

/** Reader named by outcomes that were reached before a format was chosen. */
export const NO_EXTRACTOR = 'none/1';

/**
 * Parses the text of a document in this process, without a sandbox. The content decides the type, never the name alone.
 * It is deterministic: the same bytes give the same outcome and text on any machine. It never throws for the contents
 * of the bytes.
 *
 * @param bytes the whole file
 * @param hint its name and declared media type, which decide only what the content leaves open. `ocr`: the languages of
 * recognition for pages that are pictures, as in the setting; it takes seconds per page
 */
export async function readDocument(bytes: Uint8Array, hint: ReadHint = {}): Promise<ParseOutcome> {
  if (bytes.length === 0) return unread(NO_EXTRACTOR, 'empty', 'no-bytes', {});
  if (bytes.length > MAX_DOCUMENT_BYTES)
    return unread(NO_EXTRACTOR, 'too-big', 'too-many-bytes', {
      bytes: bytes.length,
      mostMb: MAX_DOCUMENT_BYTES / 2 ** 20,
    });
  const { mediaType } = await sniffType(bytes, hint);
  const format = FORMATS.find((candidate) => mediaType !== null && candidate.mediaTypes.includes(mediaType));
  if (!format) {
    const claimed = claimedFormat(hint.fileName ?? '');
    return unread(NO_EXTRACTOR, 'unsupported', 'type-not-readable', {
      found: mediaType ?? 'unknown binary data',
      ...(claimed !== null && { claimed }),
    });
  }
  const read = finish(format, format.extractor, await attempt(() => format.read(bytes)));
  if (!format.recogniser) return read;
  const open = withoutOcr(read);
  return hint.ocr === undefined || !awaitsOcr(open)
    ? open
    : recognise(format, format.recogniser, bytes, hint.ocr, read);
}

/** Pages that are pictures, in a document that has text too. */
const PAGES_NEED_OCR = 'pages-need-ocr';

/** Returns whether there is more in a document, which a text recogniser would read and none was asked to. */
export function awaitsOcr(read: ParseOutcome): boolean {
  return read.outcome === 'text'
    ? read.findings.some(({ code }) => code === PAGES_NEED_OCR)
    : read.data['ocr'] === 'off';
}

/** Says where a recogniser would have gone on. */
function withoutOcr(read: ParseOutcome): ParseOutcome {
  return read.outcome === 'needs-ocr' ? { ...read, data: { ...read.data, ocr: 'off' } } : read;
}

async function recognise(
  format: DocumentFormat,
  recogniser: Recogniser,
  bytes: Uint8Array,
  languages: string,
  read: ParseOutcome,
): Promise<ParseOutcome> {
  const result = await attempt(() => recogniser.read(bytes, languages));
  // What was read of a document without its pictures is better than nothing.
  if (result.outcome !== 'text' && read.outcome === 'text') return read;
  return finish(format, `${recogniser.extractor}:${languages}`, result);
}

async function attempt(read: () => Promise<FormatResult>): Promise<FormatResult> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReadEnded) return { outcome: error.outcome, reason: error.reason, data: error.data };
    return { outcome: 'malformed', reason: 'reader-failed', data: { detail: detailOf(error) } };
  }
}

function finish(format: DocumentFormat, extractor: string, result: FormatResult): ParseOutcome {
  if (result.outcome !== 'text')
    return unread(
      extractor,
      result.outcome,
      result.reason,
      { found: format.name, ...result.data },
      boundedHidden(result.hidden ?? [], ''),
    );
  const text = cleanText(result.text);
  if (text.length > MAX_TEXT)
    return unread(extractor, 'too-big', 'too-much-text', {
      found: format.name,
      length: text.length,
      limit: MAX_TEXT,
    });
  const { findings = [], geometryOf } = result;
  const invisible = invisibleIn(result.text);
  const hidden = boundedHidden([...(result.hidden ?? []), ...invisible.hidden], text);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const found = { found: format.name };
    return hidden.length === 0
      ? unread(extractor, 'empty', 'no-text', found)
      : unread(extractor, 'hidden-only', 'no-visible-text', found, hidden);
  }
  return {
    outcome: 'text',
    text,
    extractor,
    findings: withHidden([...findings, ...invisible.findings], hidden),
    ...(hidden.length > 0 && { hidden }),
    ...(geometryOf && { geometry: geometryOf(text) }),
  };
}

/** Adds the finding that there is hidden text, unless the reader has made it. */
function withHidden(findings: ReadFinding[], hidden: readonly HiddenText[]): ReadFinding[] {
  if (hidden.length === 0 || findings.some(({ code }) => code === 'hidden-text')) return findings;
  const characters = hidden.reduce((sum, { text }) => sum + text.length, 0);
  return [...findings, { code: 'hidden-text', span: null, data: { characters } }];
}

function unread(
  extractor: string,
  outcome: ReadFailure['outcome'],
  reason: string,
  data: ReadFailure['data'],
  hidden: HiddenText[] = [],
): ReadFailure {
  return {
    outcome,
    extractor,
    reason,
    data,
    readable: READABLE,
    ...(hidden.length > 0 && { findings: withHidden([], hidden), hidden }),
  };
}

/** First line of an error of a library, bounded: for people who look into it, never parsed. */
function detailOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 200);
}
