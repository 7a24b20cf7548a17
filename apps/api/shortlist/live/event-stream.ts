import type { MessageEvent } from '@nestjs/common';
import { concat, interval, map, merge, of, Subject, takeUntil, timer, type Observable } from 'rxjs';
import type { LiveEventKind, STREAM_EVENTS } from '#libs/contracts';
import type { LiveHead, LookingOn, NumberedEvent } from '#libs/database';

/** Milliseconds that a browser waits before it reconnects. */
const RETRY_MS = 1_000;

/** Milliseconds between two comments, which keep proxies from taking silence for an end. */
const BEAT_EVERY_MS = 15_000;

/** Server-sent events of a role for one reader. Each has its number as id. */
export class EventStream implements LookingOn {
  readonly roleId: string;
  /** The user or API key that reads it. */
  readonly callerId: string;
  /** Number of the last event that was sent, or that belongs to another role. */
  after: number;
  private readonly first: MessageEvent;
  private readonly later = new Subject<MessageEvent>();
  private readonly ended = new Subject<void>();

  /**
   * @param lastId id of the last event that the reader has, null for a new stream. If it is unknown or too old, the stream begins with a gap
   * @param isReading whether the reader takes what is sent: if not, it is sent no more until it does
   */
  constructor(
    { roleId, callerId }: LookingOn,
    head: LiveHead,
    lastId: string | null,
    readonly isReading: () => boolean,
  ) {
    this.roleId = roleId;
    this.callerId = callerId;
    const last = lastId === null ? NaN : /^\d{1,15}$/.test(lastId) ? Number(lastId) : -1;
    const isKnown = last >= head.forgotten && last <= head.number;
    this.after = isKnown ? last : head.number;
    const begins = lastId === null ? 'stream.begins' : 'stream.gap';
    this.first = isKnown
      ? { id: String(this.after), retry: RETRY_MS }
      : { ...this.message(begins, '{}'), retry: RETRY_MS };
  }

  /** The events, until the stream is ended or has lasted for so many milliseconds. */
  messages(longestMs: number): Observable<MessageEvent> {
    const beats = interval(BEAT_EVERY_MS).pipe(map(() => ({ comment: 'beat' })));
    return merge(concat(of(this.first), this.later), beats).pipe(takeUntil(merge(this.ended, timer(longestMs))));
  }

  /** @param events in order, and all after the smallest number that a reader of the organization has */
  send(events: readonly NumberedEvent[]): void {
    for (const { number, roleId, kind, data } of events) {
      if (number <= this.after) continue;
      this.after = number;
      if (roleId === this.roleId) this.later.next(this.message(kind, data));
    }
  }

  end(): void {
    this.ended.next();
  }

  private message(type: LiveEventKind | (typeof STREAM_EVENTS)[number], data: string): MessageEvent {
    return { id: String(this.after), type, data };
  }
}
