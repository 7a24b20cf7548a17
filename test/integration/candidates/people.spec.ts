/** Candidates who are one person: found, merged, read as one, and parted again as if nothing had been. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { IdentityMaskingService } from '../../../apps/api/candidates/hidden-identities/identity-masking.service.js';
import type { Actor } from '../../../apps/api/platform/permissions/actor.js';
import { ApplicationsService } from '../../../apps/api/views/application/applications.service.js';
import { DecisionsService } from '../../../apps/api/shortlist/decisions/decisions.service.js';
import { CandidatesService } from '../../../apps/api/candidates/profiles/candidates.service.js';
import { CurrentSkills } from '../../../apps/api/roles/skills/current-skills.service.js';
import { mergePeople, undoMerge } from '#libs/intake';
import { PeopleService } from '../../../apps/api/candidates/duplicates/people.service.js';
import { Transactions } from '../../../apps/api/platform/transactions/transactions.service.js';
import type { CandidateProfile } from '#libs/contracts';
import {
  applications,
  candidates,
  decisions,
  duplicates,
  hiddenIdentities,
  newApplications,
  newId,
  profiles,
  type VisibilityScope,
  type Tenant,
  users,
} from '#libs/database';
import { receiveDocument } from '#libs/intake';
import { outboxJob } from '#libs/queues';
import { textFile, type Incoming } from '../../support/candor/pipeline.js';
import { backendKinds } from '../../support/servers/queues.js';
import { until } from '../../support/until.js';
import { openGround, type Ground } from '../compliance/erasure/ground.js';
import { searchDatabase } from '../compliance/erasure/search.js';

const [kind] = backendKinds();
const by = newId();
const ALL: VisibilityScope = { open: true, roleIds: [] };
let ground: Ground;
let transactions: Transactions;
let people: PeopleService;
let actor: Actor;

beforeAll(async () => {
  ground = await openGround(kind!);
  const { app, organisationId } = ground.db;
  transactions = new Transactions(app);
  people = new PeopleService(transactions, new IdentityMaskingService(transactions));
  const request = { id: 'test', idempotency: null };
  const who = {
    id: by,
    name: 'Jo',
    email: null,
    sessionId: null,
    expiresAt: null,
    startedAt: null,
    scopes: null,
    visibility: ALL,
    hasHiddenIdentities: false,
    language: 'en' as const,
  };
  actor = { organisationId, via: 'session', kind: 'recruiter', request, ...who };
});
afterAll(async () => {
  await ground.close();
  await kind!.stop();
});

interface Somebody {
  name: string;
  email: string;
  employer?: string;
  skills?: string;
  from?: number;
  extra?: string;
}

/** A résumé as people write them; the same person writes another one under the same address. */
function resume({
  name,
  email,
  employer = 'Tannery Labs',
  skills = 'Python',
  from = 2019,
  extra = '',
}: Somebody): Incoming {
  return textFile(
    name,
    `${name}\n${email}\n\nExperience\nMLOps Engineer, ${employer}, ${from}-03 - present\n- Ran model services with ${skills} in production\n${extra}\n`,
  );
}

/** The same person as an ATS tells of them. */
function delivered(vendorId: string, changes: Partial<CandidateProfile>): Buffer {
  const candidate = { name: 'Somebody', skills: ['Python'], ...changes };
  return Buffer.from(
    JSON.stringify({ type: 'candidate.created', data: { id: vendorId, roleId: ground.db.roleId, candidate } }),
  );
}

const within = <T>(work: (tenant: Tenant) => Promise<T>): Promise<T> => ground.within(work);
const merge = (fromId: string, intoId: string) => within((tenant) => mergePeople(tenant, { fromId, intoId, by }));
const undo = (mergeId: string) => within((tenant) => undoMerge(tenant, { mergeId, by }));
const read = <T>(work: (tenant: Tenant) => Promise<T>): Promise<T> => within((tenant) => work(tenant));

async function receive(...people: Incoming[]) {
  const received = [];
  for (const one of people) received.push(await ground.db.receive(one));
  await ground.drained();
  return received;
}

