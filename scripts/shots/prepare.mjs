// What the pictures show beside the samples: a Candor in use, made through its API and its pages. All people are invented.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';

const DAY_MS = 86_400_000;
const PASSWORD = 'winter oranges 7';

const JOB_AD = `Platform Engineer

We run the platform on which forty product teams ship their services.

Requirements
- 5+ years of experience as a platform engineer or site reliability engineer
- Kubernetes or Nomad in production
- Terraform
- Python or Go
- Fluent English, good German

Nice to have
- AWS Certified Solutions Architect
- PostgreSQL
- A bachelor's degree in computer science

What you will do
- Operate Kubernetes clusters for our product teams
- Write Terraform modules that other teams reuse
- Take part in the on-call rotation

You are a team player with excellent communication skills.
`;

const PEOPLE = {
  'marta-lindgren.pdf': [
    ['Marta Lindgren', 'marta.lindgren@example.com', '+49 30 5550 1234', 'Berlin, Germany'],
    ['Senior Platform Engineer, Harbour Systems', 'March 2020 – Present'],
    ['Operated 14 Kubernetes clusters on AWS for forty teams', 'Wrote Terraform modules that every team uses'],
    ['Site Reliability Engineer, Meadow Retail', 'June 2016 – February 2020'],
    ['Built deployment tools in Python and Go', 'Ran PostgreSQL for the order system'],
    ['Certifications', 'AWS Certified Solutions Architect – Associate, 2024'],
    ['Education', 'BSc Computer Science, TU Berlin, 2016'],
    ['Languages', 'English (C2), German (C1)'],
  ],
  'tomas-berg.pdf': [
    ['Tomas Berg', 'tomas.berg@example.com', 'Hamburg, Germany'],
    ['Platform Engineer, Larkspur Analytics', 'May 2021 – Present'],
    ['Moved 30 services to Kubernetes', 'Introduced Terraform for all environments'],
    ['Backend Developer, Larkspur Analytics', 'August 2018 – April 2021'],
    ['Developed services in Go with PostgreSQL'],
    ['Languages', 'German (native), English (fluent)'],
  ],
  'lena-ortiz.pdf': [
    ['Lena Ortiz', 'lena.ortiz@example.com', 'Austin, TX'],
    ['Systems Administrator, Mill & Sons', 'January 2022 – Present'],
    ['Maintained Linux servers and backups', 'Automated user accounts with Python'],
    ['Languages', 'English, Spanish'],
  ],
};

const HEADINGS = ['Certifications', 'Education', 'Languages'];

const TABLE = `name,email,job_title,employer,skills,zz
Bea Sample,bea@example.com,Platform Engineer,Old Mill,Kubernetes; Terraform,7
Cy Rowan,cy@example.com,Site Reliability Engineer,New Mill,Python; Go,3
`;

