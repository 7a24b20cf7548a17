/** The tables' rows of a backup, one table after the other. */
import { BackupError } from './errors.js';

const NEWLINE = 0x0a;
/** The line that ends a table: no row can be it, as a backslash in a row is always written twice or with a letter. */
const END = Buffer.from('\\.');

/** Reads lines, and rows up to the line `\.`, from pieces of any size. */
export class SectionReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line, without its end; null after the last one. @throws BackupError when it is broken off */
  async line(): Promise<string | null> {
    for (let end = this.#rest.indexOf(NEWLINE); ; end = this.#rest.indexOf(NEWLINE)) {
      if (end >= 0) {
        const line = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      if (!(await this.#more())) {
        if (this.#rest.length > 0) throw brokenOff();
        return null;
      }
    }
  }

  /** Whole rows, many at a time, up to the end of the table. @throws BackupError when it does not come */
  async *rows(): AsyncGenerator<Buffer> {
    for (let looked = 0; ;) {
      let start = 0;
      for (let end = this.#rest.indexOf(NEWLINE, looked); end >= 0; end = this.#rest.indexOf(NEWLINE, start)) {
        if (end - start === END.length && this.#rest.subarray(start, end).equals(END)) {
          const rows = this.#rest.subarray(0, start);
          this.#rest = this.#rest.subarray(end + 1);
          if (rows.length > 0) yield rows;
          return;
        }
        start = end + 1;
      }
      const rows = this.#rest.subarray(0, start);
      this.#rest = this.#rest.subarray(start);
      looked = this.#rest.length;
      if (rows.length > 0) yield rows;
      if (!(await this.#more())) throw brokenOff();
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }
}

function brokenOff(): BackupError {
  return new BackupError('backup-damaged', 'The backup ends within a table.');
}
