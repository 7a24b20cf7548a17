import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { tabDrafts } from '../../../api/drafts/draft-store.js';
import { useSession } from '../../../api/session.js';
import { startPageServer, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { Notes } from './notes.js';

/** 32 bytes, as the server gives them. */
const DRAFT_KEY = btoa('a key of thirty-two bytes, really'.slice(0, 32));
const READERS = [
  { id: 'u1', name: 'Ada Admin' },
  { id: 'u2', name: 'Dana Diaz' },
  { id: 'u3', name: 'Daniel Roth' },
  { id: 'u4', name: 'Rosa Dantes' },
];

/** As the shell does: nothing is drawn before the session is known, and with it the drafts. */
function NotesOf({ applicationId }: { applicationId: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return useSession().isSuccess && <Notes applicationId={applicationId} field={field} />;
}

describe('notes', () => {
  let server: PageServer;
  beforeEach(async () => {
    tabDrafts.clear();
    const notes = (id: string) => ({
      [`GET /applications/${id}/notes`]: () => ({ body: { items: [], next: null } }),
      [`GET /applications/${id}/notes/readers`]: () => ({ body: { items: READERS } }),
      [`POST /applications/${id}/notes`]: () => ({ status: 201, body: { id: 'n1' } }),
    });
    server = await startPageServer({
      'GET /session': () => ({
        body: {
          actor: { id: 'u1', name: 'Ada Admin', kind: 'admin' },
          organisation: { name: 'Acme' },
          draftKey: DRAFT_KEY,
        },
      }),
      ...notes('a1'),
      ...notes('a2'),
    });
  });
  afterEach(() => server.close());

  async function open(applicationId = 'a1') {
    const page = renderPage(<NotesOf applicationId={applicationId} />);
    await screen.findByRole('textbox');
    return { user: userEvent.setup(), ...page };
  }
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
  const options = async () => {
    const list = await screen.findByRole('listbox');
    return within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  };
  const sent = () => server.sent.map(({ body }) => body);

  describe('mentions', () => {
    it('@ lists colleagues, and letters filter them: first names first, the reader left out', async () => {
      const { user } = await open();
      await user.type(field(), 'ask @');
      await waitFor(async () => expect(await options()).toEqual(['Dana Diaz', 'Daniel Roth', 'Rosa Dantes']));
      await user.type(field(), 'dan');
      expect(await options()).toEqual(['Dana Diaz', 'Daniel Roth', 'Rosa Dantes']);
      await user.type(field(), 'i');
      expect(await options()).toEqual(['Daniel Roth']);
    });

    it('arrows and Enter write the chosen name, and the note is for that colleague', async () => {
      const { user } = await open();
      await user.type(field(), 'ask @da');
      await options();
      await user.keyboard('{ArrowDown}{Enter}about Go');
      expect(field().value).toBe('ask @Daniel Roth about Go');
      await user.keyboard('{Control>}{Enter}{/Control}');
      await waitFor(() => expect(sent()).toEqual([{ text: 'ask @Daniel Roth about Go', mentions: ['u3'] }]));
    });

    it('a name typed to its end needs no choosing', async () => {
      const { user } = await open();
      await user.type(field(), 'ask @dana diaz, please');
      await user.keyboard('{Control>}{Enter}{/Control}');
      await waitFor(() => expect(sent()).toEqual([{ text: 'ask @dana diaz, please', mentions: ['u2'] }]));
    });

    it('a colleague whose name is deleted from the text is not mentioned', async () => {
      const { user } = await open();
      await user.type(field(), '@da');
      await options();
      await user.keyboard('{Enter}');
      expect(field().value).toBe('@Dana Diaz ');
      await user.keyboard('{Backspace}{Backspace}{Backspace}{Escape} well');
      await user.click(field());
      await user.keyboard('{Control>}{Enter}{/Control}');
      await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ mentions: [] })]));
    });

    it('Escape closes the list and keeps the text', async () => {
      const { user } = await open();
      await user.type(field(), 'mail @da');
      await options();
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
      expect(field().value).toBe('mail @da');
      expect(document.activeElement).toBe(field());
    });
  });

  describe('drafts', () => {
    it('a draft is sealed in the tab, and there again when the candidate is opened again', async () => {
      const { user, unmount } = await open();
      await user.type(field(), 'strong on Kafka');
      const stored = () => JSON.stringify({ ...sessionStorage });
      await waitFor(() => expect(stored()).toContain('candor draft note a1'));
      expect(stored()).not.toContain('Kafka');
      unmount();
      await open();
      expect(field().value).toBe('strong on Kafka');
    });

    it('a draft stays with its candidate', async () => {
      const { user, unmount } = await open('a1');
      await user.type(field(), 'strong on Kafka');
      unmount();
      await open('a2');
      expect(field().value).toBe('');
    });

    it('a note is saved once, however often its keys are pressed', async () => {
      const { user } = await open();
      await user.type(field(), 'strong on Kafka');
      const press = () =>
        field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
      // In every turn, also in one between the end of the call and React's, which empties the field.
      while (field().value !== '') {
        press();
        await new Promise((resolve) => setTimeout(resolve));
      }
      await user.type(field(), 'and on Spark');
      await user.click(screen.getByRole('button', { name: 'Add note' }));
      await waitFor(() => expect(sent().at(-1)).toEqual({ text: 'and on Spark', mentions: [] }));
      expect(sent()).toHaveLength(2);
    });

    it('a saved note leaves no draft', async () => {
      const { user, unmount } = await open();
      await user.type(field(), 'strong on Kafka');
      await user.click(screen.getByRole('button', { name: 'Add note' }));
      await waitFor(() => expect(field().value).toBe(''));
      expect(sent()).toEqual([{ text: 'strong on Kafka', mentions: [] }]);
      unmount();
      await open();
      expect(field().value).toBe('');
    });
  });
});
