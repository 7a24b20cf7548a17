/** Labels of forms ("Position: …", "Arbeitgeber: …") and what stands behind them. */
export type LabelKind = 'title' | 'employer' | 'place' | 'dates';

const LABELS: Record<LabelKind, string> = {
  title:
    'position|positions?|rank|position held|position title|occupation or position held|job title|role title|roles?|title|job|occupation|designation|post|stelle|funktion|rolle|projektrolle|berufsbezeichnung|beruf|tätigkeit|tätig als|poste|poste occupé|fonction|rôle|intitulé du poste|puesto|puesto desempeñado|cargo|posición|rol|ruolo|mansione|posizione|tipo di impiego|tipo de empleo|lavoro o posizione(?: ricoperti)?|type of employment|functie|functietitel|função|posto|stanowisko|rola',
  employer:
    'company|company name|name of (?:the )?company|employer|employer name|name of (?:the )?employer|name of (?:the )?organi[sz]ation|name and address of employer|organi[sz]ation|client|client name|customer|end client|firm|institution|arbeitgeber|name und adresse des arbeitgebers|firma|unternehmen|kunde|auftraggeber|einsatzort|employeur|nom et adresse de l.employeur|entreprise|société|client final|empresa|empleador|entidad|cliente|compañía|nombre y dirección del empleador|azienda|datore di lavoro|nome del datore(?: di lavoro)?|nome e indirizzo del datore(?: di lavoro)?|werkgever|bedrijf|opdrachtgever|klant|organisatie|empregador|entidade|pracodawca|nazwa firmy|klient',
  place:
    'location|place|city|town|(?:work |job )?sites?|ort|arbeitsort|standort|lieu|ville|lugar|ubicación|ciudad|lieu de travail|lugar de trabajo|luogo|luogo di lavoro|plaats|werklocatie|local de trabalho|miejsce pracy',
  dates:
    'dates?|dates? of employment|period|time period|duration|tenure|years?|from|to|start|end|start date|end date|from date|to date|zeitraum|dauer|von|bis|périodes?|durée|dates?|fechas?|periodo|período|desde|hasta|date|periodo|periode|dates? \\(.{1,3}\\s?[-–]\\s?.{1,3}\\)|fechas? \\(de\\s?-\\s?a\\)|dates? \\(from\\s?-\\s?to\\)|okres|data|datas',
};

const LABEL = new RegExp(
  `^(?:${(Object.keys(LABELS) as LabelKind[]).map((kind) => `(?<${kind}>${LABELS[kind]})`).join('|')})(?:\\s*:\\s*|\\s*\\t\\s*:?\\s*)`,
  'iu',
);
/**
 * The labels of the European form in the languages that it is read in, and those of a ship's record. They stand in a column of their own: where
 * it is read without one, no sign stands behind them.
 */
const OF_FORM = new RegExp(
  '^(?:(?<title>tipo di impiego|lavoro o posizione ricoperti|occupation or position held|função ou cargo ocupado|profesión o cargo desempeñado|' +
    'fonction ou poste occupé|beruf oder funktion|functie of beroep|zajmowane stanowisko|zawód lub zajmowane stanowisko|befattning eller yrke|rank)|' +
    '(?<employer>nome e indirizzo del datore(?: di lavoro)?|name and address of employer|nombre y dirección (?:del empleador|de la empresa)|' +
    'nom et adresse de l.employeur|nome(?: e (?:morada|endereço))? do empregador|name und adresse des arbeitgebers|' +
    'naam en adres van de werkgever|nazwa i adres pracodawcy|arbetsgivarens namn och adress)|(?<place>$^)|' +
    '(?<dates>(?:dates?|fechas?|datas?|daten|okres) \\([\\p{L} ]{1,6}\\s?[-–]\\s?[\\p{L} ]{1,6}\\)|datas(?= {3})|dates(?= {3})|datum(?= {3})|okres zatrudnienia))' +
    '(?:\\s*:\\s*|\\s+)(?=[\\p{L}\\d])',
  'iu',
);
/** Further subjects of table columns. */
const COLUMNS =
  'duties|tasks|responsibilities|description|aufgaben|tätigkeiten|school|university|degree|qualification|grade|result|schule|abschluss|note|' +
  'institute|institution|college|board|board ?/ ?(?:university|institution)|university ?/ ?board|course|exam(?:ination)?(?: passed)?|(?:year of )?passing(?: year)?|year|marks|percentage|% ?(?:of marks)?|cgpa|division|class|subjects?|specialization|discipline|stream|major';
const CAPTION = new RegExp(`^(?:${Object.values(LABELS).join('|')}|${COLUMNS})$`, 'iu');

/** The label that a text begins with, and its length with the colon and blanks behind it. */
export function labelAt(text: string): { kind: LabelKind; length: number } | null {
  const match = (text.includes(':') || text.includes('\t') ? LABEL.exec(text) : null) ?? OF_FORM.exec(text);
  if (!match) return null;
  const kind = (Object.keys(LABELS) as LabelKind[]).find((one) => match.groups?.[one] !== undefined)!;
  return { kind, length: match[0].length };
}

const CELLS = /\t|\s{3,}|\s*\|\s*/;
const TELLS = /^(?:duties|tasks|responsibilities|description|aufgaben|tätigkeiten)$/i;

/** Returns whether a text is the caption of a table's column. */
export const isCaption = (text: string): boolean => CAPTION.test(text);

/** The kind of label that a caption without a sign behind it is; null where it is of another subject. */
export const captionKind = (text: string): LabelKind | null => {
  const label = labelAt(`${text}: A`);
  return label?.length === text.length + ': '.length ? label.kind : null;
};

/** The captions of a line that only names the columns of a table ("Employer   Position   From   To"); null for any other line. */
export function tableCaptionsIn(text: string): string[] | null {
  if (text.length > 120) return null;
  const cells = text.split(CELLS).filter((cell) => cell !== '');
  return cells.length >= 2 && cells.every((cell) => CAPTION.test(cell.trim())) ? cells : null;
}

/** Where the last cell of a row begins when the table's last column tells of the work ("Duties"); null for any other row. */
export function textCell(text: string, columns: readonly string[]): number | null {
  if (!TELLS.test(columns.at(-1)!.trim())) return null;
  const cells = text.split(CELLS).filter((cell) => cell !== '');
  return cells.length === columns.length ? text.length - cells.at(-1)!.length : null;
}
