/** A file is read only when the virus scanner found nothing in it. */
import type { ReadFailure, ParseOutcome } from '#libs/documents';
import type { VirusScanner } from '#libs/virus-scan';

/**
 * @param scanner null where none is set up: everything is read
 * @param read called when the bytes may be read
 * @throws ScannerUnavailableError, ScanFailedError: nothing is known of the bytes, which are not read
 */
export async function scanFirst(
  scanner: VirusScanner | null,
  bytes: Uint8Array,
  read: () => Promise<ParseOutcome>,
): Promise<ParseOutcome> {
  const scan = await scanner?.scan(bytes);
  switch (scan?.verdict) {
    case undefined:
    case 'clean':
      return read();
    case 'found': {
      const data = { name: scan.name };
      const findings = [{ code: 'virus-found', span: null, data }];
      return { ...UNREAD, outcome: 'infected', extractor: 'clamav/1', reason: 'virus-found', data, findings };
    }
    case 'too-big':
      // Another name, as texts of one document and extractor are kept once: both may come to be true of a file.
      return { ...UNREAD, outcome: 'not-scanned', extractor: 'clamav-limit/1', reason: 'scanner-limit' };
  }
}

const UNREAD = { data: {}, readable: [] } satisfies Partial<ReadFailure>;
