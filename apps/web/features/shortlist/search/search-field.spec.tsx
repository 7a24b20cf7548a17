import { expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage } from '../../../testing/render-page.js';
import { SearchField } from './search-field.js';

it('a search field keeps what is typed while an earlier search arrives late, and shows a search from elsewhere', async () => {
  const searches: string[] = [];
  let arrive: (q: string) => void = () => undefined;
  function Late() {
    const [q, setQ] = useState('');
    arrive = (next) => act(() => setQ(next));
    return <SearchField q={q} fault={null} onSearch={(next) => void searches.push(next)} />;
  }
  renderPage(<Late />);
  const user = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('searchbox');
  await user.type(field, 'nurse');
  await waitFor(() => expect(searches).toEqual(['nurse']));
  await user.clear(field);
  arrive('nurse');
  expect(field.value).toBe('');
  await waitFor(() => expect(searches).toEqual(['nurse', '']));
  arrive('');
  arrive('cook');
  expect(field.value).toBe('cook');
});
