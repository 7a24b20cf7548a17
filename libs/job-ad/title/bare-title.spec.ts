import { describe, expect, it } from '@jest/globals';
import { bareTitle } from './bare-title.js';

describe('a title without what stands beside it', () => {
  it.each([
    ['Staff Nurses Barrowford **** p/h', 'A home in Barrowford.', 'Staff Nurse'],
    ['Care Assistant Barrowford', 'We have homes in Barrowford and Colne.', 'Care Assistant'],
    ['SALES ENGINEER KENT, SUSSEX, ESSEX', '', 'SALES ENGINEER'],
    ['Part Time Baker Permanent', '', 'Baker'],
    ['Tax Senior Manager Location: Hull Salary: Up to', '', 'Tax Senior Manager'],
    ['Personal Assistant (Position 2) for a retired judge', '', 'Personal Assistant'],
    ['Doctor of Radiology in the Mobile Teams Project', '', 'Doctor of Radiology'],
    ['Finance Officer- Trainees', '', 'Finance Officer'],
    ['Staff Nurse (RGN)', '', 'Staff Nurse (RGN)'],
    ['Account Executive, Mid-Market', '', 'Account Executive, Mid-Market'],
    ['Software Engineer III, Infrastructure', '', 'Software Engineer III, Infrastructure'],
    ['Nursing Home Manager Job Goole', 'We run a home.', 'Nursing Home Manager'],
    ['Support Workers needed in Goole', '', 'Support Worker'],
    ['Clinical Psychologist, Private Hospital', '', 'Clinical Psychologist'],
    [
      'Registered Manager Childrens Unit',
      'We recruit a permanent Registered Manager for our home.',
      'Registered Manager',
    ],
    ['Theatre Sister Scrub', 'We are recruiting for a Theatre Sister with experience.', 'Theatre Sister'],
    ['Nurse Practitioner', 'You work as a nurse with others.', 'Nurse Practitioner'],
    ['Tool Setter (R107941)', '', 'Tool Setter'],
    ['278 - Tool Setter', '', 'Tool Setter'],
    ['Tool Setter # 05-4641', '', 'Tool Setter'],
    ['Tool Setter (Temp)', '', 'Tool Setter'],
    ['(W2 Contract) Tool Setter in Goole', '', 'Tool Setter'],
    ['100% remote Payroll Clerk', '', 'Payroll Clerk'],
    ['Remote Sensing Specialist', '', 'Remote Sensing Specialist'],
    ['Telesales Executive Immediate Start', '', 'Telesales Executive'],
    ['Line Cooks', '', 'Line Cook'],
    ['Lock Keeper(s)', '', 'Lock Keeper'],
    ['Store Manager, Barrowford Garden', '', 'Store Manager'],
    ['Assistant(e) de direction H/F', '', 'Assistant(e) de direction'],
    ['Chargé de clientèle H/F en alternance', '', 'Chargé de clientèle'],
    ['Employé de rayon (H/F) temps partiel 30h', '', 'Employé de rayon'],
    ['Head of Sales', 'You work in Sales.', 'Head of Sales'],
  ])('%s', (line, page, title) => {
    expect(bareTitle(line, page)).toBe(title);
  });
});
