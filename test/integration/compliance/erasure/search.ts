/** Looks for words of a person in everything that a database and its queues hold. */
import { inflateRawSync, unzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import type { Client } from 'pg';
import type { BackendAddress } from '../../../support/servers/queues.js';

/** Where a word was found: `table.column: word`. */
export type Found = string;

/**
 * Every column of every table that can hold words: text and JSON of any kind, bytes as they are and inflated.
 * @param sees everything: a superuser
 */
export async function searchDatabase(superuser: Pick<Client, 'query'>, words: readonly string[]): Promise<Found[]> {
  const { rows: columns } = await superuser.query<{ schema: string; table: string; column: string }>(
    `SELECT table_schema AS schema, table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
        AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY', 'USER-DEFINED')`,
  );
  const found: Found[] = [];
  for (const { schema, table, column } of columns) {
    const { rows } = await superuser.query<{ value: unknown }>(
      `SELECT "${column}" AS value FROM "${schema}"."${table}" WHERE "${column}" IS NOT NULL`,
    );
    const values = rows.flatMap(({ value }) => textsIn(value));
    found.push(...wordsIn(values, words).map((word) => `${schema}.${table}.${column}: ${word}`));
  }
  return found;
}

/** Every key of a Redis queue, and what it holds. */
export async function searchRedis(
  address: Extract<BackendAddress, { redisUrl: string }>,
  words: readonly string[],
): Promise<Found[]> {
  const redis = new Redis(address.redisUrl);
  try {
    const found: Found[] = [];
    for (const key of await redis.keys(`${address.prefix}*`)) {
      const text = `${key} ${JSON.stringify(await contentOf(redis, key))}`;
      found.push(...wordsIn([text], words).map((word) => `${key}: ${word}`));
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

/** How many keys there are: a search of nothing proves nothing. */
export async function countRedisKeys(address: Extract<BackendAddress, { redisUrl: string }>): Promise<number> {
  const redis = new Redis(address.redisUrl);
  try {
    return (await redis.keys(`${address.prefix}*`)).length;
  } finally {
    redis.disconnect();
  }
}

async function contentOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return redis.get(key);
  }
}

function textsIn(value: unknown): string[] {
  if (!Buffer.isBuffer(value)) return [typeof value === 'string' ? value : JSON.stringify(value)];
  return [value, ...inflated(value)].flatMap((bytes) => [bytes.toString('utf8'), bytes.toString('utf16le')]);
}

function inflated(bytes: Buffer): Buffer[] {
  return [inflateRawSync, unzipSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
}

function wordsIn(values: readonly string[], words: readonly string[]): string[] {
  const texts = values.map((value) => value.toLowerCase());
  return words.filter((word) => texts.some((text) => text.includes(word.toLowerCase())));
}