/** As an ATS brings them. @returns the candidate of the vendor's id */
async function deliver(vendorId: string, changes: Partial<CandidateProfile>): Promise<string> {
  await ground.deliver(delivered(vendorId, changes));
  await ground.drained();
  const [row] = await ground.db.rows<{ id: string }>('SELECT our_id AS id FROM external_object WHERE vendor_id = $1', [
    vendorId,
  ]);
  return row!.id;
}

const open = (personId: string | null, state: 'open' | 'merged' | 'different' = 'open') =>
  read((tenant) => duplicates.listSuggestions(tenant, { visibility: ALL, state, personId, after: null, limit: 50 }));
const pairs = async (personId: string) =>
  (await open(personId)).map(({ candidateIds, reasons }) => [...candidateIds, ...reasons]);

interface CandidateSeen {
  id: string;
  merged_into_id: string | null;
}
interface ApplicationSeen {
  id: string;
  mode: string;
  out_of_date: string | null;
}

/** Columns of a table, as if its values had stood for ever: that they changed and changed back is news, and stays so. */
const unmoved = (table: string): string => `(jsonb_populate_record(${table}, '{"changed_at": "2026-01-01"}')).*`;

/** All that merging touches, as far as people see it. */
async function everything(candidateIds: string[]) {
  const { rows } = ground.db;
  const theirs = 'candidate_id = ANY($1::uuid[])';
  const ofApplications = `application_id IN (SELECT id FROM application WHERE ${theirs})`;
  return {
    candidates: await rows<CandidateSeen>(
      'SELECT id, merged_into_id FROM candidate WHERE id = ANY($1::uuid[]) ORDER BY id',
      [candidateIds],
    ),
    applications: await rows<ApplicationSeen>(
      `SELECT id, candidate_id, mode, mode_before, superseded_by_id, out_of_date FROM application WHERE ${theirs} ORDER BY id`,
      [candidateIds],
    ),
    documents: await rows(`SELECT * FROM candidate_document WHERE ${theirs} ORDER BY 1, 2, 3`, [candidateIds]),
    profiles: await rows(`SELECT id, candidate_id, number FROM profile WHERE ${theirs} ORDER BY id`, [candidateIds]),
    assessments: await rows(`SELECT id, profile_id FROM assessment WHERE ${ofApplications} ORDER BY id`, [
      candidateIds,
    ]),
    vectors: await rows(
      `SELECT ${unmoved('assessment_vector')} FROM assessment_vector WHERE ${ofApplications} ORDER BY 2, 3`,
      [candidateIds],
    ),
    rankings: await rows<{ application_id: string }>(
      `SELECT ${unmoved('ranking')} FROM ranking WHERE ${ofApplications} ORDER BY 2, 3`,
      [candidateIds],
    ),
    identities: await rows(`SELECT * FROM candidate_identity WHERE ${theirs} ORDER BY 2`, [candidateIds]),
    keys: await rows(`SELECT * FROM candidate_key WHERE ${theirs} ORDER BY 2, 3, 4`, [candidateIds]),
    skills: await rows(`SELECT * FROM profile_skill WHERE ${theirs} ORDER BY 2, 3`, [candidateIds]),
    suggestions: await rows(
      `SELECT candidate_id, other_id, reasons, state FROM merge_suggestion
       WHERE candidate_id = ANY($1::uuid[]) OR other_id = ANY($1::uuid[]) ORDER BY 1, 2`,
      [candidateIds],
    ),
    counts: await rows(
      'SELECT mode, sum(n)::int AS n FROM application_count GROUP BY mode HAVING sum(n) <> 0 ORDER BY 1',
    ),
    lanes: await rows('SELECT lane, sum(n)::int AS n FROM ranking_count GROUP BY lane HAVING sum(n) <> 0 ORDER BY 1'),
  };
}

