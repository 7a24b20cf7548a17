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
  'A starting point and not legal advice. Replace the text in square brackets, and have a lawyer in your jurisdiction review it.';

const HOW = `When you apply, an automated tool reads your application. It compares it with the requirements of the role: skills, experience, responsibilities, certifications, education and languages. It gives the application a score, and shows the evidence in your documents for every point.

What we use: the information in your résumé and your answers about work, skills, certifications, education and languages.

What we do not use: your name, gender, age, date of birth, photo, nationality, address and family. Answers to equal-opportunity questions are deleted on arrival.

People decide. The tool declines no one and hides no one. The people who decide see every application, with or without a score.`;

const ASK = `You can request a human review in place of the tool: write to [contact]. People then assess your application without a score. This does not count against you.

If we read something about you incorrectly, tell us at [contact] or on your explanation page. We fix it and assess your application again.

After a decision, you can request an explanation: what we read, which requirements counted, your results, and what would have changed your score most.`;

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
    about: `${ADVICE} For the EU AI Act (notice of a high-risk system, Article 26(11), and the right to an explanation, Article 86) and the GDPR (Articles 13 to 15 and 22).`,
    text: `How we assess applications\n\nWe use an artificial intelligence system. The EU AI Act classifies it as high-risk, because it helps to assess job applicants.\n\n${HOW}\n\n${ASK}\n\nData controller: [name and address of the organization]. Data protection officer: [contact]. Legal basis: [legal basis]. Retention period: [period]. You have the right to access your data, to have it corrected or erased, to object, and to complain to [supervisory authority].`,
  },
  {
    jurisdiction: 'GB',
    language: 'en',
    about: `${ADVICE} For the UK GDPR and the Data Protection Act 2018: meaningful information about automated processing, and human review.`,
    text: `How we assess applications\n\n${HOW}\n\n${ASK}\n\nData controller: [name and address of the organization]. Lawful basis: [lawful basis]. Retention period: [period]. You have the right to access your data, to have it corrected or erased, to object, and to complain to the Information Commissioner’s Office (ico.org.uk).`,
  },
  {
    jurisdiction: 'US-NY',
    language: 'en',
    about: `${ADVICE} For New York City (Local Law 144, automated employment decision tools). The notice is due at least 10 business days before the tool is used, and a summary of the annual bias audit has to be published. Candor does not count those days. Record the notice after they have passed.`,
    text: `Notice of an automated employment decision tool\n\nWe use an automated employment decision tool to assess applications for this role.\n\n${HOW}\n\nThe tool assesses these job qualifications and characteristics: [list the requirements of the role].\n\nThe summary of the latest bias audit of the tool and its distribution date are published at [URL]. The data we collect, its source and its retention period: [URL or text].\n\nYou may request an alternative selection process or a reasonable accommodation: write to [contact].\n\n${ASK}`,
  },
  {
    jurisdiction: 'US-IL',
    language: 'en',
    about: `${ADVICE} For Illinois (Human Rights Act as amended by HB 3773): notice of the use of artificial intelligence in recruitment. The tool does not analyze videos.`,
    text: `How we assess applications\n\nWe use artificial intelligence in recruiting for this role.\n\n${HOW}\n\n${ASK}\n\nProduct: Candor. Contact for questions: [contact].`,
  },
  {
    jurisdiction: 'DE',
    language: 'de',
    about: `${ADVICE} In German, for the GDPR and the EU AI Act. A works council may have to agree (Betriebsverfassungsgesetz).`,
    text: `So bewerten wir Bewerbungen

Wir setzen ein KI-System ein. Nach der KI-Verordnung der EU gilt es als Hochrisiko-KI-System, weil es bei der Bewertung von Bewerbungen unterstützt.

Wenn Sie sich bewerben, liest eine Software Ihre Unterlagen und vergleicht sie mit den Anforderungen der Stelle: Kenntnisse, Erfahrung, Aufgaben, Zertifikate, Ausbildung und Sprachen. Sie vergibt einen Score und zeigt für jeden Punkt den Beleg in Ihren Unterlagen.

Was wir verwenden: die Angaben in Ihrem Lebenslauf und Ihren Antworten zu Arbeit, Kenntnissen, Zertifikaten, Ausbildung und Sprachen.

Was wir nicht verwenden: Name, Geschlecht, Alter, Geburtsdatum, Foto, Staatsangehörigkeit, Anschrift und Familie. Antworten auf Fragen zur Chancengleichheit werden beim Eingang gelöscht.

Menschen entscheiden. Die Software sagt niemandem ab und blendet niemanden aus. Wer entscheidet, sieht jede Bewerbung, mit oder ohne Score.

Sie können statt der Software eine Bewertung durch Menschen verlangen: Schreiben Sie an [Kontakt]. Ihre Bewerbung wird dann ohne Score bewertet. Nachteile haben Sie dadurch nicht.

Haben wir etwas über Sie falsch gelesen, schreiben Sie an [Kontakt] oder melden Sie es auf der Seite Ihrer Erläuterung. Wir berichtigen es und bewerten Ihre Bewerbung neu.

Nach einer Entscheidung können Sie eine Erläuterung verlangen: was wir gelesen haben, welche Anforderungen zählten, Ihre Ergebnisse und was Ihren Score am stärksten verändert hätte.

Verantwortlicher: [Name und Anschrift]. Datenschutzbeauftragte Person: [Kontakt]. Zweck und Rechtsgrundlage: [Angabe]. Speicherdauer: [Angabe]. Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit sowie das Recht, der Verarbeitung zu widersprechen. Soweit Sie eingewilligt haben, können Sie die Einwilligung jederzeit mit Wirkung für die Zukunft widerrufen. Beschweren können Sie sich bei [Aufsichtsbehörde].`,
  },
];
