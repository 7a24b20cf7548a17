/** The narrow rows that filters use, from a profile. They follow the newest profile and are never scored. Pure. */
import type { MonthIndex, Profile } from '#libs/contracts';
import { shownSkills } from '#libs/resume';

/** Last month of a position that goes on: December 9999, past every date that a filter asks for. */
export const STILL: MonthIndex = 9999 * 12 + 11;

export interface SkillRow {
  skill: string;
  /** Months of dated work that shows it, overlaps merged; null when only undated text does. */
  months: number | null;
  /** Last month of that work, {@link STILL} for current work; null with `months`. */
  lastMonth: MonthIndex | null;
}

export interface CertificationRow {
  certification: string;
  /** Last day, `YYYY-MM-DD`; null when the document does not say. */
  validUntil: string | null;
}

/**
 * Skills that a profile names, with how long and until when dated work shows them.
 * @param today up to which month a current position counts
 */
export function skillRows(profile: Pick<Profile, 'sentences' | 'positions'>, today: MonthIndex): SkillRow[] {
  return shownSkills(profile, today).map(({ skill, months, lastMonth, current }) => ({
    skill,
    months,
    lastMonth: current ? STILL : lastMonth,
  }));
}

/** Certifications of the taxonomy that a profile names; of one named twice, the later end. */
export function certificationRows(profile: Pick<Profile, 'certifications'>): CertificationRow[] {
  const latest = new Map<string, string | null>();
  for (const { certification, expires } of profile.certifications) {
    if (certification === null) continue;
    const until = expires === null ? null : lastDay(expires.date);
    const known = latest.get(certification);
    if (known === undefined || known === null || (until !== null && until > known)) latest.set(certification, until);
  }
  return [...latest]
    .map(([certification, validUntil]) => ({ certification, validUntil }))
    .sort((a, b) => (a.certification < b.certification ? -1 : 1));
}

/** `2026` → `2026-12-31`, `2026-02` → `2026-02-28`. */
function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
