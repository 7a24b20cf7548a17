import type { RolePage } from '../role-page.js';

/** Warehouse, transport and supply chain: pages in our own words. */
export const LOGISTICS_PAGES: readonly RolePage[] = [
  {
    id: 'warehouse-associate',
    level: 'entry',
    page: `Warehouse Associate

Our distribution center ships 9,000 parcels a day. As a warehouse associate you receive, store, pick and pack goods on the early or the late shift, in a team of 20 with a lead on every shift.

Responsibilities
- Unload trucks and check deliveries against the order
- Pick and pack orders with a handheld scanner
- Operate forklifts and pallet jacks
- Count inventory and report differences
- Load outgoing trailers by route
- Keep work areas safe and clean

Requirements
- 1+ years of warehouse experience
- Forklift certification
- Order picking and packing
- RF scanners
- Shipping and receiving
- Ability to lift 50 pounds
- High school diploma or GED

Nice to have
- Experience with a warehouse management system
- Reach truck experience
- Inventory control

What we offer
You know your shifts four weeks ahead. We offer weekly pay, extra pay for the late shift, health insurance, work shoes and free parking.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'truck-driver',
    level: 'mid',
    page: `Truck Driver

A food distributor is hiring drivers for regional routes in four states. You are home every weekend, the trucks are no older than four years, and a dispatcher is there for you around the clock.

Responsibilities
- Drive a tractor-trailer on regional routes
- Inspect the vehicle before and after each trip
- Load and unload goods with a pallet jack
- Keep electronic driver logs within the hours-of-service rules
- Secure loads and check delivery papers
- Report defects and delays to dispatch

Requirements
- Commercial Driver's License (CDL) Class A
- 2+ years of experience as a truck driver
- Clean driving record
- DOT medical certificate
- Knowledge of hours-of-service rules
- Electronic logging devices (ELD)

Nice to have
- Hazmat endorsement
- Experience with refrigerated trailers
- Tanker endorsement

What we offer
You are paid by the mile and by the stop. We offer health insurance, a 401(k) plan, a yearly safety bonus and paid vacation from the first month.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'logistics-coordinator',
    level: 'mid',
    page: `Logistics Coordinator

You book and follow the freight of an importer of furniture: ocean containers from Asia, trucks to our three warehouses and about 400 deliveries a month. You work with purchasing, with the warehouses and with twelve carriers.

Responsibilities
- Book ocean and truck freight
- Track shipments and inform customers about delays
- Prepare customs and shipping documents
- Negotiate rates with carriers
- Audit freight invoices
- Report delivery performance every month

Requirements
- 3+ years of freight forwarding experience
- Freight booking and shipment tracking
- Knowledge of Incoterms and customs documents
- Experience with a transportation management system
- Microsoft Excel
- SAP or Oracle

Nice to have
- Bachelor's degree in supply chain management
- Customs Broker License
- Rate negotiation

What we offer
You may work from home on two days a week. We offer health insurance, a 401(k) plan with a match, paid vacation and a discount on our furniture.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
