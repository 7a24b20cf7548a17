/** English names by id, for reports and pages alike. */
export const names = {
  categories: {
    skills: 'Skills',
    experience: 'Experience',
    responsibilities: 'Responsibilities',
    certifications: 'Certifications',
    education: 'Education',
    languages: 'Languages',
  },
  kinds: { must: 'Must-have', required: 'Important', preferred: 'Nice to have', bonus: 'Bonus' },
  outcomes: { met: 'Met', partial: 'Partly', missing: 'Not on résumé', unknown: 'Could not assess' },
  lanes: {
    strong: 'Strong match',
    possible: 'Possible match',
    review: 'To review',
    'missing-must': 'Missing must-have',
    unlikely: 'Not a match',
  },
  /** Named weights, with what each is for. */
  presets: {
    formula: {
      name: 'Computed',
      reason: 'From the role. Categories that résumés prove best weigh most',
    },
    'skills-first': {
      name: 'Skills first',
      reason: 'For work that starts at once. Skills count half of the score',
    },
    'experience-first': {
      name: 'Experience first',
      reason: 'For leading roles. Experience and scope count half of the score',
    },
    'certification-first': {
      name: 'Certification first',
      reason: 'For certified work. A valid certificate counts half of the score',
    },
  },
  /** The subjects of the counts in the report of an erasure. */
  erased: {
    identities: 'names and contact details',
    documents: 'documents',
    bytes: 'bytes of files',
    texts: 'document texts',
    profiles: 'profile versions',
    filterRows: 'filter entries for skills and certificates',
    assessments: 'score breakdowns',
    rankings: 'ranks',
    applications: 'applications (kept as anonymous counts)',
    answers: 'application answers and their corrections',
    requests: 'candidate requests',
    decisions: 'decision reasons',
    opinions: 'calibration marks',
    savedViews: 'saved views that contain the name',
    notes: 'notes',
    corrections: 'corrected data',
    overrides: 'overridden outcomes',
    inboundEvents: 'inbound events (bodies and headers)',
    webhookMessages: 'webhook messages about applications',
    vendorIds: 'IDs in other systems',
    importItems: 'file names in imports',
    importRows: 'unprocessed table rows',
    queuedJobs: 'queued jobs',
    storedAnswers: 'stored API responses',
    reasons: 'reasons in free text',
  },
} as const;
