import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Outlet, Route, Routes } from 'react-router';
import { startPageServer, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { criteria as messages } from '../criteria-content/messages.en.js';
import { roles } from '../role-list/messages.en.js';
import { OpenQuestions } from './open-questions.js';

const PAGE = 'Electrician\n- 18th Edition\n\nPlumber\n- Gas Safe';
const at = PAGE.indexOf('Plumber');
const PARTS = [
  { title: 'Electrician', start: 0, end: at },
  { title: 'Plumber', start: at, end: PAGE.length },
];
const QUESTION = { code: 'several-roles', criterion: null, text: 'Two roles.', from: null, parts: PARTS };
const ROLE = { id: 'r0', confidential: true };
const { problem } = roles.form;
const { severalRoles } = messages;

function show(onAnswer?: (question: typeof QUESTION) => void): void {
  const questions = (
    <OpenQuestions
      {...{ page: PAGE, questions: [QUESTION], criteria: [] }}
      onShow={() => undefined}
      onGoTo={() => undefined}
      {...(onAnswer && { onAnswer: onAnswer as never })}
    />
  );
  renderPage(
    <Routes>
      <Route element={<Outlet context={ROLE} />}>
        <Route path="*" element={questions} />
      </Route>
    </Routes>,
  );
}

describe('the question about several roles, at a role', () => {
  let server: PageServer;
  afterEach(() => server?.close());

  it('creates each from its own part, as confidential as the role, and says what becomes of the role', async () => {
    let created = 0;
    server = await startPageServer({ 'POST /roles': () => ({ status: 201, body: { id: `r${++created}` } }) });
    const onAnswer = jest.fn<(question: typeof QUESTION) => void>();
    show(onAnswer);
    await userEvent.click(screen.getByRole('button', { name: problem.createAll.replace(/\{n.*\}/, '2 roles') }));
    await screen.findByText(new RegExp(severalRoles.split));
    expect(screen.getByRole('link', { name: severalRoles.settings }).getAttribute('href')).toBe('/roles/r0/settings');
    expect(server.sent.map(({ body }) => body)).toEqual(
      PARTS.map(({ title, start, end }) => ({
        page: { text: PAGE.slice(start, end), format: 'text', title },
        confidential: true,
      })),
    );
    expect(screen.getByRole('link', { name: 'Open Plumber' }).getAttribute('href')).toBe('/roles/r2/criteria');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('is answered by saying that it is one role', async () => {
    const onAnswer = jest.fn<(question: typeof QUESTION) => void>();
    show(onAnswer);
    await userEvent.click(screen.getByRole('button', { name: severalRoles.oneRole }));
    await waitFor(() => expect(onAnswer).toHaveBeenCalledWith(QUESTION));
  });

  it('offers nothing to users who only read', () => {
    show();
    screen.getByText(QUESTION.text);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
