import { afterEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startPageServer, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { roles } from '../role-list/messages.en.js';
import { NewRolePage } from './new-role.page.js';

const SHIPPED = { id: 'clerk', title: 'Clerk', trade: 'office', level: 'entry', page: 'Clerk. You know filing.' };

describe('the page of a new role', () => {
  let server: PageServer;
  afterEach(() => server.close());

  it('asks before a template replaces a text that was typed, and does not ask otherwise', async () => {
    server = await startPageServer({ 'GET /shipped-roles': () => ({ body: { items: [SHIPPED] } }) });
    renderPage(<NewRolePage />);
    const user = userEvent.setup();
    const text = screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`^${roles.form.page}`));
    const choose = async (): Promise<void> => {
      await user.click(screen.getByRole('combobox', { name: roles.form.template }));
      await user.click(await screen.findByRole('option', { name: SHIPPED.title }));
    };
    const answer = async (name: string): Promise<void> => {
      await user.click(await screen.findByRole('button', { name }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    fireEvent.change(text, { target: { value: 'Baker. You know dough.' } });
    await choose();
    await answer(roles.form.keep);
    expect(text.value).toBe('Baker. You know dough.');
    fireEvent.change(text, { target: { value: '' } });
    await choose();
    await waitFor(() => expect(text.value).toBe(SHIPPED.page));
    fireEvent.change(text, { target: { value: 'Baker.' } });
    await choose();
    await answer(roles.form.replaceNow);
    expect(text.value).toBe(SHIPPED.page);
  });
});
