import { allMatches, memoiseText } from '#libs/language';
/**
 * Names of licenses and certificates of all trades that no word tells for credentials ("ServSafe", "Series 7", "IPAF"), and letters that
 * stand for one. The sets are closed: each row says whose they are.
 */

/** By trade: names, each a `;` apart. Those in capitals are letters, and count in capitals only. */
const NAMES: Readonly<Record<string, string>> = {
  // American Heart Association, Red Cross, St John, ERC, ARC and their like.
  resuscitation: `CPR; CPR/AED; CPR-C; AED; BLS; basic life support; ACLS; advanced cardiac life support; PALS; pediatric advanced life support; NRP; neonatal resuscitation program; TNCC; ENPC; ATLS; PHTLS; ITLS; ILS; immediate life support; als provider; epals; first aid; first aid at work; fire warden; fire marshal; PSC1; PSE1; PSE2; SST; afgsu; EHBO; BHV; ersthelfer; ersthelferin; erste hilfe; primeros auxilios; primo soccorso; primeiros socorros; suporte básico de vida; soporte vital básico; soporte vital avanzado; suporte avançado de vida; RCP; pierwsza pomoc; medic first aid; stop the bleed; mental health first aid`,
  // State boards, NCSBN, NMC, HCPC, NREMT, NBCOT, ASHA, NHA, AAPC, AHIMA, PTCB, NCCPA.
  health: `registered nurse; licensed practical nurse; licensed vocational nurse; certified nursing assistant; certified nurse assistant; certified nurse aide; certified medication aide; home health aide; certified medical assistant; registered medical assistant; certified phlebotomy technician; emergency medical technician; nmc registered; hcpc registered; gmc registered; gphc registered; coru registered; ahpra registered; nmc pin; registered general nurse; certified pharmacy technician; radiography certificate; coronal polishing; certified dental assistant; registered dental hygienist; NCLEX; nclex-rn; OET; CHPN; CNOR; CCRN`,
  // FINRA and NASAA examinations, state insurance departments.
  finance: `life and health license; property and casualty license; life, accident and health license; series 7; mortgage loan originator; NMLS; notary public; real estate license; real estate broker license; real estate salesperson license`,
  // AICPA, IMA, IIA, ACFE, CFA Institute, ACCA, CIMA, AAT, IIBA.
  accounting: `certified public accountant; chartered accountant; certified management accountant; certified internal auditor; certified fraud examiner; chartered financial analyst; certified financial planner; certified bookkeeper; quickbooks proadvisor; xero advisor; enrolled agent; bas agent; certified payroll professional; certified business analysis professional`,
  // OSHA, NEBOSH, IOSH, CSCS, CITB, IPAF, PASMA, CPCS, NPORS, SafePass, WHMIS, MSHA, VCA.
  safety: `osha 10; osha 30; osha 10-hour; osha 30-hour; hazwoper; MSHA; NEBOSH; iosh managing safely; iosh working safely; SMSTS; SSSTS; CSCS; CPCS; NPORS; IPAF; PASMA; safe pass; manual handling certificate; confined space entry; working at heights; working at height certificate; WHMIS; white card; blue card; yellow card; fall protection; lockout tagout; VCA; vca basis; VCA-VOL; SCC; SGU; RSPP; HACCP; servsafe; TIPS; tips certified; smart serve; serving it right; serve right; responsible beverage service; rsa certificate; food handler; food handlers card; food handler card; food handler's card; food hygiene level 2; level 2 food safety; level 2 food hygiene; alcohol server permit; personal licence holder; safeserv; asbestos awareness; face fit; legionella awareness; TWIC; twic card; tsa clearance; iata dgr; dangerous goods; NR-10; NR-11; NR-12; NR-18; NR-20; NR-33; NR-35; AIPR; SSIAP; ssiap 1; ssiap 2; ssiap 3; SST; CQP; certificat de qualification professionnelle; habilitation électrique; PRAP; asp construction; carte btp; CWB; IRATA; BOSIET; HUET; FOET; OPITO; STCW; EUSR; CISRS; CCNSG; ecs card; jib gold card; safepass; PSIRA; sachkundeprüfung § 34a; sachkunde § 34a; unterrichtung § 34a; carte professionnelle cnaps; tip vigilante; vigilante de seguridad; kwalifikowany pracownik ochrony; security licence; firearm competency; curso prl; prl 20 horas; prl 60 horas; tpc construcción; tarjeta profesional de la construcción; manipulador de alimentos; manipulación de alimentos; carnet de manipulador; książeczka sanepidowska; gesundheitszeugnis; belehrung nach § 43 ifsg; belehrung nach §43 ifsg; heta arbeten; formazione generale e specifica lavoratori; addetto antincendio; addetto primo soccorso`,
  // Driving and lifting: DVSA, FMCSA, UDT, DGUV, CACES, RTITB.
  driving: `CDL; cdl class a; cdl class b; class a cdl; class b cdl; commercial driver's license; commercial drivers license; commercial driver license; hgv class 1; hgv class 2; lgv class 1; lgv c+e; hgv c+e; driver cpc; digital tachograph card; ADR; hazmat endorsement; forklift licence; forklift license; forklift certified; forklift operator certification; fork truck certified; staplerschein; kranschein; kranführerschein; gabelstaplerschein; reach truck licence; counterbalance licence; CACES; FIMO; FCO; kod 95; code 95; wózki widłowe; uprawnienia sep; heftruckcertificaat; truckkort; carretillero; patentino muletto; CQC; cqc merci; cqc persone; cqc trasporto cose; karta kierowcy; kwalifikacja wstępna; tachograph card; driver card; fahrerkarte; schlüsselzahl 95; berufskraftfahrerqualifikation; carte conducteur; carte chronotachygraphe; bestuurderskaart; digitale bestuurderskaart; tarjeta de tacógrafo; tarjeta tacógrafo; cartão tacográfico; certificado de aptitud profesional; cap mercancías; cap viajeros; MOPP; atestat marfă; ykb; yrkeskompetensbevis; licencia federal; psv badge; taxi badge; air brake endorsement; tanker endorsement; uprawnienia udt; carrelli elevatori; patentino carrelli; patentino ple; chariot élévateur; chariots élévateurs; pont roulant; carretilla elevadora; carretillas elevadoras; operador de empilhadeira; hoogwerker; reachtruck; truckförarutbildning`,
  // Gas Safe, EPA 608, ASE, AWS, NIMS, NATE, City & Guilds, EAL, NICEIC, NCCER.
  trades: `epa 608; epa section 608; epa universal; gas safe; gas safe registered; acs gas; 18th edition; 17th edition; 18th edition wiring regulations; unvented hot water; part p; OFTEC; f-gas; f gas; ase certified; ase master technician; mot tester; nate certified; NCCER; journeyman electrician license; master electrician license; journeyman license; journeyman plumber license; master plumber license; red seal; interprovincial red seal; welding certification; aws certified welder; CSWIP; eddy current level ii; ndt level ii; NIMS; a&p license; airframe and powerplant; faa airframe and powerplant; private pilot license; commercial pilot license; airline transport pilot; part 107; sia licence; sia door supervisor; guard card; door supervisor licence; nail technician license; cosmetology license; barber license`,
  // State boards of education, TQS, DfE.
  education: `teaching license; teaching licence; teaching certificate; teaching certification; teaching credential; qualified teacher status; TEFL; TESOL; CELTA; DELTA; praxis ii; cda credential; child development associate; BAFA; BAFD; working with children check; paediatric first aid; ausbildung der ausbilder; ausbilderprüfung; ausbilderschein; ausbildereignung; ausbildereignungsprüfung; adaeignung; praxisanleiter; praxisanleiterin`,
  // CompTIA, Cisco, Microsoft, Oracle, Red Hat, Google, HubSpot, Salesforce, ISC2, ISACA, EC-Council.
  computing: `MS-CIT; MCSA; MCSE; MCITP; MCTS; MCDST; MCP; comptia a+; comptia network+; comptia security+; network+; security+; CCNA; CCNP; CCENT; CCIE; JNCIA; RHCSA; RHCE; CISSP; CISA; CISM; CEH; OSCP; google analytics certification; google ads certification; hubspot inbound; trailhead; ECDL; ICDL; IC3; microsoft office specialist; itil foundation; itil v3 foundation; itil 4 foundation; ISTQB; istqb foundation`,
  // PMI, Axelos, Scrum.org, Scrum Alliance, ASQ, IASSC, APICS, CIPS, SHRM, HRCI, CIPD.
  management: `PMP; project management professional; CAPM; prince2; prince2 foundation; prince2 practitioner; agilepm; safe agilist; certified scrummaster; professional scrum master; shrm-cp; shrm-scp; PHR; SPHR; cipd level 3; cipd level 5; cipd level 7; CPIM; CSCP; APICS; MCIPS; prosci`,
};

