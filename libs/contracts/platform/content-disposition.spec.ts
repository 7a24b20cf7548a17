import { expect, it } from '@jest/globals';
import { attachment } from './content-disposition.js';

it('the header names a file for any client, and with its real name', () => {
  expect(attachment('cv.pdf')).toBe(`attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`);
  expect(attachment('José (1)\'s "CV".pdf')).toBe(
    `attachment; filename="Jos_ (1)'s _CV_.pdf"; filename*=UTF-8''Jos%C3%A9%20%281%29%27s%20%22CV%22.pdf`,
  );
});

it('the header cannot be made to add headers', () => {
  expect(attachment('a\r\nSet-Cookie: b\u0000.pdf')).not.toMatch(/[\r\n]/);
  expect(attachment('\ud800.pdf')).toMatch(/%EF%BF%BD\.pdf$/);
});
