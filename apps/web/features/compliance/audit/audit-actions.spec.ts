import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '#libs/contracts';
import { auditActions, auditSentence } from './audit-actions.js';

const KNOWN = ['candidate', 'role', 'member', 'key', 'connection', 'version'];

describe('an audit sentence', () => {
  it.each(AUDIT_ACTIONS)('of %s names only what an entry can be about', (action) => {
    const sentence = auditSentence({ action, details: {} });
    expect([...sentence.matchAll(/\{(\w*)\}/g)].filter(([, name]) => !KNOWN.includes(name!))).toEqual([]);
    expect(sentence.replace(/\[[^[\]]*\{\w+\}\]|\{\w+\}/g, '')).not.toMatch(/[[\]{}]|undefined|null/);
  });

  it('of a decision says what was decided and why', () => {
    const details = { kind: 'decline', reasonCode: 'skills-gap' };
    expect(auditSentence({ action: 'decision.made', details })).toBe('declined {candidate} for {role}: skills missing');
    const ofAnAts = { kind: 'advance', reasonCode: 'moved-to-onsite' };
    expect(auditSentence({ action: 'decision.made', details: ofAnAts })).toBe('advanced {candidate} for {role}');
  });

  it('has a name of its own for each action in the filter', () => {
    const names = Object.values(auditActions).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
