import {
  LANES,
  type Assessment,
  type Finding,
  type Folded,
  type Hundredths,
  type Lane,
  type Profile,
  type RoleContent,
} from '#libs/contracts';
import { assess, fold, type CompiledWeights } from '#libs/matching';
import type { ReadText } from '#libs/documents';
import type { SkillLexicon } from '#libs/language';
import { buildProfile } from '#libs/resume';
import { findingText } from '#libs/wording';
import { sourceOf } from '../../../input/source-text.js';
import { defect, type ReadFile } from '../../../input/read-files.js';
import { compareCodeUnits } from '../../../output.js';

export interface RankedCandidate {
  file: string;
  digest: string;
  /** The document text that spans count in. */
  text: string;
  profile: Profile;
  /** The findings of the file's reader, then those about its contents. */
  findings: readonly Finding[];
  assessment: Assessment;
  folded: Folded;
}

export interface UnreadCandidate {
  file: string;
  error: { code: string; message: string };
  /** Of a file that is probably no résumé (`not-resume`): its kind, and the lines that tell it. */
  notResume?: { kind: string; evidence: { quote: string; start: number; end: number }[] };
}

/** Profile, assessment and score of one read file, or why there is none. */
export function evaluate(
  read: ReadFile,
  role: RoleContent,
  weights: CompiledWeights,
  asOf: string,
  skills: SkillLexicon,
  isResume?: true,
): RankedCandidate | UnreadCandidate {
  const { file, digest, outcome } = read;
  if (outcome.outcome !== 'text') return { file, error: { code: outcome.code, message: outcome.message } };
  try {
    const profile = buildProfile([sourceOf(outcome)], { skills, isResume });
    return score(
      { file, digest, text: outcome.text, findings: findingsOf(outcome, profile) },
      profile,
      role,
      weights,
      asOf,
    );
  } catch (error) {
    return { file, error: defect(error) };
  }
}

function score(
  read: Pick<RankedCandidate, 'file' | 'digest' | 'text' | 'findings'>,
  profile: Profile,
  role: RoleContent,
  weights: CompiledWeights,
  asOf: string,
): RankedCandidate | UnreadCandidate {
  // Who the person is never reaches the score: `assess` takes the facts of the profile and no more.
  const assessment = assess(profile, role, asOf);
  if (!assessment.readable) {
    const code = profile.documents[0]?.readability ?? 'unreadable';
    if (code === 'not-resume') return notResume(read, profile);
    return { file: read.file, error: { code, message: findingText({ code, data: {} }, 'en') } };
  }
  return { ...read, profile, assessment, folded: fold(assessment.criteria, weights) };
}

function notResume({ file, text }: Pick<RankedCandidate, 'file' | 'text'>, { findings }: Profile): UnreadCandidate {
  const first = findings.find(({ code }) => code === 'not-resume');
  const spans = findings.flatMap(({ code, span }) => (/^not-resume/.test(code) && span ? span : []));
  return {
    file,
    error: { code: 'not-resume', message: first ? findingText(first, 'en') : '' },
    notResume: {
      kind: String(first?.data['kind'] ?? ''),
      evidence: spans.map(({ start, end }) => ({ quote: text.slice(start, end), start, end })),
    },
  };
}

/** Returns the findings of one document, which all spans of its reader refer to. */
function findingsOf({ findings }: ReadText, profile: Profile): Finding[] {
  return [...findings.map((one) => ({ ...one, span: one.span && { document: 0, ...one.span } })), ...profile.findings];
}

/** The values that a candidate's rank depends on. */
export interface RankKey {
  lane: Lane;
  score: Hundredths;
  digest: string;
  file: string;
}

export function rankKeyOf({ file, digest, folded }: RankedCandidate): RankKey {
  return { lane: folded.lane, score: folded.score, digest, file };
}

/** Lane, then score, then a stable id: the hash of the bytes, then the name. */
export function byPlace(a: RankKey, b: RankKey): number {
  return (
    LANES.indexOf(a.lane) - LANES.indexOf(b.lane) ||
    b.score - a.score ||
    compareCodeUnits(a.digest, b.digest) ||
    compareCodeUnits(a.file, b.file)
  );
}
