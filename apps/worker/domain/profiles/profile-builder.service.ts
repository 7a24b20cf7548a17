import { createHash } from 'node:crypto';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { ActiveCorrection, ProfileFacts, Readability } from '#libs/contracts';
import {
  attachments,
  candidates,
  corrections,
  currentCustomSkills,
  documents,
  type NewProfile,
  type ProfileKey,
  profiles,
  type StatedIdentity,
  type StoredText,
  type Tenant,
} from '#libs/database';
import { isPartlyRead } from '#libs/documents';
import { suppressReturning, completeItemsOfSuppressed, type SecretKeys } from '#libs/erasure';
import { SHIPPED_SKILLS, skillsWithCustom } from '#libs/language';
import { applyCorrections, BUILDER, buildProfile, latestPosition, type SourceDocument } from '#libs/resume';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { certificationRows, skillRows } from './filter-rows.js';
import { profileOfDocuments, type ProfileOfDocuments } from './profile-of-documents.js';
import { saveSuggestedDuplicates, type ComparedCandidate } from './suggest-duplicates.js';
import { SECRET_KEYS } from '../../runtime/tokens.js';

export interface StoredProfile {
  id: string;
  facts: ProfileFacts;
}

/** The result of a build. */
export interface BuiltProfiles {
  /** By candidate; one none of whose documents has been read has none, nor one who looks like an erased candidate. */
  profiles: Map<string, StoredProfile>;
  /** The candidates with a new profile: for `suggest`, at the end of the effect. */
  renewed: readonly ComparedCandidate[];
}

interface Built extends ProfileOfDocuments {
  candidateId: string;
  key: ProfileKey;
  /** Documents or people came, or left, since the newest version. */
  isPending: boolean;
}

/** Builds the next profile versions of candidates from all of their texts and the corrections on top. */
@Injectable()
export class ProfileBuilderService {
  /** The skills for which an organization's documents are read today. */
  private readonly skillsOf = currentCustomSkills(SHIPPED_SKILLS, skillsWithCustom);

  constructor(@Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys) {}

  /**
   * Builds the candidates' profiles of everything that has been read so far, as part of an effect that has locked the
   * candidates. Two documents that are read at the same moment each build one: the lock makes the second wait, and then see
   * the first one's text too.
   */
  async build(tenant: Tenant, candidateIds: readonly string[]): Promise<BuiltProfiles> {
    if (candidateIds.length === 0) return { profiles: new Map(), renewed: [] };
    const skills = await this.skillsOf(tenant);
    const texts = await documents.listTextsOfCandidates(tenant, candidateIds);
    const foundCorrections = await corrections.listActive(tenant, candidateIds);
    const awaited = await attachments.listAwaited(tenant, candidateIds);
    const built: Built[] = [];
    for (const candidateId of candidateIds) {
      const own = texts.filter((text) => text.candidateId === candidateId);
      if (!own.some(({ isReplaced }) => !isReplaced)) continue;
      const active = foundCorrections.get(candidateId) ?? [];
      const missing = awaited.get(candidateId) ?? [];
      const read = (some: readonly StoredText[], lacking: readonly string[]) =>
        buildProfile([...some.map(sourceText), ...lacking.map(notArrived)], { skills, isResume: statedResume(active) });
      const one = profileOfDocuments(own, missing, read);
      const profile = applyCorrections(one.profile, active, { skills, texts: textsByDigest(own) });
      const { builder, taxonomy } = profile;
      const key = {
        candidateId,
        builder,
        taxonomy,
        sources: one.sources,
        corrections: active.map(({ id }) => id),
        awaited: missing,
      };
      built.push({ ...one, profile, candidateId, isPending: own[0]!.isPending, key });
      await otherWork();
    }
    const suppressed = await this.suppressReturning(tenant, built);
    const wanted = built.filter(({ key }) => !suppressed.has(key.candidateId));
    const ids = await profiles.findBuiltFrom(
      tenant,
      wanted.map(({ key, profile, identity }) => ({ ...key, content: profile, identity })),
    );
    // After an undone merge the version is there already, and the rows beside it are still of both.
    const added = wanted.filter(({ candidateId, isPending }) => isPending || !ids.has(candidateId));
    const saved = await profiles.save(
      tenant,
      added.map((one) => newProfile(one, ids.get(one.candidateId) ?? null)),
    );
    for (const [index, id] of saved.entries()) ids.set(added[index]!.candidateId, id);
    await candidates.addIdentities(tenant, addressesOfOwners(built));
    await candidates.completePendingProfiles(
      tenant,
      wanted.filter(({ isPending }) => isPending).map(({ candidateId }) => candidateId),
    );
    return {
      profiles: new Map(
        wanted.map(({ candidateId, profile }) => [candidateId, { id: ids.get(candidateId) as string, facts: profile }]),
      ),
      renewed: added.map(({ candidateId, identity, profile: { positions } }) => ({
        ...{ personId: candidateId, identity, positions },
      })),
    };
  }

