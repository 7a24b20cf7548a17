/** The lines of job descriptions that users classed otherwise than the reader, as a file to learn from. */
import { Injectable } from '@nestjs/common';
import type { LineLabel } from '#libs/contracts';
import { lineClasses, type LineClassCursor, type LineClassEntity } from '#libs/database';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

/** Rows that are read at once. */
const BATCH = 1_000;

@Injectable()
export class LineLabelsService {
  constructor(private readonly transactions: Transactions) {}

  /** A line of JSON for each label, of the roles that the caller can see. */
  async export(actor: Actor): Promise<string> {
    authorise(actor, ADMINS);
    const { visibility } = actor;
    const lines: string[] = [];
    let after: LineClassCursor | null = null;
    do {
      const rows: LineClassEntity[] = await this.transactions.read(actor, (tenant) =>
        lineClasses.list(tenant, { visibility, after, limit: BATCH }),
      );
      lines.push(...rows.map((row) => `${JSON.stringify(labelOf(row))}\n`));
      after = rows.length < BATCH ? null : rows.at(-1)!;
    } while (after !== null);
    return lines.join('');
  }
}

const labelOf = ({
  roleId,
  text,
  readerClass,
  class: of,
  language,
  reader,
  changedAt,
}: LineClassEntity): LineLabel => ({
  ...{ roleId, line: text, readerClass, class: of, language, reader },
  changedAt: changedAt.toISOString(),
});
