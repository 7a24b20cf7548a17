/**
 * Certificates, licenses and registers of many trades by name, country by country, beside those of the taxonomy. Only registers, awarding
 * bodies and programs that exist: to add one, put its letters or its name in the row of its country.
 */

/** By their letters, as they are written. */
const LETTERS: readonly string[] = [
  // Accounting, tax, finance and law.
  'ACA ACCA CIMA CIPFA AAT CPA CFA CMA CGMA CFP CAIA FRM CISI ACII ATT CTA ATII STEP ACAMS CAMS CFE CIA EA',
  // People, purchasing, projects and quality.
  'PHR SPHR aPHR SHRM(?:-S?CP)? CIPD CIPS CSCP CPIM APICS ASQ CISA ICA Prince2 CEM CMVP CEA CMRP',
  // Health: registers of the United Kingdom and the United States, and the courses that their nurses take.
  'NMC GMC HCPC GPhC GDC RCVS RGNs? RMNs? RNLD RSCN RNs? RPNs? LPNs? LVNs? CNAs? CMA NCLEX BLS ACLS PALS NRP TNCC CEN CCRN CNOR CPR AED EMT NREMT RDCS RDMS ARRT ASCP BCBA LCSW LMFT LPC',
  // Care and teaching.
  'RMA LMCS QTS QTLS PGCE CELTA DELTA TEFL TESOL',
  // Building, electricity, safety and plant.
  'CSCS CPCS NPORS CCDO SMSTS SSSTS IPAF PASMA NICEIC JIB ECS OSHA HAZWOPER NEBOSH IOSH CHST CSP EPA 608 ASE AWS D1\\.\\d CWI NDT CACES FE exam EIT LEED MRICS RICS CISRS',
  // Food, security, sport and transport.
  'HACCP ServSafe SIA NASM ACE NSCA ISSA CPC CDL HGV LGV FAA IATA STCW ADR FLT TWIC CLAD ILS POST',
].map((row) => row);

const NAMES_OF_SEVERAL_WORDS = 'EPA 608|FE exam|AWS D1\\.\\d|Series \\d{1,2}|Six Sigma|LEAN';
const letters = LETTERS.join(' ')
  .replace(/EPA 608|FE exam|AWS D1\\\.\\d/g, ' ')
  .split(/\s+/)
  .filter((word) => word !== '');

export const CREDENTIAL_LETTERS = new RegExp(`\\b(?:${[...letters, NAMES_OF_SEVERAL_WORDS].join('|')})\\b`);

/** Registers and licenses to practice: the work is against the law without them. */
const LICENCES: readonly string[] = [
  'NMC (?:pin|registration)',
  "registered (?:general |mental health |adult |children(?:['’]s)? |learning disability |practical |veterinary |staff )*nurses?",
  '(?:licensed|registered) (?:practical|vocational|clinical|professional|mental health|independent) (?:nurses?|social workers?|counsell?ors?|therapists?)',
  "professional engineer(?:['’]s)? (?:licen[cs]e|certificate|registration)",
  '(?:notary public|commissioned [\\w ]{0,20}notary)',
];

/** Certificates that are named in words. */
const NAMES: readonly string[] = [
  'food (?:hygiene|handler|safety) (?:certificate|card|level)',
  '(?:level \\d )?food (?:hygiene|safety) level \\d',
  '(?:fork ?lift|counterbalance|reach truck)(?: truck)? (?:licen[cs]e|ticket|certificate|certification)',
  'first aid(?: at work)? (?:certificate|certification)',
  'notary',
  'designation',
];

export const LICENCE_NAMES = new RegExp(`\\b(?:${LICENCES.join('|')})`, 'i');
export const CREDENTIAL_NAMES = new RegExp(`\\b(?:${[...LICENCES, ...NAMES].join('|')})`, 'i');
