/**
 * A client of clamd, the daemon of ClamAV (its protocol: clamd(8), section COMMANDS). Each command has a connection of its own; bytes
 * go over it (`INSTREAM`), so that clamd needs no access to files of ours and none are written.
 */
import { connect, type Socket } from 'node:net';
import { setImmediate as nextPoll } from 'node:timers/promises';
import type { ClamdAddress } from '#libs/config';
import { ScanFailedError, ScannerUnavailableError } from './errors.js';

/** `found`: the name of the signature that matched. `too-big`: clamd does not look at so much, so nothing is known of the file. */
export type ScanVerdict = { verdict: 'clean' } | { verdict: 'found'; name: string } | { verdict: 'too-big' };

export interface VirusScanner {
  /**
   * Has bytes scanned with the signatures that the scanner has now.
   * @throws ScannerUnavailableError when it cannot be reached, ScanFailedError when it gives no verdict
   */
  scan(bytes: Uint8Array): Promise<ScanVerdict>;
  /** @throws ScannerUnavailableError, ScanFailedError when it does not answer */
  ping(): Promise<void>;
}

/** Token of the {@link VirusScanner}; null where none is set up. */
export const VIRUS_SCANNER = Symbol('virus scanner');

/** Milliseconds. */
export interface ClamdLimits {
  /** Until the connection is there. */
  connectMs: number;
  /** For a scan, from its connection on. clamd itself gives up a file after two minutes (its `MaxScanTime`). */
  scanMs: number;
  pingMs: number;
}

const LIMITS: ClamdLimits = { connectMs: 3_000, scanMs: 60_000, pingMs: 2_000 };

/** Bytes of a chunk of `INSTREAM`. */
const CHUNK = 64 * 1024;

/**
 * clamd closes the connection on a file over its `StreamMaxLength`, and its answer is lost when the connection is reset before it was
 * read: rarely, and on a busy machine several times in turn.
 */
const TRIES = 3;

const TOO_LONG = /size limit exceeded/i;
/** Matches the report of `AlertExceedsMax`, in place of a signature, for a file over other limits of clamd. */
const OVER_LIMITS = /^Heuristics\.Limits\.Exceeded/;

/** @param limits other ones than usual, for tests that cannot wait so long */
export function openClamd(address: ClamdAddress, limits: Partial<ClamdLimits> = {}): VirusScanner {
  const { connectMs, scanMs, pingMs } = { ...LIMITS, ...limits };
  const ask = async (command: string, ms: number, bytes?: Uint8Array): Promise<Answer> => {
    const socket = await open(address, connectMs);
    return exchange(socket, { command, ms, ...(bytes && { bytes }) }).finally(() => socket.destroy());
  };
  const ping = async (): Promise<void> => {
    const { reply } = await ask('PING', pingMs);
    if (reply !== 'PONG') throw new ScanFailedError('clamd does not respond to PING');
  };
  return {
    async scan(bytes) {
      let tookAll = false;
      for (let tries = 0; tries < TRIES; tries++) {
        const answer = await ask('INSTREAM', scanMs, bytes);
        if (answer.reply !== '') return verdictOf(answer.reply);
        tookAll ||= answer.tookAll;
      }
      if (tookAll) throw new ScanFailedError('clamd closed the connection without a result');
      // It scans what it has taken whole. One that is well and never takes the whole has a lower limit.
      await ping();
      return { verdict: 'too-big' };
    },
    ping,
  };
}

/** @param reply `stream: OK`, `stream: NAME FOUND` or `… ERROR` */
function verdictOf(reply: string): ScanVerdict {
  if (reply === 'stream: OK') return { verdict: 'clean' };
  const name = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (name !== undefined) return OVER_LIMITS.test(name) ? { verdict: 'too-big' } : { verdict: 'found', name };
  if (TOO_LONG.test(reply)) return { verdict: 'too-big' };
  throw new ScanFailedError(`clamd returned no result: ${reply.slice(0, 200)}`);
}

/** @throws ScannerUnavailableError when there is no connection in time */
function open(address: ClamdAddress, ms: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    const fail = (why: string): void => {
      socket.destroy();
      reject(new ScannerUnavailableError(`clamd cannot be reached: ${why}`));
    };
    const timer = setTimeout(() => fail('no connection in time'), ms);
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('close', () => clearTimeout(timer));
  });
}

interface Answer {
  /** Without its end; empty when the connection closed or broke before there was one. */
  reply: string;
  /** True if the command and its bytes were taken to the last. */
  tookAll: boolean;
}

/**
 * Sends a command and reads its reply.
 * @throws ScanFailedError when there is no reply in time
 */
function exchange(
  socket: Socket,
  { command, bytes, ms }: { command: string; bytes?: Uint8Array; ms: number },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let reply = '';
    let tookAll = false;
    const timer = setTimeout(() => {
      reject(new ScanFailedError(`clamd did not respond within ${ms} ms`));
      socket.destroy();
    }, ms);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      reply += text;
      if (reply.includes('\0')) socket.destroy();
    });
    // The missing reply reveals an early close.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve({ reply: reply.split('\0')[0] ?? '', tookAll });
    });
    void send(socket, command, bytes).then((all) => (tookAll = all));
  });
}

/**
 * Ends by itself when the connection does.
 * @returns whether everything was written
 */
async function send(socket: Socket, command: string, bytes?: Uint8Array): Promise<boolean> {
  const begun = await write(socket, Buffer.from(`z${command}\0`));
  if (bytes === undefined) return begun;
  for (let at = 0; at < bytes.length && !socket.destroyed; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    await write(socket, Buffer.concat([lengthOf(chunk), chunk]));
    // A reply that is there already is read before the next write may find the connection closed.
    await nextPoll();
  }
  return write(socket, lengthOf(new Uint8Array()));
}

/** @returns whether the connection took them */
function write(socket: Socket, bytes: Uint8Array): Promise<boolean> {
  if (socket.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => socket.write(bytes, (error) => resolve(!error)));
}

/** Four bytes, the most significant first. */
function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}
