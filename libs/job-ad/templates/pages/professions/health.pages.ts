import type { RolePage } from '../role-page.js';

/** Health and social care: pages in our own words. */
export const HEALTH_PAGES: readonly RolePage[] = [
  {
    id: 'registered-nurse',
    level: 'mid',
    page: `Registered Nurse

We are looking for a registered nurse for our 32-bed medical-surgical unit. You care for four to five patients on a twelve-hour shift and work closely with physicians, therapists and case managers. New colleagues are oriented by a preceptor for six weeks.

Responsibilities
- Assess patients on admission and plan their nursing care
- Administer medications and intravenous therapy as ordered
- Monitor vital signs and report changes to the physician
- Document care in the electronic health record during the shift
- Educate patients and their families before discharge
- Supervise nursing assistants and coordinate their work

Requirements
- Active Registered Nurse (RN) license
- Associate degree in nursing
- 2+ years of acute care nursing experience
- Basic Life Support (BLS) certification
- Experience with Epic or Cerner
- Medication administration and IV therapy

Nice to have
- Advanced Cardiovascular Life Support (ACLS) certification
- Telemetry experience
- Wound care

What we offer
You choose your shifts six weeks ahead. We offer health insurance from the first day, paid continuing education and help with tuition.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'medical-assistant',
    level: 'entry',
    page: `Medical Assistant

Our family practice needs a medical assistant who prepares patients for their visit and keeps the clinic running on time. Four providers see about 60 patients a day, and you work with two of them.

Responsibilities
- Room patients and record their medical history
- Measure vital signs and perform electrocardiograms
- Draw blood and prepare specimens for the laboratory
- Give vaccinations and injections as ordered by the provider
- Schedule appointments and process referrals to specialists
- Update patient charts in the electronic health record

Requirements
- High school diploma or GED
- Certified Medical Assistant (CMA) certification
- 1+ years of experience as a medical assistant
- Phlebotomy
- Vital signs and patient intake
- Experience with electronic health records
- Basic Life Support (BLS) certification

Nice to have
- Knowledge of Spanish
- Knowledge of medical billing
- Experience in family medicine

What we offer
The clinic is closed on weekends and holidays. We offer health insurance, paid time off, scrubs and the cost of renewing your certification.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'pharmacist',
    level: 'mid',
    page: `Pharmacist

A community pharmacy that fills 300 prescriptions a day is hiring a staff pharmacist. You dispense medications, counsel patients and lead a team of four technicians, together with the pharmacist in charge.

Responsibilities
- Review and verify prescriptions before they are dispensed
- Counsel patients on the use and the side effects of their medications
- Check for drug interactions and contact prescribers
- Administer immunizations to adults and children
- Supervise pharmacy technicians and check their work
- Control the inventory of controlled substances

Requirements
- Doctorate in pharmacy (PharmD)
- Active pharmacist license
- 2+ years of community pharmacy experience
- Immunization certification
- Medication therapy management
- Patient counseling
- Knowledge of HIPAA

Nice to have
- Experience with PioneerRx
- Board Certified Ambulatory Care Pharmacist (BCACP)
- Knowledge of Spanish

What we offer
You work every third weekend and no nights. We offer health insurance, a retirement plan, paid vacation and a yearly budget for continuing education.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'physical-therapist',
    level: 'entry',
    page: `Physical Therapist

Our outpatient clinic treats orthopedic and sports injuries. We are hiring a physical therapist who plans and leads the treatment of about twelve patients a day, each for 40 minutes, with the help of an assistant.

Responsibilities
- Evaluate patients and set treatment goals with them
- Develop individual treatment plans for orthopedic conditions
- Perform manual therapy and lead therapeutic exercise
- Measure progress and adjust the plan of care
- Teach patients home exercise programs
- Supervise physical therapist assistants and aides

Requirements
- Doctorate in physical therapy (DPT)
- Active physical therapist license
- 1+ years of outpatient orthopedics experience
- Manual therapy
- Therapeutic exercise and gait training
- Treatment planning
- CPR certification

Nice to have
- Orthopedic Clinical Specialist (OCS) certification
- Dry needling
- Experience with WebPT

What we offer
You have an hour each day for notes and calls. We offer health insurance, paid vacation, mentoring in your first year and a yearly budget for courses.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'social-worker',
    level: 'mid',
    page: `Social Worker

Our community health center is looking for a social worker for adults with mental illness. You carry a caseload of about 30 clients, meet them in the office and at home, and discuss difficult cases with your team every week.

Responsibilities
- Assess the needs of clients and write service plans
- Provide individual and group counseling
- Connect clients with housing, benefits and treatment
- Respond to crises and plan for the safety of clients
- Work with hospitals, courts and families
- Document every contact in the client record

Requirements
- Master's degree in social work
- Licensed Clinical Social Worker (LCSW)
- 2+ years of mental health experience
- Case management
- Crisis intervention
- Motivational interviewing

Nice to have
- Knowledge of Spanish
- Experience in substance abuse treatment
- Trauma-informed care

What we offer
You work four days of ten hours. We offer clinical supervision, health insurance, a retirement plan and help with student loans.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
