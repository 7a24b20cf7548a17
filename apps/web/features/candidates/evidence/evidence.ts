import {
  isShown,
  type Application,
  type EvidenceQuote,
  type EvidenceTier,
  type ExplainedNode,
  type ExplainedQuote,
  type Highlights,
} from '#libs/contracts';
import { nameAtStart } from '#libs/wording';

/** Every quote below a node that shows something, the node's own first. Similar wording is not among them: it is highlighted nowhere. */
export function quotesOf(node: ExplainedNode): ExplainedQuote[] {
  return allQuotesOf(node).filter(isShown);
}

/** The quotes of similar wording below a node, each once. */
export function similarQuotesOf(node: ExplainedNode): ExplainedQuote[] {
  const similar = allQuotesOf(node).filter((one) => !isShown(one));
  return [...new Map(similar.map((one) => [`${one.documentId} ${one.start} ${one.end}`, one])).values()];
}

function allQuotesOf(node: ExplainedNode): ExplainedQuote[] {
  return [...node.evidence, ...node.children.flatMap(allQuotesOf)];
}

/** A quote that is highlighted; without a tier where it belongs to no requirement. */
export interface HighlightedQuote extends EvidenceQuote {
  tier?: EvidenceTier;
}

/** Something said about a person, with the lines of the documents that it rests on. */
export interface Topic {
  id: string;
  label: string;
  quotes: HighlightedQuote[];
}

/** A remark about the documents: first the flags of the score, then the reader's findings. */
export interface Remark extends Topic {
  code: string;
  sentence: string;
  /** It bears on the score. */
  warns: boolean;
}

/** Findings about lines that were not understood: the warning names them all. */
export const isUnparsedFinding = (code: string): boolean =>
  code.endsWith('-without-position') || code === 'text-outside-sections';

/** Hidden text and lines that were not understood are both: the warning says more. */
export function remarksOf({ working, findings }: Application): Remark[] {
  const flags = working?.flags ?? [];
  const warned = new Set(flags.map(({ code }) => code));
  return [
    ...flags.map(({ code, sentence, evidence }) => ({
      id: `flag ${code}`,
      code,
      label: sentence,
      sentence,
      quotes: evidence,
      warns: true,
    })),
    ...findings
      .filter(({ code }) => !warned.has(code) && !(warned.has('unparsed') && isUnparsedFinding(code)))
      .map(({ code, sentence, evidence }, at) => ({
        id: `finding ${at}`,
        code,
        label: sentence,
        sentence,
        quotes: evidence,
        warns: false,
      })),
  ];
}

/** Documents that are shown, and what rests on them. */
export interface Shown {
  id: string;
  documents: Application['documents'];
  topics: Topic[];
}

/** Everything of a person that lines can be shown for. */
export function topicsOf(application: Application | Shown): Topic[] {
  if ('topics' in application) return application.topics;
  const criteria = application.working?.criteria ?? [];
  return [
    ...criteria.map(({ id, label, explanation }) => ({
      id,
      label: nameAtStart(label),
      quotes: quotesOf(explanation),
    })),
    ...remarksOf(application),
  ];
}

/**
 * The document to open: where the chosen topic's first line stands, else the one with most lines of the score's; the first where nothing
 * rests on any.
 */
export function documentToOpen(
  documents: Application['documents'],
  topics: readonly Topic[],
  chosen: Topic | undefined,
): string | null {
  const first = chosen?.quotes[0];
  if (first) return first.documentId;
  const lines = ({ id }: { id: string }): number =>
    topics.reduce((sum, { quotes }) => sum + quotes.filter(({ documentId }) => documentId === id).length, 0);
  return (
    documents.reduce<(typeof documents)[number] | null>(
      (best, one) => (best === null || lines(one) > lines(best) ? one : best),
      null,
    )?.id ?? null
  );
}

export interface Marked {
  text: string;
  /** UTF-16 offset into the text of the document. */
  start: number;
  /** Topics that rest on this stretch of text; empty for text that none rests on. */
  topics: string[];
  /** Those of them that something narrower shows there. */
  implied: string[];
}

/** The text cut at every border of a quote, so that overlapping quotes can each be shown. */
export function markText(text: string, documentId: string, topics: readonly Topic[]): Marked[] {
  const quotes = topics.flatMap(({ id, quotes: own }) =>
    own.filter((quote) => quote.documentId === documentId).map((quote) => ({ ...quote, topic: id })),
  );
  const borders = [...new Set([0, text.length, ...quotes.flatMap((quote) => [quote.start, quote.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, i) => {
    const start = borders[i] ?? 0;
    const covering = quotes.filter((quote) => quote.start <= start && quote.end >= end);
    const covered = [...new Set(covering.map((quote) => quote.topic))];
    return {
      text: text.slice(start, end),
      start,
      topics: covered,
      implied: covered.filter((topic) => covering.every((quote) => quote.topic !== topic || quote.tier === 'implied')),
    };
  });
}

/** A rectangle on a page, over a piece of a line that something rests on. */
export interface Highlight {
  id: string;
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** The topic that a press chooses: the chosen one if it rests on the range too. */
  topic: string;
  label: string;
  /** The chosen topic rests on it. */
  isOn: boolean;
  isLooked: boolean;
  /** Something narrower than what is asked. */
  isImplied: boolean;
}

interface QuotedRange {
  start: number;
  end: number;
  topics: readonly Topic[];
  /** Those of them that something narrower shows there. */
  implied: readonly Topic[];
}

/** More than an address holds: further ones are shown in the text alone. */
const MOST_RANGES = 400;

/** Returns the ranges of topics in a document, each once. */
export function rangesOf(documentId: string, topics: readonly Topic[]): QuotedRange[] {
  const found = new Map<string, QuotedRange>();
  for (const topic of topics)
    for (const { start, end, tier, ...quote } of topic.quotes) {
      if (quote.documentId !== documentId || end <= start) continue;
      const known = found.get(`${start}-${end}`);
      const before = known?.topics ?? [];
      const implied = known?.implied ?? [];
      const isNew = !before.includes(topic);
      found.set(`${start}-${end}`, {
        ...{ start, end },
        topics: isNew ? [...before, topic] : before,
        implied: tier !== 'implied' ? implied.filter((one) => one !== topic) : isNew ? [...implied, topic] : implied,
      });
    }
  return [...found.values()].slice(0, MOST_RANGES);
}

/** Returns ranges in the form of an address; null without any. */
export function rangesInAddress(ranges: readonly QuotedRange[]): string | null {
  return ranges.length === 0 ? null : ranges.map(({ start, end }) => `${start}-${end}`).join(',');
}

/** @param looked the quote that is looked at */
export function highlightsOf(
  ranges: readonly QuotedRange[],
  rectangles: Highlights['rectangles'],
  topic: string | null,
  looked: EvidenceQuote | null,
): Highlight[] {
  return rectangles.flatMap(({ range, ...place }, at) => {
    const quoted = ranges[range];
    const shown = quoted?.topics.find(({ id }) => id === topic) ?? quoted?.topics[0];
    if (!quoted || !shown) return [];
    const isOn = shown.id === topic;
    const isLooked = isOn && looked?.start === quoted.start && looked.end === quoted.end;
    const isImplied = quoted.implied.includes(shown);
    return [{ id: `${range} ${at}`, ...place, topic: shown.id, label: shown.label, isOn, isLooked, isImplied }];
  });
}
