/** Records of what lists of Harvest v3 say, with all that belongs to it, which stands in lists of its own. */
import { placeNamed } from '../places.js';
import { filled, line } from '../cleaning.js';
import { momentVersion } from '../decoding.js';
import type { ApplicationRecord, AtsChange, CandidateRecord } from '../event.js';
import { answeredOf, atsId, listOf, rejectionReason, type Fields } from '../reading.js';
import { filesOf, greenhousePerson } from './records.js';

/** Lists of Harvest, by ids. */
export interface Lists {
  /**
   * @param filters one filter, and the ids that it takes; of none nothing is asked
   * @param options `optional`: a credential that may not read the list reads it as empty
   */
  all(
    path: string,
    filters: Readonly<Record<string, readonly (string | null)[]>>,
    options?: { optional?: boolean },
  ): Promise<Fields[]>;
}

const STATUSES: Readonly<Record<string, ApplicationRecord['status']>> = {
  in_process: 'active',
  active: 'active',
  rejected: 'rejected',
  hired: 'hired',
};

/** Applications and their candidates, candidates first. */
export async function applicationRecords(lists: Lists, applications: readonly Fields[]): Promise<AtsChange[]> {
  const ids = applications.map(({ candidate_id: id }) => atsId(id));
  const candidates = await lists.all('/v3/candidates', { ids });
  const rejections = applications.map(({ rejection_reason_id: id }) => atsId(id));
  const reasons = new Map(
    (await lists.all('/v3/rejection_reasons', { ids: rejections }, { optional: true })).map((reason) => [
      atsId(reason.id),
      line(reason.name),
    ]),
  );
  return [
    ...(await candidateRecords(lists, candidates)),
    ...applications.flatMap((application): AtsChange[] => {
      const record = applicationOf(application, reasons);
      return record === null ? [] : [{ change: 'application', application: record }];
    }),
  ];
}

/** Candidates with their files, employments and studies. */
export async function candidateRecords(lists: Lists, candidates: readonly Fields[]): Promise<AtsChange[]> {
  const candidate_ids = candidates.map(({ id }) => atsId(id));
  const files = await lists.all('/v3/attachments', { candidate_ids });
  const employments = await lists.all('/v3/candidate_employments', { candidate_ids }, { optional: true });
  const studies = await lists.all('/v3/candidate_educations', { candidate_ids }, { optional: true });
  const named = await namesOf(lists, studies);
  return candidates.flatMap((candidate): AtsChange[] => {
    const id = atsId(candidate.id);
    if (id === null) return [];
    const isTheirs = (one: Fields): boolean => atsId(one.candidate_id) === id;
    const [theirEmployments, theirStudies] = [employments.filter(isTheirs), studies.filter(isTheirs)];
    const profile = greenhousePerson({
      ...candidate,
      employments: theirEmployments,
      educations: theirStudies.map((study) => ({
        school_name: named.get(atsId(study.school_name_custom_field_option_id)),
        degree: named.get(atsId(study.degree_custom_field_option_id)),
        discipline: named.get(atsId(study.discipline_custom_field_option_id)),
        start_date: study.start_at,
        end_date: study.end_at,
      })),
    });
    const attachments = filesOf(files.filter(isTheirs), (file) => atsId(file.id));
    const record: CandidateRecord = {
      id,
      version: latestOf([candidate, ...theirEmployments, ...theirStudies].map(({ updated_at: at }) => at)),
      ...filled({ profile, attachments }),
    };
    return [{ change: 'candidate', candidate: record }];
  });
}

/** Schools, degrees and disciplines are options of custom fields, told by their ids. */
async function namesOf(lists: Lists, studies: readonly Fields[]): Promise<Map<string | null, string | undefined>> {
  const ids = studies.flatMap((study) => [
    atsId(study.school_name_custom_field_option_id),
    atsId(study.degree_custom_field_option_id),
    atsId(study.discipline_custom_field_option_id),
  ]);
  const options = await lists.all('/v3/custom_field_options', { ids }, { optional: true });
  return new Map(options.map((option) => [atsId(option.id), line(option.name)]));
}

/** @returns null for one that cannot be told, and for a prospect who has become an applicant: there is another application of theirs then */
function applicationOf(
  application: Fields,
  reasons: ReadonlyMap<string | null, string | undefined>,
): ApplicationRecord | null {
  const [id, candidateId, statusName] = [
    atsId(application.id),
    atsId(application.candidate_id),
    line(application.status) ?? '',
  ];
  if (id === null || candidateId === null || statusName === 'converted') return null;
  const thought = Array.isArray(application.prospective_job_ids) ? application.prospective_job_ids.map(atsId) : [];
  const jobId = atsId(application.job_id) ?? (thought.length === 1 ? thought[0]! : null);
  const [stage, stageName] = [atsId(application.job_interview_stage_id), line(application.stage_name, 200)];
  const { questions = [], coverLetter } = answeredOf(listOf(application.answers));
  const location = placeNamed(application.location_address);
  const appliedAt = typeof application.created_at === 'string' ? momentVersion(application.created_at) : null;
  return {
    id,
    candidateId,
    version: latestOf([application.updated_at, application.last_activity_at]),
    jobId,
    stage: stage === null || stageName === undefined ? null : { id: stage, name: stageName },
    rejectionReason: rejectionReason({
      id: application.rejection_reason_id,
      name: reasons.get(atsId(application.rejection_reason_id)),
    }),
    ...filled({
      status: Object.hasOwn(STATUSES, statusName) ? STATUSES[statusName] : undefined,
      appliedAt,
      coverLetter,
    }),
    ...(location === undefined ? filled({ questions }) : { answers: filled({ location, questions }) }),
  };
}

/** The latest moment. Webhooks have them to the second, and a rank in place of milliseconds, which what stands here is not to fall behind. */
function latestOf(moments: readonly unknown[]): string | null {
  const versions = moments.flatMap((moment) => (typeof moment === 'string' ? (momentVersion(moment) ?? []) : []));
  return (
    versions
      .sort()
      .at(-1)
      ?.replace(/\.00[0-3]Z$/, '.004Z') ?? null
  );
}
