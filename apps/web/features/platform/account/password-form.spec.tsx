import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SHORTEST_PASSWORD } from '#libs/contracts';
import { startPageServer, type Handlers, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { PasswordForm } from './password-form.js';

const CHANGE = 'PUT /session/password';

describe('a form with faults', () => {
  let server: PageServer;
  afterEach(() => server.close());

  async function open(answers: Handlers = {}) {
    server = await startPageServer(answers);
    renderPage(<PasswordForm email="ada@acme.example" />);
    return userEvent.setup();
  }
  const current = () => screen.getByLabelText<HTMLInputElement>(/^Current password/);
  const next = () => screen.getByLabelText<HTMLInputElement>(/^New password/);
  const submit = () => screen.getByRole('button', { name: 'Change password' });

  it('an empty form is not sent: each fault stands beside its field, and the first field has the focus', async () => {
    const user = await open();
    await user.click(submit());
    expect(await screen.findAllByText('Required')).toHaveLength(2);
    expect(document.activeElement).toBe(current());
    expect(server.sent).toEqual([]);
  });

  it('the focus goes to the field that is at fault, not to one before it', async () => {
    const user = await open();
    await user.type(current(), 'the old one');
    await user.type(next(), 'short');
    await user.click(submit());
    await screen.findByText(`At least ${SHORTEST_PASSWORD} characters`);
    expect(screen.queryByText('Required')).toBeNull();
    expect(document.activeElement).toBe(next());
    expect(server.sent).toEqual([]);
  });

  it('a fault that the server finds stands beside its field, in its words, until the field is changed', async () => {
    const user = await open({
      [CHANGE]: () => ({
        status: 422,
        body: {
          ...{ code: 'invalid', detail: 'The password was not changed.' },
          errors: [{ path: 'current', message: 'This is not your password.' }],
        },
      }),
    });
    await user.type(current(), 'a wrong one');
    await user.type(next(), 'a long enough password');
    await user.click(submit());
    await screen.findByText('This is not your password.');
    expect(screen.queryByText('The password was not changed.')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    await user.type(current(), '!');
    expect(screen.queryByText('This is not your password.')).toBeNull();
  });
});
