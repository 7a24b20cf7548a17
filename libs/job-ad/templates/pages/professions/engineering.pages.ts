import type { RolePage } from '../role-page.js';

/** Engineering and construction: pages in our own words. */
export const ENGINEERING_PAGES: readonly RolePage[] = [
  {
    id: 'civil-engineer',
    level: 'mid',
    page: `Civil Engineer

We design roads, drainage and utilities for cities and developers. As a civil engineer you lead projects from the survey to the approved plans and answer the questions of contractors during construction.

Responsibilities
- Design roads, grading, drainage and utilities
- Prepare plans, specifications and cost estimates
- Run hydraulic and stormwater calculations
- Obtain permits from agencies
- Inspect construction and review submittals
- Guide junior engineers

Requirements
- Bachelor's degree in civil engineering
- 4+ years of civil engineering experience
- Professional Engineer (PE) license
- AutoCAD Civil 3D
- Stormwater and drainage design
- Roadway design
- Cost estimating

Nice to have
- ArcGIS
- HEC-RAS
- Erosion control

What we offer
You may work from home on two days a week and have every second Friday off. We offer health insurance, a 401(k) plan with a match and your license fees.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'mechanical-engineer',
    level: 'mid',
    page: `Mechanical Engineer

You design pumps for the food industry, from the first model to the first production run. You work with production and purchasing in one building and test your prototypes in our own laboratory.

Responsibilities
- Design parts and assemblies in CAD
- Run stress and flow simulations
- Create drawings and bills of materials
- Build and test prototypes
- Support production with design changes
- Select materials and suppliers

Requirements
- Bachelor's degree in mechanical engineering
- 3+ years of mechanical design experience
- SolidWorks or Autodesk Inventor
- Finite element analysis
- Geometric dimensioning and tolerancing
- Design for manufacturing
- Prototype testing

Nice to have
- Professional Engineer (PE) license
- MATLAB
- Knowledge of ASME standards

What we offer
Your desk is next to the test laboratory. We offer flexible hours, health insurance, a 401(k) plan with a match, a yearly bonus and paid training.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'construction-project-manager',
    level: 'mid',
    page: `Construction Project Manager

You manage commercial building projects of five to 20 million dollars, from the contract to the last item on the punch list. A superintendent and a project engineer work with you on each project.

Responsibilities
- Plan the schedule and budget of projects
- Negotiate contracts with subcontractors
- Process change orders, submittals and requests for information
- Hold weekly meetings with owners and architects
- Monitor the safety and quality of the work
- Forecast the cost to complete

Requirements
- Bachelor's degree in construction management or civil engineering
- 5+ years of construction project management experience
- Procore
- Microsoft Project or Primavera P6
- Construction scheduling
- Cost control and change orders
- OSHA 30 certification

Nice to have
- Project Management Professional (PMP)
- LEED Green Associate
- Experience in health care construction

What we offer
Our projects are within an hour of the office. We offer a truck, health insurance, a 401(k) plan with a match, and a bonus on each project.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
