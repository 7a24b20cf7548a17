import { expect, it } from '@jest/globals';
import { ownSkillsFaultText } from './index.js';

it('a fault says what is wrong with an own skill, and what to do', () => {
  expect(ownSkillsFaultText({ code: 'spelling-shipped', subject: 'k8s', of: 'Kubernetes' })).toBe(
    '“k8s” is already a spelling of Kubernetes',
  );
  expect(ownSkillsFaultText({ code: 'id-shipped', subject: 'python', of: 'Python' })).toBe(
    'The ID python belongs to the built-in skill Python. Remove the name to add aliases, or use another ID',
  );
  expect(ownSkillsFaultText({ code: 'class-unknown', subject: 'tools', of: null })).toBe(
    'There is no class tools. Search the skills for a class',
  );
  expect(ownSkillsFaultText({ code: 'no-such-code', subject: 'x', of: null })).toBe('no-such-code');
});
