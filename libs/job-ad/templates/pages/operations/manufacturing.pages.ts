import type { RolePage } from '../role-page.js';

/** Manufacturing: pages in our own words. */
export const MANUFACTURING_PAGES: readonly RolePage[] = [
  {
    id: 'machinist',
    level: 'mid',
    page: `Machinist

Our shop makes parts for aircraft hydraulics in lots of five to 500. You set up and run CNC mills and lathes on the day shift and answer for the quality of your parts. Programmers and inspectors work beside you.

Responsibilities
- Set up and operate CNC mills and lathes
- Edit programs and offsets
- Inspect parts with micrometers, calipers and a coordinate measuring machine
- Read engineering drawings
- Maintain tools and fixtures
- Document inspection results for each lot

Requirements
- 3+ years of CNC machining experience
- CNC milling and turning
- G-code
- Blueprint reading
- Geometric dimensioning and tolerancing
- Fanuc controls
- Precision measuring instruments

Nice to have
- Mastercam
- NIMS certification
- Experience in aerospace
- Five-axis machining

What we offer
The shop is clean and air-conditioned. We offer health insurance, a 401(k) plan with a match, overtime pay and paid classes in programming.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'welder',
    level: 'mid',
    page: `Welder

We build steel frames and tanks and are hiring a welder for the day shift. You work from drawings, alone or with a fitter, on pieces from a few pounds to several tons. The shop has 30 welders and its own test laboratory.

Responsibilities
- Weld carbon and stainless steel in all positions
- Cut and fit parts by drawing
- Inspect welds and repair defects
- Prepare and clean surfaces
- Maintain welding equipment
- Follow the safety rules for hot work

Requirements
- 2+ years of welding experience
- American Welding Society certification
- MIG welding
- TIG welding
- Blueprint reading
- Plasma cutting and grinding
- High school diploma or GED

Nice to have
- Pipe welding
- Forklift certification
- Overhead crane experience

What we offer
You work from six in the morning to half past two. We offer health insurance, a 401(k) plan, overtime pay, protective clothing and paid weld tests.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'maintenance-technician',
    level: 'mid',
    page: `Maintenance Technician

You keep the packaging lines of a beverage plant running: planned maintenance, fast repairs and small improvements, on a rotating shift. Two technicians and an apprentice are on each shift, and engineering supports you during the day.

Responsibilities
- Perform preventive maintenance on packaging lines
- Troubleshoot mechanical, electrical and pneumatic faults
- Repair conveyors, pumps and motors
- Record work orders in the maintenance system
- Stock and order spare parts
- Improve the reliability of equipment

Requirements
- 3+ years of industrial maintenance experience
- Mechanical and electrical troubleshooting
- PLC troubleshooting
- Hydraulics and pneumatics
- Preventive maintenance
- Knowledge of lockout/tagout
- High school diploma or GED

Nice to have
- Allen-Bradley PLC programming
- Welding
- CMRT certification

What we offer
You know your shifts eight weeks ahead. We offer extra pay for nights, health insurance, a 401(k) plan with a match, tools and paid training.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
