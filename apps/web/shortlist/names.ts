/** Short names for what a pane shows; sentences about a score come from the server. */
import type { Category, Kind, Lane, Outcome } from '#libs/contracts';

export const LANE_NAMES: Record<Lane, string> = {
  meets: 'Meets',
  'needs-look': 'Needs a look',
  'near-miss': 'Near miss',
  below: 'Below',
};

export const KIND_NAMES: Record<Kind, string> = {
  must: 'Must-have',
  required: 'Important',
  preferred: 'Nice to have',
  bonus: 'Bonus',
};

export const CATEGORY_NAMES: Record<Category, string> = {
  skills: 'Skills',
  experience: 'Experience',
  responsibilities: 'Responsibilities',
  certifications: 'Certifications',
  education: 'Education',
  languages: 'Languages',
};

export const OUTCOME_MARKS: Record<Outcome, { mark: string; name: string }> = {
  met: { mark: '✓', name: 'Met' },
  partial: { mark: '◐', name: 'Partly met' },
  missing: { mark: '○', name: 'Not found' },
  unknown: { mark: '?', name: 'Could not be read' },
};
