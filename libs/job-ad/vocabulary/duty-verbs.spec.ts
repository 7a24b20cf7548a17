import { describe, expect, it } from '@jest/globals';
import { isVerbLed } from './duty-verbs.js';

describe('texts that begin with an activity', () => {
  it.each([
    'Supervise crews',
    'Preparing tax returns',
    'Safely operate a crane',
    'Care for critically ill patients',
    'Document in the health record',
    'Participating in on-call rotations',
  ])('%s', (text) => expect(isVerbLed(text)).toBe(true));

  it.each([
    'Design experience',
    'Test automation skills',
    'Record of success',
    'Support is needed',
    'Range of shifts',
    'Cranes',
  ])('a thing: %s', (text) => expect(isVerbLed(text)).toBe(false));
});
