/**
 * Sample texts that tell candidates how applications are assessed. They are no legal advice, and each names what is
 * left to fill in.
 */

interface NoticeStarter {
  jurisdiction: string;
  language: string;
  /** For the user who activates it. */
  about: string;
  text: string;
}

const ADVICE =
  'A starting point and not legal advice: fill in what stands in square brackets, and have it checked by somebody who knows the law where you hire.';

const HOW = `When you apply, an automated tool reads your application and compares it with the criteria of the role: the skills, experience, duties, certificates, education and languages that the role asks for. It gives the application a score, and shows for every point of it which words of your documents it rests on.

What is used: what your résumé and your answers say about your work, skills, certificates, education and languages.

What is not used: your name, gender, age, date of birth, photo, nationality, address and family. Answers to equal-opportunity questions are dropped when they arrive and are not kept.

People decide. The tool declines nobody and hides nobody; the people who decide see every application, with or without a score.`;

const ASK = `You can ask for a person in place of the tool: write to [contact]. Your application is then assessed by people alone, without a score, and that does not count against you.

If something about you was read wrongly, tell us at [contact], or on the page of your explanation: we put it right, and your application is assessed again.

After a decision you can ask for an explanation: what was read, which criteria counted, how they came out for you, and what would have changed most.`;

export const NOTICE_STARTERS: readonly NoticeStarter[] = [
  {
    jurisdiction: 'default',
    language: 'en',
    about: ADVICE,
    text: `How we assess applications\n\n${HOW}\n\n${ASK}`,
  },
  {
    jurisdiction: 'EU',
    language: 'en',
    about: `${ADVICE} For the EU AI Act (people are told that a high-risk system is used about them, Article 26(11), and may ask for an explanation, Article 86) and the GDPR (Articles 13 to 15 and 22).`,
    text: `How we assess applications\n\nWe use a system of artificial intelligence that the EU AI Act counts as high-risk, because it helps to assess people who apply for work.\n\n${HOW}\n\n${ASK}\n\nWho is responsible for your data: [name and address of the organisation]. Data protection officer: [contact]. Why we may use your data: [legal basis]. How long we keep it: [period]. You have the right to see your data, to have it put right or erased, to object, and to complain to [supervisory authority].`,
  },
  {
    jurisdiction: 'GB',
    language: 'en',
    about: `${ADVICE} For the UK GDPR and the Data Protection Act 2018: meaningful information about automated processing, and a way to a person.`,
    text: `How we assess applications\n\n${HOW}\n\n${ASK}\n\nWho is responsible for your data: [name and address of the organisation]. Why we may use your data: [lawful basis]. How long we keep it: [period]. You have the right to see your data, to have it put right or erased, to object, and to complain to the Information Commissioner’s Office (ico.org.uk).`,
  },
  {
    jurisdiction: 'US-NY',
    language: 'en',
    about: `${ADVICE} For New York City (Local Law 144, automated employment decision tools): the notice has to be given at least 10 business days before the tool is used, and a summary of the yearly bias audit has to be published. Candor does not count those days: record the notice once they are over.`,
    text: `Notice of an automated employment decision tool\n\nWe use an automated employment decision tool to assess applications for this role.\n\n${HOW}\n\nThe job qualifications and characteristics that the tool assesses are: [list the criteria of the role].\n\nA summary of the latest bias audit of the tool, and the date from which we use it, are published at [address]. What data is collected, where it comes from and how long it is kept: [address or text].\n\nYou may ask for an alternative selection process or a reasonable accommodation: write to [contact].\n\n${ASK}`,
  },
  {
    jurisdiction: 'US-IL',
    language: 'en',
    about: `${ADVICE} For Illinois (Human Rights Act as amended by HB 3773): candidates are told that artificial intelligence is used in recruitment. The tool does not read videos.`,
    text: `How we assess applications\n\nWe use artificial intelligence in recruiting for this role.\n\n${HOW}\n\n${ASK}\n\nName of the product: Candor. Who answers questions about it: [contact].`,
  },
  {
    jurisdiction: 'DE',
    language: 'de',
    about: `${ADVICE} In German, for the GDPR and the EU AI Act; a works council may have to agree (Betriebsverfassungsgesetz).`,
    text: `So beurteilen wir Bewerbungen

Wir setzen ein System künstlicher Intelligenz ein, das nach der KI-Verordnung der EU als hochriskant gilt, weil es hilft, Bewerbungen zu beurteilen.

Wenn Sie sich bewerben, liest ein automatisches Werkzeug Ihre Unterlagen und vergleicht sie mit den Anforderungen der Stelle: Kenntnisse, Erfahrung, Aufgaben, Zertifikate, Ausbildung und Sprachen. Es vergibt eine Punktzahl und zeigt für jeden Punkt, auf welchen Worten Ihrer Unterlagen er beruht.

Was verwendet wird: was Ihr Lebenslauf und Ihre Antworten über Arbeit, Kenntnisse, Zertifikate, Ausbildung und Sprachen sagen.

Was nicht verwendet wird: Name, Geschlecht, Alter, Geburtsdatum, Foto, Staatsangehörigkeit, Anschrift und Familie. Antworten auf Fragen zur Gleichbehandlung werden beim Eingang verworfen.

Menschen entscheiden. Das Werkzeug sagt niemandem ab und blendet niemanden aus.

Sie können verlangen, dass ein Mensch an die Stelle des Werkzeugs tritt: schreiben Sie an [Kontakt]. Ihre Bewerbung wird dann ohne Punktzahl beurteilt; Nachteile haben Sie dadurch nicht.

Wurde etwas über Sie falsch gelesen, sagen Sie es uns unter [Kontakt]: Wir berichtigen es und beurteilen Ihre Bewerbung neu. Nach einer Entscheidung können Sie eine Erläuterung verlangen.

Verantwortlich für Ihre Daten: [Name und Anschrift]. Datenschutzbeauftragte: [Kontakt]. Rechtsgrundlage: [Angabe]. Speicherdauer: [Angabe]. Sie haben das Recht auf Auskunft, Berichtigung, Löschung und Widerspruch und auf Beschwerde bei [Aufsichtsbehörde].`,
  },
];
