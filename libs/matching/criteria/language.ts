import { isReadable, type LanguageLeaf, type LanguageLevel, type ProfileDocument, type Span } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { share } from '../arithmetic/rounding.js';
import type { EvaluationContext } from '../context/evaluation-context.js';
import { denials, leafNode, statements, unknownNode, type CriterionTest } from './criterion-test.js';

/** A language speaker's level counts as C2. */
const LEVEL: Record<LanguageLevel, number> = { A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6, native: 6 };
const FLOOR = CONSTANTS.languageFloor.value;

/** Stated level against the level asked. Not stated is unknown: people leave out what they take for granted. */
export const language: CriterionTest<LanguageLeaf> = {
  test: 'language',

  assess(leaf, context) {
    const stated = context.facts.languages
      .filter(({ language: one }) => one === leaf.language)
      .map((entry) => ({
        level: entry.level,
        evidence: [{ span: entry.span }, ...statements(entry)],
        value: against(leaf, entry.level && LEVEL[entry.level]),
        source: 'stated',
      }));
    const written = writtenIn(leaf.language, context);
    const all = written
      ? [
          ...stated,
          {
            level: null,
            evidence: [{ span: written }],
            value: against(leaf, CONSTANTS.languageWorking.value),
            source: 'text',
          },
        ]
      : stated;
    const denied = denials(context, 'language', (id) => id === leaf.language);
    if (all.length === 0 && denied.length > 0)
      return leafNode(leaf, context, {
        value: 0,
        detail: { source: null, level: null, askedLevel: leaf.level },
        evidence: denied,
      });
    if (all.length === 0) return unknownNode(leaf, context, { source: null, level: null, askedLevel: leaf.level });
    const best = all.reduce((a, b) => (b.value > a.value ? b : a));
    // A level that is not stated may be any.
    const open = leaf.level !== null && stated.some(({ level }) => level === null);
    return leafNode(leaf, context, {
      value: best.value,
      high: open ? 10000 : best.value,
      detail: { source: best.source, level: best.level, askedLevel: leaf.level },
      evidence: best.evidence,
    });
  },

  shows: () => false,
};

function against(leaf: LanguageLeaf, level: number | null): number {
  if (leaf.level === null) return 10000;
  return level === null ? FLOOR : Math.max(FLOOR, share(level, LEVEL[leaf.level]));
}

/** The first sentence of a readable document in the language. */
function writtenIn(asked: string, { facts, sentences }: EvaluationContext): Span | null {
  const isWritten = (document: ProfileDocument): boolean => isReadable(document) && document.language === asked;
  return sentences.find(({ sentence }) => isWritten(facts.documents[sentence.span.document]!))?.sentence.span ?? null;
}
