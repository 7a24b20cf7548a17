/**
 * How use cases reach the database: reading, or a change that happens once. A change under an `Idempotency-Key` writes the key in its
 * own transaction, so that effect and answer are kept together or not at all, and a second call with the key waits for the first.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  inOrganisation,
  keepAnswer,
  keepPart,
  keptPart,
  keptParts,
  takeIdempotencyKey,
  type EarlierCall,
  type IdempotencyKey,
} from '#libs/database';
import { Conflict, Unprocessable } from '../http/problems/problem.js';
import type { Actor } from '../permissions/actor.js';

/** How long an answer is kept. A client that has not repeated a call within a day will not. */
const KEPT_MS = 24 * 3_600_000;

@Injectable()
export class Transactions {
  constructor(@InjectDataSource() readonly database: DataSource) {}

  read<Result>(actor: Pick<Actor, 'organisationId'>, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return inOrganisation(this.database, actor.organisationId, work);
  }

  /** All that `work` reads is of one moment, whatever is written meanwhile. For answers whose parts must fit together. */
  readOneMoment<Result>(
    actor: Pick<Actor, 'organisationId'>,
    work: (tx: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return inOrganisation(this.database, actor.organisationId, work, { isolation: 'REPEATABLE READ' });
  }

  /** What only looks: the database refuses a write in it. */
  look<Result>(actor: Pick<Actor, 'organisationId'>, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return inOrganisation(this.database, actor.organisationId, work, { readOnly: true });
  }

  /** A change that answers with `status` and what `work` gives. */
  change<Result>(actor: Actor, status: number, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.once(actor, status, false, work);
  }

  /** A change whose answer shows a secret: it is not kept, and a repeat under the same key is a conflict. */
  changeShowingSecret<Result>(
    actor: Actor,
    status: number,
    work: (tx: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return this.once(actor, status, true, work);
  }

  /** Parts of the answer of a call that was begun before under the same key, from the first one on. */
  async partsBefore(actor: Actor): Promise<string[]> {
    const key = keyOf(actor, false);
    const earlier = key && (await this.read(actor, (tx) => keptParts(tx, key)));
    if (!earlier) return [];
    refuseOther(earlier, key);
    return earlier.parts;
  }

  /**
   * One of several changes that a call consists of, each a transaction of its own.
   * @param position from 0
   * @param work gives its part of the answer: lines of JSON, each with its number as `line`
   */
  changePart(actor: Actor, position: number, work: (tx: EntityManager) => Promise<string>): Promise<string> {
    const key = keyOf(actor, false);
    if (key === null) return this.read(actor, work);
    return this.read(actor, async (tx) => {
      const earlier = await takeIdempotencyKey(tx, key);
      if (earlier) refuseOther(earlier, key);
      const kept = await keptPart(tx, key, { position, earlier });
      if (kept !== null) return kept;
      const lines = await work(tx);
      await keepPart(tx, key, { position, lines });
      return lines;
    });
  }

  private once<Result>(
    actor: Actor,
    status: number,
    secretOnce: boolean,
    work: (tx: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    const key = keyOf(actor, secretOnce);
    if (key === null) return this.read(actor, work);
    return this.read(actor, async (tx) => {
      const earlier = await takeIdempotencyKey(tx, key);
      if (earlier) return answerAgain<Result>(earlier, key);
      const result = await work(tx);
      const response = secretOnce ? null : JSON.stringify(result ?? null);
      await keepAnswer(tx, key, { status, response });
      // What a repeat will give, so that the first answer is made of the same bytes.
      return secretOnce ? result : (JSON.parse(response ?? 'null') as Result);
    });
  }
}

function keyOf(actor: Actor, secretOnce: boolean): IdempotencyKey | null {
  const { idempotency } = actor.request;
  if (idempotency === null) return null;
  return {
    organisationId: actor.organisationId,
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
      'The request was carried out before, and its response showed a secret that is not stored. Revoke what it created, and create another.',
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
