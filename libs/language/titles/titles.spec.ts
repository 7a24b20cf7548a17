import { describe, expect, it } from '@jest/globals';
import { levelOfTitle, TITLE_WORDS, titleKeys, titleParts } from './titles.js';

describe('title keys', () => {
  it.each([
    ['Senior MLOps Engineer', ['mlops-engineer']],
    ['ML Ops Engineer II (contract)', ['mlops-engineer']],
    ['Software Engineer, Machine Learning', ['ml-engineer']],
    ['Lead ML Platform Engineer', ['ml-platform-engineer']],
    ['Data Scientist / Machine Learning Engineer', ['ml-engineer', 'data-scientist']],
    ['Sr. Site Reliability Engineer', ['sre']],
    ['Back-End Developer', ['backend-engineer']],
    ['DevOps Engineer Intern', ['devops-engineer']],
    ['Human Resources Manager', ['hr-manager']],
    ['Deputy Head Gardener', ['~deputi garden']],
    ['Senior Night Baker', ['~baker night', 'occupation:51-3011.00', 'job:51-3011']],
    ['Baker (night)', ['~baker night', 'occupation:51-3011.00', 'job:51-3011']],
    ['Softwareentwicklerin', ['software-engineer']],
    ['Software-Entwickler (m/w/d)', ['software-engineer']],
    ['Projektleiter*in', ['project-manager']],
    ['Ingénieur(e) logiciel', ['software-engineer']],
    ['Ingeniera de software', ['software-engineer']],
    ['Développeuse web', ['frontend-engineer']],
    ['Bauleiterin', ['~bauleit']],
    ['Bauleiter', ['~bauleit']],
    ['Enfermera de UCI', ['~enfermero uci']],
    ['ICU nurse', ['~icu nurs', 'occupation:29-1141.03', 'occupation:29-1141.00', 'job:29-1141']],
    ['Mould designer', ['~design mold', 'job:17-3013', 'job:27-1021']],
    ['Senior backend dev', ['backend-engineer']],
    ['Commercial manager', ['~commerci manag', 'occupation:esco-2d3d7188']],
    ['Executive Pastry Chef', ['~chef pastri', 'job:35-1011', 'job:51-3011']],
    ['Executive Gardener', ['~executive garden']],
    ['Human Resources/Office Manager', ['hr-manager', 'administrative-assistant']],
    ['Current Baker', ['~baker', 'job:51-3011', 'job:51-4111']],
    ['Werkstudentin', []],
    ['Lead', []],
    ['', []],
  ])('of %j', (title, expected) => {
    expect(titleKeys(title).filter((key) => !key.startsWith(TITLE_WORDS))).toEqual(expected);
  });

  it.each([
    ['Senior Back-End Developer', ['words:back develop end']],
    ['Human Resources Manager', ['words:human manag resourc']],
    ['Deputy Head Gardener', []],
    ['Lead', []],
  ])('hold the words of %j where the taxonomy knows the title', (title, expected) => {
    expect(titleKeys(title).filter((key) => key.startsWith(TITLE_WORDS))).toEqual(expected);
  });
});

describe('level of a title', () => {
  it.each([
    ['Senior Data Engineer', 'senior'],
    ['Staff Engineer', 'senior'],
    ['Senior Associate', 'senior'],
    ['Software Engineer II', 'mid'],
    ['Junior Developer', 'entry'],
    ['Data Science Intern', 'entry'],
    ['MLOps Engineer', null],
  ])('%s is %s', (title, level) => {
    expect(levelOfTitle(title)).toBe(level);
  });
});

describe('a title of several jobs', () => {
  it.each<[string, string[]]>([
    ['Ferry Pilot and Deck Instructor', ['Ferry Pilot', 'Deck Instructor']],
    ['Cashier/Stock Clerk', ['Cashier', 'Stock Clerk']],
    ['Sales and Marketing Manager', []],
    ['Harbor Pilot', []],
  ])('“%s” names them', (title, parts) => {
    expect(titleParts(title)).toEqual(parts);
  });

  it('has the keys of each', () => {
    expect(titleKeys('Ferry Pilot and Deck Instructor')).toEqual(expect.arrayContaining(['~deck instructor']));
  });

  it('is known by its end, where that is no lesser job', () => {
    expect(titleKeys('Bilingual Help Desk Specialist')).toContain('occupation:15-1232.00');
    expect(titleKeys('Assistant Help Desk Specialist')).not.toContain('occupation:15-1232.00');
  });
});
