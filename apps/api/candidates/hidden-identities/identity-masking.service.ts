/** Masks responses for callers with hidden identities. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { ReaderLanguage } from '#libs/contracts';
import { type HiddenCandidate, hiddenIdentities, profiles, type Tenant } from '#libs/database';
import { maskOf, withoutPlaces, type Mask } from '#libs/resume';
import { hiddenName } from '#libs/wording';
import type { Actor } from '../../platform/permissions/actor.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { idsIn, maskAnswer, type MaskedPeople, type MaskedPerson } from './mask-answer.js';

/** The user or link that receives a response. */
export interface ResponseReader {
  organisationId: string;
  /** User or API key; null for a reader with a link. */
  id: string | null;
  language: ReaderLanguage;
  /** Every candidate is masked, whatever the settings of the roles. */
  always?: boolean;
}

/** The things that the address of a request names. */
export interface AskedFor {
  applicationId?: string;
  candidateId?: string;
  documentId?: string;
  importId?: string;
  /** Of its imports. */
  roleId?: string;
}

/** The most profile versions whose masked spans are cached. A version never changes, and its spans take a few kB. */
const KEPT = 5_000;
/** Profiles that are read at once: each is some 100 kB. */
const AT_ONCE = 200;

@Injectable()
export class IdentityMaskingService {
  private readonly kept = new LRUCache<string, Mask>({ max: KEPT });

  constructor(private readonly transactions: Transactions) {}

  /** Of whom the reader may not see who they are, nothing is left in the copy by which they could. */
  async mask<Answer>(reader: ResponseReader, answer: Answer, asked: AskedFor = {}): Promise<Answer> {
    const isAsked = Object.values(asked).some((id) => id !== undefined);
    if (!isAsked && idsIn(answer).length === 0) return answer;
    return this.transactions.read(reader, (tenant) => this.maskIn(tenant, reader, answer, asked));
  }

  /** As `mask`, where there is a transaction. */
  async maskIn<Answer>(tenant: Tenant, reader: ResponseReader, answer: Answer, asked: AskedFor = {}): Promise<Answer> {
    const { id: by, always = false, language } = reader;
    const { importId = null, roleId = null } = asked;
    const about = [asked.applicationId, asked.candidateId, asked.documentId].filter((id) => id !== undefined);
    const ids = [...new Set([...about, ...idsIn(answer)])];
    const files = importId !== null || roleId !== null;
    const hideFiles =
      files && (always || (by !== null && (await hiddenIdentities.isHidden(tenant, { roleId, importId, by }))));
    const hidden = await hiddenIdentities.listHidden(tenant, { ids, by, always });
    if (hidden.length === 0 && !hideFiles) return answer;
    const people = await this.masked(tenant, hidden, language);
    return maskAnswer(answer, people, { about, hideFiles, language }) as Answer;
  }

  /** As `mask`, for what goes on paper or into a file. */
  async maskForPaper<Answer>(
    reader: ResponseReader & Partial<Pick<Actor, 'hasHiddenIdentities'>>,
    answer: Answer,
  ): Promise<Answer> {
    if (reader.hasHiddenIdentities === false) return answer;
    const masked = await this.mask(reader, answer);
    return masked === answer ? answer : (JSON.parse(withoutPlaces(JSON.stringify(masked))) as Answer);
  }

  /** Returns whether identities of a role are hidden for a caller, apart from candidates they revealed. */
  async isRoleHidden(tenant: Tenant, { id: by, hasHiddenIdentities }: Actor, roleId: string): Promise<boolean> {
    return hasHiddenIdentities && hiddenIdentities.isHidden(tenant, { roleId, importId: null, by });
  }

  /** @returns of the ids, of applications, candidates or documents, those of people whom the reader may not see */
  async hiddenAmong(tenant: Tenant, reader: Actor, ids: readonly string[]): Promise<Set<string>> {
    if (!reader.hasHiddenIdentities) return new Set();
    const { id: by } = reader;
    const people = await hiddenIdentities.listHidden(tenant, { ids, by, always: false });
    const hidden = new Set(people.flatMap(({ id, keys }) => [id, ...keys]));
    return new Set(ids.filter((id) => hidden.has(id)));
  }

  private async masked(
    tenant: Tenant,
    hidden: readonly HiddenCandidate[],
    language: ReaderLanguage,
  ): Promise<MaskedPeople> {
    const masks = await this.masksOf(tenant, hidden);
    const people = new Map<string, MaskedPerson[]>();
    for (const [index, person] of hidden.entries()) {
      const one = maskedPerson(person, masks[index] ?? null, language);
      for (const key of [person.id, ...person.keys]) {
        const others = people.get(key) ?? [];
        if (!others.includes(one)) people.set(key, [...others, one]);
      }
    }
    return people;
  }

  private async masksOf(tenant: Tenant, hidden: readonly HiddenCandidate[]): Promise<(Mask | null)[]> {
    const found = new Map<string, Mask>();
    const wanted = new Set(hidden.flatMap(({ profileId }) => profileId ?? []));
    for (const id of wanted) {
      const kept = this.kept.get(id);
      if (kept) found.set(id, kept);
    }
    const missing = [...wanted].filter((id) => !found.has(id));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      for (const { id, content } of await profiles.listContents(tenant, missing.slice(at, at + AT_ONCE))) {
        const mask = maskOf(content);
        this.kept.set(id, mask);
        found.set(id, mask);
      }
    }
    return hidden.map(({ profileId }) => (profileId === null ? null : (found.get(profileId) ?? null)));
  }
}

function maskedPerson(
  { id, names, contacts, schools, texts }: HiddenCandidate,
  mask: Mask | null,
  language: ReaderLanguage,
): MaskedPerson {
  return {
    code: hiddenName(codeOf(id), language),
    names: [...new Set([...names, ...(mask?.names ?? [])])],
    phrases: [...new Set([...contacts, ...schools, ...(mask?.phrases ?? [])])],
    places: new Map([
      ...texts.map(({ documentId, digest }) => [documentId, mask?.places[digest] ?? []] as const),
      ...Object.entries(mask?.places ?? {}),
    ]),
  };
}

/** Letters and digits that are not taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 5;

/** The same code for the same person always: one in 30 million others has it as well. */
function codeOf(personId: string): string {
  const digest = createHash('sha256').update(personId).digest();
  return Array.from({ length: CODE_LENGTH }, (_, at) => ALPHABET[digest[at]! % ALPHABET.length]).join('');
}
