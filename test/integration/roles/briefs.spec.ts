/** @runs-alone Its hooks open a database for each test. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BANDS, flagBits, type Assessment } from '#libs/contracts';
import { migrate } from '#libs/database';
import { assess, briefOf } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { migrations } from '#migrations';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';
import { fillEveryTable } from '../platform/database/every-table.js';
import { openDataSource } from '../../support/servers/postgres.js';

let database: DatabaseUnderTest;

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

const RESUMES = [
  'MLOps Engineer, Larkspur, 03/2021 - present\n- Served models in Python on Kubernetes (EKS) and AWS, tracked in MLflow',
  'Skills: Python, Kubernetes, Terraform, Prometheus',
  '',
];

function assessments(): Assessment[] {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  const role = readRole(shipped.page, { title: shipped.title });
  return RESUMES.map((text) => {
    const readability = text === '' ? 'empty' : 'text';
    const profile = buildProfile([{ text, digest: `digest of ${text}`, extractor: 'text/1', readability }]);
    return assess(profile, role, '2026-06-01');
  });
}

describe('assessments from before there were briefs, bands and flags in rows, and words', () => {
  it('get theirs, whoever they belong to, when the database is brought up to date', async () => {
    const contents = new Map<string, Assessment>();
    for (const content of assessments()) {
      const { assessmentId } = await fillEveryTable(database);
      contents.set(assessmentId, content);
      await database.superuser.query('UPDATE assessment SET content = $2 WHERE id = $1', [
        assessmentId,
        JSON.stringify(content),
      ]);
    }
    const owner = await openDataSource(database.ownerUrl, 'owner', { size: 1 });
    const names = migrations.map((migration) => new migration().name);
    for (let left = names.length - names.indexOf('Briefs1795611600007'); left > 0; left--)
      await owner.undoLastMigration();
    await owner.destroy();
    await migrate(database.ownerUrl);

    const { rows } = await database.superuser.query<{ id: string; brief: unknown }>('SELECT id, brief FROM assessment');
    expect(rows).toHaveLength(RESUMES.length);
    for (const { id, brief } of rows) expect(brief).toEqual(briefOf(contents.get(id)!));
    const told = `SELECT assessment_id AS id, band, flags, changed_at > '2026-01-01' AS changed FROM`;
    for (const table of ['assessment_vector', 'ranking']) {
      const { rows: kept } = await database.superuser.query<{ id: string }>(`${told} ${table}`);
      expect(kept).toHaveLength(RESUMES.length);
      for (const { id, ...of } of kept) {
        const { band, flags } = contents.get(id)!;
        expect(of).toEqual({ band: BANDS.indexOf(band.reads), flags: flagBits(flags), changed: true });
      }
    }
    const { rows: owed } = await database.superuser.query(
      'SELECT id FROM document_text WHERE text IS NOT NULL EXCEPT SELECT document_text_id FROM document_words_owed',
    );
    expect(owed).toEqual([]);
  });
});
