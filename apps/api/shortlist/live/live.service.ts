/** Streams of what happens in roles. Each API process reads the numbered events by itself, so it does not matter which one a stream is at. */
import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
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

const BEAT_EVERY_MS = 15_000;

/** A stream ends after this time, and its reader comes back with credentials that are checked anew. */
const LONGEST_MS = 5 * 60_000;

@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Live');
  /** Streams by organisation. */
  private readonly streams = new Map<string, Set<EventStream>>();
  /** How many each caller holds open here, or is about to. */
  private readonly held = new Map<string, number>();
  private isEnding = false;

  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: Pick<ApiOptions, 'eventStreams'>,
  ) {}

  /**
   * @param lastId what the reader had last, null at its beginning
   * @throws TooManyStreams when the caller holds as many as are allowed
   */
  async open(actor: Actor, roleId: string, lastId: string | null): Promise<Readable> {
    authorise(actor, EVERYBODY);
    this.hold(actor.id);
    try {
      const stream = await this.opened(actor, roleId, lastId);
      stream.bytes.once('close', () => this.letGo(actor.id));
      return stream.bytes;
    } catch (error) {
      this.letGo(actor.id);
      throw error;
    }
  }

  private async opened(actor: Actor, roleId: string, lastId: string | null): Promise<EventStream> {
    const { organisationId } = actor;
    const head = await this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return liveEvents.findHead(tenant);
    });
    const stream = EventStream.from({ roleId, callerId: actor.id }, head, lastId);
    const longest = Math.min(LONGEST_MS, (actor.expiresAt?.getTime() ?? Infinity) - Date.now());
    const [beat, end] = [setInterval(() => stream.beat(), BEAT_EVERY_MS), setTimeout(() => stream.end(), longest)];
    stream.bytes.once('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      this.remove(organisationId, stream);
    });
    if (this.isEnding) stream.end();
    else this.add(organisationId, stream);
    return stream;
  }

  beforeApplicationShutdown(): void {
    this.isEnding = true;
    for (const streams of this.streams.values()) for (const stream of streams) stream.end();
  }

  private hold(callerId: string): void {
    const held = this.held.get(callerId) ?? 0;
    if (held >= this.options.eventStreams) throw new TooManyStreams(this.options.eventStreams);
    this.held.set(callerId, held + 1);
  }

  private letGo(callerId: string): void {
    const left = (this.held.get(callerId) ?? 1) - 1;
    if (left === 0) this.held.delete(callerId);
    else this.held.set(callerId, left);
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
    const open = streams.filter(({ isOpen }) => isOpen);
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
      else stream.give(events);
    }
    return events.length === PAGE;
  }
}
