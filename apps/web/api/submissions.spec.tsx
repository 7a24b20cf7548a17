import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InviteDialog } from '../features/platform/members/invite-dialog.js';
import { settings } from '../features/platform/settings/messages.en.js';
import { startPageServer, type Handlers, type PageServer } from '../testing/page-server.js';
import { renderPage } from '../testing/render-page.js';
import { submitOnce } from './submissions.js';

const INVITE = 'POST /users';
const INVITED = {
  user: { id: 'u1', name: 'Dana Diaz', email: 'dana@acme.example' },
  invitationLink: '/password#token',
};

describe('a form that is sent', () => {
  let server: PageServer;
  afterEach(() => server.close());

  /** The form that invites a member, filled in. */
  async function open(answers: Handlers) {
    server = await startPageServer(answers);
    renderPage(<InviteDialog onClose={() => undefined} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(new RegExp(`^${settings.you.name}`)), 'Dana Diaz');
    await user.type(screen.getByLabelText(new RegExp(`^${settings.you.email}`)), 'dana@acme.example');
    return user;
  }
  const submit = () => screen.getByRole('button', { name: settings.people.send });
  const keys = () => server.sent.map(({ key }) => key);

  it('twice in one tick reaches the server once', async () => {
    await open({ [INVITE]: () => ({ status: 201, body: INVITED }) });
    act(() => {
      submit().click();
      submit().click();
    });
    await screen.findByDisplayValue(/password#token/);
    expect(server.sent).toHaveLength(1);
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('again after a network error carries the same key, and the form shows what the server stored', async () => {
    let calls = 0;
    const user = await open({ [INVITE]: () => (++calls === 1 ? { isLost: true } : { status: 201, body: INVITED }) });
    await user.click(submit());
    await screen.findByRole('alert');
    await user.click(submit());
    await screen.findByDisplayValue(/password#token/);
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).toBe(keys()[0]);
  });

  it('with a changed draft after a network error carries another key', async () => {
    const user = await open({ [INVITE]: () => ({ isLost: true }) });
    await user.click(submit());
    await screen.findByRole('alert');
    await user.type(screen.getByLabelText(new RegExp(`^${settings.you.name}`)), ' Ruiz');
    await user.click(submit());
    await waitFor(() => expect(keys()).toHaveLength(2));
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('again after a refusal carries another key', async () => {
    const user = await open({
      [INVITE]: () => ({ status: 409, body: { code: 'email-taken', detail: 'Already a member.', errors: [] } }),
    });
    await user.click(submit());
    await screen.findByText('Already a member.');
    await user.click(submit());
    await waitFor(() => expect(keys()).toHaveLength(2));
    expect(keys()[1]).not.toBe(keys()[0]);
  });
});

describe('a submission', () => {
  afterEach(() => void jest.useRealTimers());

  it('joins the same one for a second after its response, and is another one later', async () => {
    jest.useFakeTimers();
    const keys: string[] = [];
    const send = (key: string) => Promise.resolve(keys.push(key));
    await submitOnce('/syncs {}', send);
    await submitOnce('/syncs {}', send);
    expect(keys).toHaveLength(1);
    jest.advanceTimersByTime(1_000);
    await submitOnce('/syncs {}', send);
    expect(new Set(keys).size).toBe(2);
  });
});
