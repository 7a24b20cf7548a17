import { describe, expect, it } from '@jest/globals';
import { dutyLabel, dutyPieces } from './duty-pieces.js';

const pieces = (text: string): string[] => dutyPieces({ text, start: 0, end: text.length }).map((one) => one.text);

describe('the duties of a line', () => {
  it.each([
    ['You will be responsible for weighing barges', 'weighing barges'],
    ['The incumbent will chart the river bed', 'chart the river bed'],
    ['Responsible for the lock gates', 'the lock gates'],
    ['Your duties will include, but are not limited to: greeting skippers', 'greeting skippers'],
  ])('“%s” stands without what leads up to it', (line, duty) => {
    expect(pieces(line)).toEqual([duty]);
  });

  it('are several where a long line goes on to another verb', () => {
    expect(
      pieces(
        'Plan the weekly rota for the ferry crews, order fuel and provisions from the harbour stores, and report every delay to the port office the same day',
      ),
    ).toEqual([
      'Plan the weekly rota for the ferry crews',
      'order fuel and provisions from the harbour stores',
      'report every delay to the port office the same day',
    ]);
  });

  it('are parted where a list lost its lines', () => {
    expect(
      pieces(
        'Writing the log of each crossing and keeping it in the wheelhouse Checking the life jackets of all passengers before departure Mooring at both piers',
      ),
    ).toHaveLength(3);
  });

  it('stay one in a line of usual length', () => {
    const line = 'Paint hulls and decks, and keep the slipway clear for boats that come in';
    expect(pieces(line)).toEqual([line]);
  });

  it('have a label of about twelve words', () => {
    const long =
      'Keep the tide tables of all four harbours of the sound up to date for crews and pilots who sail at night or in fog';
    expect(dutyLabel(long).split(' ').length).toBeLessThanOrEqual(13);
  });
});
