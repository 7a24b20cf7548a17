/**
 * The role that Candor ships, as a page in our own words: the facts of a published description of the job (bands, tools, certifications,
 * cloud rule), read by `readRole` like any other page, so that its criteria have places in a text.
 */
export const MLOPS_ENGINEER_PAGE = `MLOps Engineer

Role at a glance

Typical education: Bachelor's degree in computer science, software engineering or a related technical field
Typical experience: 3-6 years (mid-level); 1-3 years for entry-level with some deployment exposure
Key certifications: AWS Certified Machine Learning – Specialty, Google Professional Machine Learning Engineer, Azure AI Engineer Associate, Certified Kubernetes Administrator (CKA)

About the role

You take models out of notebooks and keep them healthy in production, between the people who train them and the people who run the platform.

What you'll do

- Own end-to-end ML pipelines from data ingestion and feature engineering to training, evaluation and serving, on an orchestrator like Airflow or Kubeflow
- Package training and inference workloads in Docker and run them on Kubernetes, with builds that reproduce in development, staging and production
- Automate CI/CD for model code, configuration and artifacts with GitHub Actions, Jenkins or a similar tool
- Set up model monitoring for data drift, shifted predictions and endpoint latency against its SLA
- Run experiment tracking and the model registry in MLflow, Weights & Biases or SageMaker Experiments
- Turn the research code of data scientists into tested, production-grade Python modules with clear interfaces and managed dependencies
- Provision cloud infrastructure for ML on AWS, GCP or Azure and tune it: GPU instances, spot fleets and autoscaling policies
- Set and enforce standards of data and model versioning, so that every training run reproduces from raw data to deployed artifact
- Respond when a production model degrades: triage the incident, find the root cause, roll back endpoints and build automated retraining triggers
- Report the resource usage and cost of ML workloads and attribute it to teams, so that compute budgets rest on figures

Qualifications

Education:
- Most common: Bachelor's degree in computer science, software engineering or a related technical field
- Master's degree in machine learning, data science or systems engineering for research-adjacent roles at AI labs
- No formal degree needed where a portfolio of production work is strong

Experience benchmarks:
- Entry-level: 1–3 years in software, data engineering or data science with deployment exposure
- Mid-level: 3–6 years with ownership of end-to-end model deployment pipelines and at least one production ML system at scale
- Senior or staff: 6+ years, including shared platform infrastructure that several teams build on, and MLOps standards for the whole organization

Technical skills:
- Python at the level of a software engineer: packaging, virtual environments, unit testing, type hints
- Containers: Docker images, Kubernetes deployments, Helm charts, resource requests and limits
- ML frameworks: PyTorch and TensorFlow to read model artifacts; scikit-learn for classical models
- Pipeline orchestration: Airflow, Kubeflow Pipelines, Prefect, or a cloud equivalent (SageMaker Pipelines, Vertex AI Pipelines)
- Experiment tracking and model registry: MLflow, Weights & Biases, Neptune, or Comet ML
- Feature stores: Feast, Tecton, or Hopsworks
- Model monitoring: Evidently AI, Arize, WhyLabs, or custom Prometheus/Grafana dashboards
- Infrastructure as code: Terraform or Pulumi

Cloud platforms (one required, two preferred):
- AWS: SageMaker, EKS, Lambda, Step Functions, ECR, S3, with IAM and VPC basics
- GCP: Vertex AI, GKE, Cloud Run, BigQuery ML, Artifact Registry
- Azure: Azure ML, AKS, Azure Container Registry, Azure Data Factory

Soft skills:
- Explains infrastructure choices to data scientists in their own terms
- Works patiently with research code that others wrote, and keeps its intent
- Debugs with method while a production endpoint is failing
`;
