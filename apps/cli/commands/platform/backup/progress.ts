/** Shows progress as one line on stderr: overwritten in a terminal, and repeated now and then in a log. */
const TERMINAL_MS = 200;
const LOG_MS = 10_000;

export interface ProgressLine {
  /** Says how far it is, when it is time to. */
  show(line: () => string): void;
  /** Leaves no half line behind. */
  end(): void;
}

export function backupProgressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const isTerminal = stream.isTTY === true;
  let next = isTerminal ? 0 : Date.now() + LOG_MS;
  let isOpen = false;
  return {
    show(line) {
      const now = Date.now();
      if (now < next) return;
      next = now + (isTerminal ? TERMINAL_MS : LOG_MS);
      stream.write(isTerminal ? `\r\u001b[2K${line()}` : `${line()}\n`);
      isOpen = isTerminal;
    },
    end() {
      if (isOpen) stream.write('\r\u001b[2K');
      isOpen = false;
    },
  };
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `45.1 MB`: thousands, as disks are sold. */
export function sizeText(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${UNITS[power]}`;
}

export function progressPercent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / Math.max(1, whole))} %`;
}
