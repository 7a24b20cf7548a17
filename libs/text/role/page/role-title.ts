import type { RoleContent } from '#libs/contracts';
import { SENIORITY, titleById, titlesAround } from '#libs/taxonomy';
import { recogniseTitles, titleKeys } from '../../titles.js';
import { recogniseSkills } from '../../recognise.js';
import { headingOf } from './headings.js';
import { pageLines } from './page-lines.js';
import { wantedIn } from './prose.js';

const LONGEST_TITLE_WORDS = 9;
/** Lines from the top in which a page's title is looked for. */
const TOP_LINES = 12;
const LABELLED = /^(?:job title|title|position|role|job)\s*:\s*(.{2,80})$/i;
/** What adverts put behind a title: "(m/f/d)", "– Remote", "| Acme". */
const BEHIND =
  /\s*(?:\((?:[mfwdxh]\s*[/|*]\s*)+[mfwdxh]\)|\((?:remote|hybrid|full[- ]time|part[- ]time|contract)[^)]{0,30}\)|\s[|–—-]\s.*|\bat [A-Z].*)$/;

const SENIOR_WORDS = new Set([...SENIORITY.entry, ...SENIORITY.mid, ...SENIORITY.senior]);

function withoutBehind(title: string): string {
  const shorter = title.replace(BEHIND, '').trim();
  return shorter === title || shorter === '' ? title : withoutBehind(shorter);
}

/**
 * The title that a page gives its role: a labelled one, else the first short line at the top that names a job, else the first job named in
 * the opening prose with its words of seniority, else whom the first line says that
 * it looks for, else that line where it looks like a title. Null for a page without one.
 */
export function titleOfPage(page: string): string | null {
  const lines = pageLines(page).slice(0, TOP_LINES);
  for (const line of lines) {
    const labelled = LABELLED.exec(line.text)?.[1];
    if (labelled) return withoutBehind(labelled.trim());
  }
  for (const line of lines) {
    if (line.bullet || line.text.split(/\s+/).length > LONGEST_TITLE_WORDS || /[.!?;:]$/.test(line.text)) continue;
    if (recogniseTitles(line.text).length > 0 && !/^(?:we|join|about|as|our)\b/i.test(line.text))
      return withoutBehind(line.text);
  }
  for (const line of lines) {
    const found = recogniseTitles(line.text)[0];
    if (!found) continue;
    const before = line.text.slice(0, found.start).trimEnd().split(/\s+/);
    const words: string[] = [];
    while (before.length > 0 && SENIOR_WORDS.has(before.at(-1)!.toLowerCase().replace(/\W/g, '')))
      words.unshift(before.pop()!);
    return [...words, line.text.slice(found.start, found.end)].join(' ');
  }
  const first = lines[0];
  const titled =
    first && !first.bullet && first.text.split(/\s+/).length <= LONGEST_TITLE_WORDS && !/[.!?;]$/.test(first.text);
  const wanted = first ? wantedIn(first.text) : null;
  if (wanted !== null) return wanted[0]!.toUpperCase() + wanted.slice(1);
  return titled && headingOf(first.text) === null && recogniseSkills(first.text).length === 0
    ? first.text.replace(/:$/, '')
    : null;
}

/** Titles by which positions are relevant (`same`), adjacent by family, or adjacent as feeders. */
export function titlesOf(title: string): RoleContent['titles'] {
  const keys = titleKeys(title);
  const known = keys.filter((key) => titleById(key) !== undefined);
  if (known.length === 0) return { same: keys, family: [], feeder: [] };
  const around = known.map(titlesAround);
  const same = [...new Set(around.flatMap((one) => one.same))];
  const family = [...new Set(around.flatMap((one) => one.family))].filter((id) => !same.includes(id));
  const feeder = [...new Set(around.flatMap((one) => one.feeder))].filter(
    (id) => !same.includes(id) && !family.includes(id),
  );
  return { same, family, feeder };
}
