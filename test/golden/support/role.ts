import {
  IMPORTANCE,
  type Category,
  type Criterion,
  type Duty,
  type Expression,
  type Kind,
  type NamedThing,
  type PhraseLeaf,
  type RoleContent,
  type SkillLeaf,
} from '#libs/contracts';
import { runsOf, termsOf } from './words.js';

export function criterion(
  id: string,
  expression: Expression,
  kind: Kind = 'required',
  category = id.split('.')[0] as Category,
): Criterion {
  return { id, category, label: id, kind, importance: IMPORTANCE[kind], expression, span: null };
}

const thing = (term: string): NamedThing => ({ terms: [{ term, weight: 600 }] });

export const ask = {
  /** The skill itself in full, siblings 0.6, the class word as said. */
  skill(
    skill: string | string[],
    { siblings = [] as string[], classWord = '', classCredit = 5000, months = null as number | null } = {},
  ): SkillLeaf {
    const own = [skill].flat();
    return {
      test: 'skill',
      label: own.join(' or '),
      accepts: [
        ...own.map((id) => ({ skill: id, credit: 10000 })),
        ...siblings.map((id) => ({ skill: id, credit: 6000 })),
        ...(classWord ? [{ skill: classWord, credit: classCredit }] : []),
      ],
      months,
    };
  },

  all: (...parts: [number, Expression][]): Expression => ({
    test: 'all',
    label: 'all',
    parts: parts.map(([weight, of]) => ({ weight, of })),
  }),
  any: (...parts: Expression[]): Expression => ({ test: 'any', label: 'any', parts }),
  atLeast: (n: number, ...parts: Expression[]): Expression => ({ test: 'atLeast', label: 'at least', n, parts }),
  nth: (n: number, ...parts: Expression[]): Expression => ({ test: 'nth', label: 'nth', n, parts }),

  /** Each word a thing of its own, none of which shows the duty alone. */
  duty: (words: string, { actions = [] as string[] } = {}): Duty => ({
    label: words,
    actions,
    things: termsOf(words).map(thing),
    terms: termsOf(words),
    span: null,
  }),
  /** A requirement in free words that names one thing; its words are of equal rarity. */
  phrase: (words: string, extra: Partial<PhraseLeaf> = {}): PhraseLeaf => ({
    test: 'phrase',
    label: words,
    actions: [],
    things: [{ terms: termsOf(words).map((term) => ({ term, weight: 600 })) }],
    terms: termsOf(words).map((term) => ({ term, weight: 6000, related: [] })),
    ...extra,
  }),
  duties: (...words: string[]): Expression => ({
    test: 'duties',
    label: 'duties',
    duties: words.map((one) => ask.duty(one)),
  }),
};

/** A role with these criteria; MLOps titles unless said otherwise. */
export function roleWith(criteria: Criterion[], extra: Partial<RoleContent> = {}): RoleContent {
  const page = extra.page ?? '';
  return {
    title: 'MLOps Engineer',
    level: 'mid',
    asOf: null,
    page,
    titles: {
      same: ['mlops-engineer', 'ml-platform-engineer', 'ml-infrastructure-engineer'],
      family: ['machine-learning-engineer', 'ai-engineer'],
      feeder: ['software-engineer', 'data-engineer', 'devops-engineer', 'data-scientist'],
    },
    criteria,
    runs: [...new Set(runsOf(page))].sort((a, b) => a - b),
    notes: [],
    questions: [],
    reader: 'golden/1',
    taxonomy: 'golden/1',
    ...extra,
  };
}
