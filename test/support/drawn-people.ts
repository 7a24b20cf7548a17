/** People drawn by chance from a seed: each shows some of what the test role asks for, for some years. */

const SENTENCES = [
  'Ran model serving in Python for forty teams',
  'Moved nightly training jobs to Kubernetes',
  'Built experiment tracking with MLflow',
  'Provisioned clusters with Terraform',
];

/** @param draw a number below its bound; the same ones give the same person */
export function drawnPerson(index: number, draw: (bound: number) => number): object {
  const bullets = SENTENCES.filter(() => draw(2) === 0);
  const certified = draw(3) === 0;
  return {
    name: `Person ${index}`,
    positions: [
      {
        title: draw(2) === 0 ? 'MLOps Engineer' : 'Data Engineer',
        employer: `Employer ${index}`,
        start: `${2016 + draw(9)}-0${1 + draw(9)}`,
        current: true,
        bullets: bullets.length > 0 ? bullets : ['Led the dessert station of a hotel kitchen'],
      },
    ],
    ...(certified && { certifications: [{ name: 'Certified Kubernetes Administrator', issued: '2025-05' }] }),
  };
}
