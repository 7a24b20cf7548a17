import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { renderPage } from '../../../testing/render-page.js';
import { jobAdLines } from '../line-classes/messages.en.js';
import { JobDescription } from './job-description.js';

const PAGE = 'Baker\n\nYou bring\n- Rye\n- Wheat\nWe pay well.';
const at = (text: string) => ({ start: PAGE.indexOf(text), end: PAGE.indexOf(text) + text.length });
const LINES = [
  { ...at('You bring'), class: 'heading', readerClass: 'heading', kind: null, understood: null },
  { ...at('Rye'), class: 'asks', readerClass: 'asks', kind: null, understood: true },
  { ...at('Wheat'), class: 'asks', readerClass: 'other', kind: null, understood: false },
] as const;

const { classes } = jobAdLines;

function show(more: Partial<ComponentProps<typeof JobDescription>> = {}): void {
  renderPage(
    <JobDescription
      page={PAGE}
      criteria={[]}
      questions={[]}
      active={null}
      onActive={() => undefined}
      lines={LINES}
      {...more}
    />,
  );
}

describe('a job description', () => {
  it('gives a line another class with a click', async () => {
    const onClass = jest.fn<(line: (typeof LINES)[number], to: string) => void>();
    show({ onClass: onClass as never });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: `${classes.asks}: Rye` }));
    const chosen = await screen.findByRole('menuitem', { name: classes.asks });
    expect(chosen.getAttribute('aria-current')).toBe('true');
    await user.click(screen.getByRole('menuitem', { name: classes.company }));
    expect(onClass).toHaveBeenCalledWith(LINES[1], 'company');
  });

  it('says which lines that ask gave nothing, and which a user has classed', () => {
    show({ onClass: () => undefined });
    expect(screen.getByText(jobAdLines.silent).parentElement?.textContent).toBe(`- Wheat${jobAdLines.silent}`);
    const title = screen.getByRole('button', { name: `${classes.asks}: Wheat` }).getAttribute('title');
    expect(title).toBe(`${classes.asks} · ${jobAdLines.byUser}`);
  });

  it('shows classes without menus to users who only read', () => {
    show();
    expect(screen.getAllByRole('img', { name: classes.asks })).toHaveLength(2);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows the requirement of words that a pointer moves over, and not of those that come under one at rest', () => {
    const onActive = jest.fn<(id: string | null) => void>();
    show({ criteria: [{ id: 'rye', label: 'Rye', from: { ...at('Rye'), text: 'Rye' } } as never], onActive });
    const words = screen.getByText('Rye');
    fireEvent.pointerEnter(words);
    expect(onActive).not.toHaveBeenCalled();
    fireEvent.pointerMove(words);
    expect(onActive).toHaveBeenCalledWith('rye');
  });

  it('holds the whole text, before its lines are known too', () => {
    show({ lines: undefined as never });
    for (const text of ['Baker', 'You bring', '- Rye', '- Wheat', 'We pay well.']) screen.getByText(text);
  });
});
