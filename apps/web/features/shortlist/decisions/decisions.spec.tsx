import { afterEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { DecisionKind } from '#libs/contracts';
import { startPageServer, type Handlers, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import { DecisionToolbar } from './decision-toolbar.js';
import { useDecisions } from './use-decisions.js';

const JANE = { applicationId: 'a1', name: 'Jane Doe' };
const DECIDE = 'POST /applications/a1/decisions';
const UNDO = 'POST /applications/a1/decisions/undo';

/** The toolbar of one candidate with the keys of the page of a shortlist, and a field as the page has several. */
function Page() {
  const deciding = useDecisions('r1', { identitiesHidden: false, filters: {} });
  const [asked, setAsked] = useState<DecisionKind | null>(null);
  useKeys([
    ['a', () => setAsked('advance')],
    ['h', () => setAsked('hold')],
    ['d', () => setAsked('decline')],
    ['u', deciding.undo],
  ]);
  return (
    <>
      <textarea aria-label="Note" />
      <DecisionToolbar
        decision={null}
        asked={asked}
        isPending={deciding.isPending}
        isLast={deciding.last !== undefined}
        menu={null}
        onAsk={setAsked}
        onDecide={(kind, reasonCode) => {
          setAsked(null);
          deciding.decide(JANE, kind, reasonCode);
        }}
        onUndo={() => deciding.undoOf(JANE, 'advance')}
      />
    </>
  );
}

describe('decisions by keyboard', () => {
  let server: PageServer;
  afterEach(() => server.close());

  async function open(answers: Handlers = {}) {
    server = await startPageServer({
      [DECIDE]: () => ({ status: 201, body: { id: 'd1' } }),
      [UNDO]: () => ({ status: 201, body: { id: 'd2' } }),
      ...answers,
    });
    renderPage(<Page />);
    return userEvent.setup();
  }
  const sent = () => server.sent.map(({ method, path, body }) => ({ call: `${method} ${path}`, body }));

  it('the key to advance and Enter decide with the first reason', async () => {
    const user = await open();
    await user.keyboard('a{Enter}');
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toEqual({
      call: DECIDE,
      body: { kind: 'advance', reasonCode: 'strong-match', identitiesHidden: false, filters: {} },
    });
    await screen.findByText('Advanced: Jane Doe');
  });

  it('Enter alone declines no one: a number or an arrow key chooses the reason', async () => {
    const user = await open();
    await user.keyboard('d{Enter}{Enter}');
    await screen.findByText('Press a number, or choose with the arrow keys.');
    expect(sent()).toEqual([]);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(sent()[0]?.body).toMatchObject({ kind: 'decline', reasonCode: 'experience-gap' }));
    await screen.findByText('Declined: Jane Doe');
  });

  it('a capital letter is no key', async () => {
    const user = await open();
    await user.keyboard('AHD{Enter}1');
    expect(screen.queryByText(/^Reason to/)).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('the message of a decision undoes it', async () => {
    const user = await open();
    await user.keyboard('d1');
    await screen.findByText('Declined: Jane Doe');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent()[1]).toEqual({ call: UNDO, body: { decisionId: 'd1' } }));
    await screen.findByText('Decline undone: Jane Doe');
  });

  it('a number decides with the reason of that number', async () => {
    const user = await open();
    await user.keyboard('h2');
    await waitFor(() => expect(sent()[0]?.body).toMatchObject({ kind: 'hold', reasonCode: 'needs-information' }));
  });

  it('a reason that is pressed twice is one decision, with one undo', async () => {
    const user = await open();
    await user.keyboard('d');
    const reason = await screen.findByRole('button', { name: /^1 / });
    act(() => {
      reason.click();
      reason.click();
    });
    await screen.findByText('Declined: Jane Doe');
    await user.keyboard('u');
    await waitFor(() => expect(sent().map(({ call }) => call)).toEqual([DECIDE, UNDO]));
    await user.keyboard('u');
    await screen.findByText('Nothing to undo');
  });

  it('the same decision after its undo is another one', async () => {
    const user = await open();
    await user.keyboard('d1');
    await screen.findByText('Declined: Jane Doe');
    await user.keyboard('u');
    await screen.findByText('Decline undone: Jane Doe');
    await user.keyboard('d1');
    await waitFor(() => expect(sent().map(({ call }) => call)).toEqual([DECIDE, UNDO, DECIDE]));
    expect(new Set(server.sent.map(({ key }) => key)).size).toBe(3);
  });

  it('Escape closes the reasons, and nothing is decided', async () => {
    const user = await open();
    await user.keyboard('a{Escape}');
    await waitFor(() => expect(screen.queryByText('Strong match')).toBeNull());
    await user.keyboard('{Enter}1');
    expect(sent()).toEqual([]);
  });

  it('letters of a note decide nothing', async () => {
    const user = await open();
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'ask @d{Enter}had a call{Enter}');
    expect(screen.queryByText('Strong match')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('u takes the last decision back', async () => {
    const user = await open();
    await user.keyboard('a1');
    await screen.findByText('Advanced: Jane Doe');
    await user.keyboard('u');
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toEqual({ call: UNDO, body: { decisionId: 'd1' } });
    await screen.findByText('Advance undone: Jane Doe');
  });

  it('an undo before the answer waits for it', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const user = await open({
      [DECIDE]: async () => {
        await released;
        return { status: 201, body: { id: 'late' } };
      },
    });
    await user.keyboard('a1');
    await waitFor(() => expect(sent()).toHaveLength(1));
    await user.keyboard('u');
    expect(sent()).toHaveLength(1);
    release();
    await waitFor(() => expect(sent()[1]).toEqual({ call: UNDO, body: { decisionId: 'late' } }));
  });

  it('an undo without a decision says that there is none', async () => {
    const user = await open();
    await user.keyboard('u');
    await screen.findByText('Nothing to undo');
    expect(sent()).toEqual([]);
  });

  it('a refused decision says so and cannot be undone', async () => {
    const user = await open({
      [DECIDE]: () => ({ status: 409, body: { code: 'closed', detail: 'The role is closed.', errors: [] } }),
    });
    await user.keyboard('d1');
    await screen.findByText('The role is closed.');
    await user.keyboard('u');
    await screen.findByText('Nothing to undo');
    expect(sent()).toHaveLength(1);
  });
});
