/** Healthcare AI Engineer as a shipped role: a page in our own words around the published summary and pay range of the job. */
export const HEALTHCARE_AI_ENGINEER_PAGE = `Healthcare AI Engineer

Role at a glance

Typical education: Bachelor's or Master's degree in computer science, biomedical engineering, health informatics or a related field
Typical experience: 3-6 years (mid-level); 1-3 years for entry-level with some clinical data exposure
Key certifications: AWS Certified Machine Learning – Specialty, Google Professional Machine Learning Engineer, Azure AI Engineer Associate

Pay: $115,000–$195,000 a year

About the role

You build machine learning for hospitals and health plans, from images and records to decision support, and you prove that it is safe to use.

What you'll do

- Build and validate models for diagnostic imaging, clinical decision support and administrative work
- Extract information from electronic health records and clinical notes with natural language processing
- Integrate models with clinical systems through FHIR and HL7 interfaces
- De-identify and protect patient data throughout training and serving
- Document development and validation for FDA review and institutional safety boards
- Monitor deployed models for drift, bias between patient groups and patient safety
- Work with clinicians to define outcomes, review errors and fit models into their workflow
- Deploy models in the infrastructure of hospitals, on premises and in the cloud

Qualifications

Education:
- Most common: Bachelor's degree in computer science, biomedical engineering, health informatics or a related field
- Master's degree preferred
- Equivalent practical experience counts in place of a degree

Experience benchmarks:
- Entry-level: 1–3 years in machine learning, data science or health data
- Mid-level: 3–6 years with ownership of a model used in clinical or administrative practice
- Senior or staff: 6+ years, including regulated medical software or several deployed clinical models

Technical skills:
- Python at the level of a software engineer
- ML frameworks: PyTorch or TensorFlow; scikit-learn for classical models
- Medical image analysis with MONAI or similar
- Natural language processing on clinical text
- Health data standards: FHIR, HL7, or OMOP
- SQL
- Patient data privacy under HIPAA
- Regulation of software as a medical device by the FDA preferred
- Docker and Kubernetes preferred
- MLflow or Weights & Biases preferred

Cloud platforms (one required, two preferred):
- AWS: SageMaker, HealthLake, S3
- GCP: Vertex AI, BigQuery, Cloud Run
- Azure: Azure ML, AKS, Azure Data Factory

Soft skills:
- Listens to clinicians and speaks their language
- Puts the safety of patients before speed
`;
