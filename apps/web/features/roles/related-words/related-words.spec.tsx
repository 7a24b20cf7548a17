import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RelatedWords, RelatedWordsVersionView } from '#libs/contracts';
import { startPageServer, type Handlers, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { words } from './messages.en.js';
import { RelatedWordsState } from './related-words.page.js';

const AT = '2026-12-01T09:00:00Z';
const ID = '01a2342c-e386-77f5-89be-e1c1fc654bb2';
const OFF: RelatedWords = {
  ...{ optedIn: false, resumes: 437, needed: 500, people: 10 },
  ...{ active: null, activatedAt: null, computation: null },
};
const RUNNING: RelatedWords['computation'] = {
  ...{ id: ID, state: 'running', total: 504, done: 126, number: null },
  ...{ requestedBy: ID, requestedAt: AT, endedAt: null },
};
const VERSION: RelatedWordsVersionView = {
  ...{ number: 1, digest: 'ab', resumes: 504, words: 812, neighbours: 6_000, requestedBy: ID, createdAt: AT },
};

describe('the page of related words', () => {
  let server: PageServer;
  afterEach(() => server.close());

  async function open(state: RelatedWords, versions: RelatedWordsVersionView[] = [], answers: Handlers = {}) {
    server = await startPageServer({
      'GET /related-words': () => ({ body: state }),
      'GET /related-words/versions': () => ({ body: { items: versions, next: null } }),
      ...answers,
    });
    renderPage(<RelatedWordsState />);
    await screen.findByText(words.optInLabel);
    return userEvent.setup();
  }
  const computeButton = () => screen.getByRole<HTMLButtonElement>('button', { name: words.compute });

  it('says how many résumés are missing, and computes nothing before the opt-in', async () => {
    const user = await open(OFF, [], { 'PUT /related-words': () => ({ body: { ...OFF, optedIn: true } }) });
    screen.getByText('437 résumés; at least 500 are needed.');
    screen.getByText(words.optInFirst);
    expect(computeButton().disabled).toBe(true);
    await user.click(screen.getByLabelText(new RegExp(words.optInLabel)));
    await waitFor(() => expect(server.sent.map(({ body }) => body)).toEqual([{ optedIn: true }]));
    await waitFor(() => expect(screen.queryByText(words.optInFirst)).toBeNull());
    expect(computeButton().disabled).toBe(true);
  });

  it('shows how far a computation is, and cancels it', async () => {
    const state = { ...OFF, optedIn: true, resumes: 504, computation: RUNNING };
    const cancelled = { ...state, computation: { ...RUNNING, state: 'cancelled' as const, endedAt: AT } };
    const user = await open(state, [], { 'DELETE /related-words/computation': () => ({ body: cancelled }) });
    screen.getByText('126 of 504 résumés read');
    expect(screen.queryByRole('button', { name: words.compute })).toBeNull();
    await user.click(screen.getByRole('button', { name: words.cancel }));
    await screen.findByText(new RegExp(words.ended.cancelled));
    expect(computeButton().disabled).toBe(false);
  });

  it('activates a version for all roles once that is confirmed, and offers the built-in words', async () => {
    const state = { ...OFF, optedIn: true, resumes: 504 };
    const active = { ...state, active: 1, activatedAt: AT };
    const user = await open(state, [VERSION], {
      'POST /related-words/activation': () => ({ status: 202, body: active }),
    });
    await screen.findByText(/from 504 résumés · 812 words/);
    await user.click(screen.getByRole('button', { name: words.activate }));
    await user.click(await screen.findByRole('button', { name: words.activateAll }));
    await waitFor(() => expect(server.sent.map(({ body }) => body)).toEqual([{ number: 1 }]));
    await screen.findByRole('button', { name: `Preview ${words.builtIn}` });
    expect(screen.queryByRole('button', { name: 'Preview Version 1' })).toBeNull();
  });
});
