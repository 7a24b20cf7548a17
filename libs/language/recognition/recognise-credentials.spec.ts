import { describe, expect, it } from '@jest/globals';
import {
  recogniseCertifications,
  recogniseDegrees,
  recogniseFields,
  recogniseLanguages,
} from './recognise-credentials.js';

describe('certifications', () => {
  it.each([
    ['Certified Kubernetes Administrator (CKA), May 2024', ['cka']],
    ['Holds CKA and CKAD', ['cka', 'ckad']],
    ['Security+, Network+ and CISSP', ['security-plus', 'network-plus', 'cissp']],
    ['Security and network plus firewalls; Security guard', []],
    ['AWS Machine Learning Specialty', ['aws-ml-specialty']],
    ['AWS Certified Machine Learning – Specialty', ['aws-ml-specialty']],
    ['AWS Certified Machine Learning Engineer - Associate', ['aws-ml-engineer-associate']],
    ['GCP Professional ML Engineer', ['google-ml-engineer']],
    ['Google Cloud Professional Machine Learning Engineer', ['google-ml-engineer']],
    ['Microsoft Certified: Azure AI Engineer Associate (AI-102)', ['azure-ai-engineer']],
    ['passed AI-102 in 2025', ['azure-ai-engineer']],
    ['AWS Certified Solutions Architect, Associate; PMP', ['aws-saa', 'pmp']],
    ['HashiCorp Certified: Terraform Associate', ['terraform-associate']],
    ['KCSA and CGOA (CNCF), LFCS', ['kcsa', 'gitops-associate', 'lfcs']],
    ['CCNA, CCNP Security, CCIE', ['ccna', 'ccnp-security', 'ccie']],
    ['CISSP, CCSP; CompTIA CySA+ and CompTIA Security+', ['cissp', 'ccsp', 'cysa-plus', 'security-plus']],
    ['OSCP, OSEP, GPEN and GCIH', ['oscp', 'osep', 'gpen', 'gcih']],
    ['SnowPro Core; SnowPro Advanced: Architect', ['snowpro-core', 'snowpro-architect']],
    ['CCDAK, dbt Analytics Engineering Certification', ['confluent-developer', 'dbt-analytics-engineer']],
    ['Salesforce Certified Platform Developer I, ISTQB CTFL', ['salesforce-pd1', 'istqb-foundation']],
    ['Microsoft MLOps Engineer Associate (AI-300)', ['azure-mlops-engineer']],
    ['ITIL 4 Foundation, ITIL v3', ['itil-4-foundation', 'itil-foundation']],
    ['ran a pentest, wrote CAPA reports, flew to DCA', []],
    ['worked as an azure ai engineer', []],
    ['the cka of the village', []],
  ])('%s', (text, expected) => {
    expect(recogniseCertifications(text).map((one) => one.certification)).toEqual(expected);
  });

  it('named in full with the abbreviation behind it are one, with the range of both', () => {
    const text = 'Certified Kubernetes Administrator (CKA)';
    expect(recogniseCertifications(text, 7)).toEqual([{ certification: 'cka', start: 7, end: 7 + text.length - 1 }]);
  });
});

describe('degrees', () => {
  it.each([
    ["Bachelor's degree in physics", ['bachelor']],
    ['B.Sc. Computer Science', ['bachelor']],
    ['BSc (Hons) Informatics', ['bachelor']],
    ['M.S. in Statistics', ['master']],
    ["Master's in ML", ['master']],
    ['Master of Science, Data Science', ['master']],
    ['Ph.D. candidate', ['doctorate']],
    ['MBA, INSEAD', ['master']],
    ['BS or MS in engineering', ['bachelor', 'master']],
    ['Associate degree in nursing', ['associate']],
    ['High school diploma or GED', ['secondary', 'secondary']],
    ['Certified Scrum Master', []],
    ['kept the master data clean on the master node', []],
    ['be on time, ma and pa shop', []],
    ['plans A, B, S', []],
  ])('%s', (text, expected) => {
    expect(recogniseDegrees(text).map((one) => one.level)).toEqual(expected);
  });
});

describe('fields', () => {
  it.each([
    [
      'computer science, software engineering or mathematics',
      ['computer-science', 'software-engineering', 'mathematics'],
    ],
    ['BSc CS', ['computer-science']],
    ['Electrical and Computer Engineering', ['electrical-engineering']],
    ['make it work', []],
  ])('%s', (text, expected) => {
    expect(recogniseFields(text).map((one) => one.field)).toEqual(expected);
  });
});

describe('languages', () => {
  it.each([
    ['German (native), English C1 and français', ['de', 'en', 'fr']],
    ['polish the final report in Polish', ['pl']],
    ['te reo Māori, Kikuyu, Sesotho, Setswana and Frysk', ['mi', 'ki', 'st', 'tn', 'fy']],
    ['holenderski, luksemburski, gallego, rumantsch', ['nl', 'lb', 'gl', 'rm']],
    ['Ewe, Twi; an ewe, a lao, una venda, un corso', ['ee', 'tw']],
  ])('%s', (text, expected) => {
    expect(recogniseLanguages(text).map((one) => one.language)).toEqual(expected);
  });
});
