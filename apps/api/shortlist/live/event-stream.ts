import { Readable } from 'node:stream';
import type { LiveEventKind, STREAM_EVENTS } from '#libs/contracts';
import type { LiveHead, LookingOn, NumberedEvent } from '#libs/database';

/** What waits in memory for a slow reader, in bytes, before it is given no more. */
const ROOM = 64 * 1024;

/** What a browser waits before it comes back, in milliseconds. */
const RETRY_MS = 1_000;

/** One who looks on at a role: server-sent events, each with its number as id. */
export class EventStream {
  private hasRoom = true;
  readonly bytes = new Readable({
    highWaterMark: ROOM,
    read: () => {
      this.hasRoom = true;
    },
  });

  private constructor(
    readonly roleId: string,
    /** The user or API key that reads it. */
    readonly callerId: string,
    /** Number of the last event that it was given, or that was not for it. */
    public after: number,
  ) {}

  /**
   * @param lastId id of the last event that the reader has, or null when it begins. Where that one is unknown or too long ago, the stream
   *   begins with a gap
   */
  static from({ roleId, callerId }: LookingOn, head: LiveHead, lastId: string | null): EventStream {
    const last = lastId === null ? NaN : /^\d{1,15}$/.test(lastId) ? Number(lastId) : -1;
    const isKnown = last >= head.forgotten && last <= head.number;
    const stream = new EventStream(roleId, callerId, isKnown ? last : head.number);
    stream.write(`retry: ${RETRY_MS}\n`);
    if (lastId === null) stream.tell('stream.begins', '{}');
    else if (isKnown) stream.write('\n');
    else stream.tell('stream.gap', '{}');
    return stream;
  }

  /** Whether it reads as fast as it is written to. */
  get isOpen(): boolean {
    return this.hasRoom && !this.bytes.destroyed;
  }

  /** @param events in order, and all there are after the smallest that somebody has not got */
  give(events: readonly NumberedEvent[]): void {
    for (const { number, roleId, kind, data } of events) {
      if (number <= this.after) continue;
      this.after = number;
      if (roleId === this.roleId) this.tell(kind, data);
    }
  }

  /** Keeps proxies from taking silence for an end. */
  beat(): void {
    this.write(': beat\n\n');
  }

  end(): void {
    if (!this.bytes.destroyed) this.bytes.push(null);
  }

  private tell(event: LiveEventKind | (typeof STREAM_EVENTS)[number], data: string): void {
    this.write(`id: ${this.after}\nevent: ${event}\ndata: ${data}\n\n`);
  }

  private write(text: string): void {
    if (!this.bytes.destroyed) this.hasRoom = this.bytes.push(text);
  }
}
