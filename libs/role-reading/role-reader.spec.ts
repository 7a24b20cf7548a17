/** @runs-alone It kills processes that read. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSingleRequirement, readRole, roleFromRequirements, jobDescriptionText, SHIPPED_ROLES } from '#libs/job-ad';
import { skillsWithCustom } from '#libs/language';
import { until } from '../../test/support/until.js';
import { createRoleReader, RoleReadingError, type RoleReader, type RoleReaderOptions } from './index.js';

const readers: RoleReader[] = [];

function readerOf(options: RoleReaderOptions = {}): RoleReader {
  // As long as a busy machine takes, where a test is not about the limit.
  const reader = createRoleReader({ size: 1, cpuMs: 240_000, ...options });
  readers.push(reader);
  return reader;
}

afterAll(async () => {
  await Promise.all(readers.map((reader) => reader.close()));
});

/** Returns the outcome of a reading. */
const endOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof RoleReadingError ? error.code : String(error)),
  );

describe('a role reader', () => {
  const reader = readerOf();
  const skills = { number: 3, entries: [{ id: 'zorblax', name: 'Zorblax', aliases: ['ZBX'] }] };
  const lexicon = skillsWithCustom(skills.number, skills.entries);

  it('gives what reading in this process gives', async () => {
    const [{ page }] = SHIPPED_ROLES as [(typeof SHIPPED_ROLES)[0]];
    const html = '<h1>Cook</h1><h2>Requirements</h2><ul><li>3+ years of Zorblax</ul>';
    const input = { title: 'Cook', requirements: ['3+ years of ZBX', 'HACCP'] };
    expect(await reader.read('a', 'page', { text: page, format: 'markdown', skills: null })).toEqual(
      readRole(jobDescriptionText(page, 'markdown')),
    );
    expect(await reader.read('a', 'page', { text: html, format: 'html', title: 'Chef', skills })).toEqual(
      readRole(jobDescriptionText(html, 'html'), { title: 'Chef', skills: lexicon }),
    );
    expect(await reader.read('a', 'page-text', { text: html, format: 'html' })).toBe(jobDescriptionText(html, 'html'));
    expect(await reader.read('a', 'requirements', { input, skills })).toEqual(
      roleFromRequirements(input, { skills: lexicon }),
    );
    expect(await reader.read('a', 'requirement', { text: 'Knows ZBX', as: 'duty', skills })).toEqual(
      readSingleRequirement('Knows ZBX', 'duty', lexicon),
    );
  });

  it('refuses a page of more requirements than a role may have, with how many there are', async () => {
    const lines = Array.from({ length: 1_200 }, (_, at) => `- Experience with gadget${at.toString(36)}x tools`);
    const reading = reader.read('a', 'page', {
      ...{ text: `Cook\n\nRequirements\n${lines.join('\n')}`, format: 'text', skills: null },
    });
    await expect(reading).rejects.toMatchObject({ code: 'asks-too-much', data: { most: 1_000 } });
  });
});

describe('a page of tens of thousands of lines', () => {
  it('is refused before it is read, however little stands in them', async () => {
    const reader = readerOf();
    for (const line of ['- ', '1. ', '- 3+ years of Python']) {
      const text = `Cook\n\nRequirements\n${`${line}\n`.repeat(5_100)}`;
      await expect(reader.read('a', 'page', { text, format: 'text', skills: null })).rejects.toMatchObject({
        code: 'too-many-lines',
        data: { most: 5_000 },
      });
    }
  });
});

describe('a text that takes too long', () => {
  it('ends as timed-out, and the next one is read by another process', async () => {
    const reader = readerOf({ cpuMs: 400 });
    const readsShort = async (): Promise<void> =>
      expect(await endOf(reader.read('a', 'page-text', { text: 'Cook', format: 'text' }))).toBe('read');
    await until(readsShort);
    const lines = Array.from({ length: 4_900 }, (_, at) => `- Experience with ${at.toString(36)}x tools`).join('\n');
    const text = `Cook\n\nRequirements\n${lines}`.slice(0, 200_000);
    expect(await endOf(reader.read('a', 'page', { text, format: 'text', skills: null }))).toBe('timed-out');
    await until(readsShort);
  });
});

describe('texts that wait', () => {
  it('are so many of one sender at most, and those of others are read in between', async () => {
    const reader = readerOf({ mostWaiting: 3 });
    const ended: string[] = [];
    const send = (sender: string): Promise<string> => {
      const reading = endOf(reader.read(sender, 'page-text', { text: 'Cook', format: 'text' }));
      void reading.then((how) => ended.push(`${sender} ${how}`));
      return reading;
    };
    await Promise.all(['a', 'a', 'a', 'a', 'b'].map(send));
    expect(ended).toEqual(['a busy', 'a read', 'b read', 'a read', 'a read']);
  });

  it('reject when the reader is closed', async () => {
    const reader = readerOf();
    const reading = reader.read('a', 'page-text', { text: 'Cook', format: 'text' });
    const ended = expect(reading).rejects.toThrow('closed');
    await reader.close();
    await ended;
  });
});