it('the search for duplicates finds the same person whether one came first or both at once, and no one else', async () => {
  const ada = { name: 'Ada Kirsch', email: 'ada.kirsch@post.example' };
  // Both wait in the outbox and may be read by one job, or by two that run side by side.
  const [first, second] = await receive(resume(ada), resume({ ...ada, name: 'Kirsch, Ada', skills: 'Docker' }));
  const later = await deliver('ada-1', { name: 'ADA KIRSCH', email: 'Ada.Kirsch@post.example' });
  const ids = [first!.candidateId, second!.candidateId, later].sort();
  const found = (await Promise.all(ids.map(pairs))).flat();
  expect(new Set(found.map(([one, two]) => `${one} ${two}`)).size).toBe(3);
  expect(found.every((pair) => pair.includes('same-email'))).toBe(true);

  // An agency's address and number are its people's no more than its name is; once it is known for one, not of two of the same name either.
  const ofAgency = (name: string, at: number): Incoming =>
    resume({ name, email: 'lisa@agency.example', employer: `Works ${at}`, extra: '+49 30 5550123' });
  const names = ['Bo Falk', 'Cem Arik', 'Dana Rust', 'Bo Ernst'];
  const theirs = [...(await receive(...names.map(ofAgency))), ...(await receive(ofAgency('Bo Falk', 5)))];
  for (const { candidateId } of theirs) expect(await pairs(candidateId)).toEqual([]);
});

it('a merge counts one application, reads one profile, and leaves no trace when it is undone', async () => {
  const eva = { name: 'Eva Lindt', email: 'eva@lindt.example' };
  const [older, newer] = await receive(
    resume({ ...eva, skills: 'Python and Kubernetes' }),
    resume({ ...eva, employer: 'Quarry Data', from: 2023, skills: 'Docker and Terraform' }),
  );
  const ids = [older!.candidateId, newer!.candidateId];
  const [a, b] = ids as [string, string];
  const before = await everything(ids);
  expect(before.rankings).toHaveLength(2);
  expect(before.suggestions).toMatchObject([{ reasons: ['same-email'], state: 'open' }]);

  const merged = await merge(b, a);
  expect(merged).toMatchObject({ fromId: b, intoId: a, superseded: [newer!.applicationId], restored: [] });
  // At once: one stands in the ranking, and says that it is of the documents before.
  const at = await everything(ids);
  expect(at.rankings).toHaveLength(1);
  expect(at.applications.find(({ id }) => id === older!.applicationId)).toMatchObject({
    out_of_date: 'merged',
  });
  expect(at.counts).toContainEqual({ mode: 'superseded', n: 1 });
  expect(await open(a)).toEqual([]);
  await expect(merge(a, b)).rejects.toMatchObject({ code: 'already-merged' });

  await ground.drained();
  const after = await everything(ids);
  expect(after.applications.map((row) => row.out_of_date)).toEqual([null, null]);
  expect(after.rankings).not.toEqual(before.rankings.slice(0, 1));
  for (const id of ids) {
    expect((await read((tenant) => candidates.listDocuments(tenant, id))).length).toBe(id === a ? 2 : 1);
  }
  const profile = await read((tenant) => profiles.findLatest(tenant, a));
  expect(profile).toMatchObject({ number: 2 });
  expect(profile!.content.positions.map(({ employer }) => employer?.value).sort()).toEqual([
    'Quarry Data',
    'Tannery Labs',
  ]);
  expect(await read((tenant) => applications.listOfCandidate(tenant, a, ALL))).toMatchObject([
    { id: older!.applicationId, supersededById: null },
    { id: newer!.applicationId, supersededById: older!.applicationId },
  ]);

  // A filling of rankings that was under way when they were merged wrote the other one's place after all: the next build takes it away.
  const place = before.rankings.find(({ application_id: id }) => id === newer!.applicationId)!;
  await ground.db.rows('INSERT INTO ranking SELECT * FROM json_populate_record(NULL::ranking, $1)', [
    JSON.stringify(place),
  ]);
  expect((await everything(ids)).rankings).toHaveLength(2);
  await ground.db.enqueue(outboxJob('build-profile', { candidateId: a }));
  await ground.drained();
  expect(await everything(ids)).toEqual(after);

  await undo(merged.mergeId);
  await ground.drained();
  expect(await everything(ids)).toEqual(before);
  await expect(undo(merged.mergeId)).rejects.toMatchObject({ code: 'already-undone' });

  // The application with a decision counts, in either direction of the merge. Applications that people assess precede
  // both.
  const seen = {
    score: null,
    lane: null,
    rank: null,
    versions: {},
    filters: {},
    identitiesHidden: false,
    opened: true,
  };
  await read((tenant) =>
    decisions.create(tenant, {
      id: newId(),
      applicationId: newer!.applicationId,
      kind: 'advance',
      reasonCode: null,
      decidedBy: by,
      batchId: null,
      undoes: null,
      ...seen,
    }),
  );
  const again = await merge(b, a);
  expect(again.superseded).toEqual([older!.applicationId]);
  await undo(again.mergeId);
  await ground.drained();
});

