import type { RolePage } from '../role-page.js';

/** Accounting and finance: pages in our own words. */
export const FINANCE_PAGES: readonly RolePage[] = [
  {
    id: 'staff-accountant',
    level: 'mid',
    page: `Staff Accountant

A distribution company with 180 employees is adding a position to its accounting team. You own the monthly close of two entities, report to the controller and are the contact of the auditors.

Responsibilities
- Prepare journal entries and the month-end close
- Reconcile bank accounts and balance sheet accounts
- Maintain the general ledger and the register of fixed assets
- Prepare monthly financial statements for management
- File sales tax returns in four states
- Collect documents for the annual audit

Requirements
- Bachelor's degree in accounting or finance
- 2+ years of accounting experience
- Knowledge of US GAAP
- General ledger and account reconciliation
- Advanced Microsoft Excel
- Experience with QuickBooks or NetSuite

Nice to have
- Certified Public Accountant (CPA)
- Experience in wholesale distribution
- Power BI

What we offer
You may work from home on two days a week, except at month end. We offer health insurance, a 401(k) plan with a match, and the fees of professional exams.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'financial-analyst',
    level: 'mid',
    page: `Financial Analyst

The finance team of a regional manufacturer is growing. You build the budget, explain the variances and give plant managers the numbers on which they can decide. You report to the director of finance.

Responsibilities
- Build the annual budget and rolling forecasts
- Analyze variances between the plan and actual results
- Prepare monthly reports for management
- Develop financial models for investments and new products
- Maintain dashboards of key figures
- Advise plant managers on cost and margin

Requirements
- Bachelor's degree in finance, accounting or economics
- 3+ years of financial analysis experience
- Financial modeling
- Budgeting and forecasting
- Advanced Microsoft Excel
- SQL
- Power BI or Tableau

Nice to have
- Chartered Financial Analyst (CFA)
- Experience with SAP or Oracle
- Experience in manufacturing

What we offer
You may work from home on two days a week. We offer health insurance, a 401(k) plan with a match, a yearly bonus and paid training.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'payroll-specialist',
    level: 'mid',
    page: `Payroll Specialist

You run the biweekly payroll for 600 hourly and salaried employees in three states, correctly and on time, and answer the questions that employees have about their pay. You work with the benefits and accounting teams.

Responsibilities
- Process biweekly payroll for hourly and salaried employees
- Review timesheets and correct errors with supervisors
- Calculate garnishments, bonuses and final pay
- File quarterly payroll tax returns and annual W-2 forms
- Reconcile payroll accounts with the general ledger
- Answer payroll questions of employees

Requirements
- Associate degree in accounting or business administration
- 3+ years of payroll experience
- Experience with ADP or Paychex
- Knowledge of payroll taxes and wage laws
- Multi-state payroll
- Microsoft Excel

Nice to have
- Certified Payroll Professional certification
- Experience with UKG or Workday
- Experience in manufacturing

What we offer
You work from eight to five and may be at home on two days a week. We offer health insurance, a 401(k) plan and paid training.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
