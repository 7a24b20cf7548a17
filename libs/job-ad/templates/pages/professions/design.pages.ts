import type { RolePage } from '../role-page.js';

/** Design: pages in our own words. */
export const DESIGN_PAGES: readonly RolePage[] = [
  {
    id: 'graphic-designer',
    level: 'mid',
    page: `Graphic Designer

Our studio of eight designs brands, packaging and catalogs for food companies. We are looking for a graphic designer who takes projects from the first sketch to the printed sheet and talks to clients directly.

Responsibilities
- Design logos, packaging and catalogs for food brands
- Prepare print-ready files and check proofs
- Create graphics for websites and social media
- Present drafts to clients and incorporate their feedback
- Maintain brand guidelines and image libraries
- Coordinate printers and photographers

Requirements
- 3+ years of graphic design experience
- Portfolio of brand and print work
- Adobe Illustrator
- Adobe Photoshop
- Adobe InDesign
- Typography and layout
- Packaging design
- Bachelor's degree in graphic design or a related field

Nice to have
- Figma
- Adobe After Effects
- Product photography

What we offer
You work in a bright studio near the river, four and a half days a week. We offer health insurance, paid vacation and a yearly budget for courses.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'ux-designer',
    level: 'mid',
    page: `UX Designer

You design the web and mobile applications with which nurses plan their shifts. You work with two product managers, ten engineers and a researcher, and you visit hospitals to see how the product is used.

Responsibilities
- Conduct user interviews and usability tests
- Create wireframes, prototypes and user flows
- Design interfaces for web and mobile applications
- Maintain the design system together with engineers
- Hand designs over to engineers and review the result
- Present design decisions to the product team

Requirements
- 4+ years of UX design experience
- Figma
- User research and usability testing
- Wireframing and prototyping
- Design systems
- Knowledge of the WCAG accessibility guidelines
- Portfolio of shipped products

Nice to have
- HTML and CSS
- Bachelor's degree in design
- Experience in health care software

What we offer
You may work from anywhere in the country. We offer health insurance, a 401(k) plan with a match, and a yearly budget for conferences.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
