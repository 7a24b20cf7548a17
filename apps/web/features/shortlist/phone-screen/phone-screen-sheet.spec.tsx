import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PhoneScreen } from '#libs/contracts';
import { tabDrafts } from '../../../api/drafts/draft-store.js';
import { startPageServer, type Handlers, type PageServer } from '../../../testing/page-server.js';
import { renderPage } from '../../../testing/render-page.js';
import { person } from '../candidate-pane/messages.en.js';
import { PhoneScreenSheet } from './phone-screen-sheet.js';

const SAVE = 'POST /applications/a1/phone-screen';
const change = { points: 0, lane: null };
const question = (criterion: string, label: string): PhoneScreen['questions'][number] => ({
  ...{ code: 'unknown', criterion, label, sentence: `Have you used ${label}?`, points: 4 },
  changes: { met: change, partial: change, missing: change },
});
const SCREEN: PhoneScreen = {
  ...{ applicationId: 'a1', candidateId: 'c1', profileId: null, score: 60 },
  answers: {
    ...{ country: null, region: null, city: null, workAuthorisation: {}, sponsorship: 'unknown' },
    ...{ relocation: 'unknown', noticeDays: null, availableFrom: null, others: [] },
  } as unknown as PhoneScreen['answers'],
  questions: [question('skills.go', 'Go'), question('skills.kafka', 'Kafka')],
};

describe('the sheet of a phone screen', () => {
  let server: PageServer;
  beforeEach(() => tabDrafts.clear());
  afterEach(() => server.close());

  async function open(answers: Handlers = {}) {
    server = await startPageServer({
      'GET /applications/a1/phone-screen': () => ({ body: SCREEN }),
      [SAVE]: () => ({ status: 201, body: { corrections: [], overrides: [], answers: [] } }),
      ...answers,
    });
    renderPage(<PhoneScreenSheet applicationId="a1" name="Jane Doe" onClose={() => undefined} />);
    await screen.findByText('Have you used Kafka?');
    return userEvent.setup();
  }
  const outcome = (label: string, name: string) =>
    within(screen.getByRole('radiogroup', { name: `${person.phone.outcome}: ${label}` })).getByRole('radio', { name });
  const note = (label: string) => screen.getByRole('textbox', { name: `${person.phone.heard}: ${label}` });
  const save = () => screen.getByRole('button', { name: person.phone.save });

  it('is not sent while an outcome lacks what was heard, and that field has the focus', async () => {
    const user = await open();
    await user.click(outcome('Kafka', 'Met'));
    await user.click(save());
    await waitFor(() => expect(note('Kafka').getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(note('Kafka'));
    expect(server.sent).toEqual([]);
  });

  it('sends what was heard of each criterion', async () => {
    const user = await open();
    await user.click(outcome('Kafka', 'Met'));
    await user.type(note('Kafka'), 'Two years at Acme');
    await user.click(save());
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toEqual({
      corrections: [],
      overrides: [{ criterion: 'skills.kafka', outcome: 'met', reason: 'Two years at Acme' }],
      answers: [],
    });
  });

  it('shows what the server says of an outcome beside what was heard of it', async () => {
    const user = await open({
      [SAVE]: () => ({
        status: 422,
        body: { code: 'invalid', detail: 'Refused.', errors: [{ path: 'overrides.0.reason', message: 'Say more.' }] },
      }),
    });
    await user.click(outcome('Kafka', 'Met'));
    await user.type(note('Kafka'), 'x');
    await user.click(save());
    await screen.findByText('Say more.');
    expect(note('Kafka').getAttribute('aria-invalid')).toBe('true');
    expect(note('Go').getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.queryByText('Refused.')).toBeNull();
  });
});
