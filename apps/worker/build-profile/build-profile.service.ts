import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Profile, Readability } from '#libs/contracts';
import {
  applicationIdsOf,
  findProfileBuiltFrom,
  lockCandidate,
  saveProfile,
  textsOfCandidate,
  type StoredText,
} from '#libs/database';
import type { QueuedJob } from '#libs/queues';
import { buildProfile, type SourceText } from '#libs/text';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';
import { certificationRows, skillRows } from './filter-rows.js';

/** All texts of a candidate → the next profile version; then an assessment of each application. */
@Injectable()
export class BuildProfileService implements JobHandler<'build-profile'> {
  constructor(private readonly effects: Effects) {}

  run(entry: QueuedJob<'build-profile'>): Promise<Done> {
    const { organisationId } = entry;
    const { candidateId } = entry.payload;
    return this.effects.run(entry, async (tx, followUp) => {
      if (!(await lockCandidate(tx, organisationId, candidateId))) return;
      if ((await this.build(tx, organisationId, candidateId)) === null) return;
      for (const applicationId of await applicationIdsOf(tx, organisationId, candidateId)) {
        followUp('assess-application', { applicationId });
      }
    });
  }

  /**
   * Builds the candidate's profile of everything that has been read so far, as part of an effect that has locked the
   * candidate. Two documents that are read at the same moment each build one: the lock makes the second wait, and then see
   * the first one's text too.
   * @returns null when none of its documents has been read
   */
  async build(
    tx: EntityManager,
    organisationId: string,
    candidateId: string,
  ): Promise<{ id: string; facts: Profile } | null> {
    const texts = await textsOfCandidate(tx, organisationId, candidateId);
    if (texts.length === 0) return null;
    const profile = buildProfile(texts.map(sourceText));
    const { builder, taxonomy, identity } = profile;
    const key = { candidateId, builder, taxonomy, sources: texts.map((text) => text.id) };
    const known = await findProfileBuiltFrom(tx, organisationId, key);
    const id =
      known ??
      (await saveProfile(tx, organisationId, {
        ...key,
        content: profile,
        identity: {
          name: identity.name?.value ?? null,
          email: identity.emails[0]?.value ?? null,
          phone: identity.phones[0]?.value ?? null,
        },
        skills: skillRows(profile, thisMonth()),
        certifications: certificationRows(profile),
      }));
    return { id, facts: profile };
  }
}

const NO_TEXT = createHash('sha256').digest('hex');

/** What the reader could not read stands in the profile as a document that silence says nothing about. */
function sourceText({ text, digest, extractor, outcome }: StoredText): SourceText {
  return { text: text ?? '', digest: digest ?? NO_TEXT, extractor, readability: READABILITY[outcome] };
}

const READABILITY: Record<StoredText['outcome'], Readability> = {
  text: 'text',
  empty: 'empty',
  'needs-ocr': 'no-text-layer',
  encrypted: 'no-text-layer',
  malformed: 'no-text-layer',
  'too-big': 'no-text-layer',
  'timed-out': 'no-text-layer',
  unsupported: 'no-text-layer',
};

function thisMonth(): number {
  const now = new Date();
  return now.getUTCFullYear() * 12 + now.getUTCMonth();
}
