import type { RolePage } from '../role-page.js';

/** Education: pages in our own words. */
export const EDUCATION_PAGES: readonly RolePage[] = [
  {
    id: 'elementary-school-teacher',
    level: 'mid',
    page: `Elementary School Teacher

A public school with 420 students is hiring a teacher for the third grade. Your class has about 22 students, an aide supports you in the mornings, and the three teachers of the grade plan together every week.

Responsibilities
- Plan and teach lessons in reading, writing, mathematics and science
- Assess the progress of each student
- Adapt lessons for students with special needs
- Manage the classroom
- Hold conferences with parents
- Take part in team meetings and training

Requirements
- Bachelor's degree in elementary education
- State teaching license
- 2+ years of teaching experience
- Lesson planning
- Classroom management
- Student assessment
- Google Classroom

Nice to have
- ESL endorsement
- Reading intervention
- Knowledge of Spanish

What we offer
The contract is for ten months. We offer health insurance, the state pension plan, a mentor in your first year and a budget for your classroom.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
  {
    id: 'special-education-teacher',
    level: 'mid',
    page: `Special Education Teacher

You teach students from the sixth to the eighth grade who have learning disabilities, partly in your own room and partly together with the teachers of their classes. Your caseload is about 15 students.

Responsibilities
- Write and implement individualized education programs
- Teach small groups in reading and mathematics
- Co-teach lessons with general education teachers
- Track the progress of students and report it to parents
- Lead the yearly meetings about each program
- Supervise two paraprofessionals

Requirements
- Bachelor's degree in special education
- Special education teaching license
- 2+ years of special education experience
- Individualized education programs (IEP)
- Behavior intervention plans
- Differentiated instruction
- Knowledge of IDEA regulations

Nice to have
- Assistive technology
- Autism spectrum disorders
- Crisis Prevention Institute (CPI) certification

What we offer
The contract is for ten months. We offer health insurance, the state pension plan, a stipend for the caseload, and a planning period every day.

How to apply
Send us your résumé. We answer within five working days, and the first conversation takes half an hour by phone.
`,
  },
];
