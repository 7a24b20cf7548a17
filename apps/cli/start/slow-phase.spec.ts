import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { reportWhenSlow } from './slow-phase.js';

describe('a phase of the start', () => {
  it('is named once while it takes long, and hands on its result', async () => {
    const notes: string[] = [];
    let note = (_line: string): void => {};
    const endsSoonAfterItsName = new Promise<string>((resolve) => {
      note = (line) => {
        notes.push(line);
        setTimeout(resolve, 20, 'done');
      };
    });
    expect(await reportWhenSlow('Starting the database', endsSoonAfterItsName, (line) => note(line), 5)).toBe('done');
    expect(notes).toEqual(['Starting the database …']);
  });

  it('is not named when it is quick or fails, not even later', async () => {
    const notes: string[] = [];
    const note = (line: string): void => void notes.push(line);
    expect(await reportWhenSlow('Quick', Promise.resolve(1), note, 20)).toBe(1);
    await expect(reportWhenSlow('Failing', Promise.reject(new Error('no')), note, 20)).rejects.toThrow('no');
    await pause(60);
    expect(notes).toEqual([]);
  });
});
