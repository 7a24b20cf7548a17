import type { MessageEvent } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { EventStream } from './event-stream.js';

const HEAD = { number: 9, forgotten: 4 };
const READER = { roleId: 'role', callerId: 'user' };

const streamFor = (lastId: string | null): EventStream => new EventStream(READER, HEAD, lastId, () => true);

function read(stream: EventStream): { messages: MessageEvent[]; state: { isOver: boolean }; leave(): void } {
  const messages: MessageEvent[] = [];
  const state = { isOver: false };
  const reading = stream.messages(60_000).subscribe({
    next: (message) => messages.push(message),
    complete: () => (state.isOver = true),
  });
  return { messages, state, leave: () => reading.unsubscribe() };
}

const event = (number: number, roleId = 'role') =>
  ({ number, roleId, kind: 'application.noted', data: `{"n":${number}}` }) as const;

describe('a stream', () => {
  it.each([
    ['begins at the newest number', null, { id: '9', type: 'stream.begins', data: '{}', retry: 1_000 }],
    ['resumes after the number of its reader', '6', { id: '6', retry: 1_000 }],
    [
      'begins with a gap after a number that is not kept',
      '3',
      { id: '9', type: 'stream.gap', data: '{}', retry: 1_000 },
    ],
    [
      'begins with a gap after a number that never was',
      '10',
      { id: '9', type: 'stream.gap', data: '{}', retry: 1_000 },
    ],
  ])('%s', (_, lastId, first) => {
    const { messages, leave } = read(streamFor(lastId));
    expect(messages).toEqual([first]);
    leave();
  });

  it('sends each event of its role once', () => {
    const stream = streamFor('6');
    const { messages, leave } = read(stream);
    stream.send([event(5), event(6), event(7), event(8, 'other')]);
    stream.send([event(7), event(8, 'other'), event(9)]);
    expect(messages.slice(1).map(({ id, type, data }) => [id, type, data])).toEqual([
      ['7', 'application.noted', '{"n":7}'],
      ['9', 'application.noted', '{"n":9}'],
    ]);
    expect(stream.after).toBe(9);
    leave();
  });

  it('is over once it is ended, and sends nothing more', () => {
    const stream = streamFor(null);
    const { messages, state } = read(stream);
    stream.end();
    stream.send([event(10)]);
    expect([messages.length, state.isOver]).toEqual([1, true]);
  });
});
