import type { RolePage } from '../role-page.js';

/** Customer service: pages in our own words. */
export const CUSTOMER_SERVICE_PAGES: readonly RolePage[] = [
  {
    id: 'customer-support-representative',
    level: 'entry',
    page: `Customer Support Representative

You help the customers of our online furniture store by phone, chat and email, about 50 contacts a day. You work in a team of 14 on rotating shifts, and training takes four weeks.

Responsibilities
- Answer customer questions by phone, chat and email
- Resolve complaints about orders and deliveries
- Process returns, refunds and exchanges
- Record every contact in the ticketing system
- Escalate technical problems to the second level
- Suggest improvements to help articles

Requirements
- High school diploma or GED
- 1+ years of customer service experience
- Experience with Zendesk or Salesforce
- Live chat and phone support
- Complaint handling
- Order processing

Nice to have
- Experience in e-commerce
- Knowledge of Spanish or French
- Shopify

What we offer
After the training you may work from home. We offer health insurance, paid time off, extra pay for weekends and a discount on our furniture.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'customer-success-manager',
    level: 'mid',
    page: `Customer Success Manager

You look after 40 companies that use our inventory software. You bring new customers live, train their users, watch how they use the product and see to it that they renew. You report to the head of customer success.

Responsibilities
- Onboard new customers and train their users
- Conduct quarterly business reviews with customers
- Monitor product usage and customer health
- Negotiate renewals and identify upsell opportunities
- Bring customer feedback to the product team
- Resolve escalations together with support

Requirements
- 3+ years of customer success experience
- Salesforce or Gainsight
- Customer onboarding and training
- Account management
- Contract renewals
- Bachelor's degree or equivalent experience

Nice to have
- Experience in supply chain software
- SQL
- Project management

What we offer
You may work from anywhere in the country and travel once a quarter. We offer health insurance, a 401(k) plan with a match, and a bonus on renewals.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
