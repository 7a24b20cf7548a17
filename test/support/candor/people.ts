/** A role and some people for it, as programs send them. Made up. */

export const ROLE = {
  title: 'MLOps Engineer',
  asOf: '2026-06-01',
  requirements: [
    'Python',
    'Kubernetes',
    'MLflow',
    { text: 'Terraform', kind: 'preferred' },
    '3+ years of experience as an MLOps engineer',
    { text: 'Certified Kubernetes Administrator (CKA)', kind: 'preferred' },
  ],
};

export const STRONG = {
  name: 'Robin Sommer',
  email: 'robin.sommer@example.org',
  positions: [
    {
      title: 'MLOps Engineer',
      employer: 'Larkspur Analytics',
      start: '2021-02',
      current: true,
      bullets: [
        'Ran model serving in Python on Kubernetes for forty teams',
        'Built experiment tracking with MLflow and provisioned clusters with Terraform',
      ],
    },
  ],
  certifications: [{ name: 'Certified Kubernetes Administrator', issued: '2025-05' }],
};

export const NEAR = {
  basics: { name: 'Sascha Brandt', email: 'sascha@example.org', label: 'Data Engineer' },
  work: [
    {
      name: 'Quarry Data',
      position: 'Data Engineer',
      startDate: '2022-01',
      endDate: '2024-12',
      highlights: ['Wrote batch pipelines in Python', 'Moved nightly jobs to Kubernetes'],
    },
  ],
};

export const OFF = {
  name: 'Kim Feldt',
  positions: [
    {
      title: 'Pastry Chef',
      employer: 'Hotel Linde',
      start: '2015-03',
      end: '2023-10',
      bullets: ['Led the dessert station of a hotel kitchen'],
    },
  ],
};
