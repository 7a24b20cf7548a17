/** Reading what products send beside the ids that everything hangs on: what is not of the kind that it should be is not there. */
import { droppedTopicOf } from '#libs/contracts';
import { line, prose, questionsOf } from './cleaning.js';
import type { ApplicationRecord, RejectionReason } from './event.js';

export type Fields = Readonly<Record<string, unknown>>;

/** An object; one without fields for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The objects in a list; none for anything else. */
export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

/** The id that a field holds, as text; null for anything else. */
export function atsId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  return line(value, 200) ?? null;
}

/** A reason of a rejection; null when neither an id nor words tell one. */
export function rejectionReason(given: { id?: unknown; name?: unknown }): RejectionReason | null {
  const [id, name] = [atsId(given.id), line(given.name, 500) ?? null];
  return id === null && name === null ? null : { id, name };
}

/**
 * Returns the questions and answers of a form, as `question` and `answer`, for a record. Those about personal traits
 * end here; an answer to a question for a cover letter is one.
 */
export function answeredOf(asked: readonly Fields[]): Pick<ApplicationRecord, 'questions' | 'coverLetter'> {
  const isLetter = ({ question }: Fields): boolean => /^cover letter\W*$/i.test(line(question) ?? '');
  const coverLetter = prose(asked.find(isLetter)?.answer, 200_000);
  const others = asked.filter((one) => !isLetter(one)).map(({ question, answer }) => ({ question, answer }));
  const questions = questionsOf(others).filter(
    ({ question, answer }) => droppedTopicOf(question, String(answer)) === null,
  );
  return { ...(questions.length > 0 && { questions }), ...(coverLetter !== undefined && { coverLetter }) };
}
