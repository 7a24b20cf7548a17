/** Quotes from documents, and the findings of the parser about them. */
import { z } from 'zod';
import { idSchema } from '../../platform/page.schema.js';
import { EVIDENCE_TIERS } from './evidence-tier.js';

/** Describes {@link EvidenceQuote}. */
export const evidenceSchema = z
  .object({
    documentId: idSchema,
    start: z.int(),
    end: z.int(),
    quote: z.string().describe('The document text at these UTF-16 offsets'),
  })
  .meta({ id: 'Evidence' });
/** A quote from a document: the text between two UTF-16 offsets. */
export type EvidenceQuote = z.infer<typeof evidenceSchema>;

/** Describes {@link ExplainedQuote}. */
export const explainedQuoteSchema = evidenceSchema
  .extend({
    tier: z
      .enum(EVIDENCE_TIERS)
      .describe(
        '`exact`: by its name or a synonym; `implied`: by something narrower; `similar`: related words only, which show nothing',
      ),
  })
  .meta({ id: 'ExplainedQuote' });
/** A quote for a requirement, with how it shows what is asked. */
export type ExplainedQuote = z.infer<typeof explainedQuoteSchema>;

/** Describes {@link ApplicationFinding}. */
export const applicationFindingSchema = z
  .object({
    code: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
    documentId: idSchema
      .nullable()
      .describe('The document that the finding concerns; null for the candidate as a whole'),
    sentence: z.string(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'ApplicationFinding' });
/** A finding about a document or a profile in words: what was odd or could not be read, with the places. */
export type ApplicationFinding = z.infer<typeof applicationFindingSchema>;
