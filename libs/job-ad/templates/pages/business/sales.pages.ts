import type { RolePage } from '../role-page.js';

/** Sales and retail: pages in our own words. */
export const SALES_PAGES: readonly RolePage[] = [
  {
    id: 'account-executive',
    level: 'mid',
    page: `Account Executive

We sell scheduling software to medical practices. Your region is yours alone, and the yearly quota is $800,000. Sales development colleagues bring half of your leads, and you find the others yourself.

Responsibilities
- Prospect new customers by phone, email and social media
- Run product demonstrations for physicians and office managers
- Negotiate contracts and close deals
- Maintain an accurate pipeline and a monthly forecast
- Hand over new customers to the onboarding team
- Meet the quarterly sales quota

Requirements
- 3+ years of B2B sales experience
- Salesforce or HubSpot
- SaaS sales
- Contract negotiation
- Cold calling and prospecting
- Pipeline management

Nice to have
- Bachelor's degree in business or marketing
- Experience in health care technology
- Knowledge of the MEDDIC sales methodology

What we offer
You work from home and travel about one week a month. We offer a base salary, an uncapped commission, health insurance and a car allowance.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'store-manager',
    level: 'mid',
    page: `Store Manager

You lead a store for outdoor clothing with 22 employees and sales of six million dollars a year. You report to the district manager and decide on staffing, displays and local promotions yourself.

Responsibilities
- Lead, schedule and train the sales team
- Meet the sales and margin targets of the store
- Control inventory and reduce shrinkage
- Plan visual merchandising and local promotions
- Resolve customer complaints
- Open and close the store and reconcile the cash

Requirements
- 4+ years of retail sales experience
- 2+ years of retail management experience
- Staff scheduling and training
- Inventory management
- Visual merchandising
- Experience with point-of-sale systems
- High school diploma or GED

Nice to have
- Experience in sporting goods
- Bilingual in English and Spanish
- Loss prevention

What we offer
You have two days off in a row each week. We offer health insurance, a bonus on the result of the store, and a discount on everything we sell.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
