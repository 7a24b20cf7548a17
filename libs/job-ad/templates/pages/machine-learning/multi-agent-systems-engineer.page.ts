/** Multi-Agent Systems Engineer as a shipped role: a page in our own words around the published summary and pay range of the job. */
export const MULTI_AGENT_SYSTEMS_ENGINEER_PAGE = `Multi-Agent Systems Engineer

Role at a glance

Typical education: Bachelor's degree in computer science, artificial intelligence or a related technical field
Typical experience: 3-6 years (mid-level); 1-3 years for entry-level with some LLM exposure

Pay: $130,000–$210,000 a year

About the role

You build networks of AI agents that share a task: they plan, call tools, hand work to one another and stay inside their guardrails.

What you'll do

- Design the orchestration of several agents for tasks of many steps, such as research, data extraction, code generation and business processes
- Define the protocols by which agents pass messages, state and tools to one another
- Build guardrails, budgets and human approval into autonomous pipelines
- Make agent runs reliable under production load: retries, timeouts, idempotent tools and recovery
- Evaluate agents with test suites, traces and regression checks before each release
- Trace and debug runs across models, prompts and tools
- Connect agents to company data through retrieval-augmented generation and APIs
- Track and lower the cost and latency of model calls

Qualifications

Education:
- Most common: Bachelor's degree in computer science, artificial intelligence or a related technical field
- Equivalent practical experience counts in place of a degree

Experience benchmarks:
- Entry-level: 1–3 years in software or ML engineering
- Mid-level: 3–6 years with ownership of an LLM application in production
- Senior or staff: 6+ years, including the architecture of distributed systems or agent platforms used by several teams

Technical skills:
- Python at the level of a software engineer: unit testing, type hints, asynchronous programming
- Agent frameworks: LangGraph, LangChain, AutoGen, CrewAI, or similar
- Large language models through the OpenAI, Anthropic or open-weight APIs
- Retrieval-augmented generation with vector databases such as Pinecone, Weaviate or pgvector
- Prompt engineering and prompt versioning
- Distributed systems and message queues: Kafka, RabbitMQ, or Redis
- Docker and Kubernetes
- Tracing and evaluation of LLM applications: LangSmith, Langfuse, or OpenTelemetry
- Model Context Protocol is a plus

Cloud platforms (one required, two preferred):
- AWS: Bedrock, Lambda, Step Functions, EKS
- GCP: Vertex AI, Cloud Run, GKE
- Azure: Azure OpenAI, AKS, Azure Functions

Soft skills:
- Explains what an agent did, and why, to people who must trust it
- Reasons carefully about what can go wrong
`;
