/** Lines of job descriptions that users classed otherwise than the reader. */
// SQL by hand: a page is saved in one statement that keeps the date of what did not change, and lists go by what the caller can see.
import { createHash } from 'node:crypto';
import type { LineClassChange } from '#libs/contracts';
import { LineClassEntity } from '../../schema/roles/line-classes.entity.js';
import { canSeeRole, type VisibilityScope } from '../sql/visibility.js';
import type { Tenant } from '../../tenant.js';

/** A line that a user classed, with what the reader made of it. */
export type NewLineClass = Pick<LineClassEntity, 'start' | 'text' | 'readerClass' | 'class' | 'language' | 'reader'>;

const digestOf = (page: string): Buffer => createHash('sha256').update(page, 'utf8').digest();

/** Lists the classes that users gave to lines of a job description of a role, in page order. */
export function listOfPage(tenant: Tenant, roleId: string, page: string): Promise<LineClassChange[]> {
  return tenant.find(LineClassEntity, {
    where: { roleId, pageDigest: digestOf(page) },
    select: { start: true, text: true, class: true },
    order: { start: 'ASC' },
  });
}

/**
 * Stores the classes that a user gave to lines of a job description, a row for each line. A line that has the class of
 * the reader again loses its row.
 */
export async function save(
  tenant: Tenant,
  { roleId, page, lines }: { roleId: string; page: string; lines: readonly NewLineClass[] },
): Promise<void> {
  const key = [tenant.organisationId, roleId, digestOf(page)];
  const same = lines.filter((line) => line.class === line.readerClass).map(({ start }) => start);
  await tenant.query(
    `DELETE FROM line_class
      WHERE organisation_id = $1 AND role_id = $2 AND page_digest = $3 AND start = ANY($4::int[])`,
    [...key, same],
  );
  await tenant.query(
    `INSERT INTO line_class AS stored
            (organisation_id, role_id, page_digest, start, text, reader_class, class, language, reader)
     SELECT $1, $2, $3, line.start, line.text, line."readerClass", line.class, line.language, line.reader
       FROM jsonb_to_recordset($4::jsonb)
         AS line (start int, text text, "readerClass" text, class text, language text, reader text)
     ON CONFLICT (organisation_id, role_id, page_digest, start) DO UPDATE
        SET class = EXCLUDED.class, reader_class = EXCLUDED.reader_class, reader = EXCLUDED.reader, changed_at = now()
      WHERE stored.class <> EXCLUDED.class`,
    [...key, JSON.stringify(lines.filter((line) => line.class !== line.readerClass))],
  );
}

/** The place of a row in the list of an organization. */
export type LineClassCursor = Pick<LineClassEntity, 'roleId' | 'pageDigest' | 'start'>;

/** Lists the lines of all roles that the caller can see, by role, job description and place. */
export function list(
  tenant: Tenant,
  { visibility, after, limit }: { visibility: VisibilityScope; after: LineClassCursor | null; limit: number },
): Promise<LineClassEntity[]> {
  return tenant.query<LineClassEntity[]>(
    `SELECT line.role_id AS "roleId", line.page_digest AS "pageDigest", line.start, line.text,
            line.reader_class AS "readerClass", line.class, line.language, line.reader, line.changed_at AS "changedAt"
       FROM line_class line
       JOIN role r ON r.organisation_id = $1 AND r.id = line.role_id
      WHERE line.organisation_id = $1 AND ${canSeeRole('r', { open: '$2::boolean', roleIds: '$3::uuid[]' })}
        AND ($4::uuid IS NULL OR (line.role_id, line.page_digest, line.start) > ($4, $5::bytea, $6::int))
      ORDER BY line.role_id, line.page_digest, line.start LIMIT $7`,
    [
      ...[tenant.organisationId, visibility.open, visibility.roleIds],
      ...[after?.roleId ?? null, after?.pageDigest ?? null, after?.start ?? null, limit],
    ],
  );
}
