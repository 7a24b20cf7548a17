/** Settings: members and their sign-in, what candidates receive, retention, the audit, and the look of the pages. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApplicationReceipt, Role } from '#libs/contracts';
import { type Pages, barriersOn, gone, inBrowser, openPages, seen } from '../../../support/candor/pages.js';

const PAGES = ['you', 'people', 'audit', 'notices', 'rights', 'retention'];
/** A jurisdiction of this file alone: only applications that name it owe a notice. */
const PLACE = 'ZZ-SETTINGS';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const called = async <Answer>(path: string, data: object): Promise<Answer> => {
  const answer = await page.request.post(pages.at(`/api/v1${path}`), { data });
  expect([path, answer.ok()]).toEqual([path, true]);
  return (await answer.json()) as Answer;
};

const atSettings = (name: string) => page.goto(pages.at(`/settings/${name}`));

inBrowser('the settings page', () => {
  it('invites a colleague, who chooses a password; what they may do follows; a session that ends loses nothing', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Ines Kolb');
    await dialog.getByLabel('E-mail').fill('ines@settings.example');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const ines = page.getByRole('listitem').filter({ hasText: 'Ines Kolb' });
    await ines.getByText('Invited').waitFor();
    await ines.getByText('Recruiter').waitFor();

    const theirs = await pages.signedOut();
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: 'Choose a password' }).waitFor();
    expect(await barriersOn(theirs)).toEqual([]);
    await theirs.getByLabel('New password').first().fill('winter oranges 7');
    await theirs.keyboard.press('Enter');
    await theirs.getByRole('heading', { name: 'Roles' }).waitFor();
    await theirs.goto(pages.at('/settings/people'));
    await theirs.getByText('This is for administrators.').waitFor();
    expect(await theirs.getByRole('link', { name: 'People' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Open Ines Kolb' }).click();
    await dialog.getByRole('radio', { name: 'Administrator' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Saved').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await theirs.reload();
    await theirs.getByRole('button', { name: 'Open Admin' }).waitFor();

    await theirs.goto(pages.at('/settings/you'));
    await theirs.getByRole('textbox', { name: 'Name' }).fill('Ines Kolb-Moss');
    await dialog.getByRole('button', { name: 'Deactivate …' }).click();
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await dialog.getByRole('button', { name: 'Activate again' }).click();
    await dialog.getByRole('button', { name: 'Deactivate …' }).waitFor();
    await theirs.getByRole('button', { name: 'Save' }).click();
    const ended = theirs.getByRole('dialog', { name: 'Your session has ended' });
    await ended.getByLabel('Password').first().fill('winter oranges 7');
    expect(await barriersOn(theirs)).toEqual([]);
    await theirs.keyboard.press('Enter');
    await ended.waitFor({ state: 'detached' });
    expect(await theirs.getByRole('alert').count()).toBe(0);
    expect(await theirs.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ines Kolb-Moss');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText('Saved').waitFor();

    // Without a session the link leads over the sign-in page and back to its target.
    await theirs.context().clearCookies();
    await theirs.goto(pages.at('/settings/people?person=nobody'));
    await theirs.getByLabel('E-mail').fill('ines@settings.example');
    await theirs.getByLabel('Password').first().fill('winter oranges 7');
    expect(await barriersOn(theirs)).toEqual([]);
    await theirs.keyboard.press('Enter');
    await theirs.getByRole('button', { name: 'Open Admin' }).waitFor();
    expect(new URL(theirs.url()).search).toBe('?person=nobody');
    await theirs.context().close();
  });

  it('keeps whoever administers alone, and says why', async () => {
    await atSettings('people');
    await page.getByRole('button', { name: 'Open Ines Kolb-Moss' }).click();
    await page.getByRole('radio', { name: 'Hiring manager' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open Admin' }).click();
    await page.getByText('The only one who administers.').waitFor();
    expect(await page.getByRole('radio', { name: 'Recruiter' }).isDisabled()).toBe(true);
    await page.goBack();
    expect(await gone(page.getByRole('dialog'))).toBe(true);
  });

  it('writes a notice, demands it in a place, and records it for who waits there', async () => {
    await atSettings('notices');
    await page.getByRole('button', { name: 'Add a notice' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Begin with').selectOption({ label: 'EU, in en' });
    await dialog.getByRole('region', { name: 'As candidates read it' }).getByText('How we assess').waitFor();
    await dialog.getByText('Some brackets are left').waitFor();
    await dialog.getByLabel('Place').fill(PLACE);
    await dialog.getByLabel('Text').fill('How we assess applications\n\nA tool compares, and people decide about you.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add it' }).click();
    const text = page.getByRole('button', { name: `Read the notice for ${PLACE}, en` });
    await text.click();
    await dialog.getByText('people decide about you').waitFor();
    await dialog.getByRole('button', { name: 'Write the next version' }).click();
    await dialog
      .getByLabel('Text')
      .fill('How we assess applications\n\nA tool compares, and only people decide about you.');
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Version 2 · In force').waitFor();

    await atSettings('rights');
    await page.getByRole('radio', { name: 'In some places' }).check();
    await page.getByRole('combobox', { name: 'Places' }).fill(PLACE);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Last changed just now').waitFor();
    const role = await called<Role>('/roles', { title: 'Notice keeper', requirements: ['Python'] });
    const candidate = { name: 'Nora Nachbar', skills: ['Python'], jurisdiction: PLACE };
    await called<ApplicationReceipt>(`/roles/${role.id}/candidates`, candidate);

    await atSettings('notices');
    await page.getByRole('button', { name: 'Record a notice for Notice keeper' }).click();
    await dialog.getByText('Who waits', { exact: true }).click();
    await dialog.getByText(`Nora Nachbar (${PLACE})`).waitFor();
    await dialog.getByLabel('Text that they were given').selectOption({ label: `${PLACE}, in en · Version 2` });
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record it' }).click();
    expect(await gone(page.getByRole('region', { name: 'Waiting for a notice' }))).toBe(true);
    await page.request.put(pages.at('/api/v1/candidate-rights'), { data: {} });
  });

  it('shows who would be erased before anything is saved, and holds a role', async () => {
    await atSettings('retention');
    await page.getByText('Nobody is erased: people are kept until somebody erases them.').waitFor();
    await page.getByRole('switch', { name: 'Erase people after a time' }).press('Space');
    await page.getByText('People are erased 24 months after the last role they applied for was closed.').waitFor();
    await page.getByText('With 24 months: Nobody would be erased.').waitFor();
    await page.getByLabel('Months after').fill('6');
    await page.getByText('With 6 months:').waitFor();
    await page.getByRole('button', { name: 'Hold a role …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Role' }).fill('Notice');
    await page.getByRole('option', { name: 'Notice keeper' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Case 12/2026');
    await dialog.getByRole('button', { name: 'Hold it' }).click();
    const holds = page.getByRole('list', { name: 'Legal holds' });
    await holds.getByText('Everybody who applied for Notice keeper').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await holds.getByRole('button', { name: 'Lift …' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('It is over');
    await page.keyboard.press('Enter');
    expect(await seen(holds.getByText('It is over'))).toBe(true);
  });

  it('says in the audit who did what to whom, finds it again by its address, and verifies it', async () => {
    await atSettings('audit');
    const list = page.getByRole('list', { name: 'Audit' });
    const lifted = list.getByText('Admin lifted the legal hold on Notice keeper');
    await lifted.waitFor();
    await page.getByLabel('Action').selectOption({ label: 'Legal hold set' });
    await lifted.waitFor({ state: 'detached' });
    await page.reload();
    await list.getByText('Admin set a legal hold on Notice keeper').waitFor();
    await list.getByText('Details').first().click();
    await list.getByRole('button', { name: 'Show related entries' }).click();
    await page.getByLabel('Action').selectOption({ label: 'All actions' });
    await lifted.waitFor();
    await page.getByLabel('Day').fill('2020-01-01');
    await page.getByText('No matching entries').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await list
      .getByText(/^Admin recorded (that .+ received notice|notice to \d+ candidates?) for Notice keeper$/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/sealed entries are unchanged/).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('looks as somebody chooses, without barriers', async () => {
    for (const [theme, scheme] of [
      ['Light', 'light'],
      ['Dark', 'dark'],
    ] as const) {
      await atSettings('you');
      await page.getByText(theme, { exact: true }).click();
      await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
      for (const name of PAGES) {
        await atSettings(name);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([name, scheme, await barriersOn(page)]).toEqual([name, scheme, []]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const name of PAGES) {
      await atSettings(name);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 390]);
    }
  });
});
