/**
 * Lever's opportunities and contacts as records. A contact is a person, an opportunity their candidacy: the candidate is the contact, and
 * the application the opportunity. (Lever's own `application` is a form that an opportunity may have, with its posting and answers.)
 *
 * Records have no version: `updatedAt` of an opportunity is not known to change with its contact or its forms, so what was asked for later
 * counts.
 */
import { z } from 'zod';
import { filled, line, mailAddress, profileOf, prose, webAddresses } from '../cleaning.js';
import { anything, parsed, vendorId, momentVersion } from '../decoding.js';
import type { ApplicationRecord, AtsChange, AttachmentRecord, OpeningRecord } from '../event.js';
import { answeredOf, rejectionReason as rejectionReasonOf } from '../reading.js';

/** Parses a reference: the object itself where it is expanded, or else its ID. */
const reference = z.union([vendorId, z.object({ id: vendorId }).transform(({ id }) => id)]).nullish();
const archived = z.object({ reason: vendorId.nullish() }).nullish();

const formSchema = z.object({
  fields: z.array(z.object({ text: anything, value: anything })).catch([]),
});
const applicationSchema = z.object({
  id: vendorId,
  type: anything,
  posting: reference,
  comments: anything,
  createdAt: anything,
  customQuestions: z.array(formSchema).catch([]),
});
const opportunitySchema = z.object({
  id: vendorId,
  contact: reference.unwrap().unwrap(),
  name: anything,
  headline: anything,
  location: anything,
  emails: z.array(z.unknown()).catch([]),
  phones: z.array(z.unknown()).catch([]),
  links: z.array(z.unknown()).catch([]),
  tags: z.array(z.string()).catch([]),
  stage: z.union([z.object({ id: vendorId, text: anything }), vendorId]).nullish(),
  archived,
  applications: z.array(z.union([applicationSchema, vendorId])).catch([]),
  createdAt: anything,
  isAnonymized: z.boolean().catch(false),
});
export type LeverOpportunity = z.infer<typeof opportunitySchema>;

const resumeSchema = z.object({
  id: vendorId,
  createdAt: anything,
  file: z.object({ name: anything, status: anything }).nullish(),
});
const postingSchema = z.object({
  id: vendorId,
  text: anything,
  state: anything,
  urls: z.object({ show: anything }).nullish(),
  content: z
    .object({
      description: anything,
      descriptionHtml: anything,
      lists: z.array(z.object({ text: anything, content: anything })).catch([]),
      closing: anything,
      closingHtml: anything,
    })
    .nullish(),
});
const contactSchema = z.object({ id: vendorId, isAnonymized: z.boolean().catch(false) });
const reasonSchema = z.object({ id: vendorId, text: anything, type: anything, status: anything });
export type LeverReason = z.infer<typeof reasonSchema>;

export const opportunityOf = (json: unknown): LeverOpportunity => parsed(opportunitySchema, json, ['opportunity']);
export const contactOf = (json: unknown): z.infer<typeof contactSchema> => parsed(contactSchema, json, ['contact']);
export const leverReason = (json: unknown): LeverReason => parsed(reasonSchema, json, ['archive reason']);

/**
 * @param resumes of the opportunity, as the API lists them
 * @param reason why it is archived; null when it is not
 */
export function leverRecords(
  opportunity: LeverOpportunity,
  resumes: readonly unknown[],
  reason: LeverReason | null,
): AtsChange[] {
  const { id, contact, name, headline, location, emails, phones, links } = opportunity;
  const profile = profileOf({
    name: line(name),
    headline: line(headline),
    email: emails.flatMap((email) => mailAddress(email) ?? [])[0],
    phone: phones.flatMap((phone) => line(valueOf(phone)) ?? [])[0],
    location: line(typeof location === 'object' && location !== null && 'name' in location ? location.name : location),
    links: webAddresses(links),
  });
  const attachments = resumes
    .map((resume) => parsed(resumeSchema, resume, ['resume']))
    .sort((a, b) => Number(a.createdAt ?? 0) - Number(b.createdAt ?? 0))
    .flatMap((resume) => attachmentOf(id, resume));
  return [
    { change: 'candidate', candidate: { id: contact, version: null, profile, attachments } },
    { change: 'application', application: applicationOf(opportunity, reason) },
  ];
}