/** Letters in capitals that stand for a credential alone in a part of a list, and are those of nothing else. */
const LETTERS = new Set(
  `RN LPN LVN EMT EMT-B EMT-P NREMT APRN CRNA FNP-BC RPh CPhT RHIT RHIA LCSW LMSW LPC LMFT BCBA OTR/L RDN CPA CGMA CFE CFA CFP CRPC CHFC
   CLU CPCU ACCA FCCA CIMA ACMA CBAP CAMS CRCM CSAM PMP CAPM PgMP CSPO PRINCE2 CPIM CSCP CPSM MCIPS PHR SPHR SHRM-CP SHRM-SCP GPHR MCSE
   MCSA MCITP MCTS MCP MCDST CCNA CCNP CCIE CCENT CISSP CISA CISM CEH OSCP RHCSA RHCE EIT CDL NEBOSH CSCS SMSTS SSSTS IPAF PASMA CPCS
   HAZWOPER TWIC WHMIS CPR BLS ACLS PALS NRP TNCC QTS CELTA TEFL TESOL BAFA CACES BHV`.split(/\s+/),
);

/** Families that a number, a grade or a state makes, each with letters that all its names have; each ends with what is said of the credential. */
const FAMILIES: readonly [letters: string, name: RegExp][] = [
  // FINRA: "Series 7, 63 and 66 licenses".
  [
    'series',
    /(?<!\p{L})(?:(?:FINRA|NASD|SEC|NASAA) )?Series \d{1,2}(?:(?:\s?[,&/]\s?|,? and )(?:Series )?\d{1,2}(?!\d))*(?: (?:licen[cs]es?|licensed|registrations?|certifications?|exams?))?(?![\p{L}\d])/giu,
  ],
  // Six Sigma: "Six Sigma Lean/DFSS Green Belt", "Lean Six Sigma Black Belt".
  [
    'sigma',
    /(?<!\p{L})(?:Lean[ -])?Six[ -]Sigma (?:[\p{L}/]+ ){0,2}(?:White|Yellow|Green|Black|Master Black)[ -]Belt(?: (?:Certified|Certification|certified|certification))?(?!\p{L})/gu,
  ],
  // Clearances: "Top Secret/SCI clearance", "DOE Level Q Security Clearance".
  [
    'clearance',
    /(?<!\p{L})(?:(?:DOE|DoD|NATO|UK|Level|Interim|[QL]) )*(?:(?:Top Secret|TS|Secret|Confidential|Public Trust)(?: ?\/ ?SCI)?(?: (?:DoD|Government|Level \d))?(?: Security)?|(?:DOE (?:Level )?[QL]|SC|DV|CTC|NV[12]|Baseline|Negative Vetting \d)(?: Level)?(?: Security)?) Clearance(?!\p{L})/giu,
  ],
  // State boards of engineers: "Engineer in Training (EIT)", "Professional Engineer (PE)".
  [
    'engineer',
    /(?<!\p{L})(?:Engineer[ -]in[ -]Training|Fundamentals of Engineering|Professional Engineer(?= (?:licen[cs]e|\(P\.?E)))(?: \([A-Z.]{2,5}\)| licen[cs]e| exam)?(?!\p{L})/giu,
  ],
  // State departments of insurance: "Life, Health & Variable Annuities License", "TX Property and Casualty License".
  [
    'licen',
    /(?<!\p{L})(?:[A-Z]{2} )?(?:Life|Health|Accident|Property|Casualty)(?:(?:, (?:and )?| & | and |\/)(?:Life|Health|Accident|Property|Casualty|Variable(?: Annuit(?:y|ies)| Contracts)?|Annuities|Disability))*(?: Insurance)? Licen[cs]es?(?!\p{L})/giu,
  ],
  // Swiss universities: certificates and diplomas of advanced studies ("CAS in Project Management").
  [
    'as ',
    /(?<![\p{L}\d])[CD]AS(?: (?:in|en|FH|ETH|HSG|UZH))* \p{Lu}[\p{L}-]+(?: (?:(?:und|and|et|&|of) )?\p{Lu}[\p{L}-]+){0,4}(?!\p{L})/gu,
  ],
  // Registers of professions, by their letters: "ARB registered", "BIG-registratie", "GMC registration".
  [
    'regist',
    /(?<![\p{L}\d])(?!(?:VAT|GST|ISO|TVA|IVA|UTR|SEC|FCA|US|UK|EU)[ -])[A-Z]{2,6}[ -](?:registered|registration|registratie)(?= (?:since|no\b|number|active|actief|current|\d)|\s*(?:$|[,;|(.]))/gu,
  ],
  // NMLS and banks: "S.A.F.E. Registered Mortgage Loan Originator".
  ['registered', /(?<!\p{L})S\.?A\.?F\.?E\.? Registered(?: \p{Lu}\p{L}+){1,4}(?!\p{L})/gu],
];

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?\+?/gu;

interface CredentialName {
  words: string[];
  /** Letters, which count in capitals only. */
  letters: boolean;
}

/** The words of a text as the names are compared, each with where it stands. */
const wordsOf = (text: string): { word: string; isUpper: boolean; start: number; end: number }[] =>
  allMatches(text, WORD).map(({ index, 0: word }) => ({
    word: folded(word),
    isUpper: word === word.toUpperCase(),
    start: index,
    end: index + word.length,
  }));

/** One spelling for words that British and American English write in two ways. */
function folded(word: string): string {
  const lower = word.toLowerCase();
  const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return plain.startsWith('licence') ? plain.replace('licence', 'license') : plain;
}

/** Names by their first word, the longest first. */
const BY_FIRST = new Map<string, CredentialName[]>();
for (const name of Object.values(NAMES).flatMap((row) => row.split(';'))) {
  const words = wordsOf(name).map(({ word }) => word);
  const known = BY_FIRST.get(words[0]!) ?? [];
  known.push({ words, letters: name === name.toUpperCase() });
  BY_FIRST.set(
    words[0]!,
    known.sort((a, b) => b.words.length - a.words.length),
  );
}

/** The credentials that a text names, left to right: their places in it. */
export const credentialsNamedIn = memoiseText((text): readonly { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  const lower = text.toLowerCase();
  for (const [letters, family] of FAMILIES)
    if (lower.includes(letters))
      for (const { index, 0: name } of allMatches(text, family)) found.push({ start: index, end: index + name.length });
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    const name = BY_FIRST.get(first.word)?.find(({ words: parts, letters }) =>
      parts.every((part, next) => words[at + next]?.word === part && (!letters || words[at + next]!.isUpper)),
    );
    if (!name) continue;
    at += name.words.length - 1;
    found.push({ start: first.start, end: words[at]!.end });
  }
  if (found.length < 2) return found;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => at === 0 || all.slice(0, at).every((before) => before.end <= one.start));
});

export const namesKnownCredential = (text: string): boolean => credentialsNamedIn(text).length > 0;

/** "CPA", "CRPC": a part of a list that is nothing but the letters of a credential. */
export const isCredentialLetters = (text: string): boolean => LETTERS.has(text.trim());
