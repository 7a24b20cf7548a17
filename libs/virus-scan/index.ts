/** Whether bytes are known to be malicious: asked of a virus scanner that the operator runs. */
export { openClamd, VIRUS_SCANNER, type VirusScanner } from './clamd.js';
export { ScanFailedError, ScannerUnavailableError } from './errors.js';
