import { describe, expect, it } from '@jest/globals';
import { sectionHeadingOf } from './headings.js';

const kind = (text: string, marked = false): string => {
  const heading = sectionHeadingOf(text, marked);
  return heading ? `${heading.kind}${heading.content === null ? '' : `+${text.slice(heading.content)}`}` : 'none';
};

describe('headingOf', () => {
  it.each([
    ['Experience', 'work'],
    ['WORK EXPERIENCE', 'work'],
    ['Professional Experience:', 'work'],
    ['E X P E R I E N C E', 'work'],
    ['W O R K  H I S T O R Y', 'work'],
    ['PROFESSIONALEXPERIENCE', 'work'],
    ['Employment History', 'work'],
    ['Relevant Work Experience', 'work'],
    ['Berufserfahrung', 'work'],
    ['Beruflicher Werdegang', 'work'],
    ['Expérience professionnelle', 'work'],
    ['FORT- UND WEITERBILDUNG', 'certification'],
    ['FORMACIÓN COMPLEMENTARIA Y TÍTULOS', 'certification'],
    ['PERMIS / TITRES', 'certification'],
    ['Certified Safety Professional', 'none'],
    ['Trade Qualifications', 'certification'],
    ['Matrículas y certificaciones', 'certification'],
    ['EXPERIENCIA LABORAL', 'work'],
    ['Education', 'education'],
    ['Education & Training', 'education'],
    ['Ausbildung', 'education'],
    ['Formación académica', 'education'],
    ['Allgemeine und berufliche Bildung', 'education'],
    ['Skills & Strengths & Languages', 'skills'],
    ['Studium und Schule', 'education'],
    ['Educational Attainment', 'education'],
    ['DRIVING EXPERIENCE', 'work'],
    ['Methods and Skills', 'skills'],
    ['Trainings and Seminars Attended', 'certification'],
    ['Awards and Fellowships', 'other'],
    ['Zur Person', 'contact'],
    ['Technical Skills', 'skills'],
    ['Core Competencies', 'skills'],
    ['Technical Skills & Tools', 'skills'],
    ['Kenntnisse', 'skills'],
    ['Compétences', 'skills'],
    ['Summary', 'summary'],
    ['About me', 'summary'],
    ['Certifications & Licenses', 'certification'],
    ['Weiterbildungen', 'certification'],
    ['Languages', 'language'],
    ['Sprachkenntnisse', 'language'],
    ['Selected Projects', 'project'],
    ['Hobbies and Interests', 'other'],
    ['Personal Details', 'contact'],
    ['Personal Particulars', 'contact'],
    ['Qualifications and licences', 'certification'],
    ['Certificati e abilitazioni', 'certification'],
    ['CERTIFICADOS E REGISTO PROFISSIONAL', 'certification'],
    ['Certificaten en registratie', 'certification'],
    ['Scheine und Kurse:', 'certification'],
    ['Nachweise', 'certification'],
    ['CARTES ET CERTIFICATIONS', 'certification'],
    ['Habilitação e cursos', 'certification'],
    ['Licences, tickets and training', 'certification'],
    ['Vorming en attesten', 'certification'],
    ['Prawo jazdy i uprawnienia', 'certification'],
    ['Documents', 'certification'],
    ['INSTITUTIONS ATTENDED WITH DATES AND QUALIFICATIONS', 'education'],
    ['Tickets', 'certification'],
    ['Tarjeta profesional 000142', 'none'],
    ['Key Achievements', 'achievement'],
    ['Skills: Python, SQL', 'skills+Python, SQL'],
    ['LANGUAGES: English, German', 'language+English, German'],
  ])('%s', (text, expected) => {
    expect(kind(text)).toBe(expected);
  });

  it.each([
    'skills in leading a team of engineers.',
    'Experience with Kubernetes and Docker',
    'Senior Engineer',
    'Strong Driving Experience',
    'YEARS OF EXPERIENCE',
    'Acme Corporation',
    'Built the education platform',
    'Python, SQL, Docker',
    'Experience 2019',
    'Managed projects: on time and in budget',
  ])('%s is none', (text) => {
    expect(kind(text)).toBe('none');
  });
});
