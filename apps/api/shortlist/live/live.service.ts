/** Streams of the events of roles. Each API process reads the numbered events by itself, so any of them can serve any stream. */
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { defer, EMPTY, finalize, type Observable } from 'rxjs';
import { liveEvents, roles } from '#libs/database';
import { NotFound, TooManyStreams } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { EventStream } from './event-stream.js';

/**
 * Milliseconds between two reads of an organization's events while it has an open stream, and how many events are read
 * at once.
 */
const READ_EVERY_MS = 300;
const PAGE = 500;

/** A stream ends after this time, so that its reader presents valid credentials again. */
const LONGEST_MS = 5 * 60_000;

@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Live');
  /** Streams by organization. */
  private readonly streams = new Map<string, Set<EventStream>>();
  private isEnding = false;

  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: Pick<ApiOptions, 'eventStreams'>,
  ) {}

  /**
   * @param lastId id of the last event that the reader has, null for a new stream
   * @param isReading see `EventStream`
   * @throws TooManyStreams when the caller holds as many as are allowed
   */
  async open(
    actor: Actor,
    roleId: string,
    lastId: string | null,
    isReading: () => boolean,
  ): Promise<Observable<MessageEvent>> {
    authorise(actor, EVERYBODY);
    this.requireRoom(actor);
    const { organisationId } = actor;
    const head = await this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return liveEvents.findLast(tenant);
    });
    // Nest subscribes unless the reader has left meanwhile, and unsubscribes however the response ends.
    return defer(() => {
      this.requireRoom(actor);
      if (this.isEnding) return EMPTY;
      const stream = new EventStream({ roleId, callerId: actor.id }, head, lastId, isReading);
      this.add(organisationId, stream);
      const longest = Math.min(LONGEST_MS, (actor.expiresAt?.getTime() ?? Infinity) - Date.now());
      return stream.messages(longest).pipe(finalize(() => this.remove(organisationId, stream)));
    });
  }

  beforeApplicationShutdown(): void {
    this.isEnding = true;
    for (const streams of this.streams.values()) for (const stream of streams) stream.end();
  }

  private requireRoom({ id, organisationId }: Actor): void {
    const held = [...(this.streams.get(organisationId) ?? [])].filter(({ callerId }) => callerId === id).length;
    if (held >= this.options.eventStreams) throw new TooManyStreams(this.options.eventStreams);
  }

  private add(organisationId: string, stream: EventStream): void {
    const others = this.streams.get(organisationId);
    if (others) {
      others.add(stream);
      return;
    }
    this.streams.set(organisationId, new Set([stream]));
    void this.follow(organisationId);
  }

  private remove(organisationId: string, stream: EventStream): void {
    const streams = this.streams.get(organisationId);
    streams?.delete(stream);
    if (streams?.size === 0) this.streams.delete(organisationId);
  }

  /** Reads the events of an organization while it has an open stream. */
  private async follow(organisationId: string): Promise<void> {
    const streams = this.streams.get(organisationId);
    while (streams !== undefined && this.streams.get(organisationId) === streams && !this.isEnding) {
      const more = await this.sendNext(organisationId, [...streams]).catch((error: unknown) => {
        this.log.warn({ event: 'events could not be read', error: String(error) });
        return false;
      });
      if (!more) await new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS));
    }
  }

  /** @returns whether there may be more at once */
  private async sendNext(organisationId: string, streams: readonly EventStream[]): Promise<boolean> {
    const open = streams.filter((stream) => stream.isReading());
    if (open.length === 0) return false;
    const after = Math.min(...open.map((stream) => stream.after));
    const { events, concerned, seeing } = await this.transactions.read({ organisationId }, async (tenant) => {
      const found = await liveEvents.listAfter(tenant, { after, limit: PAGE });
      const concerned = open.filter(({ roleId }) => found.some((event) => event.roleId === roleId));
      return { events: found, seeing: new Set(await liveEvents.filterViewers(tenant, concerned)), concerned };
    });
    for (const stream of open) {
      // A reader who may not see the role any more gets no event: the stream ends, and the next call is refused.
      if (concerned.includes(stream) && !seeing.has(stream)) stream.end();
      else stream.send(events);
    }
    return events.length === PAGE;
  }
}
