/** The two ranking sets as lists to rank: a role, its candidates' texts, and what people said of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createReaderPool } from '#libs/documents';
import { readRole, roleFromRequirements } from '#libs/job-ad';
import type { SourceDocument } from '#libs/resume';
import type { RoleContent } from '#libs/contracts';
import { sourceText } from '../source-text.js';

export interface RankingTask {
  name: string;
  role: RoleContent;
  /** The query of a keyword search. */
  query: string;
  candidates: { file: string; source: SourceDocument; label: number }[];
}

export interface RankingSet {
  name: string;
  tasks: RankingTask[];
  /** Texts over which a baseline may count how rare a word is. */
  corpus: string[];
  cutoff: number;
  gain: (label: number) => number;
}

/** The as-of date of every evaluation, so that figures do not move with the calendar. */
export const AS_OF = '2025-01-01';

interface HrRole {
  role: string;
  requirements: string[];
  candidates: { resume: string; score: number }[];
}

/** 20 roles of a few requirement phrases, 169 résumé PDFs, HR people's scores 1..7. Gain is linear: score − 1. */
export async function hrScored(folder: string): Promise<RankingSet> {
  const roles = JSON.parse(readFileSync(join(folder, 'roles.json'), 'utf8')) as HrRole[];
  const texts = new Map<string, SourceDocument>();
  const files = [...new Set(roles.flatMap((role) => role.candidates.map((one) => one.resume)))];
  const pool = createReaderPool({ size: 2 });
  try {
    await Promise.all(
      files.map(async (file) => {
        const read = await pool.read(readFileSync(join(folder, file)), { fileName: file });
        if (read.outcome === 'text') texts.set(file, sourceText(read.text, read.extractor));
        else console.error(`${file}: ${read.outcome}, left out`);
      }),
    );
  } finally {
    await pool.close();
  }
  return {
    name: 'hr-scored',
    cutoff: 5,
    gain: (label) => label - 1,
    corpus: [...texts.values()].map((source) => source.text),
    tasks: roles.map(({ role, requirements, candidates }) => ({
      name: role,
      role: roleFromRequirements({ title: role, requirements }),
      query: requirements.join('\n'),
      candidates: candidates.flatMap(({ resume, score }) => {
        const source = texts.get(resume);
        return source ? [{ file: resume, source, label: score }] : [];
      }),
    })),
  };
}

const TECH_LABELS: Record<string, number> = { no_fit: 0, weak: 1, medium: 2, strong: 3 };

/** 21 short job texts, 70 short CV texts, 100 labelled pairs. */
export function techGold(folder: string): RankingSet {
  const table = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, file)), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_quotes: true,
      trim: true,
    });
  const cvs = new Map(table('candidates.csv').map((row) => [row['candidate_id'], row['cv_text'] ?? '']));
  const pairs = table('gold_eval_pairs_reduced.csv');
  const tasks = table('jobs.csv').map((job) => {
    const title = job['job_title'] ?? '';
    const page = job['job_description'] ?? '';
    return {
      name: `${job['job_id']} ${title}`,
      role: readRole(page, { title }),
      query: `${title}\n${page}`,
      candidates: pairs
        .filter((pair) => pair['job_id'] === job['job_id'])
        .map((pair) => ({
          file: pair['candidate_id'] ?? '',
          source: sourceText(cvs.get(pair['candidate_id']) ?? '', 'text/1'),
          label: TECH_LABELS[pair['expected_label'] ?? ''] ?? 0,
        })),
    };
  });
  return {
    name: 'tech-gold',
    cutoff: 10,
    gain: (label) => label,
    corpus: [...cvs.values()],
    tasks: tasks.filter((task) => task.candidates.length > 1),
  };
}
