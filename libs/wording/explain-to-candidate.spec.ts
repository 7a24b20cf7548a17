import { describe, expect, it } from '@jest/globals';
import { explainToCandidate, letterText, requestSentence, type ExplanationData } from './explain-to-candidate.js';

const DATA: ExplanationData = {
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
      ...{ label: 'Python', category: 'skills', kind: 'must', outcome: 'met', similar: false },
      ...{ sentence: 'Python: 2.3 yrs, in the current position', quotes: ['Built it in Python'] },
    },
    {
      label: 'Kafka',
      category: 'skills',
      kind: 'required',
      outcome: 'missing',
      similar: false,
      sentence: 'Not on résumé',
      quotes: [],
    },
    {
      ...{ label: 'A second cloud', category: 'skills', kind: 'preferred', outcome: 'missing', similar: false },
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
    expect(letterText({ language: 'en', greeting: 'Dear Ada,', sections: explainToCandidate(DATA, 'letter') }))
      .toBe(`Dear Ada,

About this assessment
---------------------

You applied to Acme for the role MLOps Engineer. We received your
application on Mar 5, 2026.

An automated tool read your documents and compared them with the
requirements of the role. It shows the evidence for each requirement. The
tool declines no one. People decide.

On Apr 1, 2026, we decided not to move forward with your application.

Your result
-----------

Your score is 61 of 100 points. Some requirements could not be assessed, so
it may be between 58 and 70.

The score shows how well your documents match the requirements. It says
nothing about you as a person.

What we read
------------

We read cv.pdf. We could not read scan.png.

Recognized skills: Python.

- Work: Engineer, Larkspur: Feb 2021 to today
  “Engineer, Larkspur, Feb 2021 - now”

Your application answers
------------------------

Your answers about location, work authorization, relocation and start date
did not change your score. People can read them and filter applications by
them.

We stored 1 other answer for people to read. It did not change your score.

- Location: Germany

- Authorized to work in: Germany

- Needs no sponsorship

- Notice period: 30 days

Requirements and your results
-----------------------------

- Python (must-have): Met. Evidence: Python: 2.3 years, in the current
  position.
  “Built it in Python”

- Kafka (important): Not found in your documents.

- A second cloud (nice to have): Your documents do not show enough for this.
  Evidence: Only AWS found.
  “Ran it on AWS”

What would have changed your score most
---------------------------------------

If one of these is true and was overlooked, tell us.

- 2 years more relevant experience

What we do not use
------------------

Your name, gender, age, date of birth, photo, nationality, address, ZIP code
and family. Answers to equal-opportunity questions are deleted on arrival.

Other applications do not change your score.

If something is wrong
---------------------

Tell us what is wrong: jobs@acme.example. A person reviews it. If they
accept it, your application is assessed again.

If you want a human review
--------------------------

You can have your application assessed by people only. Request it:
jobs@acme.example. This does not count against you.

Versions and dates
------------------

Assessed on Mar 6, 2026, with dates up to Mar 1, 2026. Role version 2,
weights version 3, matcher m/4, skill list 2026.11. The same versions always
give the same result.
`);
  });

  it('has no points and no criteria where people assess', () => {
    const nothing = { score: null, criteria: [], changes: [], versions: null };
    const byPeople: ExplanationData = { ...DATA, ...nothing, state: 'by-people' };
    const sections = explainToCandidate(byPeople, 'page');
    expect(sections.map(({ id }) => id)).toEqual([
      ...['about', 'outcome', 'read', 'answers', 'not-used', 'correct', 'person'],
    ]);
    expect(JSON.stringify(sections)).not.toMatch(/\d+ of 100/);
  });

  it('says what became of what was asked for, dated', () => {
    const asked = { kind: 'person', state: 'open', at: '2026-03-09T10:00:00Z' } as const;
    expect(requestSentence('en', asked)).toBe(
      'You requested a human review on Mar 9, 2026. Since then, only people assess your application.',
    );
  });
});
