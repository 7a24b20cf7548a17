import { expect, it } from '@jest/globals';
import { customSkillsFaultText } from './index.js';

it('a fault says what is wrong with an own skill, and what to do', () => {
  expect(customSkillsFaultText({ code: 'spelling-shipped', subject: 'k8s', of: 'Kubernetes' })).toBe(
    '“k8s” is a spelling of Kubernetes already',
  );
  expect(customSkillsFaultText({ code: 'id-shipped', subject: 'python', of: 'Python' })).toBe(
    'The id python is that of Python, which comes with Candor: leave out the name to add aliases to it, or take another id',
  );
  expect(customSkillsFaultText({ code: 'class-unknown', subject: 'tools', of: null })).toBe(
    'There is no class tools: search the skills for one that is a class',
  );
  expect(customSkillsFaultText({ code: 'no-such-code', subject: 'x', of: null })).toBe('no-such-code');
});
