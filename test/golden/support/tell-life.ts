/** Documents that tell a life: what they say of it is true, as precisely as they say it. */
import type { SourceDocument } from '#libs/resume';
import { readDocument } from '#libs/documents';
import type { DateForm, JobTelling, Life, LifeTelling, LivedJob } from './arbitrary/arbitrary-lives.js';
import { TRADES, type Trade } from './trades.js';
import { sourceOf } from './texts-to-score.js';

type Language = LifeTelling['language'];

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};
const SHORT_MONTHS: Readonly<Record<Language, string>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  de: 'Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez',
  fr: 'janv févr mars avr mai juin juil août sept oct nov déc',
  es: 'ene feb mar abr may jun jul ago sept oct nov dic',
};
/** Spring, summer, autumn. Winter is left to its months: people give it the year that they like. */
const SEASONS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Spring', 'Summer', 'Autumn'],
  de: ['Frühjahr', 'Sommer', 'Herbst'],
  fr: ['printemps', 'été', 'automne'],
  es: ['primavera', 'verano', 'otoño'],
};
const WORDS: Readonly<Record<Language, Readonly<Record<Heading | 'present' | 'issued' | 'expires', string>>>> = {
  en: {
    ...{ work: 'Experience', voluntary: 'Volunteering', skills: 'Skills', education: 'Education' },
    ...{ certificates: 'Certifications', languages: 'Languages', present: 'present' },
    ...{ issued: 'issued', expires: 'expires' },
  },
  de: {
    ...{ work: 'Berufserfahrung', voluntary: 'Ehrenamt', skills: 'Kenntnisse', education: 'Ausbildung' },
    ...{ certificates: 'Zertifikate', languages: 'Sprachen', present: 'heute' },
    ...{ issued: 'ausgestellt', expires: 'gültig bis' },
  },
  fr: {
    ...{ work: 'Expérience professionnelle', voluntary: 'Bénévolat', skills: 'Compétences', education: 'Formation' },
    ...{ certificates: 'Certifications', languages: 'Langues', present: 'présent' },
    ...{ issued: 'obtenu', expires: 'valable jusqu’en' },
  },
  es: {
    ...{ work: 'Experiencia laboral', voluntary: 'Voluntariado', skills: 'Habilidades', education: 'Educación' },
    ...{ certificates: 'Certificaciones', languages: 'Idiomas', present: 'actualidad' },
    ...{ issued: 'obtenido', expires: 'válido hasta' },
  },
};
type Heading = 'work' | 'voluntary' | 'skills' | 'education' | 'certificates' | 'languages';

const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['English', 'German', 'French'],
  de: ['Englisch', 'Deutsch', 'Französisch'],
  fr: ['Anglais', 'Allemand', 'Français'],
  es: ['Inglés', 'Alemán', 'Francés'],
};
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];
/** Words that people use for each level, at most one level beside it. */
const LEVEL_WORDS = ['basic', 'basic', 'intermediate', 'upper intermediate', 'fluent', 'fluent', 'native'];

const two = (value: number): string => String(value).padStart(2, '0');

function dateOf(month: number, form: DateForm, { language, months }: LifeTelling): string {
  const [year, of] = [Math.floor(month / 12), month % 12];
  if (form === 'year') return String(year);
  if (form === 'quarter') return `Q${Math.floor(of / 3) + 1} ${year}`;
  if (form === 'half') return `H${of < 6 ? 1 : 2} ${year}`;
  if (form === 'season' && of >= 2 && of <= 10) return `${SEASONS[language][Math.floor((of - 2) / 3)]!} ${year}`;
  if (form === 'day') return `14.${two(of + 1)}.${year}`;
  if (months === 'slash') return `${two(of + 1)}/${year}`;
  if (months === 'iso') return `${year}-${two(of + 1)}`;
  return `${(months === 'name' ? MONTHS : SHORT_MONTHS)[language].split(' ')[of]!} ${year}`;
}

const isoOf = (month: number, form: DateForm): string => {
  const [year, of] = [Math.floor(month / 12), month % 12];
  const day = form === 'day' ? '-14' : '';
  return ['month', 'day'].includes(form) ? `${year}-${two(of + 1)}${day}` : String(year);
};

/** One entry of a document: a job, or a stay at an employer as a whole. */
export interface WrittenEntry {
  jobs: LivedJob[];
  from: number;
  to: number | null;
  telling: JobTelling;
}

