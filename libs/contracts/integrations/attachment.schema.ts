/** Files that an ATS names with a person, and what became of fetching them. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

/** The kinds of files that an ATS attaches to an application. */
export const ATTACHMENT_KINDS = ['resume', 'cover-letter', 'other'] as const;
/** One value of {@link ATTACHMENT_KINDS}. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** The states of an attachment. `expired` and `failed` are given up; `dismissed` was given up by a user. */
export const ATTACHMENT_STATES = ['waiting', 'fetched', 'failed', 'expired', 'dismissed'] as const;
/** One value of {@link ATTACHMENT_STATES}. */
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** The reasons why the bytes of an attachment could not be fetched. */
export const ATTACHMENT_ERRORS = [
  /** The address answered 403, 404 or 410: signed addresses do when their time is over. */
  'expired',
  /** The vendor's API does not know the file. */
  'not-there',
  /** The vendor's API has to be asked for it, and the connection holds no credentials. */
  'no-credentials',
  /** The guard does not go there: `CANDOR_EGRESS_ALLOW` may. */
  'not-allowed',
  'too-big',
  'wrong-type',
  /** It came with the record, and not as the base64 that it was said to be. */
  'malformed',
  'empty',
  /** No connection, or no complete answer. */
  'unreachable',
  /** 429 or 5xx. */
  'server-failed',
  /** Any other status. */
  'answered-otherwise',
  /** Something went wrong on this side, and too often. */
  'set-aside',
] as const;
/** One value of {@link ATTACHMENT_ERRORS}. */
export type AttachmentError = (typeof ATTACHMENT_ERRORS)[number];

/** Describes {@link Attachment}. */
export const attachmentSchema = z
  .object({
    id: idSchema,
    kind: z.enum(ATTACHMENT_KINDS),
    candidateId: idSchema.nullable().describe('Whose it is; null when nobody came of the sender’s record'),
    state: z
      .enum(ATTACHMENT_STATES)
      .describe(
        '`waiting`: it is being fetched, or tried again at `retryAt`; `fetched`: it is a document; `failed` and `expired`: it was given up, `error` says why; `dismissed`: somebody said that nobody waits for it. Until it is fetched or dismissed, what it may say of a criterion is unknown and not missing',
      ),
    error: z
      .object({ code: z.enum(ATTACHMENT_ERRORS), message: z.string() })
      .nullable()
      .describe('Of a waiting one: why the latest attempt failed'),
    attempts: z.int(),
    retryAt: instantSchema.nullable(),
    documentId: idSchema.nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'Attachment' });
/** A file that an ATS names with an application, and the state of fetching it. */
export type Attachment = z.infer<typeof attachmentSchema>;
/** Describes a page of a list of {@link Attachment}. */
export const attachmentPageSchema = pageOf(attachmentSchema, 'AttachmentPage');

/** Validates {@link AttachmentsQuery}. */
export const attachmentsQuerySchema = pageQuerySchema.extend({
  state: z.enum(ATTACHMENT_STATES).optional().describe('Only those in this state'),
});
/** The query of the list of attachments. */
export type AttachmentsQuery = z.infer<typeof attachmentsQuerySchema>;

/** Describes {@link RetriedAttachments}. */
export const retriedAttachmentsSchema = z
  .object({ attachments: z.int().describe('How many are fetched now') })
  .meta({ id: 'RetriedAttachments' });
/** The response to retrying attachments. */
export type RetriedAttachments = z.infer<typeof retriedAttachmentsSchema>;
