/** Guesses the contents of a table's columns by their headers, and by their cells where a header says nothing. */
import { droppedTopicOf, POSITION_FIELDS, type TableColumn, type TableField } from '#libs/contracts';
import { normalizeDateText } from './dates.js';
import { areFiles, FILE_NAME, isNothing, LONG } from './file-cells.js';

/** Headers in English, German, French and Spanish, as {@link keyOf} leaves them. The first field that has one takes it. */
const HEADERS: Record<TableField, readonly string[]> = {
  externalId: [
    ...[
      'id',
      'external id',
      'externalid',
      'candidate id',
      'candidateid',
      'applicant id',
      'reference',
      'ref',
      'application id',
    ],
    ...['bewerber id', 'bewerbernummer', 'kandidaten id', 'referenz', 'kennung'],
    ...['identifiant', 'id candidat', 'identificador', 'id candidato', 'referencia'],
  ],
  file: [
    ...[
      'file',
      'files',
      'file name',
      'filename',
      'file path',
      'path',
      'attachment',
      'attachments',
      'document',
      'documents',
    ],
    ...['resume file', 'resume file name', 'resume filename', 'resume path', 'resume attachment', 'resume document'],
    ...['cv file', 'cv file name', 'cv filename', 'cv path', 'cv attachment', 'cv document'],
    ...['datei', 'dateiname', 'lebenslauf datei', 'cv datei', 'anhang', 'anlage', 'dokument', 'unterlagen'],
    ...['fichier', 'nom du fichier', 'fichier cv', 'piece jointe'],
    ...['archivo', 'nombre del archivo', 'archivo cv', 'fichero', 'adjunto'],
  ],
  name: [
    ...['name', 'full name', 'fullname', 'candidate', 'candidate name', 'applicant', 'applicant name'],
    ...[
      'vollstandiger name',
      'bewerber',
      'kandidat',
      'nom complet',
      'nom et prenom',
      'candidat',
      'nombre completo',
      'candidato',
    ],
    ...['nombre y apellidos'],
  ],
  firstName: ['first name', 'firstname', 'given name', 'forename', 'vorname', 'prenom', 'nombre', 'nombres'],
  lastName: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'nachname',
    'familienname',
    'nom',
    'nom de famille',
    'apellido',
    'apellidos',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail adresse',
    'adresse email',
    'courriel',
    'adresse e mail',
    'correo',
    'correo electronico',
  ],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'mobile',
    'mobile number',
    'cell',
    'telefon',
    'telefonnummer',
    'handy',
    'mobil',
    'tel',
    'portable',
    'telefono',
    'movil',
  ],
  location: [
    'location',
    'city',
    'place',
    'ort',
    'wohnort',
    'stadt',
    'standort',
    'ville',
    'lieu',
    'localisation',
    'ciudad',
    'ubicacion',
    'localidad',
  ],
  link: [
    'link',
    'links',
    'url',
    'website',
    'linkedin',
    'linkedin url',
    'linkedin profile',
    'github',
    'github url',
    'portfolio',
    'webseite',
    'site web',
    'sitio web',
  ],
  headline: ['headline', 'profile headline', 'tagline', 'schlagzeile', 'accroche', 'titular'],
  summary: [
    'summary',
    'about',
    'bio',
    'profile',
    'profil',
    'zusammenfassung',
    'kurzprofil',
    'resume du profil',
    'presentation',
    'resumen',
    'perfil',
  ],
  text: [
    'resume',
    'resume text',
    'cv',
    'cv text',
    'full text',
    'text',
    'lebenslauf',
    'cv texte',
    'curriculum',
    'curriculum vitae',
    'hoja de vida',
  ],
  skills: [
    'skills',
    'skill',
    'key skills',
    'technologies',
    'tech stack',
    'kenntnisse',
    'fahigkeiten',
    'faehigkeiten',
    'kompetenzen',
    'competences',
    'aptitudes',
    'habilidades',
    'competencias',
    'conocimientos',
  ],
  languages: [
    'languages',
    'language',
    'spoken languages',
    'sprachen',
    'sprachkenntnisse',
    'langues',
    'idiomas',
    'lenguas',
  ],
  certifications: [
    'certifications',
    'certification',
    'certificates',
    'licenses',
    'licences',
    'zertifikate',
    'zertifizierungen',
    'certificats',
    'certificados',
    'certificaciones',
  ],
  degree: [
    'degree',
    'education',
    'highest degree',
    'qualification',
    'abschluss',
    'ausbildung',
    'bildung',
    'diplome',
    'formation',
    'titulo',
    'titulacion',
    'estudios',
    'educacion',
  ],
  studies: [
    'field of study',
    'major',
    'subject',
    'studienfach',
    'fachrichtung',
    'studiengang',
    'domaine detudes',
    'specialite',
    'especialidad',
    'carrera',
  ],
  institution: [
    'institution',
    'school',
    'university',
    'college',
    'hochschule',
    'universitat',
    'schule',
    'ecole',
    'universite',
    'etablissement',
    'universidad',
    'escuela',
  ],
  graduated: [
    'graduated',
    'graduation',
    'graduation year',
    'graduation date',
    'abschlussjahr',
    'annee dobtention',
    'annee de diplome',
    'ano de graduacion',
  ],
  title: [
    'title',
    'job title',
    'position',
    'role',
    'job',
    'occupation',
    'designation',
    'stelle',
    'berufsbezeichnung',
    'beruf',
    'jobtitel',
    'funktion',
    'poste',
    'intitule du poste',
    'fonction',
    'puesto',
    'cargo',
  ],
  employer: [
    'employer',
    'company',
    'company name',
    'organisation',
    'organization',
    'arbeitgeber',
    'firma',
    'unternehmen',
    'employeur',
    'entreprise',
    'societe',
    'empresa',
    'empleador',
    'compania',
  ],
  start: [
    'start',
    'start date',
    'from',
    'started',
    'since',
    'von',
    'beginn',
    'startdatum',
    'seit',
    'eintritt',
    'debut',
    'date de debut',
    'depuis',
    'inicio',
    'fecha de inicio',
    'desde',
  ],
  end: [
    'end',
    'end date',
    'to',
    'until',
    'ended',
    'bis',
    'ende',
    'enddatum',
    'austritt',
    'fin',
    'date de fin',
    'jusqua',
    'fecha de fin',
    'hasta',
  ],
  duties: [
    'duties',
    'responsibilities',
    'description',
    'job description',
    'experience',
    'work experience',
    'tatigkeiten',
    'aufgaben',
    'beschreibung',
    'berufserfahrung',
    'taches',
    'missions',
    'responsabilites',
    'experience professionnelle',
    'funciones',
    'responsabilidades',
    'descripcion',
    'experiencia',
  ],
  country: ['country', 'country code', 'country of residence', 'land', 'wohnsitzland', 'pays', 'pais'],
  workAuthorisation: [
    ...['work authorisation', 'work authorization', 'authorised to work in', 'authorized to work in'],
    ...['right to work', 'right to work in', 'arbeitserlaubnis', 'permis de travail', 'permiso de trabajo'],
  ],
  sponsorship: [
    ...['sponsorship', 'needs sponsorship', 'requires sponsorship', 'sponsorship required', 'visa sponsorship'],
    ...['visa sponsorship required', 'requires visa sponsorship', 'needs visa sponsorship'],
  ],
  relocation: [
    ...['relocation', 'relocate', 'willing to relocate', 'open to relocation', 'umzugsbereit', 'umzugsbereitschaft'],
    ...['mobilite', 'disponible para mudarse'],
  ],
  noticePeriod: ['notice period', 'notice', 'kundigungsfrist', 'preavis', 'preaviso'],
  availableFrom: [
    ...['available from', 'availability date', 'earliest start date', 'available to start', 'verfugbar ab'],
    ...['eintrittsdatum', 'fruhester eintritt', 'disponible a partir du', 'disponible desde'],
  ],
  // What was asked stands in the header, and only a person can say that it was.
  question: [],
};

