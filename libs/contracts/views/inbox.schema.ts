/** The inbox of a user. */
import { z } from 'zod';
import { ITEM_OUTCOMES } from '../intake/imports/item-outcomes.js';
import { idSchema, instantSchema, pageQuerySchema } from '../platform/page.schema.js';
import { WEBHOOK_DISABLED_BECAUSE } from '../integrations/webhook-endpoint.schema.js';

/** The kinds of inbox items. */
export const INBOX_KINDS = [
  'mention',
  'import-ended',
  'questions',
  'human-review-requested',
  'error-reported',
  'webhook-disabled',
  'event-id-reused',
  'sign-in-failures',
  'new-browser',
  'password-changed',
] as const;
/** One value of {@link INBOX_KINDS}. */
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Validates {@link InboxQuery}. */
export const inboxQuerySchema = pageQuerySchema.extend({
  unread: z.enum(['true', 'false']).default('false').describe('`true`: only unread items'),
});
/** The query of the inbox. */
export type InboxQuery = z.infer<typeof inboxQuerySchema>;

const inboxItemSchema = z
  .object({
    id: idSchema,
    kind: z
      .enum(INBOX_KINDS)
      .describe(
        '`mention`: a note that mentions the user; `import-ended`: an import that the user started has finished; `questions`: the job description of a role that the user created leaves questions open; `human-review-requested`, `error-reported`: a candidate of one of the user’s roles requests a human review or reports an error; `webhook-disabled` (administrators): an endpoint was disabled; `event-id-reused` (administrators): events of a connection arrived under ids used before with other bodies and were not applied; `sign-in-failures`: many wrong passwords were tried for the account; `new-browser`: the account was used from a new browser; `password-changed`: the password was changed',
      ),
    at: instantSchema,
    readAt: instantSchema.nullable(),
    role: z.object({ id: idSchema, title: z.string() }).nullable().describe('Null for items outside of a role'),
    text: z.string().describe('The note, or the event in words'),
    from: z.object({ id: idSchema, name: z.string().nullable() }).nullable().describe('The author of the note'),
    noteId: idSchema.nullable(),
    applicationId: idSchema.nullable(),
    candidateName: z.string().nullable(),
    import: z
      .object({
        id: idSchema,
        total: z.int(),
        outcomes: z.partialRecord(z.enum(ITEM_OUTCOMES), z.int()).describe('Current number of items by outcome'),
      })
      .nullable(),
    questions: z.int().nullable().describe('Current number of open questions'),
    webhookEndpoint: z
      .object({ id: idSchema, because: z.enum(WEBHOOK_DISABLED_BECAUSE).nullable() })
      .nullable()
      .describe('`because`: why the endpoint is disabled; null when it is enabled again'),
    connection: z
      .object({ id: idSchema, name: z.string() })
      .nullable()
      .describe(
        'The connection whose failed events are listed under `GET /api/v1/connections/{id}/events?outcome=failed`',
      ),
  })
  .meta({ id: 'InboxItem' });
/** An inbox item: something that a user should know or do. */
export type InboxItem = z.infer<typeof inboxItemSchema>;

/** Describes {@link Inbox}. */
export const inboxSchema = z
  .object({
    items: z.array(inboxItemSchema),
    next: z.string().nullable(),
    unread: z.int().describe('Number of all unread items'),
  })
  .meta({ id: 'Inbox' });
/** A page of the inbox, with the number of unread items. */
export type Inbox = z.infer<typeof inboxSchema>;

/** Validates {@link InboxMark}. */
export const inboxMarkSchema = z.strictObject({ read: z.boolean() }).meta({ id: 'InboxMark' });
/** The request body that marks an inbox item as read or unread. */
export type InboxMark = z.infer<typeof inboxMarkSchema>;

/** Validates {@link InboxRead}. */
export const inboxReadSchema = z
  .strictObject({ upTo: idSchema.describe('The newest item that the user has seen: later ones stay unread') })
  .meta({ id: 'InboxRead' });
/** The request body that marks all inbox items up to one as read. */
export type InboxRead = z.infer<typeof inboxReadSchema>;

/** Describes {@link MarkedInbox}. */
export const markedInboxSchema = z
  .object({ marked: z.int(), unread: z.int().describe('Number of items that are still unread') })
  .meta({ id: 'MarkedInbox' });
/** The response to marking inbox items. */
export type MarkedInbox = z.infer<typeof markedInboxSchema>;