it('a merge keeps what comes for either candidate theirs, and joins it while they are one', async () => {
  const ivo = { name: 'Ivo Quandt', email: 'ivo@quandt.example' };
  const [upload] = await receive(resume(ivo));
  const a = upload!.candidateId;
  const position = (employer: string, start: string) => ({
    title: 'MLOps Engineer',
    employer,
    start,
    bullets: ['Ran Python.'],
  });
  const b = await deliver('ivo-1', { ...ivo, positions: [position('Hafen AG', '2015-01')] });
  expect(b).not.toBe(a);
  const { mergeId } = await merge(b, a);
  await ground.drained();

  // A newer record of the merged one: until it is read, the survivor's score says that it is out of date.
  const blocker = ground.db.app.createQueryRunner();
  await blocker.startTransaction();
  await blocker.query(`SELECT set_config('candor.organisation', $1, true)`, [ground.db.organisationId]);
  await ground.db.rows(`CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_advisory_xact_lock_shared(7); RETURN NULL; END'`);
  await ground.db.rows('CREATE TRIGGER halt AFTER INSERT ON document_text FOR EACH STATEMENT EXECUTE FUNCTION halt()');
  await blocker.query('SELECT pg_advisory_xact_lock(7)');
  await ground.deliver(
    delivered('ivo-1', { ...ivo, positions: [position('Werft GmbH', '2021-01')], skills: ['Terraform'] }),
  );
  const flag = () => ground.db.rows('SELECT out_of_date FROM application WHERE id = $1', [upload!.applicationId]);
  await until(async () => expect(await flag()).toEqual([{ out_of_date: 'newer-document' }]));
  await blocker.commitTransaction();
  await blocker.release();
  await ground.db.rows('DROP TRIGGER halt ON document_text');
  await ground.db.rows('DROP FUNCTION halt');
  await ground.drained();
  expect(await flag()).toEqual([{ out_of_date: null }]);
  const employers = async (id: string) =>
    (await read((tenant) => profiles.findLatest(tenant, id)))!.content.positions
      .map(({ employer }) => employer?.value)
      .sort();
  // A newer record stands for the one before it.
  expect(await employers(a)).toEqual(['Tannery Labs', 'Werft GmbH']);
  // The same file again, by whichever way: the same application.
  const resent = await read((tenant) =>
    receiveDocument(tenant, {
      ...resume(ivo),
      origin: 'upload',
      roleId: ground.db.roleId,
      source: 'test',
      bulk: false,
    }),
  );
  expect(resent).toMatchObject({ candidateId: a, applicationId: upload!.applicationId, duplicate: true });

  await undo(mergeId);
  await ground.drained();
  expect(await employers(a)).toEqual(['Tannery Labs']);
  expect(await employers(b)).toEqual(['Werft GmbH']);
});

it('a chain of merges is undone in any order', async () => {
  const people = await receive(
    ...[1, 2, 3].map((at) => resume({ name: `Uta Reihe`, email: `uta${at}@reihe.example`, employer: `Kette ${at}` })),
  );
  const ids = people.map(({ candidateId }) => candidateId);
  const [a, b, c] = ids as [string, string, string];
  const before = await everything(ids);
  const first = await merge(a, b);
  const second = await merge(a, c);
  expect(second).toMatchObject({ fromId: b, intoId: c });
  await ground.drained();
  const employers = async (id: string) =>
    (await read((tenant) => profiles.findLatest(tenant, id)))!.content.positions
      .map(({ employer }) => employer?.value)
      .sort();
  expect(await employers(c)).toEqual(['Kette 1', 'Kette 2', 'Kette 3']);

  await undo(first.mergeId);
  await ground.drained();
  expect((await everything(ids)).candidates).toEqual([
    { id: a, merged_into_id: null },
    { id: b, merged_into_id: c },
    { id: c, merged_into_id: null },
  ]);
  expect([await employers(a), await employers(c)]).toEqual([['Kette 1'], ['Kette 2', 'Kette 3']]);
  await undo(second.mergeId);
  await ground.drained();
  expect(await everything(ids)).toEqual(before);
});

