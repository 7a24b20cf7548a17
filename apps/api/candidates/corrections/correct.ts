/** Corrects facts as part of a change: stores the corrections, schedules a new profile and writes the audit. */
import type { CorrectionContent, CorrectionSource, NewCorrection, Profile } from '#libs/contracts';
import { candidates, type CorrectionRow, corrections, newId, outbox, profiles, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import type { SkillLexicon } from '#libs/language';
import { today } from '../../platform/clock.js';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { eachOf } from '../../platform/http/problems/within-list.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { audit } from '../../platform/transactions/audit.js';
import { textOfProfile, type TextOfProfile } from '../profiles/text-of-profile.js';
import { resolve } from './resolve.js';

/**
 * Locks the person behind a candidate until the transaction ends, so that corrections of one person are made one
 * after the other.
 * @returns the ID of the person
 * @throws NotFound, and Conflict with the code `candidate-suppressed`
 */
export async function claimPerson(tenant: Tenant, candidateId: string): Promise<string> {
  const person = (await candidates.lock(tenant, [candidateId])).get(candidateId);
  if (!person) throw new NotFound('candidate');
  if (person.suppressed) {
    const detail = 'The candidate matches one that was erased. An administrator has to release or discard them first.';
    throw new Conflict('candidate-suppressed', detail);
  }
  return person.personId;
}

/**
 * Stores corrections of a person from {@link claimPerson}, all or none, and schedules a profile with them.
 * @param options `skills` for which documents of the organization are read · `list`: the field of the request that held
 * them
 * @returns their ids
 */
export async function correct(
  tenant: Tenant,
  actor: Actor,
  personId: string,
  inputs: readonly NewCorrection[],
  { skills, list = null }: { skills: SkillLexicon; list?: string | null },
): Promise<string[]> {
  const newest = await profiles.findLatest(tenant, personId);
  const active = [...((await corrections.listActive(tenant, [personId])).get(personId) ?? [])];
  const ids = await eachOf(list, inputs, async (input) => {
    const seen = await seenIn(tenant, personId, input);
    const marked = await markedText(tenant, newest?.id, input);
    const content = resolve(input, { seen, newest: newest?.content ?? null, active, marked, skills, today: today() });
    const id = newId();
    const digest = marked?.digest ?? (seen && digestOfEntry(seen, input));
    const candidateId = (digest && (await corrections.findCandidateOfText(tenant, personId, digest))) || personId;
    const { source, reason } = input;
    await corrections.create(tenant, {
      id,
      candidateId,
      content,
      undoes: null,
      source,
      reason,
      madeBy: actor.id,
    });
    await audit(
      tenant,
      actor,
      'candidate.corrected',
      { kind: 'candidate', id: candidateId },
      auditDetails(id, content, source),
    );
    active.push({ id, content, source, by: actor.id, at: '' });
    return id;
  });
  await scheduleProfileBuild(tenant, personId);
  return ids;
}

/**
 * Holds a correction against what is known of a person, without keeping it.
 * @throws what {@link correct} would
 */
export async function checkCorrection(
  tenant: Tenant,
  personId: string,
  input: NewCorrection,
  skills: SkillLexicon,
): Promise<void> {
  const newest = await profiles.findLatest(tenant, personId);
  const active = (await corrections.listActive(tenant, [personId])).get(personId) ?? [];
  const seen = await seenIn(tenant, personId, input);
  const marked = await markedText(tenant, newest?.id, input);
  resolve(input, { seen, newest: newest?.content ?? null, active, marked, skills, today: today() });
}

/** Undoes a correction of a candidate. @throws NotFound, and Conflict with the code `already-undone` */
export async function undoCorrection(
  tenant: Tenant,
  actor: Actor,
  personId: string,
  correctionId: string,
  reason: string,
): Promise<void> {
  const correction = await requireCorrection(tenant, personId, correctionId);
  if (correction.undone) {
    throw new Conflict('already-undone', 'The correction was undone before.');
  }
  const { candidateId, source } = correction;
  const made = { id: newId(), candidateId, content: null, undoes: correctionId };
  await corrections.create(tenant, { ...made, source, reason, madeBy: actor.id });
  const subject = { kind: 'candidate', id: candidateId };
  await audit(tenant, actor, 'candidate.correction-undone', subject, { correctionId });
  await scheduleProfileBuild(tenant, personId);
}

export async function requireCorrection(tenant: Tenant, personId: string, id: string): Promise<CorrectionRow> {
  const correction = await corrections.find(tenant, personId, id);
  if (!correction) throw new NotFound('correction');
  return correction;
}

/** Read and scored again in every role, without anybody asking for it. */
async function scheduleProfileBuild(tenant: Tenant, personId: string): Promise<void> {
  await candidates.markOutOfDate(tenant, [personId], 'corrected');
  await outbox.enqueue(tenant, [outboxJob('build-profile', { candidateId: personId })]);
}

interface EntryNamed {
  field: 'position' | 'study' | 'part';
  profileId: string;
  index: number;
}

function entryNamed(input: NewCorrection): EntryNamed | null {
  if ('part' in input && input.part) return { field: 'part', ...input.part };
  if (input.fact === 'education') return input.study ? { field: 'study', ...input.study } : null;
  if (input.fact !== 'position' && input.fact !== 'skill') return null;
  return input.position ? { field: 'position', ...input.position } : null;
}

/** The version of the profile that a correction names an entry of; null where it names none. */
function seenIn(tenant: Tenant, personId: string, input: NewCorrection): Promise<Profile | null> {
  const named = entryNamed(input);
  return named === null ? Promise.resolve(null) : seenProfile(tenant, personId, named);
}

async function seenProfile(tenant: Tenant, personId: string, { field, profileId }: EntryNamed): Promise<Profile> {
  const version = await profiles.findVersion(tenant, personId, profileId);
  if (version) return version.content as Profile;
  const message = 'The candidate has no profile version with this number. List the versions first.';
  throw new Unprocessable('profile-unknown', message, [{ path: `${field}.profileId`, message }]);
}

/** The text in which a correction marks lines; null where it marks none, or the profile has no such text. */
async function markedText(
  tenant: Tenant,
  profileId: string | undefined,
  input: NewCorrection,
): Promise<TextOfProfile | null> {
  const lines = 'lines' in input ? input.lines : undefined;
  return lines && profileId !== undefined ? textOfProfile(tenant, profileId, lines.documentId) : null;
}

/** Of several candidates who are one person, the one whose document has the entry gets the correction: should a merge be undone, it stays with them. */
function digestOfEntry(seen: Profile, input: NewCorrection): string | undefined {
  const named = entryNamed(input);
  const entries = { position: seen.positions, study: seen.education, part: seen.unparsed ?? [] };
  const entry = named && entries[named.field][named.index];
  return seen.documents[entry?.span.document ?? -1]?.digest;
}

function auditDetails(correctionId: string, { fact }: CorrectionContent, source: CorrectionSource) {
  return { correctionId, fact, source };
}
