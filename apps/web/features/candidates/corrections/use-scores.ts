/** The scores of a candidate, in every role that the user sees. */
import { useQueries } from '@tanstack/react-query';
import type { Application, Lane } from '#libs/contracts';
import { applicationQuery } from '../applications/queries.js';
import { useCandidate } from '../candidate-frame/queries.js';

export interface ScoreNow {
  roleTitle: string;
  score: number | null;
  lane: Lane | null;
  /** It is being made again. */
  isOutOfDate: boolean;
  /** The time of the request, in milliseconds since 1970. */
  askedAt: number;
}

/** By application. */
export type Scores = ReadonlyMap<string, ScoreNow>;

/** The candidate's page lists more roles than these. */
const MOST = 8;

/** `isKnown`: all have been asked, so that what they are before a change can be told. */
export function useScores(candidateId: string): { scores: Scores; isKnown: boolean } {
  const candidate = useCandidate(candidateId);
  const applications = (candidate.data?.applications ?? [])
    .filter(({ supersededById }) => supersededById === null)
    .slice(-MOST);
  const asked = useQueries({ queries: applications.map(({ id }) => applicationQuery(id)) });
  const scores = new Map(
    applications.flatMap(({ id, roleTitle }, at) => {
      const { data, dataUpdatedAt } = asked[at]!;
      return data ? [[id, { roleTitle, ...scoreOf(data), askedAt: dataUpdatedAt }] as const] : [];
    }),
  );
  return { scores, isKnown: !candidate.isPending && asked.every(({ isPending }) => !isPending) };
}

const scoreOf = ({ working, outOfDate }: Application): Pick<ScoreNow, 'score' | 'lane' | 'isOutOfDate'> => ({
  score: working?.score ?? null,
  lane: working?.lane ?? null,
  isOutOfDate: outOfDate !== null,
});
