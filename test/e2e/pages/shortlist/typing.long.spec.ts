/**
 * Typed letters are text and nothing else: no shortcut of a page acts while a user types, or while an overlay is open.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { CreatedUser } from '#libs/contracts';
import {
  PERSON,
  type Pages,
  barriersOn,
  gone,
  inBrowser,
  makeRole,
  openPages,
  seen,
} from '../../../support/candor/pages.js';

const ROLE = 'Shepherd\n\nRequirements\n- 2 years of experience as a shepherd\n- Lambing\n';
const RESUME = 'Ola Ness\n\nExperience\nShepherd, High Farm\nMarch 2019 – Present\n• Lambing of sheep\n';
/** Each key of the shortlist, as the first letter of a name. */
const SENTENCE = 'Ask @d @h @a @u @j @k @x @c @e @o @w @p @n @b @f @1 @/ @? or mail a@d.example about it';

const COLLEAGUES = ['Dagny Ferrow', 'Hauk Ferrow', 'Arne Ferrow'];
const signInLinks = new Map<string, string>();

let pages: Pages;
let page: Page;
/** What was asked of the server beside reading, since the test began. */
let changes: string[] = [];

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const note = (): Locator => page.getByRole('region', { name: 'Notes' }).getByRole('textbox');
const option = (name: string): Locator => page.getByRole('option', { name });
const expectUndecided = async (): Promise<void> => {
  expect(changes).toEqual([]);
  expect(await page.getByText(/^Reason to/).count()).toBe(0);
  expect(
    await page
      .locator(PERSON)
      .getByText(/^(Advanced|On hold|Declined)$/)
      .count(),
  ).toBe(0);
};

