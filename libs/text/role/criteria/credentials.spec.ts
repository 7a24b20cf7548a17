import { describe, expect, it } from '@jest/globals';
import { isLicence } from './credentials.js';

describe('a licence to practise', () => {
  it.each(['Current registration with the NMC', 'State licence', 'Registered Nurse', 'HGV class 1'])(
    'is “%s”',
    (text) => expect(isLicence(text)).toBe(true),
  );

  it.each(['Post-registration critical care course', 'Pre-registration placement', 'Software licence management'])(
    'is not “%s”',
    (text) => expect(isLicence(text)).toBe(false),
  );
});