  /**
   * Suggests whom the people may be. Late in an effect: from here to its end people who share a name and an employer, or an address, wait
   * for each other.
   */
  suggestDuplicates(tenant: Tenant, renewed: readonly ComparedCandidate[]): Promise<void> {
    return saveSuggestedDuplicates(tenant, renewed);
  }

  private async suppressReturning(tenant: Tenant, built: readonly Built[]): Promise<Set<string>> {
    const arrivals = built.map(({ key: { candidateId }, identity: { name, emails, phones } }) => ({
      candidateId,
      known: { emails, phones, names: name === null ? [] : [name] },
    }));
    const suppressed = await suppressReturning(
      tenant,
      { organisationId: tenant.organisationId, secretKeys: this.secretKeys },
      arrivals,
    );
    await completeItemsOfSuppressed(tenant, [...suppressed], importOutcomeText('suppressed', STORED_LANGUAGE));
    return suppressed;
  }

  /**
   * Reads again whose newest profile was made by another builder or for other skills than today's. Locks the candidates.
   * @returns whose profile is new: for `suggest`, at the end of the effect
   */
  async bringUpToDate(tenant: Tenant, candidateIds: readonly string[]): Promise<readonly ComparedCandidate[]> {
    const locked = candidates.notSuppressed(await candidates.lock(tenant, candidateIds));
    const { version: taxonomy } = await this.skillsOf(tenant);
    const stale = await profiles.listOutdated(tenant, locked, { builder: BUILDER, taxonomy });
    return (await this.build(tenant, stale)).renewed;
  }
}

function newProfile({ key, profile, identity }: Built, existingId: string | null): NewProfile {
  return {
    ...key,
    existingId,
    content: profile,
    identity,
    latestPosition: latestPosition(profile.positions),
    skills: skillRows(profile, thisMonth()),
    certifications: certificationRows(profile),
  };
}

/**
 * Returns the addresses by which people are found for an erasure, suppressed ones included, by the candidate whose
 * document holds them.
 */
function addressesOfOwners(built: readonly Built[]): StatedIdentity[] {
  const byOwner = new Map<string, { kind: 'address'; value: string }[]>();
  for (const { candidateId, address } of built.flatMap(({ addresses }) => addresses)) {
    const theirs = byOwner.get(candidateId) ?? [];
    byOwner.set(candidateId, [...theirs, { kind: 'address', value: address }]);
  }
  return [...byOwner].map(([candidateId, keys]) => ({ candidateId, identity: null, keys }));
}

/** The texts in which marked lines are found again. */
const textsByDigest = (texts: readonly StoredText[]): Map<string, string> =>
  new Map(texts.flatMap(({ digest, text }) => (digest === null || text === null ? [] : [[digest, text] as const])));

/** What a user said last of the documents as a whole; undefined without such a statement. */
function statedResume(active: readonly ActiveCorrection[]): boolean | undefined {
  const stated = active.flatMap(({ at, content }) => (content.fact === 'resume' ? [{ at, content }] : []));
  return stated.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.content.resume;
}

const NO_TEXT = createHash('sha256').digest('hex');

/** Returns a stored text as a source. An unreadable document is part of the profile, and its silence says nothing. */
function sourceText({ text, digest, extractor, outcome, hidden, findings, receivedAt }: StoredText): SourceDocument {
  return {
    text: text ?? '',
    digest: digest ?? NO_TEXT,
    extractor,
    readability: READABILITY[outcome],
    partial: isPartlyRead(findings ?? []),
    receivedAt: receivedAt.getTime(),
    ...(hidden && { hidden }),
  };
}

/** Returns a source for a file that has not arrived, or is gone: a document of which nothing is known. */
function notArrived(attachmentId: string): SourceDocument {
  return { text: '', digest: attachmentId, extractor: 'attachment/1', readability: 'not-arrived' };
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
  infected: 'no-text-layer',
  'not-scanned': 'no-text-layer',
};

function thisMonth(): number {
  const now = new Date();
  return now.getUTCFullYear() * 12 + now.getUTCMonth();
}
