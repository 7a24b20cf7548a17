/** The O*NET database (https://www.onetcenter.org, CC BY 4.0) as its text files give it, plain or gzipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One of about a thousand occupations: everything that is said about it, a text each. */
export interface Occupation {
  /** O*NET-SOC code, such as `29-1141.03`. */
  code: string;
  title: string;
  description: string;
  /** Alternate titles, short titles and titles that people reported. */
  titles: string[];
  tasks: string[];
  /** Detailed work activities of its tasks. */
  activities: string[];
  /** Software and tools by name, and the class each belongs to. */
  technology: string[];
  tools: string[];
}

const CODE = 'O*NET-SOC Code';
const ABSENT = 'n/a';

type Row = Record<string, string>;

function rows(folder: string, name: string): Row[] {
  const plain = join(folder, `${name}.txt`);
  const text = existsSync(plain)
    ? readFileSync(plain, 'utf8')
    : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
  const [head, ...lines] = text.split(/\r?\n/).filter(Boolean);
  const columns = head!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/**
 * Reads the occupations of a folder with the files `occupation-data`, `alternate-titles`, `sample-of-reported-titles`,
 * `task-statements`, `emerging-tasks`, `tasks-to-dwas`, `dwa-reference`, `technology-skills` and `tools-used` (`.txt` or `.txt.gz`).
 * @returns by code
 */
export function readOccupations(folder: string): Occupation[] {
  const byCode = new Map<string, Occupation>();
  for (const row of rows(folder, 'occupation-data')) {
    const { [CODE]: code = '', Title: title = '', Description: description = '' } = row;
    byCode.set(code, { code, title, description, titles: [], tasks: [], activities: [], technology: [], tools: [] });
  }
  const add = (name: string, part: 'titles' | 'tasks' | 'technology' | 'tools', ...columns: string[]): void => {
    for (const row of rows(folder, name)) {
      const texts = columns.map((column) => row[column] ?? '').filter((text) => text !== '' && text !== ABSENT);
      byCode.get(row[CODE]!)?.[part].push(...texts);
    }
  };
  add('alternate-titles', 'titles', 'Alternate Title', 'Short Title');
  add('sample-of-reported-titles', 'titles', 'Reported Job Title');
  add('task-statements', 'tasks', 'Task');
  add('emerging-tasks', 'tasks', 'Task');
  add('technology-skills', 'technology', 'Example', 'Commodity Title');
  add('tools-used', 'tools', 'Example', 'Commodity Title');
  const activities = new Map(rows(folder, 'dwa-reference').map((row) => [row['DWA ID']!, row['DWA Title']!]));
  for (const row of rows(folder, 'tasks-to-dwas')) {
    const activity = activities.get(row['DWA ID']!);
    if (activity !== undefined) byCode.get(row[CODE]!)?.activities.push(activity);
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
