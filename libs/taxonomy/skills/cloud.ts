import type { SkillArea } from '../skill.js';

/** Cloud platforms, and the classes of their services. */
export const CLOUD: SkillArea = {
  area: 'cloud',
  skills: [
    {
      id: 'cloud',
      name: 'cloud platforms',
      isClass: true,
      aliases: [
        'cloud platform',
        'cloud computing',
        'public cloud',
        'cloud infrastructure',
        'cloud services',
        'cloud environments',
        'cloud provider',
        'cloud providers',
        'multi-cloud',
        'cloud technologies',
        'cloud environment',
      ],
    },
    {
      id: 'serverless',
      name: 'serverless',
      isClass: true,
      aliases: [
        'serverless computing',
        'serverless functions',
        'function as a service',
        'FaaS',
        'serverless architecture',
      ],
    },
    { id: 'object-storage', name: 'object storage', isClass: true, aliases: ['blob storage', 'object store'] },
    {
      id: 'container-registry',
      name: 'container registry',
      isClass: true,
      aliases: ['container registries', 'Docker registry', 'image registry'],
    },
    {
      id: 'aws',
      name: 'AWS',
      aliases: ['Amazon Web Services', 'Amazon AWS', 'Amazon cloud', 'AWS cloud'],
      classes: ['cloud'],
    },
    { id: 'gcp', name: 'Google Cloud', aliases: ['GCP', 'Google Cloud Platform'], classes: ['cloud'] },
    { id: 'azure', name: 'Azure', aliases: ['Microsoft Azure', 'MS Azure', 'Azure cloud'], classes: ['cloud'] },
    { id: 'oci', name: 'Oracle Cloud', aliases: ['Oracle Cloud Infrastructure'], classes: ['cloud'] },
    { id: 'ibm-cloud', name: 'IBM Cloud', classes: ['cloud'] },
    { id: 'digitalocean', name: 'DigitalOcean', aliases: ['Digital Ocean'] },
    { id: 'openstack', name: 'OpenStack', aliases: ['Open Stack'] },
    { id: 'cloudflare', name: 'Cloudflare', classes: ['cdn'] },
    { id: 'heroku', name: 'Heroku' },
    { id: 'vercel', name: 'Vercel' },
    {
      id: 'cdn',
      name: 'content delivery networks',
      isClass: true,
      aliases: ['CDN', 'CDNs', 'content delivery network', 'edge caching'],
    },
    {
      id: 'cloud-migration',
      name: 'cloud migration',
      aliases: ['cloud migrations', 'lift and shift', 'migration to the cloud', 'on-premises to cloud'],
    },
  ],
};
