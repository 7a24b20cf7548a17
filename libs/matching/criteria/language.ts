import type { LanguageLeaf, LanguageLevel, ProfileDocument, Span } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { share } from '../rounding.js';
import type { Scene } from '../scene/scene.js';
import { leafNode, unknownNode, type CriterionTest } from './criterion-test.js';

/** A language speaker's level counts as C2. */
const LEVEL: Record<LanguageLevel, number> = { A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6, native: 6 };
const FLOOR = CONSTANTS.languageFloor.value;

/** Stated level against the level asked. Not stated is unknown: people leave out what they take for granted. */
export const language: CriterionTest<LanguageLeaf> = {
  test: 'language',

  assess(leaf, scene) {
    const stated = scene.facts.languages
      .filter(({ language: one }) => one === leaf.language)
      .map(({ level, span }) => ({ level, span, value: against(leaf, level && LEVEL[level]), source: 'stated' }));
    const written = writtenIn(leaf.language, scene);
    const all = written
      ? [
          ...stated,
          { level: null, span: written, value: against(leaf, CONSTANTS.languageWorking.value), source: 'text' },
        ]
      : stated;
    if (all.length === 0) return unknownNode(leaf, scene, { source: null, level: null, askedLevel: leaf.level });
    const best = all.reduce((a, b) => (b.value > a.value ? b : a));
    // A level that is not stated may be any.
    const open = leaf.level !== null && stated.some(({ level }) => level === null);
    return leafNode(leaf, scene, {
      value: best.value,
      high: open ? 10000 : best.value,
      detail: { source: best.source, level: best.level, askedLevel: leaf.level },
      evidence: [{ span: best.span }],
    });
  },

  shows: () => false,
};

function against(leaf: LanguageLeaf, level: number | null): number {
  if (leaf.level === null) return 10000;
  return level === null ? FLOOR : Math.max(FLOOR, share(level, LEVEL[leaf.level]));
}

/** The first sentence of a readable document in the language. */
function writtenIn(asked: string, { facts, sentences }: Scene): Span | null {
  const isWritten = ({ readability, language: written }: ProfileDocument): boolean =>
    readability === 'text' && written === asked;
  return sentences.find(({ sentence }) => isWritten(facts.documents[sentence.span.document]!))?.sentence.span ?? null;
}