const FIELD_OF = new Map<string, TableField>();
for (const [field, headers] of Object.entries(HEADERS))
  for (const header of headers) if (!FIELD_OF.has(header)) FIELD_OF.set(header, field as TableField);

/** Words that say which position a column is about. */
const NUMBER_WORDS: readonly [RegExp, number][] = [
  [
    /\b(?:current|latest|last|most recent|present|aktuelle[rs]?|derzeitige[rs]?|letzte[rs]?|actuel(?:le)?|dernier|derniere|actual|ultim[oa])\b/,
    1,
  ],
  [/\b(?:previous|prior|former|vorherige[rs]?|fruhere[rs]?|precedent[e]?|anterior)\b/, 2],
];

/** A table without any of them is about something else: jobs, notes, offices. */
const ABOUT_PEOPLE: readonly (TableField | null)[] = ['name', 'firstName', 'lastName', 'email', 'phone', 'file'];

const SAMPLES = 3;
const SAMPLE_LENGTH = 120;
const SHOWS: readonly [TableField, RegExp][] = [
  ['email', /^[^\s@]{1,64}@[^\s@]+\.[a-z]{2,24}$/i],
  ['link', /^https?:\/\/\S+$/i],
  ['phone', /^\+[\d\s()./-]{7,20}$/],
];

/** The ZIP that a table is packed in. */
export interface PackedTable {
  /** Name of the table. */
  name: string;
  /** Returns whether it has a file that the table means by a name. */
  isThere(name: string): boolean;
}

