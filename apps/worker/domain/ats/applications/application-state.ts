/** The state of a vendor's application, read back from its field versions. Pure. */
import {
  questionKey,
  type AnswersContent,
  type AtsApplicationStatus,
  type StatedAnswers,
  type StatedAssessmentTerms,
} from '#libs/contracts';
import type { FieldVersions } from '#libs/database';
import type { CheckedApplication } from '../session/checked-changes.js';
import { fieldVersionsOf } from '../session/field-versions.js';

const ANSWER = 'answers.';
const AUTHORISATION = 'authorisation.';
const QUESTION = 'question.';

export interface ApplicationState {
  candidateId: string | null;
  jobId: string | null;
  roleId: string | null;
  stage: { id: string; name: string } | null;
  status: AtsApplicationStatus;
  /** The stated assessment terms of the application; null without any. */
  assessmentTerms: StatedAssessmentTerms | null;
  answers: StatedAnswers | null;
  /** Texts of theirs that are read as documents; null: there is none. */
  coverLetter: string | null;
  languages: string | null;
}

/** A record as fields that are joined with what was said before; answers one by one, because a form may be sent in part. */
export function fieldVersionsOfApplication(version: string, record: CheckedApplication): FieldVersions {
  const { candidateId, jobId, roleId, stage, status, rejectionReason, appliedAt, assessmentTerms, answers } = record;
  const { coverLetter, languages } = record;
  const { workAuthorisation = {}, questions = [], ...single } = answers?.content ?? {};
  const fields = new Map<string, unknown>(
    Object.entries({ candidateId, jobId, roleId, stage, status, rejectionReason, appliedAt, coverLetter, languages }),
  );
  if (assessmentTerms) fields.set('assessmentTerms', assessmentTerms);
  if (answers && Object.keys(answers.dropped).length > 0) fields.set('dropped', answers.dropped);
  for (const [name, value] of Object.entries(single)) fields.set(`${ANSWER}${name}`, value);
  for (const [country, may] of Object.entries(workAuthorisation)) fields.set(`${AUTHORISATION}${country}`, may);
  for (const asked of questions) fields.set(`${QUESTION}${questionKey(asked.question)}`, asked);
  return fieldVersionsOf(version, Object.fromEntries(fields));
}

export function applicationStateOf(versions: FieldVersions): ApplicationState {
  const value = <T>(name: string): T | null => (Object.hasOwn(versions, name) ? (versions[name]?.value as T) : null);
  const answers: AnswersContent = {};
  for (const [name, { value: answer }] of Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith(ANSWER)) Object.assign(answers, { [name.slice(ANSWER.length)]: answer });
    if (name.startsWith(AUTHORISATION))
      answers.workAuthorisation = { ...answers.workAuthorisation, [name.slice(AUTHORISATION.length)]: answer as 'yes' };
    if (name.startsWith(QUESTION))
      answers.questions = [...(answers.questions ?? []), answer as { question: string; answer: string }];
  }
  const dropped = value<StatedAnswers['dropped']>('dropped') ?? {};
  const isAnswered = Object.keys(answers).length > 0 || Object.keys(dropped).length > 0;
  return {
    candidateId: value('candidateId'),
    jobId: value('jobId'),
    roleId: value('roleId'),
    stage: value('stage'),
    status: value<AtsApplicationStatus>('status') ?? 'active',
    assessmentTerms: value('assessmentTerms'),
    answers: isAnswered ? { content: answers, dropped } : null,
    coverLetter: value('coverLetter'),
    languages: value('languages'),
  };
}
