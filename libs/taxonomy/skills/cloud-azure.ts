import type { Skill, SkillArea } from '../skill.js';

const azure = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['azure', ...(more.implies ?? [])],
});

/** Services of Microsoft Azure. The group of a service (containers, ml, other) is what cloud depth counts. */
export const CLOUD_AZURE: SkillArea = {
  area: 'cloud',
  skills: [
    // Azure
    azure('azure-ml', 'Azure ML', 'ml', {
      aliases: [
        'Azure Machine Learning',
        'AzureML',
        'Azure ML Studio',
        'Azure Machine Learning Studio',
        'Azure ML pipelines',
        'Microsoft Azure Machine Learning',
      ],
      classes: ['ml-platform', 'model-serving', 'experiment-tracking', 'pipeline-orchestration'],
      implies: ['machine-learning'],
    }),
    azure('azure-openai', 'Azure OpenAI', 'ml', {
      aliases: ['Azure OpenAI Service', 'Azure Open AI'],
      implies: ['llm'],
    }),
    azure('azure-ai', 'Azure AI Services', 'ml', {
      aliases: [
        'Azure Cognitive Services',
        'Azure AI Foundry',
        'Azure AI Studio',
        'Azure AI Document Intelligence',
        'Azure Form Recognizer',
        'Azure Computer Vision',
        'Azure Speech Services',
      ],
    }),
    azure('aks', 'AKS', 'containers', {
      aliases: ['Azure Kubernetes Service', 'Azure AKS'],
      classes: ['container-orchestration'],
      implies: ['kubernetes'],
    }),
    azure('azure-container-registry', 'Azure Container Registry', 'containers', {
      aliases: [{ text: 'ACR', exact: true, areas: ['cloud'], words: ['azure'] }],
      classes: ['container-registry'],
    }),
    azure('azure-container-apps', 'Azure Container Apps', 'containers', {}),
    azure('azure-data-factory', 'Azure Data Factory', 'other', {
      aliases: ['Data Factory', 'ADF', 'Azure Data Factory pipelines'],
      classes: ['etl', 'pipeline-orchestration'],
    }),
    azure('azure-devops', 'Azure DevOps', 'other', {
      aliases: ['Azure Pipelines', 'Azure DevOps Pipelines', 'Azure Dev Ops', 'VSTS'],
      classes: ['ci-cd'],
    }),
    azure('azure-functions', 'Azure Functions', 'other', {
      aliases: ['Azure Function App', 'Azure Function Apps'],
      classes: ['serverless'],
    }),
    azure('azure-blob-storage', 'Azure Blob Storage', 'other', {
      aliases: ['Azure Storage'],
      classes: ['object-storage'],
    }),
    azure('azure-synapse', 'Azure Synapse', 'other', {
      aliases: ['Synapse Analytics', 'Azure Synapse Analytics'],
      classes: ['data-warehouse'],
    }),
    azure('azure-sql', 'Azure SQL', 'other', {
      aliases: ['Azure SQL Database', 'Azure SQL DB', 'Azure SQL Managed Instance'],
      classes: ['relational-database'],
    }),
    azure('cosmos-db', 'Azure Cosmos DB', 'other', { aliases: ['Cosmos DB', 'CosmosDB'], classes: ['nosql-database'] }),
    azure('azure-monitor', 'Azure Monitor', 'other', {
      aliases: ['Application Insights', 'Azure Log Analytics'],
      classes: ['monitoring'],
    }),
    azure('azure-ad', 'Microsoft Entra ID', 'other', {
      aliases: ['Azure AD', 'Azure Active Directory', 'Entra ID'],
      classes: ['identity-management'],
    }),
    azure('bicep', 'Azure Bicep', 'other', {
      aliases: [{ text: 'Bicep', exact: true, areas: ['cloud', 'devops'], words: ['azure', 'arm'] }],
      classes: ['iac'],
    }),
    azure('event-hubs', 'Azure Event Hubs', 'other', {
      aliases: ['Event Hubs', 'Azure Event Hub'],
      classes: ['stream-processing'],
    }),
    azure('azure-logic-apps', 'Azure Logic Apps', 'other', { aliases: ['Logic Apps', 'Azure Logic App'] }),
    azure('azure-service-bus', 'Azure Service Bus', 'other', { classes: ['message-queue'] }),
    azure('azure-key-vault', 'Azure Key Vault', 'other', {
      aliases: ['Azure KeyVault'],
      classes: ['secrets-management'],
    }),
    azure('azure-app-service', 'Azure App Service', 'other', { aliases: ['Azure App Services', 'Azure Web Apps'] }),
    azure('azure-databricks', 'Azure Databricks', 'other', {
      classes: ['data-platform', 'ml-platform'],
      implies: ['databricks'],
    }),
    azure('azure-data-explorer', 'Azure Data Explorer', 'other', {
      aliases: ['Kusto', 'KQL', 'Kusto Query Language', 'ADX cluster'],
    }),
    azure('microsoft-purview', 'Microsoft Purview', 'other', {
      aliases: ['Azure Purview'],
      classes: ['data-governance-tool'],
    }),
    azure('azure-sentinel', 'Microsoft Sentinel', 'other', {
      aliases: [
        'Azure Sentinel',
        'MS Sentinel',
        { text: 'Sentinel', exact: true, areas: ['security'], words: ['azure', 'siem', 'defender', 'kql'] },
      ],
      classes: ['siem'],
    }),
    azure('azure-defender', 'Microsoft Defender for Cloud', 'other', {
      aliases: ['Azure Security Center', 'Azure Defender', 'Defender for Cloud'],
      implies: ['cloud-security'],
    }),
    azure('azure-repos', 'Azure Repos', 'other', {
      aliases: ['Azure Boards', 'Azure Artifacts', 'Azure Test Plans'],
      classes: ['version-control'],
      implies: ['azure-devops'],
    }),
    azure('azure-ai-search', 'Azure AI Search', 'ml', {
      aliases: ['Azure Cognitive Search'],
      classes: ['search-engine', 'vector-database'],
    }),
    azure('azure-data-lake', 'Azure Data Lake Storage', 'other', {
      aliases: ['ADLS', 'Azure Data Lake', 'ADLS Gen2', 'Azure Data Lake Gen2', 'Azure Data Lake Storage Gen2'],
      classes: ['object-storage'],
    }),
    azure('arm-templates', 'ARM templates', 'other', {
      aliases: ['ARM template', 'Azure ARM templates', 'Azure Resource Manager templates', 'Azure Resource Manager'],
      classes: ['iac'],
    }),
    azure('azure-api-management', 'Azure API Management', 'other', {
      aliases: ['Azure APIM'],
      classes: ['api-management'],
    }),
  ],
};
