import type { RolePage } from '../role-page.js';

/** Skilled trades: pages in our own words. */
export const SKILLED_TRADES_PAGES: readonly RolePage[] = [
  {
    id: 'electrician',
    level: 'mid',
    page: `Electrician

We wire offices, schools and shops and are hiring a journeyman electrician. You work on new construction and on remodels, lead one or two apprentices and report to the project superintendent.

Responsibilities
- Install wiring, conduit, panels and fixtures
- Troubleshoot and repair electrical faults
- Read blueprints and wiring diagrams
- Test circuits and document the results
- Plan materials for the next days
- Train and supervise apprentices

Requirements
- Journeyman Electrician License
- 4+ years of experience as an electrician
- Conduit bending and wire pulling
- Blueprint reading
- Electrical troubleshooting
- Knowledge of the National Electrical Code (NEC)
- OSHA 10 certification
- Valid driver's license

Nice to have
- Experience with fire alarm systems
- Solar installation
- PLC troubleshooting

What we offer
You work four days of ten hours, all within 40 miles of our shop. We offer health insurance, a retirement plan, power tools and paid code classes.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'plumber',
    level: 'mid',
    page: `Plumber

A family company with 25 employees is looking for a licensed plumber for service and remodeling work in homes and small businesses. You drive a stocked van, plan your day with the dispatcher and take one weekend on call each month.

Responsibilities
- Install and repair water, waste and gas lines
- Replace water heaters and fixtures
- Diagnose leaks and clear drains
- Estimate the cost of repairs for customers
- Test systems and correct defects before inspection
- Train apprentices

Requirements
- Journeyman Plumber License
- 3+ years of residential plumbing experience
- Pipe fitting and soldering
- Water heater installation
- Drain cleaning
- Knowledge of the plumbing code
- Valid driver's license

Nice to have
- Backflow prevention certification
- Experience with tankless water heaters
- Drain camera inspection

What we offer
You take the van home. We offer health insurance, a retirement plan, paid vacation, power tools and the fees of your license.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'hvac-technician',
    level: 'mid',
    page: `HVAC Technician

You service and install heating and air conditioning in homes and small offices. We provide the van, the tools and 40 hours of training a year. Calls are planned by area, so that you spend your day working and not driving.

Responsibilities
- Install furnaces, heat pumps and air conditioners
- Perform preventive maintenance on a schedule
- Diagnose electrical and mechanical faults
- Recover and charge refrigerants
- Explain repairs and options to customers
- Record work and parts on a tablet

Requirements
- EPA 608 certification
- 3+ years of HVAC experience
- Refrigeration and heat pumps
- Electrical troubleshooting
- Ductwork installation
- Valid driver's license
- High school diploma or GED

Nice to have
- NATE certification
- Boiler repair
- Building automation systems

What we offer
You take the van home and are on call one week in six. We offer health insurance, a retirement plan and paid vacation.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
