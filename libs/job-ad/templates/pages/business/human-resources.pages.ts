import type { RolePage } from '../role-page.js';

/** Human resources: pages in our own words. */
export const HUMAN_RESOURCES_PAGES: readonly RolePage[] = [
  {
    id: 'hr-manager',
    level: 'mid',
    page: `HR Manager

A manufacturer with 350 employees at two plants is looking for an HR manager. You lead a team of three, report to the president and advise plant managers on every question about their people.

Responsibilities
- Lead recruiting and onboarding for both plants
- Advise managers on employee relations and discipline
- Administer benefits and leave programs
- Maintain compliance with employment law
- Investigate complaints and document the findings
- Manage performance reviews and training programs

Requirements
- Bachelor's degree in human resources or business administration
- 5+ years of human resources experience
- 2+ years of team management experience
- Employee relations
- Benefits administration
- Knowledge of FMLA, ADA and FLSA
- Experience with Workday or ADP

Nice to have
- SHRM-CP or PHR certification
- Experience in manufacturing
- Knowledge of Spanish

What we offer
You have an office at the main plant and visit the other one each week. We offer health insurance, a 401(k) plan with a match and a yearly bonus.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'recruiter',
    level: 'mid',
    page: `Recruiter

Our talent team is hiring a recruiter for commercial and technical roles. You carry about 15 openings at a time, from the intake meeting with the hiring manager to the signed offer, and you advise managers on the market.

Responsibilities
- Hold intake meetings with hiring managers
- Source candidates on LinkedIn, on job boards and by referral
- Screen applications and conduct phone interviews
- Schedule interviews and collect feedback
- Negotiate and extend offers
- Report on time to fill and source of hire

Requirements
- 3+ years of full-cycle recruiting experience
- Talent sourcing
- Greenhouse, Lever or Workday
- LinkedIn Recruiter
- Boolean search
- Behavioral interviewing
- Bachelor's degree or equivalent experience

Nice to have
- Experience in agency recruiting
- SHRM-CP certification
- Technical recruiting

What we offer
You may work from home on three days a week. We offer health insurance, a 401(k) plan with a match, and a bonus for each quarter.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