/** What a document tells of jobs, the latest first. */
export function entriesOf({ jobs }: Life, telling: LifeTelling): WrittenEntry[] {
  const stays = telling.stays === 'any' ? jobs.map((job) => [job]) : staysOf(jobs);
  const known = telling.isOlder ? stays.slice(1) : stays;
  // Who tells of a stay by its parts and leaves out when one was says that work there ended with another one.
  const tellingOf = (job: LivedJob): JobTelling => {
    const own = telling.jobs[jobs.indexOf(job)]!;
    return stays.some((stay) => stay.length > 1 && stay.includes(job)) ? { ...own, dates: 'both' } : own;
  };
  return known
    .filter(([last]) => telling.jobs[jobs.indexOf(last!)]!.isStated)
    .flatMap((stay) => (telling.stays === 'whole' ? [stay] : stay.map((job) => [job])))
    .map((stay) => entryOf(stay, tellingOf(stay[0]!)));
}

function entryOf(jobs: LivedJob[], telling: JobTelling): WrittenEntry {
  const [last, first] = [jobs[0]!, jobs.at(-1)!];
  const isMonth = (form: DateForm): boolean => form === 'month' || form === 'day';
  const from = first.from + (isMonth(telling.from) ? telling.rounded[0] : 0);
  const to = last.to === null ? null : last.to + (isMonth(telling.to) ? telling.rounded[1] : 0);
  const isCrossed = to !== null && to < from;
  return { jobs, from: isCrossed ? first.from : from, to: isCrossed ? last.to : to, telling };
}

/** Jobs at one employer that follow each other without a gap. */
export function staysOf(jobs: readonly LivedJob[]): LivedJob[][] {
  const stays: LivedJob[][] = [];
  for (const job of jobs) {
    const stay = stays.find((one) => {
      const { employer, isVoluntary, from } = one.at(-1)!;
      return employer === job.employer && isVoluntary === job.isVoluntary && job.to !== null && from - job.to === 1;
    });
    if (stay) stay.push(job);
    else stays.push([job]);
  }
  return stays;
}

const bulletsOf = ({ bullets: all }: Trade, { jobs, telling }: WrittenEntry): string[] => {
  const places = [...new Set(jobs.flatMap(({ bullets }) => bullets))];
  return places.flatMap((place, at) => {
    const own = telling.bullets[at % telling.bullets.length]!;
    return own.isStated ? [all[place]![own.words]!] : [];
  });
};

const namesOf = ({ titles, employers }: Trade, { jobs: [last], telling }: WrittenEntry): [string, string] => [
  titles[last!.title]![telling.title]!,
  employers[last!.employer]![telling.employer]!,
];

/** The document that tells a life so, as the readers of files hand it over. */
export async function writeLife(life: Life, telling: LifeTelling, receivedAt: number): Promise<SourceDocument> {
  const trade = TRADES[life.trade]!;
  if (telling.kind === 'resume') return { ...sourceOf(resumeOf(life, telling, trade)), receivedAt };
  const read = await readDocument(Buffer.from(JSON.stringify(recordOf(life, telling, trade))), {
    mediaType: 'application/json',
  });
  if (read.outcome !== 'text') throw new Error(`The record was not read: ${JSON.stringify(read)}`);
  return { ...sourceOf(read.text), extractor: read.extractor, receivedAt };
}

function recordOf(life: Life, telling: LifeTelling, trade: Trade): object {
  const some = <Item>(all: Item[]): Item[] | undefined => (all.length === 0 ? undefined : all);
  const { degree, field, institution } = trade.degrees[0]![telling.degreeWords]!;
  const isDated = telling.degree === 'dated';
  return {
    name: 'Jo Winter',
    email: 'jo@example.org',
    positions: some(
      entriesOf(life, telling).map((entry) => {
        const [title, employer] = namesOf(trade, entry);
        const { from, to } = entry.telling;
        // A beginning alone would be an end that is not known, which the next job then closes.
        const dates = entry.telling.dates === 'start' && entry.to !== null ? 'none' : entry.telling.dates;
        return {
          title,
          employer,
          ...(dates !== 'none' && { start: isoOf(entry.from, from) }),
          ...(dates === 'both' && entry.to !== null && { end: isoOf(entry.to, to) }),
          bullets: some(bulletsOf(trade, entry)),
        };
      }),
    ),
    education:
      telling.degree === 'no'
        ? undefined
        : [
            {
              ...{ degree, field, institution },
              ...(isDated && { start: isoOf(life.study.from, 'year'), end: isoOf(life.study.to, 'month') }),
            },
          ],
    certifications: some(
      life.certificates.flatMap(({ issued, expires }, at) => {
        const form = telling.certificates[at]!;
        if (form === 'no') return [];
        const precision = form === 'year' ? 'year' : 'month';
        return [
          {
            name: trade.certificates[at]!,
            ...(form !== 'name' && { issued: isoOf(issued, precision) }),
            ...(form === 'dates' && expires !== null && { expires: isoOf(expires, precision) }),
          },
        ];
      }),
    ),
    skills: some(telling.skills.map((at) => trade.skills[at]!)),
    languages: some(
      life.languages.flatMap((level, at) => {
        const form = telling.languages[at]!;
        if (form === 'no') return [];
        const stated = form === 'name' ? {} : { level: (form === 'level' ? LEVELS : LEVEL_WORDS)[level]! };
        return [{ language: LANGUAGE_NAMES.en[at]!, ...stated }];
      }),
    ),
    files: [],
  };
}

