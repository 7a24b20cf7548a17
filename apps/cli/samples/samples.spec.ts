import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '#libs/resume';
import { SAMPLE_CANDIDATES } from './index.js';

const FOLDER = fileURLToPath(new URL('./candidates/', import.meta.url));
const profileOf = (file: string) =>
  buildProfile([{ text: readFileSync(FOLDER + file, 'utf8'), digest: file, extractor: 'text/1', readability: 'text' }]);

/** The positions in each sample, as `title start–end`. */
const POSITIONS: Record<string, string[]> = {
  'amara-okafor.md': ['Senior MLOps Engineer 2021-03–now', 'Machine Learning Engineer 2017-06–2021-02', 'Software Engineer 2015-09–2017-05'],
  'daniel-reyes.txt': ['MLOps Engineer 2022-08–now', 'Data Engineer 2021-01–2022-07'],
  'mei-lin-tan.md': ['ML Platform Engineer 2022-10–now', 'Backend Engineer 2019-07–2022-09'],
  'jonas-weber.txt': ['MLOps Engineer 2022-03–now', 'Softwareentwickler 2019-10–2022-02', 'Werkstudent Data Science 2018-04–2019-09'],
  'priya-raman.md': ['Machine Learning Engineer 2023-01–now', 'Data Analyst 2021-09–2022-12', 'Physics Teacher 2014–2021'],
  'samira-haddad.txt': ['MLOps Engineer –', 'Data Engineer –', 'Python Developer –'],
  'hannah-lindqvist.md': ['Junior MLOps Engineer 2025-05–now', 'Data Science Intern 2024–2024'],
  'piotr-zielinski.txt': ['Senior DevOps Engineer 2019-05–now', 'Systems Administrator 2016-09–2019-04'],
  'tomas-novak.txt': ['Freelance ML consultant 2023–now', 'Backend developer 2018–2022', 'QA tester 2016–2018'],
  'olivia-chen.md': ['Senior Data Scientist 2020-04–now', 'Data Scientist 2016-07–2020-03'],
  'kyle-brandt.txt': ['Shift Supervisor 2019-02–now', 'Sales Associate 2015-06–2019-01'],
  'gregor-baumann.txt': ['Head Pastry Chef 2016-04–now', 'Pastry Chef 2011-08–2016-03', 'Apprentice Confectioner 2008–2011'],
};

describe('sample candidates', () => {
  it('are the files of the folder', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(SAMPLE_CANDIDATES.map(({ file }) => file).sort());
  });

  it.each(SAMPLE_CANDIDATES.map(({ file, shows }) => [file, shows]))('%s: %s', (file) => {
    const { positions, identity, education, languages } = profileOf(file);
    const read = positions
      .filter(({ kind }) => kind === 'work')
      .map(({ title, start, end, current }) => `${title?.value} ${start?.date ?? ''}–${current ? 'now' : (end?.date ?? '')}`);
    expect(read).toEqual(POSITIONS[file]);
    expect(identity.name).not.toBeNull();
    expect(identity.emails[0]!.value).toMatch(/@example\.com$/);
    expect(education.length).toBeGreaterThan(0);
    if (file !== 'kyle-brandt.txt') expect(languages.length).toBeGreaterThan(0);
  });
});
