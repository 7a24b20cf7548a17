import { describe, expect, it } from '@jest/globals';
import { stem } from '../words/stems.js';
import { actionNamed, actionsLike } from './actions.js';
import { IRREGULAR_VERBS } from './irregular-verbs.js';

describe('verbs of the same action', () => {
  it('are those of its group, itself first, and the nouns of both', () => {
    expect(actionsLike('teach')[0]).toBe('teach');
    expect(actionsLike('teach')).toEqual(expect.arrayContaining(['train', 'instruct']));
    expect(actionNamed(stem('advice'))).toBe(stem('advise'));
  });

  it('have their irregular forms, in which résumés are written', () => {
    expect(actionsLike(stem('write'))).toEqual(expect.arrayContaining([stem('wrote'), stem('written')]));
    expect(actionsLike(stem('train'))).toContain(stem('taught'));
    expect(actionsLike(stem('withhold'))).toEqual([stem('withhold'), stem('withheld')]);
  });

  it('are irregular only where the forms have another stem', () => {
    for (const line of IRREGULAR_VERBS.trim().split('\n')) {
      const [verb, ...forms] = line.split(' ');
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) expect([line, stem(form)]).not.toEqual([line, stem(verb!)]);
    }
  });
});
