import type { Import } from '#libs/contracts';

const WIDTH = 30;

/** A bar on stderr, for a person at a terminal. */
export function createImportProgress(stream: NodeJS.WriteStream = process.stderr): {
  show(imports: readonly Import[]): void;
  end(): void;
} {
  return {
    show(imports) {
      if (stream.isTTY) stream.write(`\r\u001b[K${progressLine(imports)}`);
    },
    end() {
      // Clears the line: what follows is the result.
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** The bar of imports that run beside each other: done of total, a second, and about how long it takes. */
export function progressLine(imports: readonly Import[]): string {
  const sum = (of: (one: Import) => number) => imports.reduce((total, one) => total + of(one), 0);
  const [total, done] = [sum((one) => one.total), sum((one) => one.done)];
  const filled = total === 0 ? 0 : Math.floor((WIDTH * done) / total);
  const running = imports.filter(({ state }) => state === 'running');
  const rate = running.reduce((all, { perSecond }) => all + (perSecond ?? 0), 0);
  const left = Math.max(0, ...running.map(({ secondsLeft }) => secondsLeft ?? 0));
  const more = imports.some(({ splitting }) => splitting) ? '+' : '';
  const pace = rate > 0 ? `, ${paceOf(rate)}` : '';
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}${more}${pace}${left > 0 ? `, ${durationOf(left)} left` : ''}`;
}

/** Scans come by the minute. */
function paceOf(rate: number): string {
  return rate < 1 ? `${Math.max(1, Math.round(60 * rate))} a minute` : `${Math.round(rate)} a second`;
}

function durationOf(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
