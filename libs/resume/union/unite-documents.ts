import { JSON_EXTRACTOR, type ProfileFacts, type Sentence } from '#libs/contracts';
import { distinctCertifications } from '../facts/certificates/distinct-certifications.js';
import { distinctLanguages } from '../facts/languages.js';
import type { DocumentFacts } from '../document/document-facts.js';
import { newestFirst, type WrittenDocument } from './document-order.js';
import { groupPositions, type PositionGroup } from './group-positions.js';
import { mergeCertifications, mergeEducation, mergeLanguages } from './merge-facts.js';
import { mergePositions } from './merge-positions.js';
import { mergeSentences } from './merge-sentences.js';

/** A document with what it says; its positions have their months. */
export interface ReadSource {
  text: string;
  digest: string;
  extractor: string;
  /** In milliseconds; 0 where it is not known. */
  receivedAt: number;
  facts: DocumentFacts;
}

export type United = Pick<
  ProfileFacts,
  'headline' | 'positions' | 'sentences' | 'education' | 'certifications' | 'languages'
>;

/**
 * Unites a person's documents. A fact that several state is one fact with all its sources. The newer document decides
 * only where they contradict each other. A fact in only one of them is never lost.
 */
export function uniteDocuments(sources: readonly ReadSource[]): United {
  const read = sources.map(({ facts }) => facts);
  const documentPositions = read.flatMap(({ drafts, sentences }, document) =>
    drafts.map(({ position, isVoluntary = false }, index) => ({
      document,
      index,
      position,
      isVoluntary,
      statedMonths: longestStated(sentences, index),
    })),
  );
  const jobs = groupPositions(documentPositions);
  const newest = newestFirst(
    sources.map(({ extractor, receivedAt, digest }, document) => ({
      receivedAt,
      digest,
      isRecord: extractor === JSON_EXTRACTOR,
      starts: startsOf(jobs, document),
    })),
  );
  const byAge = newest.map((at) => read[at]!);
  const { positions, places } = mergePositions(documentPositions, jobs, newest);
  return {
    headline: byAge.find(({ headline }) => headline !== null)?.headline ?? null,
    positions,
    sentences: mergeSentences(
      sources.map(({ text, facts }) => ({ text, sentences: facts.sentences })),
      read.map((_, document) => places[document] ?? []),
      newest,
    ),
    education: mergeEducation(byAge.map(({ education }) => education)),
    certifications: mergeCertifications(byAge.map(({ certifications }) => distinctCertifications(certifications))),
    languages: mergeLanguages(byAge.map(({ languages }) => distinctLanguages(languages))),
  };
}

function startsOf(jobs: readonly PositionGroup[], document: number): WrittenDocument['starts'] {
  return jobs.flatMap(({ positions, stays }, job) =>
    [...positions, ...stays].flatMap(({ document: of, position: { kind, dates, start } }) =>
      of === document && kind === 'work' && dates === 'dated' && start ? [{ job, start }] : [],
    ),
  );
}

function longestStated(sentences: readonly Sentence[], position: number): number {
  return sentences.reduce(
    (longest, one) => (one.position === position ? Math.max(longest, one.statedMonths ?? 0) : longest),
    0,
  );
}
