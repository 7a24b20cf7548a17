import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that are read and written at once: some 8 MB of explanations. */
const BATCH = 500;

/**
 * What a page of the shortlist needs of an assessment, beside it: a tenth of its size, so that it stays in the row and a page does not
 * unpack and parse whole explanations. Assessments that are there get theirs here.
 */
export class Briefs1795611600007 implements MigrationInterface {
  name = 'Briefs1795611600007';

  async up(runner: QueryRunner): Promise<void> {
    // Its owner sees all rows only while security is not forced.
    await runner.query(`
      ALTER TABLE assessment ADD COLUMN brief json;
      ALTER TABLE assessment NO FORCE ROW LEVEL SECURITY`);
    const first = '00000000-0000-0000-0000-000000000000';
    let last: Pick<Row, 'organisation' | 'application' | 'id'> = { organisation: first, application: first, id: first };
    for (;;) {
      const rows = (await runner.query(
        `SELECT organisation_id AS organisation, application_id AS application, id, content FROM assessment
          WHERE (organisation_id, application_id, id) > ($1, $2, $3) ORDER BY organisation_id, application_id, id LIMIT $4`,
        [last.organisation, last.application, last.id, BATCH],
      )) as Row[];
      if (rows.length === 0) break;
      await runner.query(
        `UPDATE assessment a SET brief = made.brief
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::json[]) AS made (organisation_id, application_id, id, brief)
          WHERE (a.organisation_id, a.application_id, a.id) = (made.organisation_id, made.application_id, made.id)`,
        [
          rows.map(({ organisation }) => organisation),
          rows.map(({ application }) => application),
          rows.map(({ id }) => id),
          rows.map(({ content }) => JSON.stringify(briefOf(content))),
        ],
      );
      last = rows.at(-1) ?? last;
    }
    await runner.query(`
      ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessment ALTER COLUMN brief SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assessment DROP COLUMN brief');
  }
}

interface Row {
  organisation: string;
  application: string;
  id: string;
  content: { readable?: boolean; criteria?: { explanation: Node }[] };
}

interface Node {
  test: string;
  value: number;
  low: number;
  high: number;
  detail: Record<string, unknown>;
  children: Node[];
}

/** As `briefOf` of `libs/matching` made it on the day of this migration, which does not change with it. */
function briefOf({ readable, criteria = [] }: Row['content']): object[] {
  return readable ? criteria.map(({ explanation }) => briefNode(explanation)) : [];
}

function briefNode(node: Node): object {
  const { test, children } = node;
  const detail = Object.entries(node.detail).filter(([, one]) => one !== null && one !== false && one !== '');
  const alternatives = ['any', 'atLeast', 'nth'].includes(test);
  return {
    ...rangeOf(node),
    ...(detail.length > 0 && { detail: Object.fromEntries(detail) }),
    ...((alternatives || test === 'all') && {
      parts: children.map((child) => (alternatives && child.low > 0 ? briefNode(child) : briefValue(child))),
    }),
  };
}

function briefValue(node: Node): object | number {
  return node.low === node.high ? node.value : rangeOf(node);
}

function rangeOf({ value, low, high }: Node): object {
  return { value, ...(low !== value && { low }), ...(high !== value && { high }) };
}
