/** The vectors of all applications of a role as packed bytes, for previews and rank stability. */
// SQL by hand: a preview reads packed vectors in chunks: prepared.
import { stringify } from 'uuid';
import type { Tenant } from '../../../tenant.js';

/** Vectors in order of application ID, as the shortlist breaks its ties. */
export interface ScoreVectors {
  size: number;
  vectors: Uint8Array;
  /** One byte for each application: 0 if none of its documents had readable text. */
  readable: Uint8Array;
  /** @returns the application at a place */
  applicationAt(place: number): string;
  /** @returns its place, or null if it has none */
  placeOf(applicationId: string): number | null;
}

/** Vectors read by one statement: 2.4 MB for forty criteria. */
const CHUNK = 10_000;

/** Bytes of an ID. */
const ID = 16;

/** A role of a hundred thousand takes 24 MB. One value in Base64 is read three times as fast as separate rows, and is a third smaller than `bytea` as text. */
const CHUNK_OF_POOL = `
  SELECT count(*)::int AS size, encode(string_agg(uuid_send(application_id), '' ORDER BY application_id), 'base64') AS ids,
         encode(string_agg(vector, '' ORDER BY application_id), 'base64') AS vectors,
         encode(string_agg(CASE WHEN readable THEN '\\x01'::bytea ELSE '\\x00'::bytea END, '' ORDER BY application_id), 'base64') AS readable
    FROM (SELECT application_id, vector, readable FROM assessment_vector
           WHERE organisation_id = $1 AND role_version_id = $2 AND ($3::uuid IS NULL OR application_id > $3)
           ORDER BY application_id LIMIT ${CHUNK}) part`;

interface Chunk {
  size: number;
  ids: string | null;
  vectors: string | null;
  readable: string | null;
}

/** Loads the vectors of every application assessed under a role version. Call it in a snapshot. */
export async function loadVectors(tenant: Tenant, roleVersionId: string): Promise<ScoreVectors> {
  const parts: { ids: Buffer; vectors: Buffer; readable: Buffer }[] = [];
  let after: string | null = null;
  for (let size = CHUNK; size === CHUNK;) {
    const [chunk]: [Chunk] = await tenant.query<[Chunk]>(CHUNK_OF_POOL, [tenant.organisationId, roleVersionId, after]);
    const ids = decoded(chunk.ids);
    parts.push({ ids, vectors: decoded(chunk.vectors), readable: decoded(chunk.readable) });
    size = chunk.size;
    if (size > 0) after = stringify(ids, ids.length - ID);
  }
  const ids = Buffer.concat(parts.map((part) => part.ids));
  const size = ids.length / ID;
  return {
    size,
    vectors: Buffer.concat(parts.map((part) => part.vectors)),
    readable: Buffer.concat(parts.map((part) => part.readable)),
    applicationAt: (place) => stringify(ids, place * ID),
    placeOf: (applicationId) => placeIn(ids, applicationId),
  };
}

function decoded(base64: string | null): Buffer {
  return Buffer.from(base64 ?? '', 'base64');
}

/** Searches the ordered IDs. */
function placeIn(ids: Buffer, applicationId: string): number | null {
  const wanted = Buffer.from(applicationId.replaceAll('-', ''), 'hex');
  let [from, to] = [0, ids.length / ID];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ids.compare(wanted, 0, ID, middle * ID, (middle + 1) * ID) < 0) from = middle + 1;
    else to = middle;
  }
  return from < ids.length / ID && ids.compare(wanted, 0, ID, from * ID, (from + 1) * ID) === 0 ? from : null;
}
