/** Attachments: files that an ATS names with an application, and the state of fetching them. */
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
  /** The URL returned 403, 404 or 410, as signed URLs do after they expire. */
  'expired',
  /** The API of the vendor does not know the file. */
  'not-there',
  /** The file needs the API of the vendor, and the connection has no credentials. */
  'no-credentials',
  /** The egress guard refuses the URL; `CANDOR_EGRESS_ALLOW` can allow it. */
  'not-allowed',
  'too-big',
  'wrong-type',
  /** The file came with the record and is not valid base64. */
  'malformed',
  'empty',
  /** The connection failed, or the response was incomplete. */
  'unreachable',
  /** The server responded with 429 or 5xx. */
  'server-failed',
  /** The server responded with another status. */
  'answered-otherwise',
  /** The job failed too often on the side of Candor. */
  'set-aside',
] as const;
/** One value of {@link ATTACHMENT_ERRORS}. */
export type AttachmentError = (typeof ATTACHMENT_ERRORS)[number];

/** Describes {@link Attachment}. */
export const attachmentSchema = z
  .object({
    id: idSchema,
    kind: z.enum(ATTACHMENT_KINDS),
    candidateId: idSchema
      .nullable()
      .describe('The candidate that the file belongs to; null when the record of the sender created none'),
    state: z
      .enum(ATTACHMENT_STATES)
      .describe(
        '`waiting`: the file is being fetched, or is retried at `retryAt`; `fetched`: it is a document; `failed` and `expired`: fetching was given up, see `error`; `dismissed`: a user gave it up. Until the file is fetched or dismissed, anything that it might prove is unknown and not missing',
      ),
    error: z
      .object({ code: z.enum(ATTACHMENT_ERRORS), message: z.string() })
      .nullable()
      .describe('For a waiting file: why the latest attempt failed'),
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
  state: z.enum(ATTACHMENT_STATES).optional().describe('Only attachments in this state'),
});
/** The query of the list of attachments. */
export type AttachmentsQuery = z.infer<typeof attachmentsQuerySchema>;

/** Describes {@link RetriedAttachments}. */
export const retriedAttachmentsSchema = z
  .object({ attachments: z.int().describe('Number of attachments that are being fetched') })
  .meta({ id: 'RetriedAttachments' });
/** The response to retrying attachments. */
export type RetriedAttachments = z.infer<typeof retriedAttachmentsSchema>;
