/** The reader's findings about a résumé, as a user sees them on an application. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  applicationSchema,
  documentTextSchema,
  type Application,
  type Correction,
  type DocumentText,
  type Import,
  type ImportItem,
  type Page,
  type Shortlist,
} from '#libs/contracts';
import { startWorkerOf } from '../../support/candor/api.js';
import { CV, form, startIntakeApi, type IntakeApi } from '../../support/candor/intake-api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let intake: IntakeApi;
let worker: RunningProcess;

const BACKWARDS =
  'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, May 2021 - March 2019\n- Ran Python services on Kubernetes for the tannery\n';
const JAPANESE =
  '職務経歴書\n\n私は東京の会社でソフトウェアの開発を担当しました。データ基盤の設計と運用を行いました。\n' +
  '三人のチームを率いて、銀行のための仕組みを作りました。\n';

/** Sends files and gives their applications once every one of them is read. */
async function read(...files: Parameters<typeof form>): Promise<Application[]> {
  const sent = await intake.post<Import>(`/api/v1/roles/${intake.role.id}/imports`, { body: form(...files) });
  const key = intake.acme.keys['hiring-manager'];
  await untilFound(async () => {
    const { body } = await intake.api.call<Import>(`/api/v1/imports/${sent.body.id}`, { key });
    return body.state === 'finished';
  });
  const { body: items } = await intake.api.call<Page<ImportItem>>(`/api/v1/imports/${sent.body.id}/items`, { key });
  const applications: Application[] = [];
  for (const { applicationId } of items.items)
    applications.push((await intake.api.call<Application>(`/api/v1/applications/${applicationId}`, { key })).body);
  return applications;
}

beforeAll(async () => {
  intake = await startIntakeApi();
  await intake.api.letManagerIn(intake.acme, intake.role.id);
  worker = await startWorkerOf(intake.api);
});

afterAll(async () => {
  await worker.stop();
  await intake.stop();
});

const INVOICE =
  'INVOICE\nHarbour Paints Ltd\nInvoice No. 5521\nDue date: 1 May 2024\n\nDescription  Qty  Unit price  Amount\nWhite paint  4  12.50  50.00\n\nSubtotal 50.00\nVAT 20% 10.00\nTotal due 60.00\n';

describe('a document that is no résumé', () => {
  const open = async (id: string) =>
    (await intake.api.call<Application>(`/api/v1/applications/${id}`, { key: intake.acme.keys.recruiter })).body;
  const say = (candidateId: string, resume: boolean) =>
    intake.post<Correction>(`/api/v1/candidates/${candidateId}/corrections`, {
      body: { fact: 'resume', resume, source: 'document', reason: 'Checked in the document' },
    });

  it('has no rank and takes none, and is scored once a user says that it is one', async () => {
    const [invoice, resume] = await read([INVOICE, 'invoice.txt'], [`${CV}\nOf the same list`, 'of-list.txt']);
    applicationSchema.parse(invoice);
    expect(invoice).toMatchObject({ state: 'not-resume', working: { score: null, rank: null, lane: 'review' } });
    const [first, ...others] = invoice!.findings.filter(({ code }) => code.startsWith('not-resume'));
    expect(first).toMatchObject({ code: 'not-resume', data: { kind: 'invoice' }, evidence: [{ quote: 'INVOICE' }] });
    expect(others.length).toBeGreaterThan(1);
    expect(resume).toMatchObject({ state: 'assessed' });
    const key = intake.acme.keys.recruiter;
    const list = (await intake.api.call<Shortlist>(`/api/v1/roles/${intake.role.id}/shortlist`, { key })).body;
    expect(list.notResumes).toBe(1);

    expect((await say(invoice!.candidateId, true)).status).toBe(201);
    await untilFound(async () => (await open(invoice!.id)).state === 'assessed');
    expect((await open(invoice!.id)).working).toMatchObject({ rank: expect.any(Number), score: expect.any(Number) });

    expect((await say(invoice!.candidateId, false)).status).toBe(201);
    await untilFound(async () => (await open(invoice!.id)).state === 'not-resume');
    expect((await say(invoice!.candidateId, false)).status).toBe(409);
  });
});

describe('findings of an application', () => {
  it('say what is odd, with the line it is about', async () => {
    const [application] = await read([BACKWARDS, 'jo.txt']);
    applicationSchema.parse(application);
    const { findings, documents } = application!;
    expect(findings.map(({ code }) => code)).toEqual(['very-short', 'contradictory-dates']);
    expect(findings[0]).toMatchObject({ data: { words: expect.any(Number) }, documentId: null, evidence: [] });
    expect(findings[1]).toMatchObject({
      documentId: documents[0]!.id,
      sentence: 'It ends before it starts, so its dates were not used',
    });
    const [quote] = findings[1]!.evidence;
    expect(quote!.quote).toContain('2021');
    expect(BACKWARDS.slice(quote!.start, quote!.end)).toBe(quote!.quote);
  });

  it('say why a document gave nothing: a language that is not read, a damaged file', async () => {
    const [japanese, cut] = await read([JAPANESE, 'cv.txt'], ['%PDF-1.7\ncut off', 'cut.pdf']);
    expect(japanese!.findings).toEqual([
      {
        code: 'language-not-read',
        data: { language: 'ja' },
        documentId: japanese!.documents[0]!.id,
        sentence: 'It is in a language that Candor does not read yet: Japanese',
        evidence: [],
      },
    ]);
    expect(cut!.findings).toMatchObject([{ code: 'malformed', documentId: cut!.documents[0]!.id, evidence: [] }]);
  });

  it('say what a reader lacks of a file, where nothing counts as missing then, and what it hides', async () => {
    const [early, whole, unseen] = await read(
      [`{\\rtf1 ${CV.replaceAll('\n', '\\par ')}`, 'early.rtf'],
      [`{\\rtf1 ${CV.replaceAll('\n', '\\par ')}}`, 'whole.rtf'],
      ['<html><body><p style="color:#fff">Kubernetes expert of many years</p></body></html>', 'unseen.html'],
    );
    const expected = [{ code: 'ends-early', documentId: early!.documents[0]!.id }, { code: 'very-short' }];
    expect(early!.findings).toMatchObject(expected);
    const outcomes = ({ working }: Application) => new Set(working!.criteria.map(({ outcome }) => outcome));
    expect(outcomes(early!)).toEqual(new Set(['met', 'unknown']));
    expect(outcomes(whole!)).toEqual(new Set(['met', 'missing']));
    expect(early!.working!.score).toBe(whole!.working!.score);

    expect(unseen!.documents[0]!.outcome).toBe('hidden-only');
    expect(unseen!.findings.map(({ code }) => code)).toEqual(['hidden-only', 'hidden-text']);
    expect(unseen!.working).toMatchObject({ score: null, lane: 'review' });
    const textOf = async ({ documents: [document] }: Application): Promise<DocumentText> => {
      const key = intake.acme.keys['hiring-manager'];
      const { body } = await intake.api.call<DocumentText>(`/api/v1/documents/${document!.id}/text`, { key });
      return documentTextSchema.parse(body);
    };
    expect((await textOf(early!)).findings).toEqual([
      {
        code: 'ends-early',
        data: {},
        span: null,
        sentence: 'The file is cut off. The rest is missing',
      },
    ]);
    expect(await textOf(unseen!)).toMatchObject({
      text: null,
      hidden: [{ text: 'Kubernetes expert of many years', reason: 'same-colour' }],
      findings: [{ code: 'hidden-text', sentence: 'Hidden text was left out' }],
    });
  });
});
