import { describe, expect, it } from '@jest/globals';
import { levelOfTitle, titleKeys } from './titles.js';

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
    ['Commercial manager', ['~commerci manag']],
    ['Executive Pastry Chef', ['~chef pastri', 'job:35-1011', 'job:51-3011']],
    ['Executive Gardener', ['~execut garden']],
    ['Human Resources/Office Manager', ['hr-manager', 'administrative-assistant']],
    ['Current Baker', ['~baker', 'job:51-3011', 'job:51-4111']],
    ['Werkstudentin', []],
    ['Lead', []],
    ['', []],
  ])('of %j', (title, expected) => {
    expect(titleKeys(title)).toEqual(expected);
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
