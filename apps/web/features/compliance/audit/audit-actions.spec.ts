import { describe, expect, it } from '@jest/globals';
import { createTranslator } from 'use-intl';
import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from '#libs/contracts';
import { auditActions as de } from './audit-actions.de.js';
import { auditActions as en } from './audit-actions.en.js';
import { actionKey, reasonText, sentenceKey } from './audit-actions.js';

const SUBJECTS = ['candidate', 'role', 'member', 'key', 'connection', 'version'];
const tags = Object.fromEntries(
  SUBJECTS.flatMap((tag) => [
    [tag, () => `[${tag}]`],
    [`the${tag[0]!.toUpperCase()}${tag.slice(1)}`, () => ` [${tag}]`],
  ]),
);

const sentence = (action: AuditAction, details: AuditEntry['details'], messages: object = en): string => {
  const { key, values } = sentenceKey({ action, details })!;
  const t = createTranslator({
    locale: 'en',
    messages: messages as typeof en,
    onError: (error) => {
      throw error;
    },
  });
  return (t.markup as (key: string, values: object) => string)(`sentences.${key}`, { ...values, ...tags });
};

describe.each([
  ['English', en],
  ['German', de],
])('an audit sentence in %s', (_, messages) => {
  it.each(AUDIT_ACTIONS)('of %s names only what an entry can be about', (action) => {
    expect(sentence(action, {}, messages)).toMatch(/^[^{}<>]+$/);
  });

  it('has a name of its own for each action in the filter', () => {
    const names = AUDIT_ACTIONS.map((action) => messages.names[actionKey(action)]);
    expect(new Set(names).size).toBe(AUDIT_ACTIONS.length);
  });
});

describe('an audit sentence', () => {
  it('of a decision says what was decided and why', () => {
    const t = createTranslator({ locale: 'en', messages: { auditActions: en }, namespace: 'auditActions' });
    const made = (details: AuditEntry['details']) => ({ action: 'decision.made', details }) as AuditEntry;
    const details = { kind: 'decline', reasonCode: 'skills-gap' };
    expect(sentence('decision.made', details)).toBe('declined [candidate] for [role]');
    expect(reasonText(t, made(details))).toBe('skills missing');
    const ofAnAts = { kind: 'advance', reasonCode: 'moved-to-onsite' };
    expect(sentence('decision.made', ofAnAts)).toBe('advanced [candidate] for [role]');
    expect(reasonText(t, made(ofAnAts))).toBeNull();
  });

  it('counts what there were several of', () => {
    expect(sentence('candidates.received', { received: 1 })).toBe('added 1 candidate to [role]');
    expect(sentence('candidates.received', { received: 1200 })).toBe('added 1,200 candidates to [role]');
    expect(sentence('candidates.received', {})).toBe('added candidates to [role]');
  });

  it('of an action that is not known here has no message', () => {
    expect(sentenceKey({ action: 'moon.landed' as AuditAction, details: {} })).toBeNull();
  });
});