function applicationOf(opportunity: LeverOpportunity, reason: LeverReason | null): ApplicationRecord {
  const { id, contact, stage, archived: isArchived, createdAt } = opportunity;
  const forms = opportunity.applications.flatMap((form) => (typeof form === 'string' ? [] : [form]));
  // Accounts of before 2020 may have several; the latest one holds.
  const [form] = forms.sort((a, b) => Number(b.createdAt ?? 0) - Number(a.createdAt ?? 0));
  const appliedAt = momentVersion(momentOf(form?.createdAt) ?? momentOf(createdAt)) ?? undefined;
  // The words of an employee who made a referral are no answer of the candidate.
  const asked = form?.type === 'referral' ? [] : (form?.customQuestions ?? []).flatMap(({ fields }) => fields);
  const isHired = isArchived && reason?.type === 'hired';
  return {
    id,
    candidateId: contact,
    version: null,
    // A form without a posting belongs to no known posting.
    jobId: form ? (form.posting ?? null) : opportunity.applications.length > 0 ? undefined : null,
    stage: stageOf(stage),
    status: isHired ? 'hired' : isArchived ? 'rejected' : 'active',
    rejectionReason: isArchived && !isHired ? rejectionReasonOf({ id: reason?.id, name: reason?.text }) : null,
    ...answeredOf(asked.map(({ text, value }) => ({ question: text, answer: value }))),
    ...filled({ appliedAt, coverLetter: form?.type === 'referral' ? undefined : prose(form?.comments, 200_000) }),
  };
}

function stageOf(stage: LeverOpportunity['stage']): ApplicationRecord['stage'] {
  if (!stage) return null;
  return typeof stage === 'string'
    ? { id: stage, name: stage }
    : { id: stage.id, name: line(stage.text, 200) ?? stage.id };
}

function attachmentOf(opportunity: string, { id, file }: z.infer<typeof resumeSchema>): AttachmentRecord[] {
  // It comes again, with another look at the opportunity, when Lever is done with it.
  if (file?.status === 'processing' || file?.status === 'error') return [];
  const handle = `/opportunities/${encodeURIComponent(opportunity)}/resumes/${encodeURIComponent(id)}/download`;
  return [{ id, kind: 'resume', fileName: line(file?.name) ?? null, mediaType: null, from: { handle } }];
}

const OPEN = ['published', 'internal'];
const DRAFT = ['draft', 'pending'];

export function leverOpening(json: unknown): OpeningRecord {
  const { id, text, state, urls, content } = parsed(postingSchema, json, ['posting']);
  const page = [
    prose(content?.descriptionHtml) ?? prose(content?.description),
    ...(content?.lists ?? []).flatMap((list) => [
      line(list.text) && `<h3>${line(list.text)}</h3>`,
      // Lever gives the entries of a list with or without what is around them.
      prose(list.content)?.replace(/^(?=<li[\s>])([\s\S]*)$/i, '<ul>$1</ul>'),
    ]),
    prose(content?.closingHtml) ?? prose(content?.closing),
  ].filter((part) => part !== undefined);
  return {
    id,
    version: null,
    title: line(text) ?? id,
    state: OPEN.includes(state as string) ? 'open' : DRAFT.includes(state as string) ? 'draft' : 'closed',
    text: page.length > 0 ? page.join('\n') : null,
    url: line(urls?.show, 2_000) ?? null,
  };
}

function valueOf(phone: unknown): unknown {
  return typeof phone === 'object' && phone !== null && 'value' in phone ? phone.value : phone;
}

function momentOf(value: unknown): string | number | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
