import { createHash } from 'node:crypto';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Profile, ProfileFacts, Readability } from '#libs/contracts';
import {
  applicationIdsOf,
  candidatesReadOtherwise,
  currentOwnSkills,
  findProfilesBuiltFrom,
  lockCandidates,
  saveProfiles,
  textsOfCandidates,
  type NewProfile,
  type ProfileKey,
  type StoredText,
} from '#libs/database';
import { isPartlyRead } from '#libs/documents';
import { holdReturning, settleItemsOfHeld, type SecretKeys } from '#libs/erasure';
import type { QueuedBatch } from '#libs/queues';
import { BUILDER, buildProfile, SHIPPED_SKILLS, skillsWithOwn, type SourceText } from '#libs/text';
import { importOutcomeText } from '#libs/wording';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';
import { certificationRows, skillRows } from './filter-rows.js';

/** Token of the installation's secret keys, by which people are known who were erased. Without any, nobody is. */
export const SECRET_KEYS = Symbol('secret keys');

export interface StoredProfile {
  id: string;
  facts: ProfileFacts;
}

/** All texts of a candidate → the next profile version; then an assessment of each application. */
@Injectable()
export class BuildProfileService implements JobHandler<'build-profile'> {
  /** The skills that an organisation's documents are read for today. */
  private readonly skillsOf = currentOwnSkills(SHIPPED_SKILLS, skillsWithOwn);

  constructor(
    private readonly effects: Effects,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  run(batch: QueuedBatch<'build-profile'>): Promise<Done> {
    const { organisationId } = batch;
    return this.effects.run(batch, async (tx, entries, followUp) => {
      const asked = entries.map(({ payload }) => payload.candidateId);
      const profiles = await this.build(tx, organisationId, await lockCandidates(tx, organisationId, asked));
      for (const applicationId of await applicationIdsOf(tx, organisationId, [...profiles.keys()])) {
        followUp('assess-application', { applicationId });
      }
    });
  }

  /**
   * Builds the candidates' profiles of everything that has been read so far, as part of an effect that has locked the
   * candidates. Two documents that are read at the same moment each build one: the lock makes the second wait, and then see
   * the first one's text too.
   * @returns by candidate; one none of whose documents has been read has none, and one who looks like somebody who was erased
   */
  async build(
    tx: EntityManager,
    organisationId: string,
    candidateIds: readonly string[],
  ): Promise<Map<string, StoredProfile>> {
    if (candidateIds.length === 0) return new Map();
    const skills = await this.skillsOf(tx, organisationId);
    const texts = await textsOfCandidates(tx, organisationId, candidateIds);
    const built: { key: ProfileKey; profile: Profile }[] = [];
    for (const candidateId of candidateIds) {
      const own = texts.filter((text) => text.candidateId === candidateId);
      if (own.length === 0) continue;
      const profile = buildProfile(own.map(sourceText), { skills });
      const { builder, taxonomy } = profile;
      built.push({ key: { candidateId, builder, taxonomy, sources: own.map(({ id }) => id) }, profile });
      await otherWork();
    }
    const held = await this.holdReturning(tx, organisationId, built);
    const wanted = built.filter(({ key }) => !held.has(key.candidateId));
    const keys = wanted.map(({ key }) => key);
    const ids = await findProfilesBuiltFrom(tx, organisationId, keys);
    const added = wanted.filter(({ key }) => !ids.has(key.candidateId)).map(newProfile);
    for (const [index, id] of (await saveProfiles(tx, organisationId, added)).entries()) {
      ids.set((added[index] as NewProfile).candidateId, id);
    }
    return new Map(
      wanted.map(({ key, profile }) => [key.candidateId, { id: ids.get(key.candidateId) as string, facts: profile }]),
    );
  }

  private async holdReturning(
    tx: EntityManager,
    organisationId: string,
    built: readonly { key: ProfileKey; profile: Profile }[],
  ): Promise<Set<string>> {
    const arrivals = built.map(({ key: { candidateId }, profile: { identity } }) => ({
      candidateId,
      known: {
        emails: identity.emails.map(({ value }) => value),
        phones: identity.phones.map(({ value }) => value),
      },
    }));
    const held = await holdReturning(tx, { organisationId, secretKeys: this.secretKeys }, arrivals);
    await settleItemsOfHeld(tx, organisationId, [...held], importOutcomeText('held'));
    return held;
  }

  /** Reads again whose newest profile was made by another builder or for other skills than today's. Locks the candidates. */
  async bringUpToDate(tx: EntityManager, organisationId: string, candidateIds: readonly string[]): Promise<void> {
    const locked = await lockCandidates(tx, organisationId, candidateIds);
    const { version: taxonomy } = await this.skillsOf(tx, organisationId);
    const stale = await candidatesReadOtherwise(tx, organisationId, locked, { builder: BUILDER, taxonomy });
    await this.build(tx, organisationId, stale);
  }
}

function newProfile({ key, profile }: { key: ProfileKey; profile: Profile }): NewProfile {
  const { identity } = profile;
  return {
    ...key,
    content: profile,
    identity: {
      name: identity.name?.value ?? null,
      email: identity.emails[0]?.value ?? null,
      phone: identity.phones[0]?.value ?? null,
    },
    skills: skillRows(profile, thisMonth()),
    certifications: certificationRows(profile),
  };
}

const NO_TEXT = createHash('sha256').digest('hex');

/** What the reader could not read stands in the profile as a document that silence says nothing about. */
function sourceText({ text, digest, extractor, outcome, hidden, findings }: StoredText): SourceText {
  return {
    text: text ?? '',
    digest: digest ?? NO_TEXT,
    extractor,
    readability: READABILITY[outcome],
    partial: isPartlyRead(findings ?? []),
    ...(hidden && { hidden }),
  };
}

const READABILITY: Record<StoredText['outcome'], Readability> = {
  text: 'text',
  empty: 'empty',
  'hidden-only': 'empty',
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