/** A résumé of one person as a text file; two employers make two records that may be one candidate. */
const fayAt = (employer) => ({
  name: `fay-sample-${employer.toLowerCase().replace(' ', '-')}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    `Fay Sample\nfay@example.com\n\nExperience\nPlatform Engineer, ${employer}\nMarch 2021 – Present\n• Kubernetes\n`,
  ),
});

/**
 * Makes all of it. @param page of an admin who is signed in @param command runs `candor …`
 * @returns ids and addresses that the list of pages needs, and `end`, after which the receiver of webhooks is gone
 */
export async function prepare(page, command) {
  const origin = new URL(page.url()).origin;
  const ask = async (method, path, data, headers) => {
    const answer = await page.request.fetch(`${origin}/api/v1${path}`, { method, data, headers });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.headers()['content-type']?.includes('json') ? answer.json() : null;
  };
  const at = { origin, ask };

  const { items: roles } = await ask('GET', '/roles');
  const sample = roles.find(({ sample }) => sample);
  at.role = `/roles/${sample.id}`;
  at.applications = await ranked(ask, sample.id, 12);
  await recruit(ask, at, sample.id);
  await platformRole(page, ask, at);
  await furtherRoles(ask, at);
  await members(ask, at);
  await compliance(ask, at);
  await integrations(ask, at, command);
  return at;
}

/** The applications of a role by rank, once so many are ranked and those of the names are there. */
async function ranked(ask, roleId, count, names = []) {
  for (;;) {
    const { items } = await ask('GET', `/roles/${roleId}/shortlist?limit=100`);
    const isThere = (wanted) => items.some(({ name }) => name === wanted);
    if (items.filter(({ rank }) => rank !== null).length >= count && names.every(isThere)) return items;
    await sleep(300);
  }
}

/** Decisions, a note, saved views and shared links of the sample role. */
async function recruit(ask, at, roleId) {
  const [first, second, third, fourth] = at.applications.map(({ applicationId }) => applicationId);
  at.candidate = `/candidates/${at.applications[1].candidateId}`;
  await ask('POST', `/applications/${first}/decisions`, { kind: 'advance', reasonCode: 'strong-match' });
  await ask('POST', `/applications/${third}/decisions`, { kind: 'hold', reasonCode: 'others-first' });
  await ask('POST', `/applications/${fourth}/decisions`, { kind: 'decline', reasonCode: 'skills-gap' });
  await ask('POST', `/applications/${second}/notes`, { text: 'Asked for a call on Monday morning.' });
  const filters = { minScore: 60 };
  await ask('POST', `/roles/${roleId}/views`, { name: 'Score 60 and up', filters, shared: true });
  const expiresAt = new Date(Date.now() + 14 * DAY_MS).toISOString();
  const share = (scope, note) =>
    ask('POST', `/roles/${roleId}/share-links`, { scope, note, expiresAt, identitiesHidden: scope === 'shortlist' });
  at.sharedList = (await share('shortlist', 'Head of platform')).path;
  at.sharedApplications = (await share({ applicationIds: [first, second] }, 'Interview panel')).path;
}

/** A role with PDFs, an import of which some files fail, one that waits for its columns, and two records of one candidate. */
async function platformRole(page, ask, at) {
  const role = await ask('POST', '/roles', { page: { text: JOB_AD } });
  at.platform = `/roles/${role.id}`;
  const printer = await page.context().newPage();
  const files = [];
  for (const [name, lines] of Object.entries(PEOPLE)) {
    const [[heading, ...contact], ...rest] = lines;
    const section = ([first, ...others]) =>
      HEADINGS.includes(first)
        ? `<h2>${first}</h2><p>${others.join('<br>')}</p>`
        : `<p>${[first, ...others].join('<br>')}</p>`;
    const head = `<h1>${heading}</h1><p>${contact.join(' · ')}</p><h2>Experience</h2>`;
    await printer.setContent(
      `<style>body { font: 15px sans-serif; margin: 40px }</style>${head}${rest.map(section).join('')}`,
    );
    files.push({ name, mimeType: 'application/pdf', buffer: await printer.pdf() });
  }
  files.push({ name: 'scan.png', mimeType: 'image/png', buffer: await printer.screenshot() });
  await printer.close();
  files.push({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
  files.push({ name: 'damaged.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnothing') });
  files.push(fayAt('Old Mill'), fayAt('New Mill'));

  const upload = async (list) => {
    await page.goto(`${at.origin}${at.platform}/imports`);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    await page.setInputFiles('input[type=file]', list);
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
    return new URL(page.url()).pathname;
  };
  at.import = await upload(files);
  at.platformApplications = await ranked(ask, role.id, 5, ['Marta Lindgren', 'Lena Ortiz', 'Fay Sample']);
  const of = (name) => at.platformApplications.find((one) => one.name === name);
  at.marta = of('Marta Lindgren');
  at.fay = of('Fay Sample');
  at.mapping = await upload([{ name: 'referrals.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }]);

  // A candidate who comes back after a deletion.
  const lena = of('Lena Ortiz');
  await ask('POST', `/candidates/${lena.candidateId}/erasure`, {});
  await upload([files.find(({ name }) => name === 'lena-ortiz.pdf')]);
  while ((await ask('GET', '/suppressed-candidates')).items.length === 0) await sleep(300);
}

/** A role without candidates, one whose identities are hidden, a draft and a closed one. */
async function furtherRoles(ask, at) {
  const make = (title, requirements, more) => ask('POST', '/roles', { title, requirements, ...more });
  at.empty = `/roles/${(await make('Night Porter', ['2 years of experience as a porter', 'Fluent English'])).id}`;
  const hidden = await make('Accountant', ['Bookkeeping', 'SAP'], { confidential: true });
  at.hidden = `/roles/${hidden.id}`;
  await ask('POST', `/roles/${hidden.id}/candidates`, { name: 'Olga Ortiz', skills: ['Bookkeeping', 'SAP'] });
  await ask('POST', `/roles/${hidden.id}/candidates`, { name: 'Noah Petersen', skills: ['Bookkeeping'] });
  await ranked(ask, hidden.id, 2);
  await ask('PUT', `/roles/${hidden.id}/hidden-identities`, { allUsers: true });
  const closed = await make('Receptionist', ['Fluent English']);
  await ask('PATCH', `/roles/${closed.id}`, { state: 'closed' });
}

/** An invited recruiter, a hiring manager who belongs to no role, and a member who has left. */
async function members(ask, at) {
  const add = (name, kind, more) =>
    ask('POST', '/users', { name, kind, email: `${name.split(' ')[0].toLowerCase()}@acme.example`, ...more });
  const invited = await add('Ines Kolb', 'recruiter', { invite: true });
  at.invited = invited.user.id;
  at.choosePassword = invited.invitationLink;
  await add('Hannah Vogel-Schmidt', 'hiring-manager', { password: PASSWORD });
  at.manager = { email: 'hannah@acme.example', password: PASSWORD };
  const { user } = await add('Bob Former', 'recruiter', { password: PASSWORD });
  await ask('PATCH', `/users/${user.id}`, { disabled: true });
}

/** Notices, waiting applications, requests of candidates, skills of the organization, a legal hold and a retention policy. */
async function compliance(ask, at) {
  const notice = (jurisdiction, language, text) => ask('POST', '/notice-texts', { jurisdiction, language, text });
  await notice('DE', 'en', 'How we assess applications\n\nA tool compares résumés with the role, and people decide.');
  await notice('DE', 'en', 'How we assess applications\n\nA tool compares résumés with the role. Only people decide.');
  await notice('DE', 'de', 'So bewerten wir Bewerbungen\n\nEin Programm vergleicht, und Menschen entscheiden.');
  await notice('US-NY', 'en', 'Automated employment decision tools\n\nWe use a tool that compares applications.');
  await ask('PUT', '/candidate-rights', { requireNotice: 'listed', jurisdictions: ['US-NY'] });
  const waiting = { name: 'Nora Nachbar', skills: ['Python'], jurisdiction: 'US-NY' };
  await ask('POST', `${at.platform}/candidates`, waiting);

  const link = async ({ applicationId }) =>
    (await ask('POST', `/applications/${applicationId}/explanation/links`, {})).path;
  at.explained = await link(at.applications[1]);
  const last = await link(at.applications.at(-1));
  const authorization = { authorization: `Bearer ${last.split('#')[1]}` };
  const words = 'You missed that I speak Spanish.';
  await ask('POST', '/explained/corrections', { fact: 'other', words }, authorization);
  await ask('POST', '/explained/person', {}, authorization);

  const skills = [{ id: 'acme-flow', name: 'Acme Flow', aliases: ['AcmeFlow'] }];
  await ask('PUT', '/custom-skills', { basedOn: null, entries: skills, note: 'Our workflow engine' });
  await ask('POST', `${at.platform}/legal-holds`, { reason: 'Case 12/2026' });
  await ask('PUT', '/retention/policy', { months: 24, noticeDays: 14 });
}

/** A connection that has received events, an API key, and a webhook whose receiver once failed. */
async function integrations(ask, at, command) {
  const wanted = { vendor: 'standard-webhooks', name: 'Careers page' };
  const { connection, secret } = await ask('POST', '/connections', wanted);
  at.connection = `/integrations/connections/${connection.id}`;
  const to = ['--to', `${at.origin}${connection.eventsPath}`];
  const send = (...more) =>
    command(['events', 'send', 'standard-webhooks', 'candidate.created', ...to, ...more], {
      CANDOR_EVENT_SECRET: secret,
    });
  await send();
  await send('--person', '2');
  const lever = await ask('POST', '/connections', { vendor: 'lever', name: 'Lever, Berlin' });
  at.lever = `/integrations/connections/${lever.connection.id}`;

  await ask('POST', '/api-keys', { name: 'Nightly export', kind: 'recruiter', scopes: ['exports:read'] });

  let status = 500;
  const receiver = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  at.end = () => receiver.close();
  const hook = { url: `http://127.0.0.1:${receiver.address().port}/hook`, description: 'Data warehouse' };
  const { endpoint } = await ask('POST', '/webhook-endpoints', hook);
  at.webhook = `/integrations/webhooks/${endpoint.id}`;
  await ask('POST', `/webhook-endpoints/${endpoint.id}/test`, {});
  status = 204;
  await ask('POST', `/webhook-endpoints/${endpoint.id}/test`, {});
}

/** @returns that runs `candor …` with settings */
export const candorCommand = (main, base) => async (args, settings) => {
  const running = spawn(process.execPath, [main, ...args], { env: { ...base, ...settings }, stdio: 'ignore' });
  await once(running, 'exit');
};
