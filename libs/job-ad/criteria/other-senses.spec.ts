/** Words of an advertisement that look like something else than they name. */
import { describe, expect, it } from '@jest/globals';
import type { RoleContent } from '#libs/contracts';
import { jobDescriptionText } from '../page/page-text.js';
import { classifyPage } from '../role/classify-page.js';
import { readRole } from '../role/read-role.js';

const read = (...lines: string[]): RoleContent =>
  readRole(jobDescriptionText(['Harbour hand', '', 'Requirements', ...lines].join('\n'), 'text'));
const criteria = (role: RoleContent): string[] =>
  role.criteria
    .filter(({ label }) => !label.endsWith('(assumed)'))
    .map(({ category, kind, label, expression }) => `${category} ${kind}: ${label} [${expression.test}]`);

describe('a name in another sense', () => {
  it.each([
    ['an abbreviation that the line spells out', 'Certified Payroll Professional (CPP)'],
    ['letters of a body that certifies a trade of hands', 'AWS Certified Welder'],
    ['the same letters in brackets', 'Certified Welder (AWS)'],
  ])('is no program: %s', (_, line) => {
    expect(criteria(read(`- ${line}`))).toEqual([`certifications required: ${line} [phrase]`]);
  });

  it('is the program where the certificate is of computing', () => {
    expect(criteria(read('- AWS Certified Solutions Architect'))).toEqual([
      'certifications required: AWS Certified Solutions Architect [certifications]',
    ]);
  });

  it('is no trait inside the name of a product', () => {
    expect(criteria(read('- Adobe Creative Cloud'))).toEqual(['skills required: Adobe Creative Cloud [skill]']);
    const traits = read('- Strong Communication Skills', '- Excellent Communication And Teamwork Skills', '- Weaving');
    expect(traits.notes).toHaveLength(2);
  });
});

describe('a degree', () => {
  it.each(['Doctor of pharmacy degree', 'PharmD in pharmacy'])(
    'of professional practice is a doctorate: %s',
    (line) => {
      expect(criteria(read(`- ${line}`))).toEqual(['education required: Doctorate in pharmacy [education]']);
    },
  );

  it('that is preferred above a required one is a criterion of its own', () => {
    expect(criteria(read('- Bachelor’s degree in economics required; Master’s degree preferred'))).toEqual([
      'education required: Bachelor’s degree in economics [education]',
      'education preferred: Master’s degree [education]',
    ]);
  });

  it('that will do instead of a higher one is the one that is asked', () => {
    expect(criteria(read('- Bachelor’s or Master’s degree in economics'))).toEqual([
      'education required: Bachelor’s degree in economics [education]',
    ]);
  });
});

describe('years without a figure', () => {
  it.each([
    ['Several years of experience in credit risk', 36],
    ['A couple of years’ experience in credit risk', 24],
  ])('count as what such words mostly mean, and a person is asked: %s', (line, months) => {
    const role = read(`- ${line}`);
    expect(role.criteria.find(({ category }) => category === 'experience')?.expression).toMatchObject({
      benchmarks: [{ from: months, to: null }],
    });
    expect(role.questions).toContainEqual(expect.objectContaining({ code: 'experience-assumed', data: { months } }));
  });

  it('are none of an employer', () => {
    expect(criteria(read('- Weaving', '- For several years we have grown in the north'))).not.toContainEqual(
      expect.stringContaining('experience'),
    );
  });
});

it('a line below a heading of benefits is an offer, marked or not', () => {
  const page = 'Baker\n\nRequirements\n- Sourdough\n\nBenefits\nFree bread\nA van for the way home';
  const classes = classifyPage(page).map(({ span, class: of }) => [page.slice(span.start, span.end), of]);
  expect(classes).toContainEqual(['Free bread', 'offers']);
  expect(classes).toContainEqual(['A van for the way home', 'offers']);
});
