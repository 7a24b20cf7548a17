/** ML Platform Engineer as a shipped role: a page in our own words around the published summary and pay range of the job. */
export const ML_PLATFORM_ENGINEER_PAGE = `ML Platform Engineer

Role at a glance

Typical education: Bachelor's degree in computer science, software engineering or a related technical field
Typical experience: 3-6 years (mid-level); 1-3 years for entry-level with some platform exposure
Key certifications: Certified Kubernetes Administrator (CKA), AWS Certified Machine Learning – Specialty, Google Professional Machine Learning Engineer

Pay: $130,000–$210,000 a year

About the role

You build the platform on which data scientists and ML engineers train, compare, ship and watch their models, so that no team has to build its own.

What you'll do

- Design and run the shared platform for training, evaluating and deploying models, used by several teams
- Operate the orchestration of training pipelines on Kubernetes with Airflow, Kubeflow or Argo Workflows
- Build and maintain the feature store, so that training and serving read the same features
- Run the model registry and experiment tracking as a service with access control and lineage
- Offer serving as a paved road: templates, autoscaling and rollback for model endpoints
- Schedule distributed training on shared GPU clusters and keep queues fair
- Write the Python SDK and the documentation by which teams use the platform
- Measure adoption, reliability and cost of the platform and report them to engineering leadership

Qualifications

Education:
- Most common: Bachelor's degree in computer science, software engineering or a related technical field
- Equivalent practical experience counts in place of a degree

Experience benchmarks:
- Entry-level: 1–3 years in software, data or platform engineering
- Mid-level: 3–6 years with ownership of a platform component that other teams build on
- Senior or staff: 6+ years, including the architecture of a multi-team ML platform and its reliability targets

Technical skills:
- Python or Go at the level of a software engineer
- Containers and orchestration: Docker, Kubernetes, Helm
- Distributed computing: Spark, Ray, or Dask
- Pipeline orchestration: Airflow, Kubeflow Pipelines, Argo Workflows, Dagster, or similar
- Experiment tracking and model registry: MLflow, Weights & Biases, or Comet ML
- Feature stores: Feast, Tecton, or Hopsworks
- Model serving: KServe, Seldon, BentoML, or Triton Inference Server
- Infrastructure as code: Terraform or Pulumi
- Monitoring: Prometheus and Grafana

Cloud platforms (one required, two preferred):
- AWS: SageMaker, EKS, S3, IAM
- GCP: Vertex AI, GKE, BigQuery ML
- Azure: Azure ML, AKS, Azure Container Registry

Soft skills:
- Treats the teams on the platform as customers and listens to them
- Writes documentation that others can follow
`;
