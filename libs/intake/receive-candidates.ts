import type { EntityManager } from 'typeorm';
import { PLAIN_FOOTING, type Footing, type NewCandidate, type RowWithFiles, type StatedAnswers } from '#libs/contracts';
import { addCandidatesOfDocuments, CHUNK, enqueue, knownApplications, storeTextDocuments } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { keepAnswers, type ApplicationAnswered } from './answers.js';
import { canonicalDocument } from './canonical-document.js';
import { keepFooting } from './footing.js';
import { receiveDocument, type ReceivedDocument } from './receive-document.js';

/** Where candidates come in. */
export interface Arrival {
  organisationId: string;
  roleId: string;
  /** Where the applications came from. */
  source: string;
  /** Left out: nothing was said of it. */
  footing?: Footing | undefined;
  /** User, where one brought them. */
  by?: string | null;
}

/**
 * Takes many candidates without files in, as {@link receiveDocument} takes one, with one statement a table: nobody waits for them in
 * front of a screen. Those who are known from elsewhere, and the few whose JSON is very long, go one by one.
 * @param answers what each answered, by place in the list
 * @returns what became of each, in order; of two that are the same the second is a duplicate
 */
export async function receiveCandidates(
  tx: EntityManager,
  { organisationId, roleId, source, footing = PLAIN_FOOTING, by = null }: Arrival,
  candidates: readonly (NewCandidate | RowWithFiles)[],
  answers: readonly (StatedAnswers | null)[] = [],
): Promise<ReceivedDocument[]> {
  const documents = candidates.map((candidate) => {
    const document = canonicalDocument(candidate);
    return { ...document, text: Buffer.from(document.bytes).toString() };
  });
  const firsts = new Map<string, number>();
  for (const [index, { text }] of documents.entries()) if (!firsts.has(text)) firsts.set(text, index);
  const unique = [...firsts.values()];
  const textsOf = (indices: readonly number[]) => indices.map((index) => documents[index]!.text);
  const known = await knownApplications(tx, organisationId, roleId, textsOf(unique));
  const inOne = unique.filter((index, place) => !known.has(place) && documents[index]!.bytes.length <= CHUNK);
  const stored = await storeTextDocuments(
    tx,
    organisationId,
    inOne.map((index) => documents[index]!),
  );
  const isNew = inOne.filter((_, place) => stored[place] !== null);
  const added = await addCandidatesOfDocuments(
    tx,
    organisationId,
    { roleId, source, footing },
    stored.filter((id) => id !== null),
  );
  const jobs = added.map(({ documentId }) => ({ ...outboxJob('read-json', { documentId }), bulk: true }));
  await enqueue(tx, organisationId, jobs);

  if (footing.mode === 'by-people' || footing.notice !== null) {
    const come = [...known.values()].map(({ applicationId }) => ({ applicationId, isNew: false }));
    const all = [...come, ...added.map(({ applicationId }) => ({ applicationId, isNew: true }))];
    for (const one of all) await keepFooting(tx, organisationId, one, { footing, by });
  }

  const received = new Map<string, ReceivedDocument>();
  for (const [place, found] of known) received.set(documents[unique[place]!]!.text, { ...found, duplicate: true });
  for (const [place, index] of isNew.entries())
    received.set(documents[index]!.text, { ...added[place]!, duplicate: false });
  const result: ReceivedDocument[] = [];
  for (const [index, { text, ...document }] of documents.entries()) {
    const found = received.get(text);
    if (found) {
      result.push(firsts.get(text) === index ? found : { ...found, duplicate: true });
      continue;
    }
    const one = await receiveDocument(tx, { ...document, organisationId, roleId, source, footing, by, bulk: true });
    received.set(text, one);
    result.push(one);
  }
  await keepAnswers(tx, organisationId, answeredBy(result, answers));
  return result;
}

/** Of several that are one application the last one's answers are taken. */
function answeredBy(
  received: readonly ReceivedDocument[],
  answers: readonly (StatedAnswers | null)[],
): ApplicationAnswered[] {
  const known = new Set<string>();
  const answered = new Map<string, ApplicationAnswered>();
  for (const [index, { applicationId, duplicate }] of received.entries()) {
    if (duplicate) known.add(applicationId);
    const said = answers[index];
    if (said) answered.set(applicationId, { applicationId, isNew: !known.has(applicationId), answers: said });
  }
  return [...answered.values()];
}
