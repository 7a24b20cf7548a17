/** Streams of what happens in roles. Each API process reads the numbered events by itself, so it does not matter which one a stream is at. */
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { defer, EMPTY, finalize, type Observable } from 'rxjs';
import { liveEvents, roles } from '#libs/database';
import { NotFound, TooManyStreams } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { EventStream } from './event-stream.js';

/** How often is looked for events where somebody looks on, and how many are read at once. */
const LOOK_EVERY_MS = 300;
const PAGE = 500;

/** A stream ends after this time, and its reader comes back with credentials that are checked anew. */
const LONGEST_MS = 5 * 60_000;

@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Live');
  /** Streams by organisation. */
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
      return liveEvents.findHead(tenant);
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

  /** Looks for the events of an organisation as long as somebody looks on. */
  private async follow(organisationId: string): Promise<void> {
    const streams = this.streams.get(organisationId);
    while (streams !== undefined && this.streams.get(organisationId) === streams && !this.isEnding) {
      const more = await this.pass(organisationId, [...streams]).catch((error: unknown) => {
        this.log.warn({ event: 'events could not be read', error: String(error) });
        return false;
      });
      if (!more) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** @returns whether there may be more at once */
  private async pass(organisationId: string, streams: readonly EventStream[]): Promise<boolean> {
    const open = streams.filter((stream) => stream.isReading());
    if (open.length === 0) return false;
    const after = Math.min(...open.map((stream) => stream.after));
    const { events, told, seeing } = await this.transactions.read({ organisationId }, async (tenant) => {
      const found = await liveEvents.listAfter(tenant, { after, limit: PAGE });
      const told = open.filter(({ roleId }) => found.some((event) => event.roleId === roleId));
      return { events: found, seeing: new Set(await liveEvents.filterViewers(tenant, told)), told };
    });
    for (const stream of open) {
      // Whoever does not see the role any more is told nothing of it: they come back, and are refused.
      if (told.includes(stream) && !seeing.has(stream)) stream.end();
      else stream.send(events);
    }
    return events.length === PAGE;
  }
}
