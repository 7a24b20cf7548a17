import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CustomSkills } from '#libs/contracts';
import { startPageServer, type Handlers, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { skills } from './messages.en.js';
import { SkillForm } from './skill-form.js';

const SAVE = 'PUT /custom-skills';
const CURRENT: CustomSkills = {
  number: 2,
  entries: [{ id: 'acme-flow', name: 'Acme Flow' }],
  note: null,
  author: null,
  createdAt: '2026-11-29T09:00:00Z',
};

describe('the form of a custom skill', () => {
  let server: PageServer;
  afterEach(() => server.close());

  async function open(answers: Handlers = {}) {
    server = await startPageServer(answers);
    renderPage(<SkillForm current={CURRENT} index={null} onDone={() => undefined} />);
    const name = await screen.findByLabelText<HTMLInputElement>(new RegExp(`^${skills.form.name}`));
    return { user: userEvent.setup(), name };
  }
  const refusal = (path: string) => ({
    status: 422,
    body: { code: 'invalid', detail: 'The list was not saved.', errors: [{ path, message: 'Taken already.' }] },
  });

  it('without a name is not sent, and the name has the fault and the focus', async () => {
    const { user, name } = await open();
    await user.click(screen.getByRole('button', { name: 'Save as version 3' }));
    await screen.findByText('Required');
    expect(document.activeElement).toBe(name);
    expect(server.sent).toEqual([]);
  });

  it('shows what the server says of the id beside the name that it is made from', async () => {
    const { user, name } = await open({ [SAVE]: () => refusal('entries.1.id') });
    await user.type(name, 'Acme Grid');
    await user.click(screen.getByRole('button', { name: 'Save as version 3' }));
    await screen.findByText('Taken already.');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(screen.queryByText('The list was not saved.')).toBeNull();
    expect(server.sent[0]?.body).toMatchObject({
      entries: [{ id: 'acme-flow' }, { id: 'acme-grid', name: 'Acme Grid' }],
    });
  });

  it('shows what the server says of another entry above the fields', async () => {
    const { user, name } = await open({ [SAVE]: () => refusal('entries.0.id') });
    await user.type(name, 'Acme Grid');
    await user.click(screen.getByRole('button', { name: 'Save as version 3' }));
    await screen.findByText('The list was not saved.');
    expect(name.getAttribute('aria-invalid')).not.toBe('true');
  });
});
