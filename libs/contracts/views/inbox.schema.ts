/** What waits for a person. */
import { z } from 'zod';
import { ITEM_OUTCOMES } from '../intake/imports/item-outcomes.js';
import { idSchema, instantSchema, pageQuerySchema } from '../platform/page.schema.js';
import { WEBHOOK_DISABLED_BECAUSE } from '../integrations/webhook-endpoint.schema.js';

/** The kinds of inbox items. */
export const INBOX_KINDS = [
  'mention',
  'import-ended',
  'questions',
  'person-asked',
  'mistake-reported',
  'webhook-disabled',
  'delivery-id-reused',
  'sign-in-failures',
  'new-browser',
  'password-changed',
] as const;
/** One value of {@link INBOX_KINDS}. */
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Validates {@link InboxQuery}. */
export const inboxQuerySchema = pageQuerySchema.extend({
  unread: z.enum(['true', 'false']).default('false').describe('Only what is not read'),
});
/** The query of the inbox. */
export type InboxQuery = z.infer<typeof inboxQuerySchema>;

const inboxItemSchema = z
  .object({
    id: idSchema,
    kind: z
      .enum(INBOX_KINDS)
      .describe(
        '`mention`: a note that is for you; `import-ended`: one that you started; `questions`: the page of a role that you made leaves some open; `person-asked`, `mistake-reported`: a candidate of a role of yours asks for a person, or says that something is wrong; `webhook-disabled`: told to administrators, an endpoint is sent nothing any more; `delivery-id-reused`: told to administrators, deliveries of a connection came under ids that had been used before, with other bodies, and were not carried out; `sign-in-failures`: told to the owner of an account, many wrong passwords were tried for it; `new-browser`: it was signed in to from a browser that had not been before; `password-changed`: its password is another one',
      ),
    at: instantSchema,
    readAt: instantSchema.nullable(),
    role: z.object({ id: idSchema, title: z.string() }).nullable().describe('Null for what stands in no role'),
    text: z.string().describe('The note; else what happened, in words'),
    from: z.object({ id: idSchema, name: z.string().nullable() }).nullable().describe('Who wrote the note'),
    noteId: idSchema.nullable(),
    applicationId: idSchema.nullable(),
    candidateName: z.string().nullable(),
    import: z
      .object({
        id: idSchema,
        total: z.int(),
        outcomes: z.partialRecord(z.enum(ITEM_OUTCOMES), z.int()).describe('How many items have each outcome today'),
      })
      .nullable(),
    questions: z.int().nullable().describe('How many are open today'),
    webhookEndpoint: z
      .object({ id: idSchema, because: z.enum(WEBHOOK_DISABLED_BECAUSE).nullable() })
      .nullable()
      .describe('With why it is disabled today; null when it is enabled again'),
    connection: z
      .object({ id: idSchema, name: z.string() })
      .nullable()
      .describe(
        'Whose failed deliveries to look at: they stand under `GET /api/v1/connections/{id}/deliveries?outcome=failed`',
      ),
  })
  .meta({ id: 'InboxItem' });
/** An inbox item: something that a user should know or do. */
export type InboxItem = z.infer<typeof inboxItemSchema>;

/** Describes {@link Inbox}. */
export const inboxSchema = z
  .object({ items: z.array(inboxItemSchema), next: z.string().nullable(), unread: z.int().describe('In all') })
  .meta({ id: 'Inbox' });
/** A page of the inbox, with the number of unread items. */
export type Inbox = z.infer<typeof inboxSchema>;

/** Validates {@link InboxMark}. */
export const inboxMarkSchema = z.strictObject({ read: z.boolean() }).meta({ id: 'InboxMark' });
/** The request body that marks an inbox item as read or unread. */
export type InboxMark = z.infer<typeof inboxMarkSchema>;

/** Validates {@link InboxRead}. */
export const inboxReadSchema = z
  .strictObject({ upTo: idSchema.describe('The newest thing that you have seen: what came later stays unread') })
  .meta({ id: 'InboxRead' });
/** The request body that marks all inbox items up to one as read. */
export type InboxRead = z.infer<typeof inboxReadSchema>;

/** Describes {@link MarkedInbox}. */
export const markedInboxSchema = z
  .object({ marked: z.int(), unread: z.int().describe('That are left') })
  .meta({ id: 'MarkedInbox' });
/** The response to marking inbox items. */
export type MarkedInbox = z.infer<typeof markedInboxSchema>;
