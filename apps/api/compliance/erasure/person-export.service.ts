/** The stored data about a candidate, for their right of access. */
import { Injectable } from '@nestjs/common';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ReaderLanguage } from '#libs/contracts';
import { documents, erasure } from '#libs/database';
import { fileLeftOutText, personExportNote } from '#libs/wording';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { survivingCandidate } from '../../candidates/profiles/candidates.service.js';
import { FileCheck } from '../../platform/files/file-check/file-check.service.js';
import { Conflict } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

/** Files come packed as a rule: only what is written here is worth the time. */
const AS_IT_IS = { level: 0 } as const;

@Injectable()
export class PersonExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
    private readonly check: FileCheck,
  ) {}

  /**
   * @throws Conflict for a caller from whom their identity is hidden in one of their roles; 503 while files cannot be
   * scanned
   */
  async all(actor: Actor, candidateId: string): Promise<Buffer> {
    authorise(actor, ADMINS);
    const { personId, held, loaded } = await this.transactions.snapshot(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      if ((await this.masking.hiddenAmong(tenant, actor, [personId])).size > 0) throw identityIsHidden();
      const held = await erasure.exportCandidate(tenant, personId);
      const loaded: HeldFile[] = [];
      for (const { id } of held.documents) loaded.push(await documents.load(tenant, String(id)));
      return { personId, held, loaded };
    });
    const files: Zippable = {
      'READ-ME.txt': strToU8(personExportNote(actor.language)),
      'person.json': strToU8(`${JSON.stringify(held, null, 2)}\n`),
      // A scan may take seconds, which is too long for a transaction.
      ...(await this.filesOf(loaded, actor.language)),
    };
    await this.transactions.write(actor, (tenant) =>
      audit(tenant, actor, 'candidate.exported', { kind: 'candidate', id: personId }, { files: held.documents.length }),
    );
    return Buffer.from(zipSync(files));
  }

  /** In place of a file that a virus scanner objects to stands why it is left out. */
  private async filesOf(loaded: readonly HeldFile[], language: ReaderLanguage): Promise<Zippable> {
    const files: Zippable = {};
    for (const [at, file] of loaded.entries()) {
      if (file === null) continue;
      const refused = await this.check.refusal(file.bytes, file.outcome);
      const name = `documents/${at + 1}-${fileNameOf(file.document)}`;
      if (refused === null) files[name] = [file.bytes, AS_IT_IS];
      else files[`${name}.left-out.txt`] = strToU8(`${fileLeftOutText(refused, language)}\n`);
    }
    return files;
  }
}

type HeldFile = Awaited<ReturnType<typeof documents.load>>;

/** A name that leads to no other folder. */
function fileNameOf({ fileName, mediaType, id }: { fileName: string | null; mediaType: string; id: string }): string {
  const name = fileName ?? `${id}${mediaType === 'application/json' ? '.json' : ''}`;
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^\.+/, '') || id;
}

function identityIsHidden(): Conflict {
  const detail =
    'The identity of this candidate is hidden from you in a role, and the export would reveal it. Reveal the candidate first.';
  return new Conflict('identities-hidden', detail);
}
