import type { EvidenceQuote, ExplainedNode, Working } from '#libs/contracts';

/** Every quote below a node, the node's own first. */
export function quotesOf(node: ExplainedNode): EvidenceQuote[] {
  return [...node.evidence, ...node.children.flatMap(quotesOf)];
}

export interface Marked {
  text: string;
  /** Criteria that rest on this stretch of text; empty for text that none rests on. */
  criteria: string[];
}

/** The text cut at every border of a quote, so that overlapping quotes can each be shown. */
export function markText(text: string, documentId: string, working: Working | null): Marked[] {
  const quotes = (working?.criteria ?? []).flatMap((criterion) =>
    quotesOf(criterion.explanation)
      .filter((quote) => quote.documentId === documentId)
      .map((quote) => ({ ...quote, criterion: criterion.id })),
  );
  const borders = [...new Set([0, text.length, ...quotes.flatMap((quote) => [quote.start, quote.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, i) => {
    const start = borders[i] ?? 0;
    const covering = quotes.filter((quote) => quote.start <= start && quote.end >= end);
    return { text: text.slice(start, end), criteria: [...new Set(covering.map((quote) => quote.criterion))] };
  });
}
