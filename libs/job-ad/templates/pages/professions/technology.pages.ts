import type { RolePage } from '../role-page.js';

/** Software, data and IT: pages in our own words. */
export const TECHNOLOGY_PAGES: readonly RolePage[] = [
  {
    id: 'software-engineer',
    level: 'mid',
    page: `Software Engineer

We build the booking platform of 1,200 fitness studios. You join a team of six that owns payments, from the database to the page. The team releases several times a day and shares an on-call week in six.

Responsibilities
- Design and build services and web pages
- Write automated tests
- Review code of colleagues
- Operate what the team has built and fix incidents
- Improve the performance of slow queries
- Plan work with product managers and designers

Requirements
- 3+ years of software engineering experience
- TypeScript or JavaScript
- React
- Node.js
- PostgreSQL
- REST APIs
- Git
- Automated testing

Nice to have
- AWS
- Docker and Kubernetes
- Experience with payment systems
- Bachelor's degree in computer science

What we offer
You may work from anywhere in the country. We offer health insurance, a 401(k) plan with a match, shares of the company and the computer of your choice.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'data-analyst',
    level: 'mid',
    page: `Data Analyst

You answer the questions of our operations and marketing teams with data, and you build the dashboards that they look at every morning. The company delivers groceries in eleven cities, and the data team has seven members.

Responsibilities
- Analyze data of orders, deliveries and customers
- Build dashboards and reports
- Write and optimize SQL queries
- Check the quality of data
- Evaluate experiments with product managers
- Present findings to managers

Requirements
- 2+ years of data analysis experience
- SQL
- Tableau or Power BI
- Python or R
- Microsoft Excel
- Statistics
- Bachelor's degree in statistics, economics or a related field

Nice to have
- dbt
- Snowflake or BigQuery
- A/B testing

What we offer
You may work from home on three days a week. We offer health insurance, a 401(k) plan with a match, and a yearly budget for courses.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'it-support-specialist',
    level: 'mid',
    page: `IT Support Specialist

You help 500 employees at three sites with their computers, accounts and phones, by ticket, by phone and at the desk. You are one of five in the service team and visit each site once a week.

Responsibilities
- Resolve tickets for hardware, software and accounts
- Set up laptops, phones and printers
- Manage user accounts in Active Directory
- Document solutions in the knowledge base
- Train new employees in the use of their equipment
- Escalate network problems to the infrastructure team

Requirements
- 2+ years of IT support experience
- Windows and macOS
- Active Directory
- Microsoft 365
- Experience with ServiceNow or Jira
- Knowledge of networking, DNS and DHCP
- CompTIA A+

Nice to have
- Microsoft Intune
- PowerShell
- Associate degree in information technology

What we offer
You work from eight to five and are on call one week in five. We offer health insurance, a 401(k) plan, and the fees of certification exams.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
