import { describe, expect, it } from '@jest/globals';
import { explainToCandidate, letterText, requestSentence, type ToldToCandidate } from './explain-to-candidate.js';

const TOLD: ToldToCandidate = {
  language: 'en',
  organisation: 'Acme',
  role: 'MLOps Engineer',
  state: 'assessed',
  receivedOn: '2026-03-05',
  declinedOn: '2026-04-01',
  score: { points: 61.4, low: 58.2, high: 70.1 },
  profileId: null,
  facts: [
    {
      fact: 'position',
      index: 0,
      text: 'Engineer, Larkspur: Feb 2021 to today',
      quotes: ['Engineer, Larkspur, Feb 2021 - now'],
    },
    { fact: 'skill', index: null, text: 'Python', quotes: [] },
  ],
  answers: {
    ...{ country: 'DE', workAuthorisation: { DE: 'yes' }, sponsorship: 'no', relocation: 'unknown' },
    ...{ noticeDays: 30, availableFrom: null, questions: 1 },
  },
  documents: [
    { name: 'cv.pdf', read: true },
    { name: 'scan.png', read: false },
  ],
  criteria: [
    {
      ...{ label: 'Python', category: 'skills', kind: 'must', outcome: 'met' },
      ...{ sentence: 'Python: 2.3 yrs, in the current position', quotes: ['Built it in Python'] },
    },
    { label: 'Kafka', category: 'skills', kind: 'required', outcome: 'missing', sentence: 'Not on résumé', quotes: [] },
    {
      ...{ label: 'A second cloud', category: 'skills', kind: 'preferred', outcome: 'missing' },
      ...{ sentence: 'Only AWS found', quotes: ['Ran it on AWS'] },
    },
  ],
  changes: ['2 yrs more relevant experience'],
  versions: { asOf: '2026-03-01', assessedOn: '2026-03-06', role: 2, weights: 3, matcher: 'm/4', taxonomy: '2026.11' },
  contact: 'jobs@acme.example',
  requests: [],
  expiresAt: null,
};

describe('an explanation to the candidate', () => {
  it('is a letter in plain words', () => {
    expect(letterText({ greeting: 'Dear Ada,', sections: explainToCandidate(TOLD, 'letter') })).toBe(`Dear Ada,

About this assessment
---------------------

You applied to Acme as MLOps Engineer. We received your application on Mar
5, 2026.

An automated tool read your documents and compared them with the criteria of
the role. For each criterion it shows the evidence. The tool declines no
one. People decide.

On Apr 1, 2026 we decided not to move forward with your application.

Your result
-----------

Your application has 61 of 100 points. Some criteria could not be assessed,
so the points may be between 58 and 70.

The points show how far your documents meet the criteria. They say nothing
about you as a person, or about other candidates.

What was read
-------------

We read cv.pdf. We could not read scan.png.

Recognized skills: Python.

- Work: Engineer, Larkspur: Feb 2021 to today
  “Engineer, Larkspur, Feb 2021 - now”

Your application answers
------------------------

Answers about location, work permit, relocation and start date do not change
the points. People may ask about them and use them as filters.

1 other answer was kept for people to read and did not change the points.

- Location: Germany

- Authorized to work in: Germany

- Needs no sponsorship

- Notice period: 30 days

The criteria and your results
-----------------------------

- Python (needed for the role): You meet this. Found: Python: 2.3 years, in
  the current position.
  “Built it in Python”

- Kafka (important for the role): This was not found in your documents.

- A second cloud (nice to have): Your documents do not show enough for this.
  Found: Only AWS found.
  “Ran it on AWS”

Largest gaps
------------

These would have changed the points most. If we overlooked one, tell us.

- 2 years more relevant experience

What was not used
-----------------

Not used: your name, gender, age, date of birth, photo, nationality,
address, postcode and family. Answers to equal-opportunity questions are
dropped when they arrive.

The results of other candidates do not change your points.

If something is wrong
---------------------

Tell us what is wrong: jobs@acme.example. A person reviews your report. If
they accept it, your application is assessed again.

If you want a human review
--------------------------

You can request a human review: jobs@acme.example. The request does not
count against you.

Versions and dates
------------------

Assessed on Mar 6, 2026, as-of date Mar 1, 2026. Role version 2, weights
version 3, matcher m/4, skill list 2026.11. The same versions always give
the same result.
`);
  });

  it('has no points and no criteria where people assess', () => {
    const nothing = { score: null, criteria: [], changes: [], versions: null };
    const byPeople: ToldToCandidate = { ...TOLD, ...nothing, state: 'by-people' };
    const sections = explainToCandidate(byPeople, 'page');
    expect(sections.map(({ id }) => id)).toEqual([
      ...['about', 'outcome', 'read', 'answers', 'not-used', 'correct', 'person'],
    ]);
    expect(JSON.stringify(sections)).not.toMatch(/\d+ of 100/);
  });

  it('says what became of what was asked for, dated', () => {
    const asked = { kind: 'person', state: 'open', at: '2026-03-09T10:00:00Z' } as const;
    expect(requestSentence('en', asked)).toBe(
      'You requested a human review on Mar 9, 2026. People have assessed your application since then.',
    );
  });
});
