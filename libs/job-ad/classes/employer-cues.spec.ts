import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';
import { employerClass } from './employer-cues.js';

describe('the class of what speaks of the employer', () => {
  it.each([
    'We are a leading provider of cold storage.',
    'Our team consists of six cooks and a baker.',
    'At Fernhill we believe in long lunch breaks',
    'Fernhill Dairy is a family-owned manufacturer of cheese.',
    'The company was founded in 1921 and employs over 300 people.',
    'You will join a friendly crew.',
    'A competitive salary and a pension',
    '25 days of annual leave',
    'The chance to grow with us',
    'By joining Fernhill you get a seat by the window',
    'The period of employment is 3 years.',
    'The position is offered for a period of two years.',
    'Applications must be submitted as one file.',
    'For further information please contact the head of school.',
    'The school welcomes applications from all qualified people.',
    'Applicants must include two references.',
    'All qualified applicants will be considered without regard to race or origin.',
    'Fernhill Dairy, a growing supplier of hard cheese with 8 years of experience in Wales, advertises a position.',
    'Growing cheese company providing tastings in the whole county',
    'Perfect role for early risers.',
    'Additionally, we offer a company bicycle.',
    'We have six dairies in Devon, all of which make what their customers need, each in its own way.',
    'Fernhill Dairy is part of the Westfold Group',
    'Salary depends on experience',
    'Salary to 30,000 plus bonus and car',
    'This is a massive opportunity for the right person.',
    'Each cook receives a commission on cakes.',
    'You will be evaluated for this job by how well you meet what stands above.',
    'Any combination of training and experience that would likely provide the knowledge qualifies.',
    '“I have been with Fernhill for two years and they trained me well.',
  ])('%s', (text) => {
    expect(employerClass(text)).not.toBeNull();
  });

  it.each([
    'We are looking for a baker with experience of sourdough.',
    'We expect you to hold a food hygiene certificate.',
    'Our drivers must hold a CPC card.',
    'At Fernhill you will run the evening shift.',
    'As our team grows you will coach new cooks.',
    'We use Python and Kafka.',
    'You are a leading voice in pastry',
    'The position requires two years of experience in retail.',
    'Process insurance applications',
    'Web applications must be tested',
    'Write safety policies with us in mind',
    'Administer pension schemes',
    'Applicants must hold a food hygiene certificate',
    'Fernhill Dairy, a growing supplier of hard cheese, is looking for a dairy technician with a forklift licence.',
    'I am looking for an assistant with two years in retail.',
    'We need two years of experience in retail.',
    'The right person has two years of experience in retail.',
    'Leading company projects to their end',
    'Growing the business in the north',
    'Experience with SAP, the leading provider of such systems',
    'Kubernetes, our platform of choice',
    'A combination of education and experience equal to a degree',
  ])('but it may ask: %s', (text) => {
    expect(employerClass(text)).toBeNull();
  });
});

it('an advertisement in prose asks what it asks, and not what it tells', () => {
  const role = readRole(`Dairy Technician

Fernhill Dairy is a leading producer of hard cheese, and our family business has years of experience in it.
We are looking for a technician with knowledge of pasteurisation. You must have 2 years of experience in a dairy.
The position is for three years. Applications must include your certificates and qualifications.
We have a good canteen and everyone has what is needed to do well.`);
  expect(role.criteria.map(({ label }) => label)).toEqual(['Pasteurisation', '2+ years: dairy']);
});

it('what an employee or a sentence on the years of an employer tells is not asked', () => {
  const role = readRole(`Care Assistant

Harbour Care was founded in 1985. 25 years later, Harbour continues to visit Excel users, their families, and a wealth of partners.
Through the years they gave us essential training, and a home.
“For almost 3 years I have had the chance to visit all of their homes, the ponds and the barns”
Harbour Events, Inc. is looking for an assistant who can work nights and give first aid. Ability to plan, cook and serve meals.
No lifting of residents is required.`);
  expect(role.criteria.map(({ label }) => label)).toEqual([
    'Work nights and give first aid',
    'Plan, cook and serve meals',
    '2+ years (assumed)',
  ]);
});

it.each([
  "Boulanger\n\nNous recherchons un boulanger avec une bonne maîtrise du levain. Ainsi, notre société vous propose des cours d'Excel.",
  'Bäcker\n\nWir suchen einen Bäcker. In unserem Haus bieten wir Ihnen einen sicheren Arbeitsplatz, Schulungen in Excel und eine Kantine.',
  'Panadero\n\nBuscamos un panadero con experiencia en masa madre. Además ofrecemos cursos de Excel y un comedor.',
])('what employers offer in other languages is not asked: %s', (page) => {
  expect(readRole(page).criteria.filter(({ label }) => label.includes('Excel'))).toEqual([]);
});

describe('a list without bullets or blank lines', () => {
  const role = readRole(`Veterinary Nurse
What will I do?
Run the dental clinic and look after inpatients
Order stock for the pharmacy
Good knowledge of anaesthesia monitoring
Have a diploma in veterinary nursing
We are a friendly crew with a large garden
Who are you?
Calm with anxious owners
Fluent in both Danish and English
Excellent written and verbal communication skills in German
Able to travel to our second clinic once a week
What we'll offer you
A training budget
Application and contact
Call Mette on Fridays
The position is offered for a period of three years.`);

  it('is read by its headings, and a thing to have is no duty', () => {
    expect(role.criteria.map(({ category, label }) => `${category}: ${label}`)).toEqual([
      'skills: Anaesthesia monitoring',
      'skills: Calm with anxious owners',
      'experience: 2+ years (assumed)',
      'responsibilities: 2 responsibilities',
      'certifications: Diploma in veterinary nursing',
      'languages: Danish',
      'languages: English',
      'languages: German',
    ]);
    expect(role.notes.map(({ kind }) => kind)).toEqual(['filter']);
  });
});

it('bullets among duties that say what a candidate has become requirements', () => {
  const role = readRole(`Marketing Coordinator
Responsibilities:
- Plan and run email campaigns
- Experience with Mailchimp
- 2 years of experience in a similar role
- You will get a laptop
- Fluent Dutch
- A team player
- Translate written English into Dutch
- Understanding customers and writing for them`);
  expect(role.criteria.map(({ label }) => label)).toEqual(['Mailchimp', '2+ years', '3 responsibilities', 'Dutch']);
  expect(role.notes.map(({ label }) => label)).toEqual(['A team player']);
});

it('a language that prose asks for is asked, and those who are qualified hold no certificate', () => {
  const role = readRole(`Site Electrician
We need an electrician in Hull. You speak good English. You will install lighting in new schools.
Highly qualified colleagues wait in the canteen. Your personal qualifications matter most.`);
  expect(role.criteria.map(({ category }) => category)).toEqual(['experience', 'responsibilities', 'languages']);
});

it('soft words under a heading for languages are notes', () => {
  const role = readRole(`Cheese Buyer
Requirements
Languages
- Danish B2
- Good communication skills`);
  expect(role.criteria.map(({ label }) => label)).toContain('Danish');
  expect(role.criteria.map(({ label }) => label)).not.toContain('Communication skills');
  expect(role.notes.map(({ label }) => label)).toEqual(['Good communication skills']);
});
