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
  it('invites a member, who sets a password; the access level applies; a session that ends loses nothing', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'Invite member' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Ines Kolb');
    await dialog.getByLabel('Email').fill('ines@settings.example');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const ines = page.getByRole('listitem').filter({ hasText: 'Ines Kolb' });
    await ines.getByText('Invited').waitFor();
    await ines.getByText('Recruiter').waitFor();

    const theirs = await pages.signedOut();
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: 'Set a password' }).waitFor();
    expect(await barriersOn(theirs)).toEqual([]);
    await theirs.getByLabel('New password').first().fill('winter oranges 7');
    await theirs.keyboard.press('Enter');
    await theirs.getByRole('heading', { name: 'Roles' }).waitFor();
    await theirs.goto(pages.at('/settings/people'));
    await theirs.getByText('Only admins can change this.').waitFor();
    expect(await theirs.getByRole('link', { name: 'Members' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Open Ines Kolb' }).click();
    await dialog.getByRole('radio', { name: 'Admin' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Saved').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await theirs.reload();
    await theirs.getByRole('button', { name: 'Open Admin' }).waitFor();

    await theirs.goto(pages.at('/settings/you'));
    await theirs.getByRole('textbox', { name: 'Name' }).fill('Ines Kolb-Moss');
    await dialog.getByRole('button', { name: 'Deactivate…' }).click();
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await dialog.getByRole('button', { name: 'Reactivate' }).click();
    await dialog.getByRole('button', { name: 'Deactivate…' }).waitFor();
    await theirs.getByRole('button', { name: 'Save' }).click();
    const ended = theirs.getByRole('dialog', { name: 'Your session ended' });
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
    await theirs.getByLabel('Email').fill('ines@settings.example');
    await theirs.getByLabel('Password').first().fill('winter oranges 7');
    expect(await barriersOn(theirs)).toEqual([]);
    await theirs.keyboard.press('Enter');
    await theirs.getByRole('button', { name: 'Open Admin' }).waitFor();
    expect(new URL(theirs.url()).search).toBe('?person=nobody');
    await theirs.context().close();
  });

  it('keeps the only admin, and says why', async () => {
    await atSettings('people');
    await page.getByRole('button', { name: 'Open Ines Kolb-Moss' }).click();
    await page.getByRole('radio', { name: 'Hiring manager' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open Admin' }).click();
    await page.getByText('This is the only admin.').waitFor();
    expect(await page.getByRole('radio', { name: 'Recruiter' }).isDisabled()).toBe(true);
    await page.goBack();
    expect(await gone(page.getByRole('dialog'))).toBe(true);
  });

  it('adds a notice, requires it in a region, and records it for the waiting applications', async () => {
    await atSettings('notices');
    await page.getByRole('button', { name: 'Add notice' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Template').selectOption({ label: 'EU, in English' });
    await dialog.getByRole('region', { name: 'What candidates see' }).getByText('How we assess').waitFor();
    await dialog.getByText('Some brackets are not filled in').waitFor();
    await dialog.getByLabel('Region').fill(PLACE);
    await dialog.getByLabel('Text').fill('How we assess applications\n\nA tool compares, and people decide about you.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    const text = page.getByRole('button', { name: `View notice for ${PLACE}, English` });
    await text.click();
    await dialog.getByText('people decide about you').waitFor();
    await dialog.getByRole('button', { name: 'Add version' }).click();
    await dialog
      .getByLabel('Text')
      .fill('How we assess applications\n\nA tool compares, and only people decide about you.');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Version 2 · Active').waitFor();

    await atSettings('rights');
    await page.getByRole('radio', { name: 'By region' }).check();
    await page.getByRole('combobox', { name: 'Regions' }).fill(PLACE);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Last changed just now').waitFor();
    const role = await called<Role>('/roles', { title: 'Notice keeper', requirements: ['Python'] });
    const candidate = { name: 'Nora Nachbar', skills: ['Python'], jurisdiction: PLACE };
    await called<ApplicationReceipt>(`/roles/${role.id}/candidates`, candidate);

    await atSettings('notices');
    await page.getByRole('button', { name: 'Record notice for Notice keeper' }).click();
    await dialog.getByText('Waiting applications', { exact: true }).click();
    await dialog.getByText(`Nora Nachbar (${PLACE})`).waitFor();
    await dialog.getByLabel('Notice given').selectOption({ label: `${PLACE}, in English · Version 2` });
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record notice', exact: true }).click();
    expect(await gone(page.getByRole('region', { name: 'Waiting for notice' }))).toBe(true);
    await page.request.put(pages.at('/api/v1/candidate-rights'), { data: {} });
  });

  it('previews deletions before anything is saved, and places a legal hold on a role', async () => {
    await atSettings('retention');
    await page.getByText('No automatic deletion. Candidates stay until a member deletes them.').waitFor();
    await page.getByRole('switch', { name: 'Delete candidates automatically' }).press('Space');
    await page.getByText('Candidates are deleted 24 months after their last role closed.').waitFor();
    await page.getByText('With 24 months: No candidates would be deleted.').waitFor();
    await page.getByLabel('Months after').fill('6');
    await page.getByText('With 6 months:').waitFor();
    await page.getByRole('button', { name: 'Place legal hold…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Role' }).fill('Notice');
    await page.getByRole('option', { name: 'Notice keeper' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Case 12/2026');
    await dialog.getByRole('button', { name: 'Place hold' }).click();
    const holds = page.getByRole('list', { name: 'Legal holds' });
    await holds.getByText('All candidates of Notice keeper').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await holds.getByRole('button', { name: 'Lift…' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It is over');
    await page.keyboard.press('Enter');
    expect(await seen(holds.getByText('It is over'))).toBe(true);
  });

  it('finds an action in the audit log, opens it by its URL, and verifies the log', async () => {
    await atSettings('audit');
    const list = page.getByRole('list', { name: 'Audit log' });
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

  it('follows the chosen theme, without barriers', async () => {
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