inBrowser('text typed', () => {
  it('in a note is what stands in it, whatever letters follow an @', async () => {
    for (const name of COLLEAGUES) {
      const data = { name, email: `${name.split(' ')[0]}@typing.example`, kind: 'recruiter' };
      const made = await page.request.post(pages.at('/api/v1/users'), { data });
      expect(made.status()).toBe(201);
      signInLinks.set(name, ((await made.json()) as CreatedUser).signInLink!);
    }
    await makeRole(pages, page, ROLE);
    await page.setInputFiles('input[type=file]', {
      name: 'ola.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(RESUME),
    });
    await page.locator(PERSON, { hasText: 'Ola Ness' }).click();
    await page.getByRole('heading', { name: 'Ola Ness' }).waitFor();
    page.on('request', (request) => {
      if (request.method() !== 'GET' && !/\/(opened|seen)$/.test(request.url()))
        changes.push(`${request.method()} ${request.url()}`);
    });
    await note().pressSequentially(SENTENCE);
    expect(await note().inputValue()).toBe(SENTENCE);
    await expectUndecided();
  });

  it('of a name in a note chooses a colleague, by any key or by a click', async () => {
    const choosing: [typed: string, name: string, keys: string[], text: string][] = [
      ['ask @d', 'Dagny Ferrow', ['Enter'], 'ask @Dagny Ferrow '],
      ['ask @hauk f', 'Hauk Ferrow', ['Tab'], 'ask @Hauk Ferrow '],
      ['@ferrow', 'Arne Ferrow', ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Enter'], '@Arne Ferrow '],
      ['ask @HAUK', 'Hauk Ferrow', ['Escape', 'Enter'], 'ask @HAUK\n'],
      ['ask @nobodyhere', '', ['Enter'], 'ask @nobodyhere\n'],
    ];
    for (const [typed, name, keys, text] of choosing) {
      await note().fill('');
      await note().pressSequentially(typed);
      if (name) await option(name).waitFor();
      for (const key of keys) await page.keyboard.press(key);
      await page.keyboard.type('and go on');
      expect(await note().inputValue()).toBe(`${text}and go on`);
      expect(await option('Ferrow').count()).toBe(0);
    }
    await note().fill('');
    await note().pressSequentially('Please @ferrow');
    await option('Hauk Ferrow').waitFor();
    expect(await option('Ferrow').count()).toBe(3);
    expect(await barriersOn(page)).toEqual([]);
    await option('Hauk Ferrow').click();
    await page.keyboard.type('look, @dag');
    await option('Dagny Ferrow').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^for (Dagny|Hauk) Ferrow, (Dagny|Hauk) Ferrow/ }).waitFor();
    for (let letters = '@Dagny Ferrow '.length; letters > 0; letters--) await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: /^for Hauk Ferrow/ }).waitFor();
    await expectUndecided();
    await note().press('Control+Enter');
    await page.getByRole('article').getByText('Please @Hauk Ferrow look,').waitFor();
    expect(await seen(page.getByRole('article').getByText('for Hauk Ferrow'))).toBe(true);
    changes = [];
  });

  it('of whole sentences with names reaches each colleague, however quick the hand', async () => {
    // Nothing is known of colleagues yet: the page has just been loaded.
    await page.reload();
    await page.getByRole('heading', { name: 'Ola Ness' }).waitFor();
    await page.keyboard.press('n');
    const sentence =
      'Dagny, ask @Dagny Ferrow about the lambs (@hauk ferrow has the dates), and decline nothing: a@d.example knows.';
    await page.keyboard.type(sentence);
    expect(await note().inputValue()).toBe(sentence);
    await page.keyboard.press('Control+Enter');
    const written = page.getByRole('article').filter({ hasText: sentence });
    await written.getByText('for Dagny Ferrow, Hauk Ferrow').waitFor();
    expect(changes.map((change) => change.replace(/^(\w+) .*\/(\w+)$/, '$1 $2'))).toEqual(['POST notes']);
    changes = [];
    await expectUndecided();
    for (const name of ['Dagny Ferrow', 'Hauk Ferrow']) {
      const theirs = await pages.signedOut();
      await theirs.goto(pages.at(signInLinks.get(name)!));
      await theirs.getByRole('link', { name: /^Inbox/ }).click();
      await theirs.getByRole('listitem').filter({ hasText: sentence }).waitFor();
      await theirs.context().close();
    }
  });

  it('in any other field is what stands in it', async () => {
    const fields: [open: () => Promise<unknown>, field: Locator, close: string][] = [
      [() => page.keyboard.press('/'), page.getByRole('searchbox'), ''],
      [
        async () => {
          await page.getByRole('button', { name: 'Add candidates' }).click();
          await page.getByRole('menuitem', { name: 'Paste résumé' }).click();
        },
        page.getByRole('dialog').getByLabel('Résumé'),
        'Escape',
      ],
    ];
    for (const [open, field, close] of fields) {
      await page.getByRole('heading', { name: 'Notes' }).click();
      await open();
      await field.pressSequentially(SENTENCE);
      expect(await field.inputValue()).toBe(SENTENCE);
      await field.fill('');
      if (close) await page.keyboard.press(close);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('heading', { name: 'Ola Ness' }).waitFor();
    await expectUndecided();
  });

  it('into a menu or over a popover decides nothing, and keys act again once it is closed', async () => {
    for (const opener of ['Export', /^Filters/, 'More about Ola Ness']) {
      await page.getByRole('button', { name: opener }).first().click();
      await page.locator('[aria-haspopup][aria-expanded=true]').waitFor();
      for (const key of ['d', 'h', 'a', 'b', 'u', 'x']) await page.keyboard.press(key);
      await expectUndecided();
      await page.keyboard.press('Escape');
      await page.locator('[aria-haspopup][aria-expanded=true]').waitFor({ state: 'detached' });
    }
    await page.getByRole('heading', { name: 'Notes' }).click();
    await page.keyboard.press('d');
    await page.getByText(/^Reason to/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^Reason to/).waitFor({ state: 'detached' });
    await expectUndecided();
  });

  it('under an overlay that nothing was said about decides nothing', async () => {
    for (const overlay of [
      '<div role="dialog">A popover of its own making</div>',
      '<div role="menu"><div role="menuitem">One</div></div>',
      '<button aria-haspopup="true" aria-expanded="true">Open</button>',
      '<dialog open>A dialog of the browser</dialog>',
    ]) {
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(overlay)})`);
      for (const key of ['d', 'h', 'a', 'u', 'x', 'j', '/']) await page.keyboard.press(key);
      await expectUndecided();
      expect([overlay, await page.evaluate('document.activeElement.tagName')]).toEqual([overlay, 'BODY']);
      await page.evaluate('document.body.lastElementChild.remove()');
    }
    await page.keyboard.press('h');
    await page.getByText(/^Reason to/).waitFor();
    await page.keyboard.press('Escape');
    expect(await gone(page.getByText(/^Reason to/))).toBe(true);
  });

  it('on the page of the candidate is what stands in a field, also beside a document', async () => {
    await page.getByRole('link', { name: 'Ola Ness' }).click();
    await page.getByRole('button', { name: /^Shepherd High Farm/ }).click();
    const documentPane = page.getByRole('region', { name: 'Document' });
    await documentPane.waitFor();
    await page.getByRole('button', { name: /^Fix data: Shepherd/ }).click();
    const why = page.getByRole('region', { name: 'Fix data' }).getByRole('textbox', { name: 'Reason' });
    await why.focus();
    await page.keyboard.type(SENTENCE);
    expect(await why.inputValue()).toBe(SENTENCE);
    await documentPane.waitFor();
    await why.fill('');
    await expectUndecided();
  });
});
