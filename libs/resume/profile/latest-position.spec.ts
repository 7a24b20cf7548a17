import { describe, expect, it } from '@jest/globals';
import type { Position } from '#libs/contracts';
import { latestPosition } from './latest-position.js';

const span = { document: 0, start: 0, end: 1 };
const stated = (value: string) => ({ value, span });
const at = (month: number) => ({ date: '2020', month, span });
const position = (title: string | null, rest: Partial<Position> = {}): Position => ({
  ...{ kind: 'work', title: title === null ? null : stated(title), employer: stated(`${title} Ltd`), titleKeys: [] },
  ...{ start: null, end: null, current: false, dates: 'undated', span },
  ...rest,
});

describe('the latest position', () => {
  it('is the current one, of two the one that began last', () => {
    const positions = [
      position('Clerk', { start: at(100), end: at(190) }),
      position('Manager', { start: at(150), current: true }),
      position('Advisor', { start: at(160), current: true }),
    ];
    expect(latestPosition(positions)).toEqual({ title: 'Advisor', employer: 'Advisor Ltd' });
  });

  it('is the one that ended last, and a dated one before an undated one', () => {
    const positions = [
      position('Undated'),
      position('Early', { start: at(100), end: at(120) }),
      position('Late', { start: at(90), end: at(130) }),
    ];
    expect(latestPosition(positions)!.title).toBe('Late');
    expect(latestPosition([...positions].reverse())!.title).toBe('Late');
    expect(latestPosition([position('Only')])!.title).toBe('Only');
  });

  it('is paid work before a project, and nothing without a name', () => {
    const project = position('Website', { kind: 'project', start: at(200), current: true });
    expect(latestPosition([project, position('Cook', { start: at(10), end: at(20) })])!.title).toBe('Cook');
    expect(latestPosition([position(null, { employer: null, start: at(10), current: true })])).toBeNull();
    expect(latestPosition([])).toBeNull();
  });
});
