import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DOCUMENT_KINDS, type Profile, type Readability } from '#libs/contracts';
import { applyCorrections } from '../corrections/apply-corrections.js';
import { buildProfile } from '../profile/build-profile.js';

/** Texts of our own with their kind. The last 22 were written after the rule, and are those that it was held against. */
const TEXTS = JSON.parse(
  readFileSync(new URL('../../../test/support/other-documents/texts.json', import.meta.url), 'utf8'),
) as [string, string][];
const HELD_BACK = 22;

const source = (text: string, digest = 'a') => ({
  ...{ text, digest, extractor: 'text/1' },
  readability: 'text' as Readability,
});
const profileOf = (text: string, isResume?: boolean) => buildProfile([source(text)], { isResume });

/** The kind that a profile names; null where its document counts. */
function kindOf({ documents, findings }: Profile): string | null {
  if (documents[0]?.readability !== 'not-resume') return null;
  return String(findings.find(({ code }) => code === 'not-resume')?.data['kind'] ?? 'unnamed');
}

const RESUMES: readonly [string, string][] = [
  ['two lines', 'Mo Dee\nCook since 2022'],
  ['a name and a trade', 'Ida Blom\nWelder\nida@example.org'],
  ['skills alone', 'Ida Blom\n\nSkills\nMIG, TIG, reading of drawings'],
  [
    'an accountant who writes invoices',
    'Lea Kurt\n\nExperience\nAccounts clerk, Nordbau, 2018 – 2023\n- Checked invoices, VAT and the total due\n- Invoice no. and due date entered in SAP',
  ],
  [
    'a cook with menus',
    'Ana Reis\n\nWork\nChef, Casa Azul, 2016 - present\nWrote the menu: starters, mains, desserts\nPastry cook, Doce, 2012 - 2016',
  ],
  [
    'an academic with a thesis and papers',
    'Jan Holt\nCurriculum vitae\n\nEducation\nPhD Geography, Leeds, 2019. Thesis: Soil and yield. Supervisor: R. Oakes\n\nPublications\nHolt J. et al. Soil. J Geo. 2018;4:1-9. doi:10.1/2\nReferences\nProf. R. Oakes',
  ],
  [
    'a programmer with code names',
    'Sam Ode\n\nProjects\nimport-tool: class Loader { parse(); }\n\nExperience\nDeveloper, Loop, 2020 – 2024',
  ],
  [
    'a lawyer with agreements',
    'Eva Lind\n\nExperience\nLawyer, Lind & Co, 2015 – present\nDrafted agreements; governing law, either party may terminate\n\nEducation\nLL.M., Lund, 2014',
  ],
  [
    'a letter that tells of work',
    'Dear Hiring Manager,\n\nI am writing to apply for the post. For 18 months I ran Kubernetes, Terraform and Python pipelines.\n\nI look forward to hearing from you.\n\nYours sincerely,\nKim Roe',
  ],
  [
    'a résumé behind its letter',
    'Dear Ms Fox,\nI am writing to apply for the position of cook.\nYours sincerely,\nAna Reis\n\nExperience\nChef, Casa Azul, 2016 - present\n\nEducation\nCookery school, 2012',
  ],
  ['another language', 'Tuomas Virta\nTyökokemus\nHitsaaja, Telakka Oy, 2015–2021\nKoulutus\nAmmattikoulu, 2014'],
  [
    'grades beside work',
    'Ida Blom\nTranscript available\nEducation\nBSc, GPA 3.4, 2019\nExperience\nTutor, 2017 – 2019',
  ],
];

describe('a document that is no résumé', () => {
  const seen = TEXTS.slice(0, -HELD_BACK);

  it('is of twelve kinds in the texts here', () => {
    expect(new Set(TEXTS.map(([kind]) => kind))).toEqual(new Set(DOCUMENT_KINDS));
  });

  it.each(seen)('is named with its lines: %s', (kind, text) => {
    const profile = profileOf(text);
    expect(kindOf(profile)).toBe(kind);
    const lines = profile.findings.flatMap(({ code, span }) =>
      code.startsWith('not-resume') && span ? text.slice(span.start, span.end) : [],
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.trim()).toBe(line);
  });

  it('is named in four of five texts that the rule was not made on, and never as another kind', () => {
    const held = TEXTS.slice(-HELD_BACK).map(([kind, text]) => ({ kind, found: kindOf(profileOf(text)) }));
    expect(held.filter(({ kind, found }) => found !== null && found !== kind)).toEqual([]);
    expect(held.filter(({ found }) => found !== null).length).toBeGreaterThanOrEqual(18);
  });

  it('names no candidate where it is about none, also once a user agreed', () => {
    const [, menu] = TEXTS.find(([kind]) => kind === 'menu')!;
    const text = `Dinner Menu\n${menu}`;
    expect(profileOf(text).identity.name).toBeNull();
    expect(profileOf(text, false).identity.name).toBeNull();
  });

  it('counts beside a résumé, because letters and certificates come with one', () => {
    const [, letter] = TEXTS.find(([kind]) => kind === 'reference-letter')!;
    const { documents } = buildProfile([source(letter, 'a'), source(RESUMES[7]![1], 'b')]);
    expect(documents.map(({ readability }) => readability)).toEqual(['text', 'text']);
  });

  it('is a résumé once a user says so, and stays one in a new reading', () => {
    for (const [, text] of seen) expect(kindOf(profileOf(text, true))).toBeNull();
  });
});

describe('a résumé', () => {
  it.each(RESUMES)('is never taken for something else: %s', (_name, text) => {
    expect(kindOf(profileOf(text))).toBeNull();
  });

  it('is none once a user says so, and the statement is kept with it', () => {
    const content = { fact: 'resume', resume: false } as const;
    const correction = { id: 'c', content, source: 'document', by: 'u', at: '2026-01-01T00:00:00Z' } as const;
    const profile = applyCorrections(profileOf(RESUMES[7]![1], false), [correction]);
    expect(profile.documents.map(({ readability }) => readability)).toEqual(['not-resume', 'stated']);
    expect(kindOf(profile)).toBe('unnamed');
  });
});
