import type { RolePage } from '../role-page.js';

/** Legal: pages in our own words. */
export const LEGAL_PAGES: readonly RolePage[] = [
  {
    id: 'legal-assistant',
    level: 'mid',
    page: `Legal Assistant

A firm with twelve attorneys is hiring a legal assistant for its litigation group. You support two partners and an associate, from the first letter to the trial binder, and work next to an experienced paralegal.

Responsibilities
- Draft and format pleadings, letters and discovery requests
- File documents with state and federal courts
- Maintain calendars of deadlines and hearings
- Organize case files
- Schedule depositions with witnesses and court reporters
- Enter billable time and prepare invoices

Requirements
- 2+ years of experience as a legal assistant
- Electronic court filing
- Legal document drafting
- Docketing and calendaring
- Microsoft Word and Outlook
- Clio or MyCase

Nice to have
- Paralegal certificate
- Notary public commission
- Litigation experience
- Associate degree

What we offer
You work from nine to half past five and may be at home on one day a week. We offer health insurance, a retirement plan and paid vacation.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'corporate-counsel',
    level: 'mid',
    page: `Corporate Counsel

You are the second attorney of a software company with 400 employees. You negotiate contracts and advise the business on privacy, employment and corporate questions. You report to the general counsel.

Responsibilities
- Draft and negotiate commercial contracts
- Advise on data privacy and employment law
- Prepare resolutions and minutes of the board
- Manage outside counsel and their budgets
- Train employees on compliance
- Review marketing and product claims

Requirements
- Juris Doctor (JD)
- Active bar license
- 4+ years of corporate law experience
- Contract drafting and negotiation
- Software licensing
- SaaS agreements
- Knowledge of GDPR and CCPA

Nice to have
- CIPP/US certification
- Experience in mergers and acquisitions
- Employment law

What we offer
You may work from home on three days a week. We offer health insurance, a 401(k) plan with a match, shares of the company and your bar fees.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
