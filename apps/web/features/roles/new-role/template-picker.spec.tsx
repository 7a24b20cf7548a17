import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startPageServer, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { roles } from '../role-list/messages.en.js';
import { TemplatePicker, type Offered } from './template-picker.js';

const template = (trade: string, title: string) => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  trade,
  level: 'mid',
  page: `${title}. A page.`,
});
const TEMPLATES = [
  template('office', 'Receptionist'),
  template('health', 'Registered Nurse'),
  template('health', 'Pharmacist'),
  template('skilled-trades', 'Electrician'),
];

describe('the picker of role templates', () => {
  let server: PageServer;
  let chosen: Offered[] = [];
  beforeEach(async () => {
    server = await startPageServer({ 'GET /shipped-roles': () => ({ body: { items: TEMPLATES } }) });
    chosen = [];
    renderPage(<TemplatePicker onChoose={(one) => chosen.push(one)} />);
  });
  afterEach(() => server.close());

  const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: roles.form.template });
  const titles = () => screen.queryAllByRole('option').map((one) => one.textContent);

  it('groups the templates by trade, in alphabetical order', async () => {
    await userEvent.click(box());
    await screen.findByRole('option', { name: 'Electrician' });
    const { health, office } = roles.form.trades;
    const groups = [health, office, roles.form.trades['skilled-trades']];
    expect(groups.map((name) => screen.getByText(name).textContent)).toEqual(groups);
    expect(titles()).toEqual(['Pharmacist', 'Registered Nurse', 'Receptionist', 'Electrician']);
  });

  it('finds a template by its title, and those of a trade by the name of the trade', async () => {
    const user = userEvent.setup();
    await user.click(box());
    await screen.findByRole('option', { name: 'Electrician' });
    await user.type(box(), 'nurse');
    await waitFor(() => expect(titles()).toEqual(['Registered Nurse']));
    await user.clear(box());
    await user.type(box(), roles.form.trades.health);
    await waitFor(() => expect(titles()).toEqual(['Pharmacist', 'Registered Nurse']));
    await user.clear(box());
    await user.type(box(), 'astronaut');
    expect(await screen.findByText(roles.form.templateNone)).not.toBeNull();
  });

  it('offers the page of the chosen template, and is ready for another search', async () => {
    const user = userEvent.setup();
    await user.click(box());
    await screen.findByRole('option', { name: 'Electrician' });
    await user.type(box(), 'elec');
    await user.click(screen.getByRole('option', { name: 'Electrician' }));
    expect(chosen).toEqual([{ text: 'Electrician. A page.', from: 'Electrician' }]);
    await waitFor(() => expect(box().value).toBe(''));
  });
});
