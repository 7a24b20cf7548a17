/** The parts of careers in five trades: the role, and each fact in several wordings. */
export interface Trade {
  /** Role pages: one of few words, and one whose months a life hardly reaches, so that each month counts. */
  roles: readonly string[];
  /** Names of one job each; the first rows are of the trade. */
  titles: readonly (readonly string[])[];
  /** Names of one employer each. */
  employers: readonly (readonly string[])[];
  /** The work, each time in other words. */
  bullets: readonly (readonly string[])[];
  skills: readonly string[];
  /** Without its dates. */
  certificates: readonly string[];
  /** Degree, field and institution, in other words; both of one study. */
  degrees: readonly (readonly { degree: string; field: string; institution: string }[])[];
}

export const TRADES: Readonly<Record<string, Trade>> = {
  nurse: {
    roles: [
      'Registered Nurse\n\nRequirements\n- 3+ years of experience as a nurse\n- Wound care\n- Intensive care\n- BLS certification\n- English B2\n',
      'Registered Nurse\n\nResponsibilities\n- Look after ventilated patients day and night\n- Keep records of wounds\n- Guide trainees\n\nRequirements\n- 14+ years of experience as a nurse\n- Bachelor of Nursing\n- English C1\n',
    ],
    titles: [
      ['Registered Nurse', 'Staff Nurse', 'Nurse'],
      ['Charge Nurse', 'Ward Sister', 'Senior Nurse'],
      ['Care Assistant', 'Carer', 'Nursing Assistant'],
      ['Receptionist', 'Front Desk Clerk', 'Receptionist'],
    ],
    employers: [
      ['St Mary Hospital', 'St. Mary Hospital', 'St Mary Hospital GmbH'],
      ['Northside Clinic', 'Northside Clinic GmbH', 'Northside Clinic Ltd'],
      ['Lindenhof', 'Lindenhof gGmbH', 'Lindenhof AG'],
      ['Red Cross', 'Red Cross', 'Red Cross e.V.'],
    ],
    bullets: [
      ['Wound care for forty patients', 'Dressed wounds and documented how they healed'],
      ['Cared for ventilated patients in intensive care', 'Worked in intensive care with ventilated patients'],
      ['Trained students on the ward', 'Taught nursing students'],
      ['Wrote rotas for twelve colleagues', 'Planned shifts'],
      ['Answered the phone', 'Welcomed visitors'],
    ],
    skills: ['Wound care', 'Intensive care', 'Phlebotomy', 'Triage'],
    certificates: ['BLS', 'ACLS'],
    degrees: [
      [
        { degree: 'Bachelor of Nursing', field: 'Nursing', institution: 'University of Ghent' },
        { degree: 'BSc', field: 'Nursing', institution: 'University of Ghent' },
      ],
    ],
  },
  platform: {
    roles: [
      'Platform Engineer\n\nRequirements\n- 3+ years of Kubernetes\n- Python\n- Terraform\n- Degree in Computer Science\n- English C1\n- Certified Kubernetes Administrator\n- Running CI pipelines for several teams\n',
      'Platform Engineer\n\nResponsibilities\n- Keep the clusters of product teams healthy\n- Automate releases\n\nRequirements\n- 14+ years of Kubernetes\n- 14+ years of Python\n- 10+ years of experience as a platform engineer\n- AWS\n',
    ],
    titles: [
      ['Platform Engineer', 'Site Reliability Engineer', 'DevOps Engineer'],
      ['Software Engineer', 'Backend Developer', 'Programmer'],
      ['Team Lead', 'Engineering Manager', 'Lead Engineer'],
      ['Shop Assistant', 'Cashier', 'Sales Assistant'],
    ],
    employers: [
      ['Fabrikam', 'Fabrikam GmbH', 'Fabrikam, Inc.'],
      ['Contoso', 'Contoso Ltd', 'Contoso Group'],
      ['Northwind Traders', 'Northwind Traders LLC', 'Northwind Traders'],
      ['Code Club', 'Code Club', 'Code Club e.V.'],
    ],
    bullets: [
      ['Ran Kubernetes clusters', 'Operated EKS for eight teams'],
      ['Python services', 'Wrote tools in Python with unit tests'],
      ['Provisioned S3 and Lambda on AWS with Terraform', 'Wrote Terraform modules'],
      ['Built CI pipelines for several teams', 'Set up GitLab CI'],
      ['Held meetings', 'Sold shoes and counted stock'],
    ],
    skills: ['Python', 'Kubernetes', 'Terraform', 'AWS', 'Helm'],
    certificates: ['Certified Kubernetes Administrator (CKA)', 'AWS Certified Solutions Architect – Associate'],
    degrees: [
      [
        { degree: 'BSc', field: 'Computer Science', institution: 'University of Ghent' },
        { degree: 'Bachelor of Science', field: 'Computer Science', institution: 'University of Ghent' },
      ],
    ],
  },
  accountant: {
    roles: [
      'Accountant\n\nRequirements\n- 4+ years of experience as an accountant\n- SAP\n- Excel\n- Month-end closing\n- Master in Finance\n- ACCA\n',
      'Accountant\n\nResponsibilities\n- Close the books each month\n- Match bank statements with the ledger\n\nRequirements\n- 12+ years of experience as an accountant\n- 10+ years of SAP\n- German B2\n',
    ],
    titles: [
      ['Accountant', 'Senior Accountant', 'Financial Accountant'],
      ['Bookkeeper', 'Accounts Clerk', 'Accounting Clerk'],
      ['Finance Manager', 'Head of Finance', 'Financial Controller'],
      ['Waiter', 'Server', 'Waiter'],
    ],
    employers: [
      ['Nordwerk', 'Nordwerk GmbH', 'Nordwerk AG'],
      ['Westbank', 'Westbank plc', 'Westbank'],
      ['Soleil', 'Soleil SA', 'Soleil'],
      ['Food Bank', 'Food Bank', 'Food Bank e.V.'],
    ],
    bullets: [
      ['Month-end closing in SAP', 'Prepared the month-end closing'],
      ['Built reports in Excel', 'Excel models of cash flow'],
      ['Posted invoices and reconciled accounts', 'Reconciled bank accounts in SAP'],
      ['Led a team of four', 'Supervised four clerks'],
      ['Answered the phone', 'Served guests'],
    ],
    skills: ['SAP', 'Excel', 'DATEV', 'IFRS'],
    certificates: ['ACCA', 'CPA'],
    degrees: [
      [
        { degree: 'Master', field: 'Finance', institution: 'University of Leeds' },
        { degree: 'MSc', field: 'Finance', institution: 'University of Leeds' },
      ],
    ],
  },
  electrician: {
    roles: [
      'Electrician\n\nRequirements\n- 3+ years of experience as an electrician\n- Wiring of switchboards\n- Fault finding\n- Driving licence\n- First aid certificate\n',
      'Electrician\n\nResponsibilities\n- Lay cables in houses under construction\n- Keep machines running\n\nRequirements\n- 14+ years of experience as an electrician\n- PLC\n- English B1\n',
    ],
    titles: [
      ['Electrician', 'Industrial Electrician', 'Electrical Fitter'],
      ['Maintenance Technician', 'Service Technician', 'Maintenance Electrician'],
      ['Site Supervisor', 'Foreman', 'Construction Supervisor'],
      ['Warehouse Worker', 'Picker', 'Warehouse Operative'],
    ],
    employers: [
      ['Voltara', 'Voltara GmbH', 'Voltara Ltd'],
      ['Hafenwerk', 'Hafenwerk AG', 'Hafenwerk'],
      ['Brightline', 'Brightline Inc.', 'Brightline'],
      ['Fire Brigade', 'Fire Brigade', 'Fire Brigade e.V.'],
    ],
    bullets: [
      ['Wired switchboards in new buildings', 'Installed cables and switchboards'],
      ['Found faults and repaired machines', 'Fault finding on conveyor belts'],
      ['Programmed PLC controls', 'PLC and sensors'],
      ['Trained two apprentices', 'Led a team of three'],
      ['Loaded lorries', 'Kept the store in order'],
    ],
    skills: ['Fault finding', 'PLC', 'AutoCAD', 'Soldering'],
    certificates: ['First aid certificate', 'Forklift licence'],
    degrees: [
      [
        { degree: 'Diploma', field: 'Electrical Engineering', institution: 'Leeds College' },
        { degree: 'Diploma', field: 'Electrical Engineering', institution: 'Leeds College' },
      ],
    ],
  },
  teacher: {
    roles: [
      'Mathematics Teacher\n\nRequirements\n- 3+ years of experience as a teacher\n- Lesson planning\n- Classroom management\n- Master of Education\n- English C1\n',
      'Mathematics Teacher\n\nResponsibilities\n- Give lessons in algebra and geometry\n- Grade tests\n\nRequirements\n- 14+ years of experience as a teacher\n- French B2\n- Safeguarding certificate\n',
    ],
    titles: [
      ['Mathematics Teacher', 'Teacher', 'Secondary School Teacher'],
      ['Private Tutor', 'Tutor', 'Mathematics Tutor'],
      ['Head of Department', 'Deputy Head', 'Department Head'],
      ['Bus Driver', 'Driver', 'Coach Driver'],
    ],
    employers: [
      ['Leeds College', 'Leeds College', 'Leeds College Ltd'],
      ['Parkside School', 'Parkside School', 'Parkside School gGmbH'],
      ['Learnwell', 'Learnwell Ltd', 'Learnwell Inc.'],
      ['Youth Centre', 'Youth Centre', 'Youth Centre e.V.'],
    ],
    bullets: [
      ['Taught mathematics to pupils aged eleven to sixteen', 'Mathematics lessons for six classes'],
      ['Planned lessons for the department', 'Lesson planning with colleagues'],
      ['Marked exams and wrote reports', 'Reports and exams'],
      ['Classroom management in large classes', 'Led a team of five'],
      ['Drove coaches', 'Sold tickets'],
    ],
    skills: ['Lesson planning', 'Classroom management', 'GeoGebra', 'Excel'],
    certificates: ['Safeguarding certificate', 'First aid certificate'],
    degrees: [
      [
        { degree: 'Master of Education', field: 'Mathematics', institution: 'University of Leeds' },
        { degree: 'MEd', field: 'Mathematics', institution: 'University of Leeds' },
      ],
    ],
  },
};
