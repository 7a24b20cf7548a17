/** ML Infrastructure Engineer as a shipped role: a page in our own words around the published summary and pay range of the job. */
export const ML_INFRASTRUCTURE_ENGINEER_PAGE = `ML Infrastructure Engineer

Role at a glance

Typical education: Bachelor's degree in computer science, computer engineering or a related technical field
Typical experience: 3-7 years (mid-level); 1-3 years for entry-level with some infrastructure exposure
Key certifications: Certified Kubernetes Administrator (CKA), HashiCorp Terraform Associate

Pay: $145,000–$230,000 a year

About the role

You run the machines under the models: GPU clusters, storage and networks on which large models are trained and served.

What you'll do

- Build and operate GPU clusters for training and inference, from provisioning to scheduling and repair
- Run distributed training pipelines over many nodes and keep them efficient through failures and restarts
- Design the storage and data infrastructure that feeds training without starving the accelerators
- Operate model serving platforms under fast shifting workloads
- Automate provisioning, configuration and upgrades of the fleet as code
- Watch utilization, reliability and cost of the clusters and plan their capacity
- Work with researchers to turn their requirements into dependable infrastructure
- Lead the response to hardware and cluster incidents

Qualifications

Education:
- Most common: Bachelor's degree in computer science, computer engineering or a related technical field
- Equivalent practical experience counts in place of a degree

Experience benchmarks:
- Entry-level: 1–3 years in systems, infrastructure or software engineering
- Mid-level: 3–7 years with ownership of production clusters for machine learning
- Senior or staff: 7+ years, including the design of large GPU clusters and distributed training at scale

Technical skills:
- Python, and one of Go, C++ or Rust
- Linux systems administration and Bash
- Cluster scheduling: Kubernetes or Slurm
- Distributed training: PyTorch Distributed, DeepSpeed, Ray, or Horovod
- GPU computing: CUDA, NCCL
- Infrastructure as code: Terraform, Pulumi, or Ansible
- Monitoring: Prometheus and Grafana
- Networking: InfiniBand or RDMA preferred
- Distributed storage such as Lustre, Ceph or similar preferred

Cloud platforms (one required, two preferred):
- AWS: EC2, EKS, S3, SageMaker
- GCP: GKE, Compute Engine, Vertex AI
- Azure: Azure ML, AKS, Azure Blob Storage

Soft skills:
- Works closely with researchers whose needs change every week
- Writes clear post-mortems and runbooks
`;
