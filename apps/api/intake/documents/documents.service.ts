/** Documents: the text that spans count in, and the bytes as they came. */
import { Injectable } from '@nestjs/common';
import {
  decodeGeometry,
  rectanglesOf,
  type DocumentText,
  type Highlights,
  type HighlightsQuery,
} from '#libs/contracts';
import { documents } from '#libs/database';
import { findingText } from '#libs/wording';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { FileCheck } from '../../platform/files/file-check/file-check.service.js';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

export interface OriginalFile {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** Types that are sent as what they are. Anything else is sent as bytes, so that no browser runs it. */
const SAFE_TYPES = new Set([
  'application/pdf',
  'application/json',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
  'image/jpeg',
  'image/png',
  'image/webp',
]);

@Injectable()
export class DocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
    private readonly check: FileCheck,
  ) {}

  async text(actor: Actor, documentId: string): Promise<DocumentText> {
    authorise(actor, EVERYBODY);
    const text = await this.transactions.read(actor, (tenant) => documents.findLatestText(tenant, documentId));
    if (!text) throw new NotFound('document text: it may not have been read yet');
    return { ...text, findings: text.findings.map((one) => ({ ...one, sentence: findingText(one, actor.language) })) };
  }

  /** A text that was read without pages, or before places were kept, has no rectangles; that is no error. */
  async highlights(actor: Actor, documentId: string, { ranges }: HighlightsQuery): Promise<Highlights> {
    authorise(actor, EVERYBODY);
    const found = await this.transactions.read(actor, (tenant) => documents.findGeometry(tenant, documentId));
    if (!found) throw new NotFound('document text: it may not have been read yet');
    const { textId, bytes } = found;
    if (bytes === null) return { documentId, textId, pages: [], rectangles: [] };
    const geometry = decodeGeometry(bytes);
    return {
      documentId,
      textId,
      pages: [...geometry.pages],
      rectangles: rangesIn(ranges).flatMap(([start, end], range) =>
        rectanglesOf(geometry, start, end).map((rectangle) => ({ range, ...rectangle })),
      ),
    };
  }

  /**
   * @throws Conflict for a caller who may not see the identity, because a file shows it, and for a file that a virus
   * scanner refused
   */
  async original(actor: Actor, documentId: string): Promise<OriginalFile> {
    authorise(actor, EVERYBODY);
    const loaded = await this.transactions.read(actor, async (tenant) => {
      if ((await this.masking.hiddenAmong(tenant, actor, [documentId])).size > 0) throw identityIsHidden();
      return documents.load(tenant, documentId);
    });
    if (!loaded) throw new NotFound('document');
    const { document, bytes, outcome } = loaded;
    await this.check.require(bytes, outcome);
    return {
      fileName: document.fileName ?? `${document.id}${document.mediaType === 'application/json' ? '.json' : ''}`,
      mediaType: SAFE_TYPES.has(document.mediaType) ? document.mediaType : 'application/octet-stream',
      bytes,
    };
  }
}

/** @param ranges as a query has them; without: all of the text */
function rangesIn(ranges: string | undefined): (readonly [number, number])[] {
  if (ranges === undefined) return [[0, Infinity]];
  return ranges.split(',').map((range) => {
    const [start = 0, end = 0] = range.split('-').map(Number);
    return [start, end];
  });
}

function identityIsHidden(): Conflict {
  return new Conflict(
    'identities-hidden',
    'The identity of this candidate is hidden from you in a role, and the file would reveal it. Read its text, or reveal the candidate first: POST /api/v1/applications/:applicationId/reveal.',
  );
}
