/** Resources of Teamtailor's API (JSON:API, names with hyphens) in our words. */
import { z } from 'zod';
import { line, mailAddress, profileOf, prose, questionsOf, webAddress, webAddresses } from '../cleaning.js';
import { parsed, vendorId } from '../decoding.js';
import type { ApplicationRecord, AtsChange, OpeningRecord } from '../event.js';
import { rejectionReason } from '../reading.js';

const pointer = z.looseObject({ id: vendorId, type: z.string() });

const resourceSchema = z.looseObject({
  id: vendorId,
  type: z.string(),
  attributes: z.record(z.string(), z.unknown()).nullish(),
  links: z.record(z.string(), z.unknown()).nullish(),
  relationships: z
    .record(z.string(), z.looseObject({ data: z.union([pointer, z.array(pointer)]).nullish() }))
    .nullish(),
});
export type Resource = z.infer<typeof resourceSchema>;

/** Parses the included resources. Anything else among them is left out, so that a reference to it finds nothing. */
const includedSchema = z
  .array(z.unknown())
  .nullish()
  .transform((all) => (all ?? []).flatMap((one) => resourceSchema.safeParse(one).data ?? []));

export const oneSchema = z.looseObject({ data: resourceSchema, included: includedSchema });
export const pageSchema = z.looseObject({
  data: z.array(z.unknown()),
  included: includedSchema,
  links: z.looseObject({ next: z.string().nullish() }).nullish(),
});

export const resourceOf = (json: unknown): Resource => parsed(resourceSchema, json, ['data']);

/** The resource that another one points to, of those that came with it. */
export function related(resource: Resource, name: string, included: readonly Resource[]): Resource | undefined {
  const to = resource.relationships?.[name]?.data;
  if (!to || Array.isArray(to)) return undefined;
  return included.find(({ id, type }) => id === to.id && type === to.type);
}

/** A candidate. The address of the resume is good for half a minute, so that it is asked for when it is fetched. */
export function candidateChange({ id, attributes }: Resource): AtsChange {
  const fields = attributes ?? {};
  const profile = profileOf({
    name: line([line(fields['first-name']), line(fields['last-name'])].filter(Boolean).join(' ')),
    email: mailAddress(fields.email),
    phone: line(fields.phone),
    links: webAddresses([fields['linkedin-url']]),
    summary: prose(fields.pitch),
  });
  const resume = webAddress(fields.resume);
  const path = resume === undefined ? '' : new URL(resume).pathname;
  return {
    change: 'candidate',
    candidate: {
      id,
      version: null,
      ...(profile && { profile }),
      attachments:
        resume === undefined
          ? []
          : [
              {
                id: `resume ${path}`.slice(0, 200),
                kind: 'resume',
                fileName: line(path.split('/').at(-1)) ?? null,
                mediaType: null,
                from: { handle: `candidates/${id}` },
              },
            ],
    },
  };
}

/**
 * @param included its stage, and the reason of a rejection
 * @param answers those of the candidate, each with its question
 */
export function applicationChange(
  application: Resource,
  {
    candidateId,
    jobId,
    included,
    questions,
  }: {
    candidateId: string;
    jobId: string | null;
    included: readonly Resource[];
    questions: ApplicationRecord['questions'];
  },
): AtsChange {
  const fields = application.attributes ?? {};
  const stage = related(application, 'stage', included);
  const isHired = stage?.attributes?.['stage-type'] === 'Hired';
  const isRejected = Boolean(fields['rejected-at']);
  const known = related(application, 'reject-reason', included);
  const coverLetter = prose(fields['cover-letter']);
  const appliedAt = line(fields['created-at']);
  return {
    change: 'application',
    application: {
      id: application.id,
      version: null,
      candidateId,
      jobId,
      stage: stage ? { id: stage.id, name: line(stage.attributes?.name) ?? stage.id } : null,
      status: isRejected ? 'rejected' : isHired ? 'hired' : 'active',
      rejectionReason: isRejected
        ? rejectionReason({ id: known?.id, name: known?.attributes?.reason ?? fields['reject-reason'] })
        : null,
      ...(appliedAt && !Number.isNaN(Date.parse(appliedAt)) && { appliedAt: new Date(appliedAt).toISOString() }),
      ...(coverLetter && { coverLetter }),
      ...(questions && { questions }),
    },
  };
}

/** Returns a candidate's answers with their questions: yes or no, choices, a number with its unit, or text. */
export function questionsIn(
  answers: readonly Resource[],
  included: readonly Resource[],
): ApplicationRecord['questions'] {
  return questionsOf(
    answers.map((answer) => {
      const asked = related(answer, 'question', included)?.attributes ?? {};
      return { question: asked.title, answer: answerIn(answer.attributes ?? {}, asked) };
    }),
  );
}

function answerIn(answer: Record<string, unknown>, asked: Record<string, unknown>): unknown {
  const alternatives = z.array(z.looseObject({ id: vendorId, title: z.string() })).safeParse(asked.alternatives);
  const chosen = z.array(vendorId).safeParse(answer.choices).data ?? [];
  if (chosen.length > 0 && alternatives.success)
    return chosen.flatMap((id) => alternatives.data.find((one) => one.id === id)?.title ?? []);
  if (typeof answer.range === 'number')
    return [answer.range, line(asked.unit)].filter((part) => part !== undefined).join(' ');
  return answer.boolean ?? answer.text;
}

/** An opening; undefined for one without a title. */
export function teamtailorOpening({ id, attributes, links }: Resource): OpeningRecord | undefined {
  const title = line(attributes?.title);
  if (title === undefined) return undefined;
  const status = attributes?.status;
  return {
    id,
    version: null,
    title,
    state: status === 'draft' || status === 'temp' ? 'draft' : status === 'archived' ? 'closed' : 'open',
    text: prose(attributes?.body) ?? null,
    url: webAddress(links?.['careersite-job-url']) ?? null,
  };
}