it('a merge holds when everything happens at once', async () => {
  const people = await receive(
    ...[1, 2, 3, 4].map((at) => resume({ name: 'Kai Eile', email: `kai${at}@eile.example`, employer: `Sprint ${at}` })),
  );
  const ids = people.map(({ candidateId }) => candidateId);
  const [a, b, c, d] = ids as [string, string, string, string];
  const { organisationId } = ground.db;
  const queued = ids.map((candidateId) => ground.db.enqueue(outboxJob('build-profile', { candidateId })));
  const results = await Promise.allSettled([
    merge(a, b),
    merge(b, a),
    merge(c, d),
    merge(d, a),
    merge(b, c),
    ...queued,
  ]);
  // Every refusal has a reason, and no merge makes a circle.
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'already-merged' });
  }
  await ground.drained();
  const state = await everything(ids);
  const [end] = state.candidates.filter((row) => row.merged_into_id === null);
  expect(state.candidates.filter((row) => row.merged_into_id !== null)).toHaveLength(3);
  const person = end!.id;
  expect(state.candidates.every((row) => (row.merged_into_id ?? row.id) === person)).toBe(true);
  expect(state.rankings).toHaveLength(1);
  expect(state.applications.filter((row) => row.mode === 'scored')).toHaveLength(1);
  const profile = await read((tenant) => profiles.findLatest(tenant, person));
  expect(profile!.content.positions).toHaveLength(4);

  // Several of the same person apply for another role at the same moment: once.
  const other = newId();
  await ground.db.rows(`INSERT INTO role (organisation_id, id, title, state) VALUES ($1, $2, 'Other', 'open')`, [
    organisationId,
    other,
  ]);
  const applied = await Promise.all(
    ids.map((candidateId) =>
      read(async (tenant) => {
        const applicant = await candidates.lockApplicant(tenant, candidateId);
        return newApplications.create(tenant, {
          roleId: other,
          applicant: applicant!,
          source: 'test',
        });
      }),
    ),
  );
  expect(new Set(applied.map(({ applicationId }) => applicationId)).size).toBe(1);
  expect(applied.filter(({ isNew }) => isNew)).toHaveLength(1);
});

it('a merge does not tell who a covered person is by naming the other', async () => {
  const una = { name: 'Una Doppel', email: 'una@doppel.example' };
  const [one, two] = await receive(resume(una), resume({ ...una, skills: 'Docker' }));
  const { roleId } = ground.db;
  const user = {
    kind: 'recruiter' as const,
    email: 'hidden@acme.example',
    name: 'Bo',
    passwordHash: null,
  };
  const userId = await within((tenant) => users.create(tenant, user));
  const reader: Actor = { ...actor, id: userId, hasHiddenIdentities: true };
  const asked = { state: 'open', limit: 50 } as const;
  await within((tenant) => hiddenIdentities.setForUser(tenant, { roleId, userId, isHidden: true }));
  const [suggestion] = (await people.suggestions(reader, two!.candidateId, asked)).items;
  const { id } = suggestion!;

  const revealed = { candidateId: one!.candidateId, userId, revealed: true };
  await within((tenant) => hiddenIdentities.setRevealed(tenant, revealed));
  expect((await people.suggestions(reader, two!.candidateId, asked)).items).toEqual([]);
  await expect(people.suggestion(reader, id)).rejects.toMatchObject({ code: 'identities-hidden' });
  await expect(people.resolve(reader, id, { resolution: 'merge' })).rejects.toMatchObject({
    code: 'identities-hidden',
  });

  await within((tenant) => hiddenIdentities.setRevealed(tenant, { ...revealed, candidateId: two!.candidateId }));
  expect(await people.suggestion(reader, id)).toMatchObject({ id });
});

