/** Labels of forms ("Position: …", "Arbeitgeber: …") and what stands behind them. */
export type LabelKind = 'title' | 'employer' | 'place' | 'dates';

const LABELS: Record<LabelKind, string> = {
  title:
    'position|positions?|position held|position title|occupation or position held|job title|role title|title|role|job|occupation|designation|post|stelle|funktion|berufsbezeichnung|beruf|tätigkeit|poste|poste occupé|fonction|intitulé du poste|puesto|cargo|posición|ruolo|functie',
  employer:
    'company|company name|employer|employer name|name of employer|name and address of employer|organi[sz]ation|client|customer|firm|institution|arbeitgeber|firma|unternehmen|kunde|einsatzort|employeur|entreprise|société|client final|empresa|empleador|compañía|azienda|datore di lavoro|werkgever|bedrijf',
  place: 'location|place|city|town|ort|standort|lieu|ville|lugar|ubicación|ciudad|luogo|plaats',
  dates:
    'dates?|dates? of employment|period|time period|duration|tenure|years?|from|to|start|end|start date|end date|from date|to date|zeitraum|dauer|von|bis|périodes?|durée|dates?|fechas?|periodo|período|desde|hasta|date|periodo|periode',
};

const LABEL = new RegExp(
  `^(?:${(Object.keys(LABELS) as LabelKind[]).map((kind) => `(?<${kind}>${LABELS[kind]})`).join('|')})\\s*:\\s*`,
  'iu',
);
/** Further subjects of table columns. */
const COLUMNS =
  'duties|tasks|responsibilities|description|aufgaben|tätigkeiten|school|university|degree|qualification|grade|result|schule|abschluss|note';
const CAPTION = new RegExp(`^(?:${Object.values(LABELS).join('|')}|${COLUMNS})$`, 'iu');

/** The label that a text begins with, and its length with the colon and blanks behind it. */
export function labelAt(text: string): { kind: LabelKind; length: number } | null {
  if (!text.includes(':')) return null;
  const match = LABEL.exec(text);
  if (!match) return null;
  const kind = (Object.keys(LABELS) as LabelKind[]).find((one) => match.groups?.[one] !== undefined)!;
  return { kind, length: match[0].length };
}

const CELLS = /\t|\s{3,}|\s*\|\s*/;
const TELLS = /^(?:duties|tasks|responsibilities|description|aufgaben|tätigkeiten)$/i;

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
