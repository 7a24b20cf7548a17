import type { SkillArea } from '../skill.js';

/** Watching and running systems. */
export const OPERATIONS: SkillArea = {
  area: 'devops',
  skills: [
    // Observability
    {
      id: 'prometheus',
      name: 'Prometheus',
      aliases: ['PromQL', 'Alertmanager', 'Thanos metrics'],
      classes: ['monitoring'],
    },
    { id: 'grafana', name: 'Grafana', aliases: ['Grafana dashboards', 'Grafana Loki'], classes: ['monitoring'] },
    { id: 'datadog', name: 'Datadog', aliases: ['Data Dog'], classes: ['monitoring'] },
    { id: 'new-relic', name: 'New Relic', aliases: ['NewRelic'], classes: ['monitoring'] },
    { id: 'dynatrace', name: 'Dynatrace', aliases: ['AppDynamics'], classes: ['monitoring'] },
    { id: 'splunk', name: 'Splunk', classes: ['monitoring', 'logging'] },
    { id: 'nagios', name: 'Nagios', aliases: ['Zabbix'], classes: ['monitoring'] },
    {
      id: 'elk',
      name: 'ELK Stack',
      aliases: ['ELK', 'Elastic Stack', 'EFK stack', 'Kibana', 'Logstash', 'Fluentd', 'Fluent Bit'],
      classes: ['logging', 'monitoring'],
    },
    { id: 'opentelemetry', name: 'OpenTelemetry', aliases: ['OTel', 'Open Telemetry'], classes: ['monitoring'] },
    {
      id: 'jaeger',
      name: 'Jaeger',
      guard: { exact: true, areas: ['devops', 'cloud'], words: ['tracing'] },
      classes: ['monitoring'],
    },
    {
      id: 'sentry',
      name: 'Sentry',
      guard: { exact: true, areas: ['devops', 'cloud', 'web'] },
      classes: ['monitoring'],
    },
    { id: 'pagerduty', name: 'PagerDuty', aliases: ['Pager Duty', 'Opsgenie'], implies: ['incident-response'] },
    // Systems
    {
      id: 'linux',
      name: 'Linux',
      aliases: [
        'GNU/Linux',
        'Ubuntu',
        'Debian',
        'CentOS',
        'RHEL',
        'Red Hat Enterprise Linux',
        'Red Hat Linux',
        'Linux/Unix',
        'Fedora',
      ],
      classes: ['operating-system'],
    },
    { id: 'unix', name: 'Unix', aliases: ['Solaris', 'AIX', 'FreeBSD'], classes: ['operating-system'] },
    { id: 'windows-server', name: 'Windows Server', classes: ['operating-system'] },
    { id: 'active-directory', name: 'Active Directory', aliases: ['LDAP'], classes: ['identity-management'] },
    { id: 'nginx', name: 'NGINX', aliases: ['HAProxy', 'Envoy proxy'], classes: ['load-balancing'] },
    {
      id: 'apache-httpd',
      name: 'Apache HTTP Server',
      aliases: ['Apache2', 'httpd', 'Apache web server', 'Apache Tomcat', 'Tomcat'],
    },
    { id: 'slurm', name: 'Slurm', guard: { exact: true }, aliases: [] },
  ],
};