/**
 * Columns with what they hold.
 * @param header the first row
 * @param rows some of the rows after it
 * @param packed null when the table came by itself, and there are no files that it could name
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  packed: PackedTable | null = null,
): TableColumn[] {
  const table = packed?.name ?? null;
  const isThere = (name: string) => packed?.isThere(name) ?? false;
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index): TableColumn => {
    const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    const title = header[index]?.trim() ?? '';
    const filled = cells.filter((cell) => !isNothing(cell));
    const meant = meaningOf(title);
    // Personal traits are not kept, also where they are only shown, or said at length.
    const isTrait = droppedTopicOf(title) !== null;
    const named = areFiles(filled, meant?.field ?? null, isThere)
      ? { field: 'file' as const, position: null }
      : (meant ?? (isTrait ? null : shown(filled)));
    const samples = isTrait ? [] : cells.slice(0, SAMPLES).map(short);
    const column = { index, table, header: title, samples, field: null, position: null };
    if (named === null || (named.field === 'file' && table === null)) return column;
    const isPosition = POSITION_FIELDS.includes(named.field);
    let position = isPosition ? (named.position ?? 1) : null;
    // "Employer, Title, Employer, Title": the second pair is about the position before.
    while (isPosition && named.position === null && position !== null && taken.has(`${named.field} ${position}`))
      position += 1;
    const key = `${named.field} ${position ?? ''}`;
    const isOften = ['skills', 'link', 'certifications', 'languages', 'file'].includes(named.field);
    if ((taken.has(key) && !isOften) || (position ?? 1) > 20) return column;
    taken.add(key);
    return { ...column, field: named.field, position };
  });
  if (table === null || columns.some(({ field }) => ABOUT_PEOPLE.includes(field))) return columns;
  return columns.map((column) => ({ ...column, field: null, position: null }));
}

/** How many of the cells of a first row name columns. */
export function columnsNamed(row: readonly string[]): number {
  return looksLikeHeader(row) ? row.filter((cell) => meaningOf(cell) !== null).length : 0;
}

/**
 * Returns whether the first row names columns rather than a candidate: it has a known name, or none of it resembles the
 * cells below. No cell of it is an address.
 * @param rows some of the rows after it
 */
export function looksLikeHeader(row: readonly string[], rows: readonly (readonly string[])[] = []): boolean {
  const cells = row.map((cell) => cell.trim());
  if (cells.some((cell) => FILE_NAME.test(cell) || SHOWS.some(([, pattern]) => pattern.test(cell)))) return false;
  return cells.some((cell) => meaningOf(cell) !== null) || isUnlike(cells, rows);
}

const ROWS_TO_COMPARE = 2;

/**
 * Returns whether a row is words alone above rows that have addresses, numbers or pages in one of its columns:
 * "Who;Contact".
 */
function isUnlike(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (!cells.every((cell) => /\p{L}/u.test(cell) && !/\p{Nd}/u.test(cell) && !isNothing(cell))) return false;
  return cells.some((_, index) => {
    const below = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '' && !isNothing(cell));
    return below.length >= ROWS_TO_COMPARE && SHOWS.some(([, pattern]) => below.every((cell) => pattern.test(cell)));
  });
}

function meaningOf(header: string): { field: TableField; position: number | null } | null {
  const key = keyOf(header);
  const exact = FIELD_OF.get(key);
  if (exact) return { field: exact, position: null };
  let rest = key;
  let position: number | null = null;
  const digits = /^(?:(?:job|position|work|employment)? ?(\d{1,2}) )|(?: ?(\d{1,2}))$/.exec(rest);
  if (digits) {
    position = Number(digits[1] ?? digits[2]);
    rest = rest.replace(digits[0], ' ').trim();
  }
  for (const [words, number] of NUMBER_WORDS) {
    if (!words.test(rest)) continue;
    position ??= number;
    rest = rest.replace(words, ' ').replace(/\s+/g, ' ').trim();
  }
  const field = FIELD_OF.get(rest);
  if (field) return { field, position: position !== null && position >= 1 && position <= 20 ? position : null };
  return null;
}

/** Small letters without accents, one space between words: "E-Mail" → "e mail", "jobTitle" → "job title". */
function keyOf(header: string): string {
  return normalizeDateText(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function shown(cells: readonly string[]): { field: TableField; position: null } | null {
  if (cells.length === 0) return null;
  const found = SHOWS.find(([, pattern]) => cells.every((cell) => pattern.test(cell)));
  if (found) return { field: found[0], position: null };
  return cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length >= LONG
    ? { field: 'text', position: null }
    : null;
}

function short(cell: string): string {
  return cell.length <= SAMPLE_LENGTH ? cell : `${cell.slice(0, SAMPLE_LENGTH).replace(/\p{Surrogate}$/u, '')}…`;
}
