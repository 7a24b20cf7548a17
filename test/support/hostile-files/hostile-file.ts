/** A file that is made to hurt its reader. Made when it is needed: none lies on disk. */
export interface HostileFile {
  /** Its kind, in the words of the table in docs/explanation/reading-documents.md. */
  kind: string;
  /** As its sender calls it. */
  name: string;
  bytes(): Uint8Array;
  /** How reading it ends. */
  outcome: 'text' | 'empty' | 'too-big' | 'encrypted' | 'malformed' | 'needs-ocr' | 'unsupported' | 'timed-out';
  /** Its reason; of a text what stands in it. */
  reason: string;
  /** The result of an archive's reader for each file in it. */
  entries?: readonly (readonly [name: string, says: string])[];
}
