import { MantineProvider } from '@mantine/core';
import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '#libs/contracts';
import { startPageServer, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import { useListAddress } from '../list/use-list-address.js';
import { FilterToolbar } from './filter-toolbar.js';

const ROLE = { id: 'r1', criteria: [] } as unknown as Role;
const SHOWN = { components: { Popover: { defaultProps: { hideDetached: false } } } };
const pressed: string[] = [];

/** The toolbar with some of the keys of the page of a shortlist. */
function Page() {
  const leftOut = { filters: [], isLeaving: false, close: () => undefined };
  useKeys(['a', 'd', 'e', 'p'].map((key) => [key, () => void pressed.push(key)]));
  return <FilterToolbar role={ROLE} address={useListAddress()} shortlist={null} searchFault={null} leftOut={leftOut} />;
}

describe('the panel of filters and the keys of the page', () => {
  let server: PageServer;
  afterEach(() => server.close());

  it('leaves the focus at once: what is typed after Escape and “/” is the search', async () => {
    server = await startPageServer({
      'GET /roles/r1/views': () => ({ body: { items: [], next: null } }),
      'GET /roles/r1/shortlist/counts': () => ({ body: { matching: 3 } }),
    });
    // With the time that a panel takes to fade out. It is shown though nothing is laid out.
    renderPage(
      <MantineProvider env="default" theme={SHOWN}>
        <Page />
      </MantineProvider>,
    );
    const user = userEvent.setup({ delay: null });
    for (const openIt of [
      () => user.keyboard('f'),
      () => user.click(screen.getByRole('button', { name: 'Filters' })),
    ]) {
      pressed.length = 0;
      await openIt();
      const field = await screen.findByRole('combobox', { name: 'Sort by' });
      await user.keyboard('ad');
      await user.click(field);
      await user.keyboard('{Escape}{Escape}/epic AND (');
      const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search documents' });
      expect(search.value).toBe('epic AND (');
      expect(pressed).toEqual([]);
      await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Sort by' })).toBeNull());
      expect(document.activeElement).toBe(search);
      await user.clear(search);
      await user.keyboard('{Escape}');
    }
  });
});
