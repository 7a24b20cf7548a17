/** Model Serving Engineer as a shipped role: a page in our own words around the published summary and pay range of the job. */
export const MODEL_SERVING_ENGINEER_PAGE = `Model Serving Engineer

Role at a glance

Typical education: Bachelor's degree in computer science, computer engineering or a related technical field
Typical experience: 3-6 years (mid-level); 1-3 years for entry-level with some production exposure
Key certifications: Certified Kubernetes Administrator (CKA)

Pay: $135,000–$210,000 a year

About the role

You turn trained models into fast and dependable API endpoints, and you own the path of a request from the gateway to the accelerator and back.

What you'll do

- Build and operate inference servers that answer millions of requests a day within their latency targets
- Optimize models for inference with quantization, batching, compilation and caching
- Roll out new model versions by canary and shadow traffic, and roll back without downtime
- Plan and allocate GPU and CPU capacity so that cost per prediction falls
- Profile the serving path and remove bottlenecks in network, memory and kernels
- Monitor latency, throughput, error rates and drift of deployed endpoints
- Keep the model registry and the serving runtime in step across environments
- Respond to serving incidents and write the post-mortems

Qualifications

Education:
- Most common: Bachelor's degree in computer science, computer engineering or a related technical field
- Equivalent practical experience counts in place of a degree

Experience benchmarks:
- Entry-level: 1–3 years in backend or systems engineering
- Mid-level: 3–6 years with ownership of a production inference service
- Senior or staff: 6+ years, including the design of a serving platform for large models at scale

Technical skills:
- Python, and one of C++, Go or Rust
- Inference servers: Triton Inference Server, TorchServe, TensorFlow Serving, vLLM, or similar
- Inference optimization: TensorRT, TensorRT-LLM, or ONNX Runtime
- ML frameworks: PyTorch or TensorFlow
- Containers and orchestration: Docker, Kubernetes
- API design with gRPC or REST
- Monitoring: Prometheus, Grafana, or OpenTelemetry
- CUDA and GPU profiling preferred
- Load testing with k6 or Locust is a plus

Cloud platforms (one required, two preferred):
- AWS: SageMaker, EKS, EC2, Application Load Balancer
- GCP: Vertex AI, GKE, Cloud Run
- Azure: Azure ML, AKS, Azure Container Registry

Soft skills:
- Explains trade-offs between speed, quality and cost to the people who train the models
- Stays calm and methodical when an endpoint is failing
`;
