import { describe, expect, it } from '@jest/globals';
import { TooManyAttempts } from '../http/problem.js';
import { Attempts } from './attempts.js';

const wrong = () => Promise.resolve(null);
const right = () => Promise.resolve('session');

describe('attempts to sign in', () => {
  it('are counted before their answer is known, so that guesses side by side do not pass together', async () => {
    const attempts = new Attempts();
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, () => attempts.make('jo@acme.example', '192.0.2.1', wrong)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    await expect(attempts.make('jo@acme.example', '192.0.2.2', right)).rejects.toThrow(TooManyAttempts);
  });

  it('begin anew after one that succeeded', async () => {
    const attempts = new Attempts();
    for (let round = 0; round < 20; round++) {
      for (let guess = 0; guess < 2; guess++) await attempts.make('jo@acme.example', '192.0.2.1', wrong);
      expect(await attempts.make('jo@acme.example', '192.0.2.1', right)).toBe('session');
    }
  });

  it('do not count when nothing could be found out', async () => {
    const attempts = new Attempts();
    const away = () => Promise.reject(new Error('the database is away'));
    for (let failure = 0; failure < 100; failure++) {
      await expect(attempts.make('jo@acme.example', '192.0.2.1', away)).rejects.toThrow('away');
    }
    expect(await attempts.make('jo@acme.example', '192.0.2.1', right)).toBe('session');
  });

  it('are limited by address too, whatever the accounts', async () => {
    const attempts = new Attempts();
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, (_, guess) => attempts.make(`${guess}@acme.example`, '192.0.2.1', wrong)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
  });
});
