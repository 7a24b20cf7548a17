/** A real clamd for specs: the program of Debian's package `clamav-daemon`, with one signature, no updates and no network. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { choosePort } from '../../../apps/cli/start/choose-port.js';
import { openClamd } from '#libs/virus-scan';
import { untilFound } from '../until.js';

/** The harmless file that every scanner takes for a virus: https://www.eicar.org/download-anti-malware-testfile/ */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/** Debian has it outside of the PATH of unprivileged users. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;

export interface TestClamd {
  host: string;
  port: number;
  /** Its other way in. */
  socketPath: string;
  /** As `CANDOR_CLAMD`. */
  url: string;
  /** Kills it. */
  stop(): Promise<void>;
  /** Starts it again with other signatures: bytes that it finds anywhere in a file, by their name. */
  learn(signatures: Readonly<Record<string, Uint8Array>>): Promise<void>;
  /** Lets it take connections and answer none, until it is killed. */
  hang(): void;
  /** Starts it again at the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Returns whether suites can use a virus scanner. `skip` is the reason to show when there is none. With `CI=true` that
 * is an error, so that a build cannot pass without them.
 */
export function clamdForTests(): { available: true } | { available: false; skip: string } {
  const { status } = spawnSync('clamd', ['--version'], { env: { ...process.env, PATH } });
  if (status === 0) return { available: true };
  const skip = 'clamd is not on the PATH (Debian: apt-get install clamav-daemon)';
  if (process.env['CI'] === 'true')
    throw new Error(`The suites with a virus scanner are required when CI=true, but ${skip}.`);
  return { available: false, skip };
}

/** @param config further lines of clamd.conf(5) */
export async function startTestClamd(config: readonly string[] = []): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-clamd-'));
  // A scanner started as root switches to the given user, who has to read its signatures.
  chmodSync(folder, 0o755);
  const [host, port] = ['127.0.0.1', await choosePort('127.0.0.1', 0)];
  const know = (signatures: Readonly<Record<string, Uint8Array>>): void =>
    writeFileSync(
      join(folder, 'test.ndb'),
      Object.entries({ 'Never-Seen': Buffer.from('never seen in any file'), ...signatures })
        .map(([name, bytes]) => `${name}:0:*:${Buffer.from(bytes).toString('hex')}\n`)
        .join(''),
    );
  know({ 'Eicar-Test': EICAR });
  writeFileSync(
    join(folder, 'clamd.conf'),
    [
      ...['Foreground yes', `TCPAddr ${host}`, `TCPSocket ${port}`, `DatabaseDirectory ${folder}`],
      ...[`TemporaryDirectory ${folder}`, 'SelfCheck 0', 'MaxThreads 4', `User ${userInfo().username}`],
      ...[`LocalSocket ${join(folder, 'clamd.ctl')}`, 'FixStaleSocket yes'],
      ...config,
      '',
    ].join('\n'),
  );
  let child: ChildProcess | null = null;
  const clamd: TestClamd = {
    ...{ host, port, socketPath: join(folder, 'clamd.ctl'), url: `tcp://${host}:${port}` },
    async start() {
      let output = '';
      const started = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], {
        env: { ...process.env, PATH },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [started.stdout, started.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      child = started;
      await untilFound(async () => {
        if (started.exitCode !== null) throw new Error(`clamd ended:\n${output}`);
        return openClamd({ host, port })
          .ping()
          .then(
            () => true,
            () => false,
          );
      });
    },
    async stop() {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
    },
    async learn(signatures) {
      await clamd.stop();
      know(signatures);
      await clamd.start();
    },
    hang: () => void child?.kill('SIGSTOP'),
    async close() {
      await clamd.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await clamd.start();
  return clamd;
}
