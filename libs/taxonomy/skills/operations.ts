import type { SkillArea } from '../skill.js';

/** Watching and running systems. */
export const OPERATIONS: SkillArea = {
  area: 'devops',
  skills: [
    // Observability
    {
      id: 'prometheus',
      name: 'Prometheus',
      aliases: ['PromQL'],
      classes: ['monitoring'],
    },
    { id: 'grafana', name: 'Grafana', aliases: ['Grafana dashboards'], classes: ['monitoring'] },
    { id: 'datadog', name: 'Datadog', aliases: ['Data Dog'], classes: ['monitoring'] },
    { id: 'new-relic', name: 'New Relic', aliases: ['NewRelic'], classes: ['monitoring'] },
    { id: 'dynatrace', name: 'Dynatrace', classes: ['monitoring'] },
    { id: 'splunk', name: 'Splunk', classes: ['monitoring', 'logging'] },
    { id: 'nagios', name: 'Nagios', classes: ['monitoring'] },
    {
      id: 'elk',
      name: 'ELK Stack',
      aliases: [{ text: 'ELK', exact: true }, 'Elastic Stack', 'EFK stack'],
      classes: ['logging'],
    },
    { id: 'opentelemetry', name: 'OpenTelemetry', aliases: ['OTel', 'Open Telemetry'], classes: ['monitoring'] },
    {
      id: 'jaeger',
      name: 'Jaeger',
      guard: { exact: true, areas: ['devops', 'cloud'], words: ['tracing'] },
      classes: ['distributed-tracing'],
    },
    {
      id: 'sentry',
      name: 'Sentry',
      guard: {
        exact: true,
        areas: ['devops', 'cloud', 'web', 'languages'],
        words: ['errors', 'crashes', 'exceptions'],
      },
    },
    { id: 'pagerduty', name: 'PagerDuty', aliases: ['Pager Duty'], implies: ['incident-response'] },
    // Systems
    {
      id: 'linux',
      name: 'Linux',
      aliases: ['GNU/Linux', 'Linux/Unix', 'Fedora', 'Linux administration', 'Linux system administration'],
      classes: ['operating-system'],
    },
    { id: 'unix', name: 'Unix', classes: ['operating-system'] },
    { id: 'windows-server', name: 'Windows Server', classes: ['operating-system'] },
    { id: 'active-directory', name: 'Active Directory', classes: ['identity-management'] },
    { id: 'nginx', name: 'NGINX', classes: ['load-balancing'] },
    {
      id: 'apache-httpd',
      name: 'Apache HTTP Server',
      aliases: ['Apache2', 'httpd', 'Apache web server'],
    },
    { id: 'slurm', name: 'Slurm', guard: { exact: true }, aliases: ['Slurm clusters', 'Slurm workload manager'] },
  ],
};
