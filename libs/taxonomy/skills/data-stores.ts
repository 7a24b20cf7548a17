import type { SkillArea } from '../skill.js';

/** Databases, search engines, and working with them. */
export const DATA_STORES: SkillArea = {
  area: 'databases',
  skills: [
    // Databases
    { id: 'mariadb', name: 'MariaDB', aliases: ['Maria DB'], classes: ['relational-database'], implies: ['sql'] },
    { id: 'postgis', name: 'PostGIS', implies: ['postgresql'] },
    { id: 'opensearch', name: 'OpenSearch', classes: ['search-engine'] },
    { id: 'apache-solr', name: 'Apache Solr', aliases: ['Solr', 'SolrCloud'], classes: ['search-engine'] },
    { id: 'stored-procedures', name: 'stored procedures', aliases: ['SQL stored procedures'], implies: ['sql'] },
    {
      id: 'query-optimization',
      name: 'query optimization',
      aliases: [
        'query optimisation',
        'SQL tuning',
        'database performance tuning',
        'database tuning',
        'SQL performance tuning',
        'index tuning',
        'query tuning',
        'database optimization',
      ],
      implies: ['sql'],
    },
    {
      id: 'database-design',
      name: 'database design',
      aliases: ['database modeling', 'schema design', 'relational database design', 'database schema design'],
    },
  ],
};
