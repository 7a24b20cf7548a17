import { describe, expect, it } from '@jest/globals';
import { LONG_ENOUGH } from './common-passwords.generated.js';
import { passwordFault } from './index.js';

const OWNER = { name: 'Jane Doe-Miller', email: 'jane.doe@acme-staffing.example', organisation: 'Acme Staffing GmbH' };

describe('a password', () => {
  it('is compared with more than 3,000 common ones that are long enough (OWASP ASVS 6.2.4)', () => {
    expect(LONG_ENOUGH).toBeGreaterThan(3_000);
  });

  it.each([
    ...['123qweasdzxc', '1qaz2wsx3edc', 'unbelievable', 'administrator', 'qwerty123456', '1234567890qwerty'],
    ...['QWERTY123456', 'password1234!', 'P@ssw0rd2026!', 'passwordpassword', 'Summer2026!!!!', '!!!iloveyou123'],
    ...[
      'letmein letmein',
      'aaaaaaaaaaaa',
      'abcabcabcabc',
      '123456789012',
      '987654321098',
      'abcdefghijklmnop',
      'dragon000000',
    ],
  ])('is refused as a common one, or one of them in disguise: %s', (password) => {
    expect(passwordFault(password, OWNER)).toBe('common');
  });

  it.each([
    ...['candorcandor', 'Candor-2026!!', 'jane.doe@acme-staffing.example', 'JaneDoeMiller1', 'Doe Miller Jane'],
    ...['acme-staffing-gmbh', 'ACMESTAFFING26', 'jane4candor!!', 'AcmeCandorJane'],
  ])('is refused when it is made of what everyone knows: %s', (password) => {
    expect(passwordFault(password, OWNER)).toBe('own-words');
  });

  it('is refused when it is a common one behind a word of its owner', () => {
    expect(passwordFault('candor-password1', OWNER)).toBe('common');
  });

  it.each([
    ...['a long enough password', 'winter oranges 7', 'kettle lamp orbit fern', 'Jane likes green tea', 'x7$Kp2!mQz9w'],
    ...['correct horse battery staple', '日本語のながいパスワード', 'candor rocks my old socks', 'пароль из трёх слов'],
  ])('may be anything else, of any characters: %s', (password) => {
    expect(passwordFault(password, OWNER)).toBeNull();
  });

  it('is compared with no word for an owner of whom nothing is known', () => {
    expect(passwordFault('kettle lamp orbit', { name: '', email: '', organisation: '' })).toBeNull();
  });
});
