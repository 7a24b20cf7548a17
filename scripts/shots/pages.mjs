// Every page with its notable states: the name of its pictures, its address, and what is done there before they are taken.
// Buttons are found by their labels in either language.

const WORDS = '[aria-pressed]';

/** Presses keys one after the other. */
const keys =
  (...pressed) =>
  async (page) => {
    await page.locator('[data-application], section[aria-label]').first().waitFor({ state: 'attached' });
    for (const key of pressed) await page.keyboard.press(key);
  };

/** Clicks the first button with one of the labels, in turn for each argument. */
const click =
  (...labels) =>
  async (page) => {
    for (const label of labels) await page.getByRole('button', { name: label }).first().click();
  };

const dialog = async (page) => page.getByRole('dialog').waitFor();
const inTurn =
  (...steps) =>
  async (page, at) => {
    for (const step of steps) await step(page, at);
  };

/** What needs room for more than one pane. */
const onDesktop = (step) => (page) => page.viewportSize().width > 900 && step(page);

/** Waits for the first page of a PDF to be drawn. */
const drawn = onDesktop((page) => page.locator('canvas').first().waitFor());

/** Opens the evidence of some requirements. */
async function evidence(page) {
  await page.locator(`section[aria-label] button${WORDS}`).first().waitFor();
  for (let times = 0; times < 4; times++) await page.keyboard.press('e');
}

/** Raises the weight of skills, so that candidates move. */
async function tuned(page) {
  const slider = page.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.press('Home');
  for (let times = 0; times < 56; times++) await page.keyboard.press('ArrowRight');
}

/** Cuts the connection to the server. */
async function offline(page) {
  await page.route(/\/api\/|\/healthz/, (route) => route.abort());
  await page.getByRole('link', { name: /^(Inbox|Posteingang)/ }).click();
  await page.getByText(/^Offline\./).waitFor();
}

async function sessionEnded(page) {
  await page.context().clearCookies();
  await page.getByRole('link', { name: /^(Inbox|Posteingang)/ }).click();
  await dialog(page);
}

async function notLoaded(page) {
  await page.route('**/assets/shortcut-help*.js', (route) => route.abort());
  await page.keyboard.press('Shift+?');
  await page.getByRole('alert').first().waitFor();
}

async function wrongPassword(page) {
  await page.locator('input').first().fill('nobody@acme.example');
  await page.locator('input[type=password]').fill('wrong');
  await page.locator('button[type=submit]').click();
  await page.getByRole('alert').first().waitFor();
}

/**
 * @param at what `prepare` made
 * @returns the pages by name: the address, what is done there, and whether it is open to visitors who are not signed in
 */
