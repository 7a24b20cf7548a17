import { createHash } from 'node:crypto';
import type { Profile, RoleContent } from '#libs/contracts';
import { compileWeights, defaultWeights, fold } from '#libs/matching';
import { assess } from '#libs/matching';
import { roleFromRequirements } from '#libs/job-ad';
import { buildProfile, type SourceDocument } from '#libs/resume';
import { AS_OF } from './index.js';

/** A document text as the readers of files hand it over. */
export function sourceOf(text: string): SourceDocument {
  return { text, digest: createHash('sha256').update(text).digest('hex'), extractor: 'text/1', readability: 'text' };
}

export function profileOf(...texts: string[]): Profile {
  return buildProfile(texts.map(sourceOf));
}

export function roleOf(...requirements: string[]): RoleContent {
  return roleFromRequirements({ title: 'MLOps Engineer', requirements });
}

/** Score of texts under the computed weights, by the whole way from text. */
export function scoreOfTexts(role: RoleContent, ...texts: string[]): ReturnType<typeof fold> {
  const { criteria } = assess(profileOf(...texts), role, AS_OF);
  return fold(criteria, compileWeights(role.criteria, defaultWeights(role.criteria)));
}

/** Values of the role's criteria, in its order. */
export function valuesOfTexts(role: RoleContent, ...texts: string[]): number[] {
  return assess(profileOf(...texts), role, AS_OF).criteria.map(({ value }) => value);
}
