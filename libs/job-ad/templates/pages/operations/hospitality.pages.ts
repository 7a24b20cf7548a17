import type { RolePage } from '../role-page.js';

/** Kitchens and restaurants: pages in our own words. */
export const HOSPITALITY_PAGES: readonly RolePage[] = [
  {
    id: 'chef',
    level: 'mid',
    page: `Chef

Our restaurant serves seasonal American food to about 120 guests an evening. We are looking for a chef who leads the kitchen, writes the menu and buys from the farms around us. We are closed on Sundays and Mondays.

Responsibilities
- Plan seasonal menus and daily specials
- Lead, schedule and train a kitchen team of nine
- Control food cost and order supplies
- Ensure food safety and cleanliness
- Cook on the line and check every plate
- Develop recipes and document them

Requirements
- 5+ years of professional cooking experience
- 2+ years of kitchen management experience
- ServSafe Manager certification
- Menu planning
- Recipe development
- Food cost control
- Inventory and ordering

Nice to have
- Associate degree in culinary arts
- Baking and pastry
- Experience with farm-to-table restaurants

What we offer
You have two days off in a row each week. We offer a salary and a share of the profit, health insurance, paid vacation and meals.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'line-cook',
    level: 'entry',
    page: `Line Cook

You cook on the grill and sauté stations of a busy hotel restaurant, five evenings a week. We serve up to 200 dinners a night from a kitchen of eight cooks, and the sous chef trains you on every station.

Responsibilities
- Prepare ingredients for the station before service
- Cook dishes on the grill and sauté stations
- Plate dishes by the standards of the chef
- Label, date and store food
- Report missing supplies to the sous chef
- Clean the station and its equipment

Requirements
- 1+ years of experience as a line cook
- Grill and sauté stations
- Knife skills
- Food preparation
- Food safety
- ServSafe Food Handler certification

Nice to have
- Culinary arts certificate
- Banquet experience
- Knowledge of Spanish

What we offer
You have two days off in a row each week. We offer health insurance, paid vacation, meals, uniforms and free nights at our other hotels.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'restaurant-manager',
    level: 'mid',
    page: `Restaurant Manager

You run a full-service restaurant with 90 seats and 35 employees, from the weekly schedule to the monthly profit and loss statement. The chef leads the kitchen, and you both report to the owners.

Responsibilities
- Hire, train and schedule the service team
- Ensure service quality and resolve complaints
- Control labor cost and beverage cost
- Order beverages and supplies
- Enforce health and safety rules
- Report sales and costs every month

Requirements
- 3+ years of restaurant management experience
- Staff scheduling and training
- Profit and loss management
- Toast POS
- ServSafe Manager certification
- Inventory management
- Cash handling

Nice to have
- Bachelor's degree
- Knowledge of wine
- TIPS certification

What we offer
You have two days off in a row each week. We offer a salary and a quarterly bonus, health insurance, paid vacation and meals.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
