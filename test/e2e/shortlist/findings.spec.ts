/** The reader's findings about a résumé, as a user sees them on an application. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  applicationSchema,
  documentTextSchema,
  type Application,
  type DocumentText,
  type Import,
  type ImportItem,
  type Page,
} from '#libs/contracts';
import { startWorkerOf } from '../../support/candor/api.js';
import { CV, form, startIntakeApi, type IntakeApi } from '../../support/candor/intake-api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let intake: IntakeApi;
let worker: RunningProcess;

const BACKWARDS =
  'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, May 2021 - March 2019\n- Ran Python services on Kubernetes for the tannery\n';
const POLISH =
  'Doświadczenie zawodowe\n\nInżynier oprogramowania, Huta Szkła, 2019 - 2024\n' +
  '- Pracowałem nad systemem, który jest używany przez wszystkie oddziały firmy w całym kraju\n' +
  '- Byłem odpowiedzialny za utrzymanie serwerów oraz za to, że dane nie były tracone podczas awarii\n' +
  '- Wdrożyłem nowe narzędzia dla zespołu i prowadziłem szkolenia dla nowych pracowników\n';

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
    const [polish, cut] = await read([POLISH, 'cv.txt'], ['%PDF-1.7\ncut off', 'cut.pdf']);
    expect(polish!.findings).toEqual([
      {
        code: 'language-not-read',
        data: { language: 'pl' },
        documentId: polish!.documents[0]!.id,
        sentence: 'It is in a language that Candor does not read yet (pl)',
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
    expect(unseen!.working).toMatchObject({ score: null, lane: 'needs-look' });
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
