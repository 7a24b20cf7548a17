import { describe, expect, it } from '@jest/globals';
import { readRole } from '#libs/job-ad';

/** The criteria of one line below a heading of requirements, as "kind category: label". */
const asked = (...lines: string[]): string[] =>
  readRole(['Stock Controller', '', 'Requirements', ...lines.map((line) => `- ${line}`)].join('\n'))
    .criteria.filter(({ label }) => !label.includes('(assumed)'))
    .map(({ kind, category, label }) => `${kind} ${category}: ${label}`);

const partsOf = (line: string): string[] => {
  const [criterion] = readRole(`Stock Controller\n\nRequirements\n- ${line}`).criteria;
  const { expression } = criterion!;
  if (expression.test === 'all') return expression.parts.map(({ of }) => of.label);
  return expression.test === 'any' ? expression.parts.map(({ label }) => label) : [expression.label];
};

describe('the things that a line asks for', () => {
  it('are cut where the line goes on to another requirement', () => {
    expect(
      asked('Good knowledge of customs rules, experience in negotiating freight rates and ability to read tide tables'),
    ).toEqual([
      'required skills: Customs rules',
      'required skills: Negotiating freight rates',
      'required skills: Read tide tables',
    ]);
  });

  it('stay one requirement with parts where a short list names them', () => {
    expect(asked('Experience in stocktaking, returns and cycle counts')).toEqual([
      'required skills: Stocktaking, returns and cycle counts',
    ]);
    expect(partsOf('Experience in stocktaking, returns and cycle counts')).toEqual([
      'stocktaking',
      'returns',
      'cycle counts',
    ]);
  });

  it('are one requirement with alternatives where the line says "or"', () => {
    expect(partsOf('Retail, hotel or catering experience')).toEqual([
      'Retail experience',
      'hotel experience',
      'catering experience',
    ]);
  });

  it('keep examples and brackets with what they are examples of', () => {
    expect(asked('Familiarity with booking tools (e.g. Fresha, Treatwell)')).toHaveLength(1);
    expect(asked('Familiarity with a log tool (e.g. Splunk, Loki, Graylog)')).toHaveLength(1);
    expect(asked('Knowledge of hand tools such as planes, chisels and spokeshaves')).toHaveLength(1);
    expect(partsOf('Knowledge of surveys, including boundary plans and spot heights')).toEqual([
      'surveys',
      'boundary plans',
      'spot heights',
    ]);
  });

  it('lose what they are for and end in no loose word', () => {
    expect(asked('Knowledge of ledger rules to support the month-end team')).toEqual(['required skills: Ledger rules']);
    expect(asked('Ability to write handover notes that are free of errors')).toEqual([
      'required skills: Write handover notes',
    ]);
  });

  it('are named in about eight words', () => {
    const [line] = asked(
      'Experience in arranging the yearly inspection of pressure vessels for a group of small dairies across two counties',
    );
    expect(line!.replace(/^required skills: /, '').split(' ').length).toBeLessThanOrEqual(10);
    expect(line).not.toMatch(/\b(?:for|of|a|the|across|where|which|\()$/);
  });

  it('are tools where tools beside a common word make it one', () => {
    expect(partsOf('InDesign, Illustrator and Photoshop')).toEqual([
      'Adobe InDesign',
      'Adobe Illustrator',
      'Adobe Photoshop',
    ]);
  });

  it('are asked beside each other behind "plus"', () => {
    expect(asked('A good command of Windows, plus some Mac or Linux')).toEqual([
      'required skills: Windows',
      'required skills: Mac or Linux',
    ]);
  });

  it('keep a single word that is rare, beside names and work', () => {
    expect(asked('Experience with Linux servers, NFS and bookbinding')).toContain('required skills: Bookbinding');
    expect(asked('Knowledge of Sun Systems and eMerge')).toContain('required skills: eMerge');
  });

  it('go on behind "as well as" and behind "and of"', () => {
    expect(partsOf('Knowledge of kiln logs as well as rota plans')).toEqual(['kiln logs', 'rota plans']);
    expect(
      asked('Experience of leading the yearly stocktaking of two yards and of providing figures for the board'),
    ).toEqual([
      'required skills: Leading the yearly stocktaking of two yards',
      'required skills: Providing figures for the board',
    ]);
  });

  it('are what a list behind years names', () => {
    expect(
      asked('Two years of experience including one or more of the following: running of fairs; knowledge of fair law'),
    ).toContain('required skills: Running of fairs');
  });

  it('leave a trait to the notes and keep what stands beside it', () => {
    expect(asked('Excellent communication skills, payroll runs and supplier ledgers')).toEqual([
      'required skills: Payroll runs and supplier ledgers',
    ]);
    expect(asked('Willingness and availability to help out at peak times')).toEqual([]);
  });

  it('leave out what the line says of the employer', () => {
    expect(asked('Knowledge of timber grading; our yard has served the valley since 1911')).toEqual([
      'required skills: Timber grading',
    ]);
  });

  it('name a certificate beside a skill', () => {
    expect(asked('NMC registration and recent wound care skills')).toEqual([
      'required skills: Wound care skills',
      'required certifications: NMC registration',
    ]);
  });

  it('name every certificate beside a degree', () => {
    expect(asked('Degree in accounting or certificate in bookkeeping')).toEqual([
      'required certifications: Certificate in bookkeeping',
      'required education: Bachelor’s degree in accounting',
    ]);
  });
});

describe('the kind of each thing', () => {
  it('is said by the words beside it', () => {
    expect(asked('Knowledge of haulage law, tachograph analysis preferred')).toEqual([
      'required skills: Haulage law',
      'preferred skills: Tachograph analysis',
    ]);
    expect(asked('Experience with parcel sorting (night sorting a plus)')).toEqual([
      'required skills: Parcel sorting',
      'bonus skills: Night sorting',
    ]);
    expect(asked('Experience of grain stores, ideally malting floors')).toEqual([
      'required skills: Grain stores',
      'preferred skills: Malting floors',
    ]);
  });

  it('is said of a whole list by the words before its colon', () => {
    expect(
      asked('Additionally knowledge of some of the following would be desirable: malt floors, hop yards, cask stores'),
    ).toEqual(['preferred skills: Malt floors, hop yards, cask stores']);
  });

  it('is welcome for whom the page is particularly interested in', () => {
    expect(asked('We are particularly interested in people with experience of malting floors')).toEqual([
      'preferred skills: Malting floors',
    ]);
    expect(asked('Experience either in hop yards or cask stores is desireable')[0]).toMatch(/^preferred /);
  });

  it('is the same for a list that is joined by "and"', () => {
    expect(asked('Kiln drying, planing and moulding preferred')).toEqual([
      'preferred skills: Kiln drying, planing and moulding',
    ]);
  });

  it('is welcome for what is not essential', () => {
    expect(asked('A knowledge of beekeeping would be useful but is not essential')).toEqual([
      'preferred skills: Beekeeping',
    ]);
    expect(asked('Knowledge of soil maps (preferred but not mandatory)')).toEqual(['preferred skills: Soil maps']);
  });
});

describe('years', () => {
  it('of a second figure in one line are a criterion of their own', () => {
    expect(
      asked('At least four years in grain trading, with two years of leading a small desk').filter((one) =>
        one.includes('experience'),
      ),
    ).toHaveLength(2);
  });

  it('may stand behind their name', () => {
    expect(asked('Years of experience: 3-4')).toEqual(['required experience: 3–4 years']);
  });
});

describe('education', () => {
  it('is read by levels that name no degree', () => {
    expect(asked('High school diploma or GED')).toEqual(['required education: High school diploma']);
    expect(asked('Four-year college degree')).toEqual(['required education: Bachelor’s degree']);
    expect(asked('Completion of higher education')).toEqual(['required education: Bachelor’s degree']);
    expect(asked('Bachelors or Masters degree')).toEqual(['required education: Bachelor’s degree']);
    expect(asked('Trade school qualification in metalwork')).toEqual(['required education: Associate degree']);
  });

  it('stays required where only another diploma is its equivalent', () => {
    expect(asked('Bachelor’s degree or equivalent')).toEqual(['required education: Bachelor’s degree']);
    expect(asked('Bachelor’s degree or equivalent experience')).toEqual(['preferred education: Bachelor’s degree']);
  });
});

describe('a thing with its parts behind a colon', () => {
  it('is shown by itself, or by all of its parts', () => {
    const [criterion] = readRole(
      'Stock Controller\n\nRequirements\n- Yard planning: berth plans, crane hours, gate slots',
    ).criteria;
    expect(criterion).toMatchObject({
      label: 'Yard planning: berth plans, crane hours, gate slots',
      expression: { test: 'any', parts: [{ test: 'phrase', label: 'Yard planning' }, { test: 'all' }] },
    });
  });

  it('is none behind a label that names no thing', () => {
    expect(partsOf('Tools: splice kits, gantry rigs and tide gauges')).not.toContain('Tools');
  });
});