export function pagesOf(at) {
  const application = (n) => `${at.role}?application=${at.applications[n].applicationId}`;
  const marta = `${at.platform}?application=${at.marta.applicationId}`;
  const compared = at.applications.slice(0, 4).map(({ applicationId }) => applicationId);
  const visitor = { isVisitor: true };
  const martaPage = `/candidates/${at.marta.candidateId}`;
  return {
    // Without a session.
    'sign-in': ['/sign-in', null, visitor],
    'sign-in-refused': ['/sign-in', wrongPassword, visitor],
    'password-lost': ['/password/lost', null, visitor],
    'password-choose': [at.choosePassword, null, visitor],
    'password-link-cut-off': ['/password', null, visitor],
    'shared-shortlist': [at.sharedList, null, visitor],
    'shared-applications': [at.sharedApplications, (page) => page.locator('summary').first().click(), visitor],
    explanation: [at.explained, null, visitor],
    'explanation-mistake': [at.explained, click(/^(Report a mistake|Fehler melden)$/), visitor],
    'explanation-review': [
      at.explained,
      click(/^(Request a human review|Bewertung durch Menschen verlangen)$/),
      visitor,
    ],
    'explanation-gone': ['/explained#ce_unknown', null, visitor],
    problems: ['/problems', null, visitor],
    problem: ['/problems/legal-hold', null, visitor],

    // Roles.
    roles: ['/'],
    'roles-closed': ['/?state=closed'],
    'roles-none-found': ['/?search=astronaut'],
    'new-role': ['/roles/new'],
    criteria: [`${at.platform}/criteria`],
    'criteria-requirement': [`${at.platform}/criteria`, click(/^(Edit Terraform|Terraform bearbeiten)/)],
    'criteria-versions': [`${at.platform}/criteria/versions`],
    'criteria-scoring': [`${at.platform}/criteria/scoring`],
    weights: [`${at.role}/weights`, tuned],
    'weights-save': [`${at.role}/weights`, inTurn(tuned, click(/^(Save|Speichern)…/), dialog)],
    'role-settings': [`${at.platform}/settings`],
    'role-ats': [`${at.role}/ats`],

    // The shortlist.
    shortlist: [at.role],
    'shortlist-filters': [at.role, keys('f')],
    'shortlist-narrowed': [`${at.role}?minScore=55&q=python&decision=none`],
    'shortlist-none-found': [`${at.role}?q=astronaut`],
    'shortlist-invalid-search': [`${at.role}?q=python+AND+(`],
    'shortlist-empty': [at.empty],
    'shortlist-missing-must': [`${at.role}?lane=missing-must`],
    'shortlist-duplicates': [`${at.platform}?application=${at.fay.applicationId}`],
    'shortlist-hidden': [at.hidden],
    'shortlist-selected': [at.role, keys('x', 'j', 'x', 'j', 'x')],
    'bulk-decision': [
      at.role,
      onDesktop(
        inTurn(
          keys('x', 'j', 'x'),
          (page) =>
            page
              .getByRole('toolbar')
              .getByRole('button', { name: /^(Decline|Absagen)/ })
              .last()
              .click(),
          dialog,
        ),
      ),
    ],
    evidence: [application(1), evidence],
    'evidence-pdf': [marta, inTurn(evidence, drawn)],
    decision: [application(4), inTurn(evidence, keys('d'))],
    'override-outcome': [application(1), inTurn(evidence, keys('o'))],
    'fix-data': [application(1), inTurn(evidence, keys('w'))],
    'phone-screen': [`${application(1)}&panel=phone`, dialog],
    'explain-to-candidate': [`${application(3)}&panel=explanation`, dialog],
    'share-application': [`${application(1)}&panel=share`, dialog],
    'share-shortlist': [`${at.role}?panel=share-list`, dialog],
    comparison: [`${at.role}?compare=${compared.join(',')}`],
    'save-view': [
      `${at.role}?minScore=55`,
      async (page) => {
        await page.getByRole('button', { name: /^(View|Ansicht):/ }).click();
        await page.getByRole('menuitem', { name: /^(Save view|Ansicht speichern)/ }).click();
        await dialog(page);
      },
    ],
    shortcuts: [at.role, inTurn(keys('Shift+?'), dialog)],

    // Imports.
    imports: [`${at.platform}/imports`],
    'import-finished': [at.import],
    'import-columns': [at.mapping],
    'imports-empty': [`${at.empty}/imports`],

    // A candidate.
    candidate: [martaPage],
    'candidate-fact': [martaPage, inTurn(click(/^Kubernetes/), drawn)],
    'candidate-applications': [`${martaPage}/applications`],
    'candidate-documents': [`${martaPage}/documents`],
    'candidate-corrections': [`${at.candidate}/corrections`],
    'candidate-correct': [`${at.candidate}/corrections`, (page) => page.locator('main button').first().click()],
    'candidate-activity': [`${at.candidate}/activity`],
    'candidate-data': [`${at.candidate}/data`],
    'candidate-delete': [`${at.candidate}/data`, click(/^(Delete|Löschen).*…/)],
    'candidate-gone': ['/candidates/0190a21a-0000-7000-8000-000000000000'],

    // Requests, explanations, blocked candidates.
    inbox: ['/inbox'],
    'inbox-requests': ['/inbox/requests'],
    'inbox-reply': ['/inbox/requests', inTurn(click(/^Reply to| antworten$/), dialog)],
    'inbox-explanations': ['/inbox/explanations'],
    suppressed: ['/suppressed'],

    // Integrations.
    integrations: ['/integrations'],
    connect: ['/integrations/connect'],
    'connection-events': [at.connection],
    'connection-event': [at.connection, inTurn((page) => page.locator('main li button').first().click(), dialog)],
    'connection-openings': [`${at.connection}/openings`],
    'connection-syncs': [`${at.lever}/syncs`],
    'connection-set-up': [`${at.connection}/set-up`],
    'connection-account': [`${at.lever}/set-up`],
    'new-webhook': ['/integrations/webhooks/new'],
    'webhook-log': [at.webhook],
    'webhook-message': [at.webhook, inTurn((page) => page.locator('main li button').first().click(), dialog)],
    'webhook-settings': [`${at.webhook}/settings`],
    'new-api-key': ['/integrations', inTurn(click(/^(Create API key|API-Schlüssel erstellen)/), dialog)],

    // Settings.
    account: ['/settings/you'],
    'account-refused': [
      '/settings/you',
      (page) =>
        page
          .locator('form', { has: page.locator('[type=password]') })
          .locator('[type=submit]')
          .click(),
    ],
    members: ['/settings/people'],
    member: [`/settings/people?person=${at.invited}`, dialog],
    'invite-member': ['/settings/people', inTurn(click(/^(Invite member|Mitglied einladen)/), dialog)],
    'custom-skills': ['/settings/skills'],
    'new-skill': ['/settings/skills', inTurn(click(/^(Add a skill|Kenntnis hinzufügen)/), dialog)],
    notices: ['/settings/notices'],
    notice: ['/settings/notices', inTurn((page) => page.locator('main li button').last().click(), dialog)],
    'new-notice': ['/settings/notices', inTurn(click(/^(Add notice|Hinweis hinzufügen)/), dialog)],
    'candidate-rights': ['/settings/rights'],
    retention: ['/settings/retention'],
    'legal-hold': ['/settings/retention', inTurn(click(/^(Place legal hold|Löschsperre setzen)/), dialog)],
    audit: ['/settings/audit'],

    // Trouble.
    'not-found': ['/no/such/page'],
    'role-gone': ['/roles/0190a21a-0000-7000-8000-000000000000'],
    offline: ['/settings/you', offline],
    'session-ended': ['/settings/you', sessionEnded],
    'not-loaded': ['/settings/you', notLoaded],
    'form-refused': [
      '/settings/people',
      inTurn(click(/^(Invite member|Mitglied einladen)/), dialog, async (page) =>
        page.getByRole('dialog').locator('[type=submit]').click(),
      ),
    ],
  };
}
