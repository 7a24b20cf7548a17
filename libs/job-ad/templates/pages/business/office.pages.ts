import type { RolePage } from '../role-page.js';

/** Office: pages in our own words. */
export const OFFICE_PAGES: readonly RolePage[] = [
  {
    id: 'receptionist',
    level: 'entry',
    page: `Receptionist

You are the first person whom visitors of our law firm meet. You greet clients, answer eight telephone lines and keep the conference rooms in order. The front desk is open from eight to five, Monday to Friday.

Responsibilities
- Greet visitors and announce them to the attorneys
- Answer and route telephone calls
- Schedule appointments and conference rooms
- Sort mail and receive deliveries
- Order office supplies and check invoices
- Keep the reception area and the conference rooms tidy

Requirements
- High school diploma or GED
- 1+ years of front desk experience
- Multi-line telephone systems
- Microsoft Outlook and Word
- Appointment scheduling
- Data entry

Nice to have
- Experience in a law firm
- Bilingual in English and Spanish
- Notary public commission

What we offer
You have an hour for lunch and no weekend work. We offer health insurance, a retirement plan, paid vacation and free parking below the building.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'executive-assistant',
    level: 'mid',
    page: `Executive Assistant

You support the chief executive and the chief financial officer of a construction group: their calendars, their travel, their meetings and much of their correspondence. You see confidential matters and treat them so.

Responsibilities
- Manage the calendars of two executives
- Arrange domestic and international travel
- Prepare agendas, presentations and minutes of board meetings
- Process expense reports and invoices
- Draft letters and answer routine correspondence
- Coordinate company events with vendors

Requirements
- 5+ years of experience as an executive assistant
- Calendar management
- Travel coordination
- Microsoft Outlook, Word, Excel and PowerPoint
- Minute taking
- Expense reporting

Nice to have
- Bachelor's degree
- Certified Administrative Professional (CAP)
- Event planning

What we offer
You work at our head office and may be at home on Fridays. We offer health insurance, a 401(k) plan with a match, a yearly bonus and paid vacation.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
