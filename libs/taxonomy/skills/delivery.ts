import type { SkillArea } from '../skill.js';

/** Building and delivering: CI/CD, infrastructure as code, version control. */
export const DELIVERY: SkillArea = {
  area: 'devops',
  skills: [
    // CI/CD
    {
      id: 'github-actions',
      name: 'GitHub Actions',
      aliases: ['GitHub Action', 'GHA', 'GitHub workflows', 'GitHub Actions workflows'],
      classes: ['ci-cd'],
    },
    {
      id: 'jenkins',
      name: 'Jenkins',
      guard: {
        areas: ['languages', 'databases', 'data', 'ml', 'devops', 'cloud', 'web', 'security'],
        words: ['ci', 'cd', 'build', 'builds', 'pipeline', 'pipelines', 'deployments', 'automation', 'tools'],
        notAfter: ['mr', 'mrs', 'ms', 'dr'],
      },
      aliases: ['Jenkins CI', 'Jenkinsfile', 'Jenkins pipelines', 'CloudBees'],
      classes: ['ci-cd'],
    },
    {
      id: 'gitlab-ci',
      name: 'GitLab CI',
      aliases: ['GitLab CI/CD', 'GitLab pipelines', 'GitLab runners'],
      classes: ['ci-cd'],
      implies: ['gitlab'],
    },
    { id: 'circleci', name: 'CircleCI', aliases: ['Circle CI'], classes: ['ci-cd'] },
    { id: 'travis-ci', name: 'Travis CI', aliases: ['TravisCI'], classes: ['ci-cd'] },
    { id: 'teamcity', name: 'TeamCity', aliases: ['Team City'], classes: ['ci-cd'] },
    {
      id: 'bamboo',
      name: 'Bamboo',
      guard: { exact: true, areas: ['devops'] },
      aliases: ['Atlassian Bamboo'],
      classes: ['ci-cd'],
    },
    { id: 'buildkite', name: 'Buildkite', classes: ['ci-cd'] },
    { id: 'tekton', name: 'Tekton', classes: ['ci-cd'], implies: ['kubernetes'] },
    { id: 'bazel', name: 'Bazel' },
    // Infrastructure as code and configuration
    {
      id: 'terraform',
      name: 'Terraform',
      aliases: ['HashiCorp Terraform', 'Terraform modules'],
      classes: ['iac'],
    },
    { id: 'pulumi', name: 'Pulumi', classes: ['iac'] },
    { id: 'crossplane', name: 'Crossplane', classes: ['iac'], implies: ['kubernetes'] },
    {
      id: 'ansible',
      name: 'Ansible',
      aliases: ['Ansible playbooks', 'Ansible Tower', 'AWX'],
      classes: ['configuration-management'],
    },
    {
      id: 'puppet',
      name: 'Puppet',
      guard: { exact: true, areas: ['devops', 'cloud'], words: ['chef', 'servers', 'configuration', 'manifests'] },
      aliases: ['Puppet Enterprise'],
      classes: ['configuration-management'],
    },
    {
      id: 'chef',
      name: 'Chef',
      guard: {
        exact: true,
        areas: ['devops', 'cloud'],
        words: ['cookbooks', 'recipes', 'puppet', 'servers', 'configuration'],
        alone: false,
        notAfter: ['sous', 'head', 'executive', 'pastry', 'a', 'the', 'as'],
      },
      aliases: ['Chef Infra', 'Chef cookbooks'],
      classes: ['configuration-management'],
    },
    { id: 'saltstack', name: 'SaltStack', aliases: ['Salt Stack'], classes: ['configuration-management'] },
    { id: 'packer', name: 'HashiCorp Packer', aliases: [{ text: 'Packer', exact: true, areas: ['devops', 'cloud'] }] },
    { id: 'vagrant', name: 'Vagrant', guard: { exact: true, areas: ['devops', 'cloud', 'languages'] } },
    { id: 'vmware', name: 'VMware', aliases: ['VM ware'], classes: ['virtualization'] },
    {
      id: 'vault',
      name: 'HashiCorp Vault',
      aliases: [{ text: 'Vault', exact: true, areas: ['devops', 'cloud'], notAfter: ['key', 'bank'] }],
      classes: ['secrets-management'],
    },
    { id: 'consul', name: 'HashiCorp Consul', aliases: [{ text: 'Consul', exact: true, areas: ['devops', 'cloud'] }] },
    // Version control
    { id: 'git', name: 'Git', classes: ['version-control'], aliases: ['Git version control'] },
    {
      id: 'github',
      name: 'GitHub',
      aliases: ['Git Hub', 'GitHub Enterprise'],
      classes: ['version-control'],
      implies: ['git'],
    },
    { id: 'gitlab', name: 'GitLab', aliases: ['Git Lab'], classes: ['version-control'], implies: ['git'] },
    { id: 'bitbucket', name: 'Bitbucket', aliases: ['Bit bucket'], classes: ['version-control'], implies: ['git'] },
    {
      id: 'svn',
      name: 'Subversion',
      aliases: ['SVN', 'Apache Subversion'],
      classes: ['version-control'],
    },
    {
      id: 'artifactory',
      name: 'Artifactory',
      aliases: ['JFrog', 'JFrog Artifactory'],
      classes: ['artifact-repository'],
    },
    { id: 'sonarqube', name: 'SonarQube', aliases: ['Sonar Qube'], classes: ['code-quality'] },
    { id: 'jira', name: 'Jira', aliases: ['Atlassian Jira'] },
    { id: 'confluence', name: 'Confluence', guard: { exact: true, notBefore: ['of'] } },
  ],
};
