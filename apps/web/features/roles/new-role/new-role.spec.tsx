import { afterEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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

  it('sends the answer to a question about the page with the role, and does not ask it again', async () => {
    const question = { code: 'looks-like-resume', criterion: null, text: 'Is this a résumé?', from: null };
    server = await startPageServer({
      'GET /shipped-roles': () => ({ body: { items: [] } }),
      'POST /role-previews': () => ({ body: { page: 'Chef', questions: [question] } }),
      'POST /roles': () => ({ status: 201, body: { id: 'r1' } }),
    });
    renderPage(<NewRolePage />);
    const user = userEvent.setup();
    fireEvent.change(screen.getByLabelText(new RegExp(`^${roles.form.page}`)), { target: { value: 'Chef' } });
    await user.click(screen.getByRole('button', { name: roles.form.read }));
    await user.click(await screen.findByRole('button', { name: roles.form.problem.goOn }));
    await waitFor(() => expect(server.sent.map(({ path }) => path)).toContain('/roles'));
    expect(server.sent.find(({ path }) => path === '/roles')!.body).toEqual({
      page: { text: 'Chef', format: 'text' },
      answeredQuestions: [{ code: 'looks-like-resume', criterion: null, start: null }],
    });
  });

  it('asks one question after the other, and for a title where the page names none', async () => {
    const asked = (code: string) => ({ code, criterion: null, text: `${code}?`, from: null });
    server = await startPageServer({
      'GET /shipped-roles': () => ({ body: { items: [] } }),
      'POST /role-previews': ({ body }) => {
        const { title } = (body as { page: { title?: string } }).page;
        const codes = ['looks-like-resume', ...(title === undefined ? ['no-title'] : [])];
        return { body: { page: 'Wanted', questions: codes.map(asked) } };
      },
      'POST /roles': () => ({ status: 201, body: { id: 'r1' } }),
    });
    renderPage(<NewRolePage />);
    const user = userEvent.setup();
    fireEvent.change(screen.getByLabelText(new RegExp(`^${roles.form.page}`)), { target: { value: 'Wanted' } });
    await user.click(screen.getByRole('button', { name: roles.form.read }));
    await user.click(await screen.findByRole('button', { name: roles.form.problem.goOn }));
    const alert = within((await screen.findByText('no-title?.')).closest<HTMLElement>('[role=alert]')!);
    await user.type(alert.getByLabelText(roles.form.name), 'Night baker{Enter}');
    await waitFor(() => expect(server.sent.map(({ path }) => path)).toContain('/roles'));
    expect(server.sent.filter(({ path }) => path === '/roles').map(({ body }) => body)).toEqual([
      {
        page: { text: 'Wanted', format: 'text', title: 'Night baker' },
        answeredQuestions: [{ code: 'looks-like-resume', criterion: null, start: null }],
      },
    ]);
  });
});
