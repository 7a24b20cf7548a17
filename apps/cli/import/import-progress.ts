import type { Import } from '#libs/contracts';

const WIDTH = 30;

/** Milliseconds that the pace is measured over, and before which it is too early to tell. */
const WINDOW_MS = 30_000;
const EARLY_MS = 1_000;

interface Look {
  at: number;
  done: number;
}

/** A bar on stderr, for a person at a terminal. */
export function createImportProgress(stream: NodeJS.WriteStream = process.stderr): {
  /** @param toSend files that have not been sent yet; null when nothing more is sent: from then on the pace is measured */
  show(imports: readonly Import[], toSend: number | null): void;
  end(): void;
} {
  const looks: Look[] = [];
  return {
    show(imports, toSend) {
      if (!stream.isTTY) return;
      if (toSend === null) looks.push({ at: performance.now(), done: sum(imports, ({ done }) => done) });
      stream.write(`\r\u001b[K${progressLine(imports, { toSend: toSend ?? 0, pace: paceOf(looks) })}`);
    },
    end() {
      // Clears the line: what follows is the result.
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** Done of total, a second, and about how long it takes. Calls run one after the other, so that the pace is that of all together. */
export function progressLine(
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
        : Math.ceil((total - done) / pace);
  const told = pace === null ? '' : `, ${paceText(pace)}${left > 0 ? `, ${durationText(left)} left` : ''}`;
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}${splitting.length > 0 ? '+' : ''}${told}`;
}

/** Items a second over the last half minute of looks; drops the older ones. */
export function paceOf(looks: Look[]): number | null {
  const last = looks.at(-1);
  if (!last) return null;
  while (looks.length > 1 && looks[1]!.at <= last.at - WINDOW_MS) looks.shift();
  const [first] = looks as [Look];
  if (last.at - first.at < EARLY_MS || last.done <= first.done) return null;
  return (1000 * (last.done - first.done)) / (last.at - first.at);
}

function sum(imports: readonly Import[], of: (one: Import) => number): number {
  return imports.reduce((total, one) => total + of(one), 0);
}

/** Scans come by the minute. */
function paceText(pace: number): string {
  return pace < 1 ? `${Math.max(1, Math.round(60 * pace))} a minute` : `${Math.round(pace)} a second`;
}

function durationText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
