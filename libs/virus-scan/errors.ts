/** No connection to the scanner could be made: it is down, restarts, or its address is wrong. No file is at fault. */
export class ScannerUnavailableError extends Error {
  readonly code = 'scanner-unavailable';
  override name = 'ScannerUnavailableError';
}

/** The scanner took the bytes and gave no verdict: an error of its own, a time limit, a connection that broke. */
export class ScanFailedError extends Error {
  readonly code = 'scan-failed';
  override name = 'ScanFailedError';
}
