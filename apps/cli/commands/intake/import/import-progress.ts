import { importPace, secondsAt, type Import, type ImportLook } from '#libs/contracts';
import { paceText, secondsText } from '#libs/wording';

const WIDTH = 30;

/** A bar on stderr, for a person at a terminal. */
export function createImportProgress(stream: NodeJS.WriteStream = process.stderr): {
  /** @param toSend files that have not been sent yet; null when nothing more is sent: from then on the pace is measured */
  show(imports: readonly Import[], toSend: number | null): void;
  end(): void;
} {
  const looks: ImportLook[] = [];
  return {
    show(imports, toSend) {
      if (!stream.isTTY) return;
      if (toSend === null) looks.push({ at: performance.now(), done: sum(imports, ({ done }) => done) });
      stream.write(`\r\u001b[K${importProgressLine(imports, { toSend: toSend ?? 0, pace: importPace(looks) })}`);
    },
    end() {
      // Clears the line: what follows is the result.
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** Done of total, a second, and about how long it takes. Calls run one after the other, so that the pace is that of all together. */
export function importProgressLine(
  imports: readonly Import[],
  { toSend, pace }: { toSend: number; pace: number | null },
): string {
  const [total, done] = [sum(imports, (one) => one.total) + toSend, sum(imports, (one) => one.done)];
  const filled = total === 0 ? 0 : Math.floor((WIDTH * done) / total);
  // How much there is in a source that is still taken apart, the server estimates.
  const splitting = imports.filter((one) => one.splitting);
  const left =
    splitting.length > 0
      ? Math.max(0, ...splitting.map(({ secondsLeft }) => secondsLeft ?? 0))
      : pace === null
        ? 0
        : secondsAt(pace, { total, done });
  const suffix = pace === null ? '' : `, ${paceText(pace)}${left > 0 ? `, ${secondsText(left)} left` : ''}`;
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}${splitting.length > 0 ? '+' : ''}${suffix}`;
}

function sum(imports: readonly Import[], of: (one: Import) => number): number {
  return imports.reduce((total, one) => total + of(one), 0);
}
