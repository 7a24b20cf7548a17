import type { Trade } from '#libs/contracts';
import { CUSTOMER_SERVICE_PAGES } from './pages/business/customer-service.pages.js';
import { FINANCE_PAGES } from './pages/business/finance.pages.js';
import { HUMAN_RESOURCES_PAGES } from './pages/business/human-resources.pages.js';
import { LEGAL_PAGES } from './pages/business/legal.pages.js';
import { MARKETING_PAGES } from './pages/business/marketing.pages.js';
import { OFFICE_PAGES } from './pages/business/office.pages.js';
import { SALES_PAGES } from './pages/business/sales.pages.js';
import { MACHINE_LEARNING_PAGES } from './pages/machine-learning/machine-learning.pages.js';
import { HOSPITALITY_PAGES } from './pages/operations/hospitality.pages.js';
import { LOGISTICS_PAGES } from './pages/operations/logistics.pages.js';
import { MANUFACTURING_PAGES } from './pages/operations/manufacturing.pages.js';
import { SKILLED_TRADES_PAGES } from './pages/operations/skilled-trades.pages.js';
import { DESIGN_PAGES } from './pages/professions/design.pages.js';
import { EDUCATION_PAGES } from './pages/professions/education.pages.js';
import { ENGINEERING_PAGES } from './pages/professions/engineering.pages.js';
import { HEALTH_PAGES } from './pages/professions/health.pages.js';
import { TECHNOLOGY_PAGES } from './pages/professions/technology.pages.js';
import type { RolePage } from './pages/role-page.js';

/** A role that comes with the product: a page of text that `readRole` reads. */
export interface ShippedRole extends RolePage {
  title: string;
  trade: Trade;
}

/** The pages of each trade. To add a role: one page in the file of its trade. */
const PAGES: Readonly<Record<Trade, readonly RolePage[]>> = {
  'machine-learning': MACHINE_LEARNING_PAGES,
  'customer-service': CUSTOMER_SERVICE_PAGES,
  design: DESIGN_PAGES,
  education: EDUCATION_PAGES,
  engineering: ENGINEERING_PAGES,
  finance: FINANCE_PAGES,
  health: HEALTH_PAGES,
  hospitality: HOSPITALITY_PAGES,
  'human-resources': HUMAN_RESOURCES_PAGES,
  legal: LEGAL_PAGES,
  logistics: LOGISTICS_PAGES,
  manufacturing: MANUFACTURING_PAGES,
  marketing: MARKETING_PAGES,
  office: OFFICE_PAGES,
  sales: SALES_PAGES,
  'skilled-trades': SKILLED_TRADES_PAGES,
  technology: TECHNOLOGY_PAGES,
};

/** Roles that come with the product, by trade. The first is the one that is seeded. */
export const SHIPPED_ROLES: readonly ShippedRole[] = (
  Object.entries(PAGES) as [Trade, (typeof PAGES)[Trade]][]
).flatMap(([trade, pages]) =>
  pages.map(({ id, level, page }) => ({
    id,
    title: page.slice(0, page.indexOf('\n')),
    trade,
    level,
    page: page.trimEnd(),
  })),
);
