/** A file that is made to hurt its reader. Made when it is needed: none lies on disk. */
export interface HostileFile {
  /** What it is, as the table of docs/explanation/reading-documents.md says it. */
  kind: string;
  /** As its sender calls it. */
  name: string;
  bytes(): Uint8Array;
  /** How reading it ends. */
  outcome: 'text' | 'empty' | 'too-big' | 'encrypted' | 'malformed' | 'needs-ocr' | 'unsupported' | 'timed-out';
  /** Its reason; of a text what stands in it. */
  reason: string;
  /** What an archive's reader says of each file in it. */
  entries?: readonly (readonly [name: string, says: string])[];
}