it('a suggestion shows users what two candidates share, and follows their decision', async () => {
  const pia = { name: 'Pia Doppel', email: 'pia@doppel.example', extra: 'https://www.linkedin.com/in/pia-doppel' };
  const [one, two] = await receive(resume(pia), resume({ ...pia, skills: 'Docker' }));
  const ids = [one!.candidateId, two!.candidateId];
  const { items } = await people.suggestions(actor, two!.candidateId, { state: 'open', limit: 50 });
  expect(items).toMatchObject([{ candidateIds: ids, names: ['Pia Doppel', 'Pia Doppel'], state: 'open' }]);
  const { id } = items[0]!;
  expect(await people.suggestion(actor, id)).toMatchObject({
    candidates: ids.map((candidateId) => ({
      candidateId,
      name: 'Pia Doppel',
      emails: ['pia@doppel.example'],
      employers: [{ employer: 'Tannery Labs', start: '2019-03', end: null, current: true }],
      applications: 1,
    })),
    because: [
      { reason: 'same-email', shared: ['pia@doppel.example'] },
      { reason: 'same-link', shared: ['linkedin.com/pia-doppel'] },
      { reason: 'same-name-and-employer', shared: ['tannery labs'] },
    ],
  });
  await expect(people.resolve(actor, id, { resolution: 'merge', into: newId() })).rejects.toMatchObject({
    status: 422,
  });
  await expect(people.suggestion(actor, newId())).rejects.toMatchObject({ status: 404 });
  const manager = { ...actor, kind: 'hiring-manager' as const };
  await expect(people.resolve(manager, id, { resolution: 'merge' })).rejects.toMatchObject({ status: 403 });

  // Two people say two things at the same moment: one of them is heard.
  const outcomes = await Promise.allSettled([
    people.resolve(actor, id, { resolution: 'merge', into: two!.candidateId }),
    people.resolve(actor, id, { resolution: 'different' }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.find((one) => one.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'already-resolved' });
  const merge = outcomes[0].status === 'fulfilled' ? outcomes[0].value.mergeId! : null;
  const mergeId = merge ?? (await people.merge(actor, two!.candidateId, one!.candidateId)).id;
  expect(await people.merges(actor, two!.candidateId, { limit: 50 })).toMatchObject({
    items: [{ id: mergeId, fromId: one!.candidateId, intoId: two!.candidateId, mergedBy: by, undoneAt: null }],
  });
  await ground.drained();
  expect(await new CandidatesService(transactions, new CurrentSkills()).one(actor, one!.candidateId)).toMatchObject({
    id: one!.candidateId,
    mergedIntoId: two!.candidateId,
    documents: [{}, {}],
    applications: [{ supersededById: null }, { supersededById: one!.applicationId }],
  });
  // Versions stay readable, those of before too, under whichever name.
  const candidates = new CandidatesService(transactions, new CurrentSkills());
  const versions = await candidates.profiles(actor, one!.candidateId, { limit: 50 });
  // The person's profile is of both documents; what was read of each before stays.
  const of = (candidateId: string) => versions.items.filter((version) => version.candidateId === candidateId);
  expect(of(two!.candidateId)).toMatchObject([{ number: 2 }, { number: 1, documentIds: [two!.documentId] }]);
  const [newest] = of(two!.candidateId);
  expect([...newest!.documentIds].sort()).toEqual([one!.documentId, two!.documentId].sort());
  const [before] = of(one!.candidateId);
  expect(before).toMatchObject({ number: 1 });
  expect(await candidates.profile(actor, two!.candidateId, before!.id)).toMatchObject({
    documentIds: [one!.documentId],
    content: { identity: { name: { value: 'Pia Doppel' } } },
  });
  await expect(candidates.profile(actor, newId(), before!.id)).rejects.toMatchObject({ status: 404 });
  const applications = new ApplicationsService(transactions);
  expect(await applications.one(actor, two!.applicationId)).toMatchObject({
    state: 'superseded',
    supersededBy: one!.applicationId,
    working: null,
    outOfDate: null,
  });
  const decision = { kind: 'hold', reasonCode: 'other', opened: false, identitiesHidden: false, filters: {} } as const;
  const decisions = new DecisionsService(transactions, new IdentityMaskingService(transactions));
  await expect(decisions.decide(actor, two!.applicationId, decision)).rejects.toMatchObject({ code: 'superseded' });
  expect(await people.undo(actor, mergeId)).toMatchObject({ id: mergeId, undoneBy: by });
  await ground.drained();
  // Ids, counts and codes.
  const audit = await ground.db.rows<{ action: string; details: object }>(
    `SELECT action, details FROM audit_entry WHERE action LIKE 'candidate.merge%' AND actor_id = $1 ORDER BY id`,
    [by],
  );
  expect(audit).toEqual([
    {
      action: 'candidate.merged',
      details: { mergeId, fromId: one!.candidateId, superseded: [two!.applicationId], restored: [] },
    },
    {
      action: 'candidate.merge-undone',
      details: { mergeId, fromId: one!.candidateId, superseded: [], restored: [two!.applicationId] },
    },
  ]);
});

it('a pair is never suggested again once a user has said that they are different', async () => {
  const lou = { name: 'Lou Zwilling', email: 'lou@zwilling.example' };
  const [one, two, three] = await receive(
    resume(lou),
    resume({ ...lou, skills: 'Docker' }),
    resume({ name: 'Lou Zwilling', email: 'other@zwilling.example', employer: 'Allein' }),
  );
  const [suggestion] = await open(one!.candidateId);
  expect(await read((tenant) => duplicates.rejectSuggestion(tenant, suggestion!.id, { by }))).toBe(true);
  const enqueue = async (candidateId: string) => {
    await ground.db.rows('UPDATE candidate SET profile_pending_at = now() WHERE id = $1', [candidateId]);
    await ground.db.enqueue(outboxJob('build-profile', { candidateId }));
    await ground.drained();
  };
  await enqueue(two!.candidateId);
  expect(await open(one!.candidateId)).toEqual([]);
  // Nor when one of them is part of a larger merge by now.
  await merge(one!.candidateId, three!.candidateId);
  await ground.drained();
  await enqueue(two!.candidateId);
  expect(await open(three!.candidateId)).toEqual([]);
  expect((await open(null, 'different')).map(({ id }) => id)).toContain(suggestion!.id);
});

it('a person is erased whole after a merge, and only in part after it is undone', async () => {
  const { db } = ground;
  const words = ['Zirkonia', 'Mondschein'];
  const search = () => searchDatabase({ query: async (sql: string) => ({ rows: await db.rows(sql) }) } as never, words);
  const person = (at: number): Somebody => ({
    name: `Zirkonia Mondschein`,
    email: `z${at}@mond.example`,
    employer: `Stern ${at}`,
  });
  const [one, two] = await receive(resume(person(1)), resume(person(2)));
  const { mergeId } = await merge(two!.candidateId, one!.candidateId);
  await ground.drained();
  await undo(mergeId);
  await ground.drained();
  // Nothing of the second is left in what was made of both: the first is erased alone, file and all.
  const alone = await ground.erase(one!.candidateId);
  expect(alone).toMatchObject({ candidateIds: [one!.candidateId], removed: { documents: 1, profiles: 1 } });
  expect(alone.remaining.find(({ kind }) => kind === 'shared documents')).toBeUndefined();

  const [third] = await receive(resume(person(3)));
  const again = await merge(two!.candidateId, third!.candidateId);
  // Erased while the profile of both is being made.
  const report = await ground.erase(two!.candidateId);
  expect(report.candidateIds).toEqual([two!.candidateId, third!.candidateId].sort());
  await ground.drained();
  expect(await search()).toEqual([]);
  expect(
    await db.rows(`SELECT mode FROM application WHERE id = ANY($1::uuid[])`, [
      [two, third].map((r) => r!.applicationId),
    ]),
  ).toEqual([{ mode: 'erased' }, { mode: 'erased' }]);
  await expect(undo(again.mergeId)).rejects.toMatchObject({ code: 'erased' });
  // Merged and erased at the same moment: one after the other, so that no candidate points to a missing one.
  const [fourth, fifth] = await receive(resume(person(4)), resume(person(5)));
  const ids = [fourth!.candidateId, fifth!.candidateId] as [string, string];
  const [erased, merged] = await Promise.allSettled([ground.erase(ids[0]), merge(ids[1], ids[0])]);
  expect(erased.status).toBe('fulfilled');
  if (merged.status === 'rejected') expect(merged.reason).toMatchObject({ code: 'not-found' });
  await ground.drained();
  const left = await db.rows<{ id: string }>(
    'SELECT id FROM candidate WHERE id = ANY($1::uuid[]) AND erased_at IS NULL',
    [ids],
  );
  expect(left).toEqual(merged.status === 'fulfilled' ? [] : [{ id: ids[1] }]);
  await expect(merge(third!.candidateId, one!.candidateId)).rejects.toMatchObject({ code: 'not-found' });
});
