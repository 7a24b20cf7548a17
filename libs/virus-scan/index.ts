/** Checks bytes for malware with the virus scanner that the operator runs. */
export { openClamd, VIRUS_SCANNER, type VirusScanner } from './clamd.js';
export { ScanFailedError, ScannerUnavailableError } from './errors.js';
