/** A person, what was received from them, and what was read. */
import { z } from 'zod';
import { idSchema, instantSchema } from './page.schema.js';

export const documentSummarySchema = z
  .object({
    id: idSchema,
    origin: z.string(),
    fileName: z.string().nullable(),
    mediaType: z.string(),
    size: z.int().describe('Bytes'),
    outcome: z.string().nullable().describe('Of reading it; null while it waits'),
    receivedAt: instantSchema,
  })
  .meta({ id: 'DocumentSummary' });

export const candidateSchema = z
  .object({
    id: idSchema,
    mergedIntoId: idSchema.nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: instantSchema,
    documents: z.array(documentSummarySchema),
    applications: z.array(z.object({ id: idSchema, roleId: idSchema, roleTitle: z.string() })),
    profile: z
      .object({ id: idSchema, number: z.int(), builder: z.string(), content: z.looseObject({}) })
      .nullable()
      .describe('Facts with spans; null until it is built'),
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof candidateSchema>;

export const documentTextSchema = z
  .object({
    documentId: idSchema,
    textId: idSchema,
    extractor: z.string(),
    outcome: z.string(),
    digest: z.string().nullable().describe('SHA-256 of the text, hex'),
    text: z.string().nullable().describe('Spans are UTF-16 offsets into it'),
  })
  .meta({ id: 'DocumentText' });
export type DocumentText = z.infer<typeof documentTextSchema>;
