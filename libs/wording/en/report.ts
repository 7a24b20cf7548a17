/** English headings and sentences of a report on paper. */
export const reportWords = {
  shortlist: 'Shortlist',
  nearMisses: 'Missing one must-have, otherwise strong',
  narrowed: (passing: number) =>
    `Filtered list: ${passing === 1 ? '1 candidate' : `${passing.toLocaleString('en')} candidates`}.`,
  why: 'Strengths and gaps',
  categories: 'Score by category',
  criteria: 'All requirements with evidence',
  answers: 'Application answers (not scored)',
  questions: 'Questions for the phone screen',
  flags: 'Document issues',
  tones: { for: 'Strength', against: 'Gap', open: 'To verify' },
  columns: {
    rank: 'Rank',
    person: 'Candidate',
    score: 'Score',
    why: 'Reasons',
    requirement: 'Requirement',
    found: 'Evidence',
    category: 'Category',
    points: 'Points',
  },
  noName: 'Name not found',
  noScore: 'No readable document',
  people: 'Candor ranks and explains. People decide. No candidate is declined by a score.',
  unprintable: 'The font of this report lacks some characters. The web pages show them.',
  decisions: { advance: 'Advanced', hold: 'On hold', decline: 'Declined', none: 'Undecided' },
  /** @param points with one decimal, of a category */
  pointsOf: (d: { points: number; weight: number }) => `${d.points.toFixed(1)} of ${d.weight}`,
  score: (d: { score: number; low: number; high: number }) =>
    d.low === d.high ? `${d.score} of 100` : `${d.score} of 100 (${d.low} to ${d.high})`,
  rank: (d: { rank: number; of: number | null }) => `#${d.rank}${d.of === null ? '' : ` of ${d.of}`}`,
  tiers: { implied: 'Implied by', similar: 'Similar wording' },
  quoted: (words: string) => `“${words}”`,
  made: (d: { on: string; by: string; asOf: string; number: number; name: string }) =>
    `Created on ${d.on} by ${d.by}. As of ${d.asOf}, weights v${d.number} “${d.name}”.`,
};
