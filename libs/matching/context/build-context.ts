import {
  isReadable,
  type CertificationEntry,
  type Duty,
  type PhraseLeaf,
  type ProfileFacts,
  type Readability,
  type UnparsedCause,
} from '#libs/contracts';
import { monthNumber } from '../arithmetic/months.js';
import { matchThings, type ThingMatch } from './role/named-things.js';
import { matchDuty } from './role/duty-matches.js';
import { isOfTrade, titleRelation } from './role/title-relation.js';
import { holdCopiedJobs } from './copied-jobs.js';
import { readExperience } from './experience-facts.js';
import { bearOutLists, holdClassesOfLists, holdRepeated } from './lists-under-work.js';
import { readPositions } from './relevance.js';
import type { RolePlan } from './role/role-plan.js';
import type { DutyMatch, EvaluationContext } from './evaluation-context.js';
import { countableSentences, documentRanks, indexSkills, indexTerms, sortByText } from './sentences.js';
import { weighSentences } from './weigh-sentences.js';
import { beginsAhead, undated } from './future-positions.js';

/** Readabilities without an unread part. */
const TELLS: readonly Readability[] = ['text', 'empty', 'contacts-only', 'stated'];

/** Causes by which any requirement may stand in the text and not be found. */
const WHOLE_TEXT: readonly UnparsedCause[] = ['text-outside-sections'];

/**
 * Arranges facts for a role and a date: sentences that count → index by skill and term → relevant and adjacent positions →
 * what each place proves → months. Everything that more than one criterion needs is worked out here, once.
 * @param asOf `YYYY-MM-DD`.
 */
export function buildContext(given: ProfileFacts, plan: RolePlan, asOf: string): EvaluationContext {
  const asOfMonth = monthNumber(asOf);
  const ahead = given.positions.filter((one) => beginsAhead(one, asOfMonth));
  const positionsNow = given.positions.map((one) => (ahead.includes(one) ? undated(one) : one));
  const facts = ahead.length === 0 ? given : { ...given, positions: positionsNow };
  const sentences = countableSentences(facts, plan.runs);
  holdRepeated(sentences);
  holdCopiedJobs(sentences, plan);
  const held = holdClassesOfLists(sentences);
  let byTerm = indexTerms(sentences, plan.terms);
  const isOfTheTrade = facts.positions.map(({ titleKeys, otherTitleKeys = [] }) =>
    [titleKeys, ...otherTitleKeys].some(
      (keys) => titleRelation(keys, plan.titles) !== 'none' || isOfTrade(keys, plan.titles),
    ),
  );
  const unparsed = facts.unparsed ?? [];
  const matches = new Map<Duty, DutyMatch[]>();
  const dutyMatches = (duty: Duty): DutyMatch[] => {
    let known = matches.get(duty);
    if (!known) matches.set(duty, (known = matchDuty(plan.duties.get(duty)!, byTerm, sentences, isOfTheTrade)));
    return known;
  };
  const possibleMatches = (duty: Duty): DutyMatch[] =>
    unparsed.length === 0 ? dutyMatches(duty) : matchDuty(plan.duties.get(duty)!, byTerm, sentences, 'all');
  const things = new Map<PhraseLeaf, Map<number, ThingMatch>[]>();
  const thingMatches = (leaf: PhraseLeaf): Map<number, ThingMatch>[] => {
    let known = things.get(leaf);
    if (!known) things.set(leaf, (known = matchThings(plan.phrases.get(leaf)!, byTerm)));
    return known;
  };
  const reading = { thingMatches, facts, plan, asOf: asOfMonth, sentences, dutyMatches };
  if (bearOutLists({ ...reading, byTerm }, held)) {
    byTerm = indexTerms(sentences, plan.terms);
    matches.clear();
    things.clear();
  }
  const positions = readPositions({ ...reading, byTerm });
  weighSentences(sentences, positions, { asOf: asOfMonth, unparsed });
  const ranks = documentRanks(facts);
  return {
    facts: {
      ...facts,
      education: sortByText(facts.education, ranks),
      certifications: sortByText(facts.certifications.flatMap(issuesOf), ranks),
      languages: sortByText(facts.languages, ranks),
    },
    asOf: asOfMonth,
    documentRanks: ranks,
    partlyUnread:
      facts.documents.some(({ readability, partial }) => partial === true || !TELLS.includes(readability)) ||
      unparsed.some(({ cause }) => WHOLE_TEXT.includes(cause)),
    unparsed,
    wordByWord: facts.documents.some(isReadable) && !facts.documents.some(({ readability }) => readability === 'text'),
    sentences,
    positions,
    ahead: ahead.map(({ span }) => span),
    bySkill: indexSkills(sentences),
    byTerm,
    experience: readExperience(positions, { asOf: asOfMonth, unparsed }),
    benchmarks: plan.benchmarks,
    target: plan.target,
    dutyMatches: (duty, isPossible = false) => (isPossible ? possibleMatches(duty) : dutyMatches(duty)),
    hasUnparsed: unparsed.length > 0,
    thingMatches,
    phrasePlan: (leaf) => plan.phrases.get(leaf)!,
    acceptsBestFirst: (leaf) => plan.accepts.get(leaf)!,
  };
}

/**
 * Returns the issues of a certificate as each document states them, as for renewals; for a corrected one, the users'
 * statements.
 */
function issuesOf(entry: CertificationEntry): readonly CertificationEntry[] {
  return entry.corrected ? [entry] : (entry.sources ?? [entry]);
}
