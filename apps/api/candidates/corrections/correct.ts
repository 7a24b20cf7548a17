/** Putting facts right, as part of a change: what is kept, what is owed, and what the audit says. */
import type { EntityManager } from 'typeorm';
import type { CorrectionContent, CorrectionSource, NewCorrection, Profile } from '#libs/contracts';
import {
  candidateOfText,
  createCorrection,
  enqueue,
  findCorrection,
  findLatestProfile,
  findProfileVersion,
  lockPeople,
  markOutOfDate,
  newId,
  standingCorrections,
  type CorrectionRow,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import type { SkillLexicon } from '#libs/language';
import { today } from '../../platform/clock.js';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { eachOf } from '../../platform/http/problems/within-list.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { audit } from '../../platform/transactions/audit.js';
import { resolve } from './resolve.js';

/**
 * Whom a candidate is, alone until the transaction ends: corrections of one person are made one after the other.
 * @throws NotFound, and Conflict with the code `held`
 */
export async function claimPerson(tx: EntityManager, actor: Actor, candidateId: string): Promise<string> {
  const person = (await lockPeople(tx, actor.organisationId, [candidateId])).get(candidateId);
  if (!person) throw new NotFound('candidate');
  if (person.held) {
    const detail = 'The candidate matches one that was erased. An administrator has to release or discard them first.';
    throw new Conflict('held', detail);
  }
  return person.personId;
}

/**
 * Keeps corrections of a person that {@link claimPerson} gave, all or none; a profile with them is owed.
 * @param options `skills` that documents of the organisation are read for · `list`: the field that they came in
 * @returns their ids
 */
export async function correct(
  tx: EntityManager,
  actor: Actor,
  personId: string,
  inputs: readonly NewCorrection[],
  { skills, list = null }: { skills: SkillLexicon; list?: string | null },
): Promise<string[]> {
  const { organisationId } = actor;
  const newest = await findLatestProfile(tx, organisationId, personId);
  const standing = [...((await standingCorrections(tx, organisationId, [personId])).get(personId) ?? [])];
  const ids = await eachOf(list, inputs, async (input) => {
    const seen = await seenIn(tx, actor, personId, input);
    const content = resolve(input, { seen, newest: newest?.content ?? null, standing, skills, today: today() });
    const id = newId();
    const candidateId = (seen && (await ownerOf(tx, actor, personId, seen, input))) ?? personId;
    const { source, reason } = input;
    await createCorrection(tx, {
      organisationId,
      id,
      candidateId,
      content,
      undoes: null,
      source,
      reason,
      madeBy: actor.id,
    });
    await audit(tx, actor, 'candidate.corrected', { kind: 'candidate', id: candidateId }, said(id, content, source));
    standing.push({ id, content, source, by: actor.id, at: '' });
    return id;
  });
  await oweProfile(tx, organisationId, personId);
  return ids;
}

/**
 * Holds a correction against what is known of a person, without keeping it.
 * @throws what {@link correct} would
 */
export async function checkCorrection(
  tx: EntityManager,
  { organisationId }: Pick<Actor, 'organisationId'>,
  personId: string,
  input: NewCorrection,
  skills: SkillLexicon,
): Promise<void> {
  const newest = await findLatestProfile(tx, organisationId, personId);
  const standing = (await standingCorrections(tx, organisationId, [personId])).get(personId) ?? [];
  const seen = await seenIn(tx, { organisationId }, personId, input);
  resolve(input, { seen, newest: newest?.content ?? null, standing, skills, today: today() });
}

/** Takes a correction of a person back. @throws NotFound, and Conflict with the code `taken-back-already` */
export async function takeBack(
  tx: EntityManager,
  actor: Actor,
  personId: string,
  correctionId: string,
  reason: string,
): Promise<void> {
  const { organisationId } = actor;
  const correction = await requireCorrection(tx, actor, personId, correctionId);
  if (correction.takenBack) {
    throw new Conflict('taken-back-already', 'The correction was undone before.');
  }
  const { candidateId, source } = correction;
  const made = { organisationId, id: newId(), candidateId, content: null, undoes: correctionId };
  await createCorrection(tx, { ...made, source, reason, madeBy: actor.id });
  const subject = { kind: 'candidate', id: candidateId };
  await audit(tx, actor, 'candidate.correction-taken-back', subject, { correctionId });
  await oweProfile(tx, organisationId, personId);
}

export async function requireCorrection(
  tx: EntityManager,
  actor: Actor,
  personId: string,
  id: string,
): Promise<CorrectionRow> {
  const correction = await findCorrection(tx, actor.organisationId, personId, id);
  if (!correction) throw new NotFound('correction');
  return correction;
}

/** Read and scored again in every role, without anybody asking for it. */
async function oweProfile(tx: EntityManager, organisationId: string, personId: string): Promise<void> {
  await markOutOfDate(tx, organisationId, [personId], 'corrected');
  await enqueue(tx, organisationId, [outboxJob('build-profile', { candidateId: personId })]);
}

interface EntryNamed {
  field: 'position' | 'study';
  profileId: string;
  index: number;
}

function entryNamed(input: NewCorrection): EntryNamed | null {
  if (input.fact === 'education') return input.study ? { field: 'study', ...input.study } : null;
  if (input.fact !== 'position' && input.fact !== 'skill') return null;
  return input.position ? { field: 'position', ...input.position } : null;
}

/** The version of the profile that a correction names an entry of; null where it names none. */
function seenIn(
  tx: EntityManager,
  actor: Pick<Actor, 'organisationId'>,
  personId: string,
  input: NewCorrection,
): Promise<Profile | null> {
  const named = entryNamed(input);
  return named === null ? Promise.resolve(null) : seenProfile(tx, actor, personId, named);
}

async function seenProfile(
  tx: EntityManager,
  actor: Pick<Actor, 'organisationId'>,
  personId: string,
  { field, profileId }: EntryNamed,
): Promise<Profile> {
  const version = await findProfileVersion(tx, actor.organisationId, personId, profileId);
  if (version) return version.content as Profile;
  const message = 'The candidate has no profile version with this number. List the versions first.';
  throw new Unprocessable('profile-unknown', `${message}.`, [{ path: `${field}.profileId`, message }]);
}

/** Of several candidates who are one person, the one whose document has the entry: should a merge be undone, it stays with them. */
function ownerOf(
  tx: EntityManager,
  { organisationId }: Actor,
  personId: string,
  seen: Profile,
  input: NewCorrection,
): Promise<string | null> {
  const named = entryNamed(input);
  const entry = named && (named.field === 'position' ? seen.positions : seen.education)[named.index];
  const digest = seen.documents[entry?.span.document ?? -1]?.digest;
  return digest === undefined ? Promise.resolve(null) : candidateOfText(tx, organisationId, personId, digest);
}

function said(correctionId: string, { fact }: CorrectionContent, source: CorrectionSource) {
  return { correctionId, fact, source };
}
