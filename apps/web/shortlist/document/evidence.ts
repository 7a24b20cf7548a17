import type { Application, EvidenceQuote, ExplainedNode } from '#libs/contracts';

/** Every quote below a node, the node's own first. */
export function quotesOf(node: ExplainedNode): EvidenceQuote[] {
  return [...node.evidence, ...node.children.flatMap(quotesOf)];
}

/** Something said about a person, with the lines of the documents that it rests on. */
export interface Topic {
  id: string;
  quotes: EvidenceQuote[];
}

/** What is odd about the documents: what the score warns of, then what the reader found. */
export interface Remark extends Topic {
  sentence: string;
  /** It bears on the score. */
  warns: boolean;
}

/** Hidden text is both: the warning says more. */
export function remarksOf({ working, findings }: Application): Remark[] {
  const flags = working?.flags ?? [];
  const warned = new Set(flags.map(({ code }) => code));
  return [
    ...flags.map(({ code, sentence, evidence }) => ({ id: `flag ${code}`, sentence, quotes: evidence, warns: true })),
    ...findings
      .filter(({ code }) => !warned.has(code))
      .map(({ sentence, evidence }, at) => ({ id: `finding ${at}`, sentence, quotes: evidence, warns: false })),
  ];
}

/** Everything of a person that lines can be shown for. */
export function topicsOf(application: Application): Topic[] {
  const criteria = application.working?.criteria ?? [];
  return [...criteria.map(({ id, explanation }) => ({ id, quotes: quotesOf(explanation) })), ...remarksOf(application)];
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
  const told = chosen?.quotes[0];
  if (told) return told.documentId;
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
    return { text: text.slice(start, end), start, topics: [...new Set(covering.map((quote) => quote.topic))] };
  });
}
