/**
 * Transactions of the API, named for what they do: `read` and `snapshot` cannot write (the database refuses), `write` can, and `once` also
 * makes a repeated call harmless. Under an `Idempotency-Key`, `once` stores the key in the transaction of the change, so that the effect and
 * its response are kept together or not at all, and a second call with the key waits for the first.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type EarlierCall, idempotency, type IdempotencyKey, inOrganisation, type Tenant } from '#libs/database';
import { Conflict, Unprocessable } from '../http/problems/problem.js';
import type { Actor } from '../permissions/actor.js';

/** The time for which a response is stored for repeated calls, ms. A client that has not repeated a call within a day will not. */
const KEPT_MS = 24 * 3_600_000;

/** Names the organization whose rows a transaction sees. */
type TenantOf = Pick<Actor, 'organisationId'>;

@Injectable()
export class Transactions {
  constructor(@InjectDataSource() readonly database: DataSource) {}

  /** Reads. The database refuses a write in it. */
  read<Result>(actor: TenantOf, work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return inOrganisation(this.database, actor.organisationId, work, { readOnly: true });
  }

  /** Reads, and all that it reads is of one moment, whatever is written meanwhile. For responses whose parts must fit together. */
  snapshot<Result>(actor: TenantOf, work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return inOrganisation(this.database, actor.organisationId, work, { isolation: 'REPEATABLE READ', readOnly: true });
  }

  /** Changes something in a call that no key protects: what a repeat does twice does no harm. */
  write<Result>(actor: TenantOf, work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return inOrganisation(this.database, actor.organisationId, work);
  }

  /** Changes something once for each `Idempotency-Key`. The response is `status` with what `work` returns. */
  once<Result>(actor: Actor, status: number, work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return this.onceUnderKey(actor, status, false, work);
  }

  /** Does the same where the response shows a secret: it is not stored, and a repeat under the same key is a conflict. */
  onceWithSecret<Result>(actor: Actor, status: number, work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return this.onceUnderKey(actor, status, true, work);
  }

  /** Lists the stored parts of the response of a call that began earlier under the same key, from the first one on. */
  async storedParts(actor: Actor): Promise<string[]> {
    const key = keyOf(actor, false);
    const earlier = key && (await this.read(actor, (tenant) => idempotency.listParts(tenant, key)));
    if (!earlier) return [];
    refuseOther(earlier, key);
    return earlier.parts;
  }

  /**
   * Makes one of the several changes of a call, each in a transaction of its own, once for each key.
   * @param position from 0
   * @param work returns its part of the response: lines of JSON, each with its number as `line`
   */
  oncePart(actor: Actor, position: number, work: (tenant: Tenant) => Promise<string>): Promise<string> {
    const key = keyOf(actor, false);
    if (key === null) return this.write(actor, work);
    return this.write(actor, async (tenant) => {
      const earlier = await idempotency.claimKey(tenant, key);
      if (earlier) refuseOther(earlier, key);
      const kept = await idempotency.findPart(tenant, key, { position, earlier });
      if (kept !== null) return kept;
      const lines = await work(tenant);
      await idempotency.storePart(tenant, key, { position, lines });
      return lines;
    });
  }

  private onceUnderKey<Result>(
    actor: Actor,
    status: number,
    secretOnce: boolean,
    work: (tenant: Tenant) => Promise<Result>,
  ): Promise<Result> {
    const key = keyOf(actor, secretOnce);
    if (key === null) return this.write(actor, work);
    return this.write(actor, async (tenant) => {
      const earlier = await idempotency.claimKey(tenant, key);
      if (earlier) return answerAgain<Result>(earlier, key);
      const result = await work(tenant);
      const response = secretOnce ? null : JSON.stringify(result ?? null);
      await idempotency.storeResponse(tenant, key, { status, response });
      // What a repeat will give, so that the first answer is made of the same bytes.
      return secretOnce ? result : (JSON.parse(response ?? 'null') as Result);
    });
  }
}

function keyOf(actor: Actor, secretOnce: boolean): IdempotencyKey | null {
  const { idempotency } = actor.request;
  if (idempotency === null) return null;
  return {
    caller: `${actor.via === 'session' ? 'user' : 'api-key'}:${actor.id}`,
    keyDigest: createHash('sha256').update(idempotency.key).digest(),
    requestDigest: idempotency.digest,
    secretOnce,
    expiresAt: new Date(Date.now() + KEPT_MS),
  };
}

function answerAgain<Result>(earlier: EarlierCall, key: IdempotencyKey): Result {
  refuseOther(earlier, key);
  if (earlier.secretOnce) {
    throw new Conflict(
      'secret-shown-once',
      'The request was completed before. Its response showed a secret that is not stored. Revoke what it created, and create another.',
    );
  }
  return JSON.parse(earlier.response ?? 'null') as Result;
}

function refuseOther({ requestDigest }: Pick<EarlierCall, 'requestDigest'>, key: IdempotencyKey): void {
  if (!requestDigest.equals(key.requestDigest)) throw keyReused();
}

/** The same key came with another body. */
export function keyReused(): Unprocessable {
  return new Unprocessable(
    'idempotency-key-reused',
    'This Idempotency-Key was used for another request. Use a new key for each new request.',
    [{ path: 'Idempotency-Key', message: 'Used before with another method, address or body' }],
  );
}
