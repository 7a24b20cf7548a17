import { expect, it } from '@jest/globals';
import { customSkillsFaultText } from './index.js';

it('a fault says what is wrong with an own skill, and what to do', () => {
  expect(customSkillsFaultText({ code: 'spelling-shipped', subject: 'k8s', of: 'Kubernetes' }, 'en')).toBe(
    '“k8s” is already a spelling of Kubernetes',
  );
  expect(customSkillsFaultText({ code: 'id-shipped', subject: 'python', of: 'Python' }, 'en')).toBe(
    'The ID python belongs to the built-in skill Python. Remove the name to add aliases, or use another ID',
  );
  expect(customSkillsFaultText({ code: 'class-unknown', subject: 'tools', of: null }, 'en')).toBe(
    'There is no class tools. Search the skills for a class',
  );
  expect(customSkillsFaultText({ code: 'no-such-code', subject: 'x', of: null }, 'en')).toBe('no-such-code');
});
