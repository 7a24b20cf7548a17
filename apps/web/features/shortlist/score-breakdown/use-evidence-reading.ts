/** Tracks the criterion in view, and which of its quotes is shown. */
import { useEffect, useState } from 'react';
import type { Application } from '#libs/contracts';
import { quotesOf } from '../../candidates/evidence/evidence.js';

/** The object of a correction at the chosen criterion: a fact about the candidate, or the outcome for this application alone. */
export type FactToCorrect = 'fact' | 'outcome';

export type EvidenceReading = ReturnType<typeof useEvidenceReading>;

/** @param chosen whose application is open: with another one nothing is chosen yet */
export function useEvidenceReading(chosen: string | null) {
  const [topic, setTopic] = useState<string | null>(null);
  const [quote, setQuote] = useState(0);
  const [correcting, setCorrecting] = useState<FactToCorrect | null>(null);
  const choose = (id: string | null): void => {
    setTopic(id);
    setQuote(0);
    setCorrecting(null);
  };
  useEffect(() => choose(null), [chosen]);
  return {
    topic,
    quote,
    correcting,
    choose,
    correct: setCorrecting,
    /** The next line of this criterion, or the first of the next one that has any. */
    next({ working }: Application): void {
      const shown = working?.criteria.filter(({ explanation }) => quotesOf(explanation).length > 0) ?? [];
      const now = shown.findIndex(({ id }) => id === topic);
      const here = shown[now];
      if (here && quote + 1 < quotesOf(here.explanation).length) setQuote(quote + 1);
      else choose((shown[now + 1] ?? shown[0])?.id ?? null);
    },
  };
}
