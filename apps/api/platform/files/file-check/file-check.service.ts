/** The virus scanner between the files of candidates and the users who open them, if one is set up. */
import { Inject, Injectable } from '@nestjs/common';
import type { UnreadOutcome } from '#libs/contracts';
import { ScanFailedError, ScannerUnavailableError, VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { ApiProblem, Conflict } from '../../http/problems/problem.js';

/** The reason why a file must not be downloaded. */
export type Refused = Extract<UnreadOutcome, 'infected' | 'not-scanned'>;

@Injectable()
export class FileCheck {
  constructor(@Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null) {}

  /**
   * Scans bytes that are about to be given out, with the signatures of today: those of the day they came may not have known it.
   * @param outcome of their latest reading, which counts where no scanner is set up any more; null: none
   * @returns null when they may be given out
   * @throws ScannerUnavailable when the scanner gives no verdict
   */
  async refusal(bytes: Uint8Array, outcome: string | null): Promise<Refused | null> {
    if (this.scanner === null) return outcome === 'infected' ? outcome : null;
    try {
      const { verdict } = await this.scanner.scan(bytes);
      return verdict === 'clean' ? null : verdict === 'found' ? 'infected' : 'not-scanned';
    } catch (error) {
      if (error instanceof ScannerUnavailableError || error instanceof ScanFailedError)
        throw new ScannerUnavailable(error);
      throw error;
    }
  }

  /** As `refusal`. @throws Conflict when they must not be given out */
  async require(bytes: Uint8Array, outcome: string | null): Promise<void> {
    const refused = await this.refusal(bytes, outcome);
    if (refused !== null) throw REFUSALS[refused]();
  }
}

const REFUSALS: Record<Refused, () => Conflict> = {
  infected: () =>
    new Conflict(
      'file-infected',
      'The virus scanner reported this file, so it is not served. Ask the candidate for another one. If the alarm is false, the operator of the scanner can correct it, and the file opens.',
    ),
  'not-scanned': () =>
    new Conflict(
      'file-not-scanned',
      'The file exceeds the limit of the virus scanner, so it is not served. Ask the candidate for a smaller one, or have the limits of the scanner raised (StreamMaxLength, MaxFileSize, MaxScanSize).',
    ),
};

class ScannerUnavailable extends ApiProblem {
  constructor(cause: unknown) {
    const detail =
      'Files are scanned for viruses before they are served, and the scanner does not respond. Request the file again in a few seconds.';
    super('scanner-unavailable', detail, {
      headers: { 'retry-after': '10' },
      cause,
      logLevel: 'warn',
    });
  }
}