function resumeOf(life: Life, telling: LifeTelling, trade: Trade): string {
  const words = WORDS[telling.language];
  const { language } = telling;
  const entries = entriesOf(life, telling);
  const section = (heading: Heading, parts: readonly string[], apart = '\n'): string[] =>
    parts.length === 0 ? [] : [`${words[heading]}\n\n${parts.join(apart)}`];
  const linesOf = (isVoluntary: boolean): string[] =>
    entries.filter(({ jobs }) => jobs[0]!.isVoluntary === isVoluntary).map((entry) => entryText(entry, telling, trade));
  const { degree, field, institution } = trade.degrees[0]![telling.degreeWords]!;
  const studied =
    telling.degree === 'dated' ? `, ${Math.floor(life.study.from / 12)} – ${Math.floor(life.study.to / 12)}` : '';
  return [
    'Jo Winter\njo@example.org',
    ...section('work', linesOf(false), '\n\n'),
    ...section('voluntary', linesOf(true), '\n\n'),
    ...section('education', telling.degree === 'no' ? [] : [`${degree} ${field}, ${institution}${studied}`]),
    ...section('certificates', certificateLines(life, telling, trade)),
    ...section('skills', telling.skills.length === 0 ? [] : [telling.skills.map((at) => trade.skills[at]!).join(', ')]),
    ...section(
      'languages',
      life.languages.flatMap((level, at) => {
        const form = telling.languages[at]!;
        const name = LANGUAGE_NAMES[language][at]!;
        if (form === 'no') return [];
        return [form === 'name' ? name : `${name}: ${(form === 'level' ? LEVELS : LEVEL_WORDS)[level]!}`];
      }),
    ),
  ].join('\n\n');
}

function certificateLines(life: Life, telling: LifeTelling, trade: Trade): string[] {
  const words = WORDS[telling.language];
  return life.certificates.flatMap(({ issued, expires }, at) => {
    const form = telling.certificates[at]!;
    const name = trade.certificates[at]!;
    if (form === 'no') return [];
    if (form === 'name') return [`- ${name}`];
    if (form === 'year') return [`- ${name}, ${Math.floor(issued / 12)}`];
    const until = expires === null ? '' : `, ${words.expires} ${dateOf(expires, 'month', telling)}`;
    return [`- ${name}, ${words.issued} ${dateOf(issued, 'month', telling)}${until}`];
  });
}

function entryText(entry: WrittenEntry, telling: LifeTelling, trade: Trade): string {
  const [title, employer] = namesOf(trade, entry);
  const { dates, from, to } = entry.telling;
  const start = dateOf(entry.from, from, telling);
  const end = entry.to === null ? WORDS[telling.language].present : dateOf(entry.to, to, telling);
  const spell = dates === 'none' ? '' : dates === 'start' ? start : `${start} – ${end}`;
  const beside = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');
  const heads = [
    beside(title, employer, spell),
    [title, employer, spell].filter((part) => part !== '').join('\n'),
    [`${employer} — ${title}`, spell].filter((part) => part !== '').join('\n'),
    [`${title}, ${employer}`, spell].filter((part) => part !== '').join('\n'),
    [[employer, spell].filter((part) => part !== '').join(' | '), title].join('\n'),
  ];
  return [heads[telling.layout]!, ...bulletsOf(trade, entry).map((one) => `- ${one}`)].join('\n');
}
