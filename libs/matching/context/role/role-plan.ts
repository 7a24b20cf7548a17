import {
  leavesOf,
  type Benchmark,
  type Criterion,
  type Duty,
  type PhraseLeaf,
  type RoleContent,
  type SkillLeaf,
} from '#libs/contracts';
import { planDuty, type DutyPlan } from './duty-matches.js';
import { pageLines, type JobDescriptionPage } from './page-lines.js';
import { planPhrase, type PhrasePlan } from './phrase-value.js';
import { roleTitles, type RoleTitles } from './title-relation.js';

/** A role arranged for matching: names to numbers, lists to sets. Made once for any number of candidates. */
export interface RolePlan {
  role: RoleContent;
  criteria: readonly Criterion[];
  /** Number of each term that a duty or phrase of the role asks for. */
  terms: ReadonlyMap<string, number>;
  duties: ReadonlyMap<Duty, DutyPlan>;
  /** The duties of responsibilities, without the scope of bands. */
  roleDuties: readonly Duty[];
  phrases: ReadonlyMap<PhraseLeaf, PhrasePlan>;
  /** The skills that each skill leaf accepts, by falling credit. */
  accepts: ReadonlyMap<SkillLeaf, SkillLeaf['accepts']>;
  runs: ReadonlySet<number>;
  /** Its duties and its requirements in free words, to tell copies of them. */
  page: JobDescriptionPage;
  titles: RoleTitles;
  benchmarks: readonly Benchmark[];
  target: Benchmark | null;
}

/** Prepares a role once for every profile: its terms by number, and its requirements in those numbers. */
export function planRole(role: RoleContent): RolePlan {
  const terms = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    terms.set(term, terms.size);
    return terms.size - 1;
  };
  const duties = new Map<Duty, DutyPlan>();
  const phrases = new Map<PhraseLeaf, PhrasePlan>();
  const accepts = new Map<SkillLeaf, SkillLeaf['accepts']>();
  const roleDuties: Duty[] = [];
  let benchmarks: readonly Benchmark[] = [];
  let target: Benchmark | null = null;
  const addDuty = (duty: Duty): void => void duties.set(duty, planDuty(duty, numberOf));
  for (const leaf of role.criteria.flatMap(({ expression }) => leavesOf(expression))) {
    if (leaf.test === 'duties') {
      leaf.duties.forEach(addDuty);
      roleDuties.push(...leaf.duties);
    } else if (leaf.test === 'phrase') {
      phrases.set(leaf, planPhrase(leaf, numberOf));
    } else if (leaf.test === 'skill') {
      accepts.set(
        leaf,
        [...leaf.accepts].sort((a, b) => b.credit - a.credit),
      );
    } else if (leaf.test === 'experience') {
      leaf.benchmarks.forEach(({ scope }) => scope.forEach(addDuty));
      if (benchmarks.length === 0) {
        benchmarks = leaf.benchmarks;
        target = leaf.benchmarks[leaf.target] ?? null;
      }
    }
  }
  return {
    role,
    criteria: role.criteria,
    terms,
    duties,
    roleDuties,
    phrases,
    accepts,
    runs: new Set(role.runs),
    page: pageLines(role, [...roleDuties, ...phrases.keys()]),
    titles: roleTitles(role.titles),
    benchmarks,
    target,
  };
}
