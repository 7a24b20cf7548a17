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
      text: 'Engineer, Larkspur: February 2021 to today',
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
      ...{ sentence: 'Python: in the current position, of 1 yr 3 mos so far', quotes: ['Built it in Python'] },
    },
    { label: 'Kafka', category: 'skills', kind: 'required', outcome: 'missing', sentence: 'Not found', quotes: [] },
    {
      ...{ label: 'A second cloud', category: 'skills', kind: 'preferred', outcome: 'missing' },
      ...{ sentence: 'Only AWS found', quotes: ['Ran it on AWS'] },
    },
  ],
  changes: ['2 yrs more of relevant work'],
  versions: { asOf: '2026-03-01', assessedOn: '2026-03-06', role: 2, weights: 3, matcher: 'm/4', taxonomy: '2026.11' },
  contact: 'jobs@acme.example',
  requests: [],
  expiresAt: null,
};

describe('an explanation to the candidate', () => {
  it('is a letter in plain words', () => {
    expect(letterText({ greeting: 'Dear Ada,', sections: explainToCandidate(TOLD, 'letter') })).toBe(`Dear Ada,

What this is
------------

You applied to Acme as MLOps Engineer. We received your application on 5
March 2026.

An automated tool read what you sent and compared it with the criteria of
the role. It shows for each criterion which of your words it rests on. The
tool declines no one: people decide.

On 1 April 2026 we decided not to move forward with your application.

Your result
-----------

Your application has 61 of 100 points. Because some things could not be
assessed from what you sent, it may be between 58 and 70.

The points say how much of what the role asks for was found in what you
sent. They say nothing about you as a person, or about other people.

What was read
-------------

We read cv.pdf. We could not read scan.png.

Recognized skills: Python.

- Work: Engineer, Larkspur: February 2021 to today
  “Engineer, Larkspur, Feb 2021 - now”

What you answered when you applied, or told us since
----------------------------------------------------

Your answers about place, right to work, moving and when you could begin
gave and took no points. People may ask about them, and may list
applications by them.

1 other answer of yours was kept for people to read, and gave and took no
points.

- Place: Germany

- May work in: Germany

- Needs no sponsorship

- Notice period: 30 days

The criteria and your results
-----------------------------

- Python (needed for the role): You meet this. What was found: Python: in
  the current position, of 1 year 3 months so far.
  “Built it in Python”

- Kafka (important for the role): This was not found in what you sent.

- A second cloud (nice to have): What you sent does not show enough for
  this. What was found: Only AWS found.
  “Ran it on AWS”

What would have changed the points most
---------------------------------------

These points would have changed the result most. If they are true of you and
were overlooked, tell us.

- 2 years more of relevant work

What was not used
-----------------

Not used: your name, gender, age, date of birth, photo, nationality,
address, postcode and family. Answers to equal-opportunity questions are
dropped when they arrive.

How other people did changes none of your points.

If something is wrong
---------------------

Tell us what is wrong: jobs@acme.example. A person looks at it. When they
accept it, your application is assessed again with what you said.

If you want a human review
--------------------------

You can have your application assessed by people alone. Ask for it:
jobs@acme.example. It does not count against you.

Versions and dates
------------------

Assessed on 6 March 2026; dates count to 1 March 2026. Version 2 of the
role, version 3 of the weights, matcher m/4, list of skills 2026.11. The
same versions give the same result each time.
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
      'You requested a human review on March 9, 2026. Since then, people assess your application.',
    );
  });
});
