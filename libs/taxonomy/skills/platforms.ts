import type { SkillArea } from '../skill.js';

/** The platforms and tools of containers. */
export const PLATFORMS: SkillArea = {
  area: 'devops',
  skills: [
    {
      id: 'kubernetes-operators',
      name: 'Kubernetes operators',
      aliases: [
        'Kubernetes operator',
        'custom resource definitions',
        'CRDs',
        'Kubebuilder',
        'Operator SDK',
        'Kubernetes controllers',
      ],
      implies: ['kubernetes'],
    },
    { id: 'keda', name: 'KEDA', implies: ['kubernetes', 'autoscaling'] },
    { id: 'karpenter', name: 'Karpenter', implies: ['kubernetes', 'autoscaling'] },
    {
      id: 'envoy',
      name: 'Envoy',
      guard: {
        exact: true,
        areas: ['devops', 'cloud'],
        words: ['proxy', 'istio', 'sidecar'],
        notAfter: ['special', 'un'],
      },
      aliases: ['Envoy proxy'],
      classes: ['load-balancing'],
    },
    { id: 'haproxy', name: 'HAProxy', classes: ['load-balancing'] },
    {
      id: 'f5-big-ip',
      name: 'F5 BIG-IP',
      aliases: ['F5 LTM', 'BIG-IP', 'F5 load balancers'],
      classes: ['load-balancing'],
    },
    {
      id: 'opa',
      name: 'Open Policy Agent',
      aliases: [
        'OPA Gatekeeper',
        { text: 'OPA', exact: true, areas: ['devops', 'cloud'], words: ['policy', 'policies', 'rego', 'gatekeeper'] },
        'policy as code',
        'Rego policies',
      ],
    },
    {
      id: 'nexus-repository',
      name: 'Nexus Repository',
      aliases: ['Sonatype Nexus', 'Nexus OSS'],
      classes: ['artifact-repository'],
    },
  ],
};
