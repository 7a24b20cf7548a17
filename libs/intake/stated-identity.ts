import {
  looksLikeJsonResume,
  type JsonResume,
  type KnownIdentity,
  type NewCandidate,
  type RowWithFiles,
} from '#libs/contracts';
import type { StatedIdentity } from '#libs/database';
import { addressKey, contactKeysOf } from '#libs/duplicates';

/**
 * Who a candidate is by what arrived structured: fields of a record, a line of JSON or a row of a table. Kept with `candidates.addIdentities` in the
 * transaction that takes it in, so that a person has a name and is found by their address before anything has been read.
 */
export function statedIdentity(candidateId: string, record: NewCandidate | RowWithFiles): StatedIdentity {
  const identity = looksLikeJsonResume(record) ? ofResume(record as JsonResume) : ofProfile(record as RowWithFiles);
  const addresses = identity.emails.map((email) => ({ kind: 'address' as const, value: addressKey(email) }));
  return { candidateId, identity, keys: [...contactKeysOf(identity), ...addresses] };
}

function ofProfile({ name, email, phone, location, links = [] }: RowWithFiles): KnownIdentity {
  return { name: name ?? null, emails: given(email), phones: given(phone), links, location: location ?? null };
}

function ofResume({ basics }: JsonResume): KnownIdentity {
  const { name, email, phone, url, profiles } = basics ?? {};
  return {
    name: given(name)[0] ?? null,
    // Whatever JSON Resume calls an address: what is none is no key.
    emails: given(email).filter((address) => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(address)),
    phones: given(phone),
    links: [...given(url), ...(profiles ?? []).flatMap((profile) => given(profile.url))],
    location: null,
  };
}

/** JSON Resume tools write `null` and `""` for what is not given. */
function given(text: string | null | undefined): string[] {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? [] : [trimmed];
}
