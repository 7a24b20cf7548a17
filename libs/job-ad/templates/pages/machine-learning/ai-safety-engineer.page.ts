/** AI Safety Engineer as a shipped role: a page in our own words around the published summary and pay range of the job. */
export const AI_SAFETY_ENGINEER_PAGE = `AI Safety Engineer

Role at a glance

Typical education: Bachelor's or Master's degree in computer science, machine learning, mathematics or a related technical field
Typical experience: 3-6 years (mid-level); 1-3 years for entry-level with some research exposure

Pay: $130,000–$210,000 a year

About the role

You find out how AI systems fail, and you build the safeguards that keep them from unintended, harmful or deceptive behaviour.

What you'll do

- Plan and run red teaming of language models and AI products, by hand and automated
- Build evaluations that measure harmful, deceptive or unintended behaviour before a model ships
- Develop deployment guardrails such as classifiers, filters, monitors and refusal policies
- Study the inner workings of models with interpretability methods and report what was found
- Test alignment methods such as reinforcement learning from human feedback and measure their side effects
- Investigate safety incidents in production and turn them into regression tests
- Write safety cases, model cards and risk assessments for release decisions
- Work with policy, legal and product teams on standards for safe deployment

Qualifications

Education:
- Most common: Bachelor's degree in computer science, machine learning, mathematics or a related technical field
- PhD preferred for interpretability research
- Equivalent research or engineering experience counts in place of a degree

Experience benchmarks:
- Entry-level: 1–3 years in ML engineering, security or research
- Mid-level: 3–6 years with ownership of model evaluations or safeguards in production
- Senior or staff: 6+ years, including the safety strategy of large models and published or shipped results

Technical skills:
- Python at the level of a software engineer
- PyTorch or JAX
- Large language models: fine-tuning, prompting and evaluation
- Red teaming and adversarial machine learning
- Interpretability methods
- Reinforcement learning from human feedback
- Statistics and experiment design
- Hugging Face Transformers
- Docker and CI/CD preferred
- AI governance frameworks such as the NIST AI Risk Management Framework or the EU AI Act preferred

Soft skills:
- Reports uncomfortable findings clearly
- Weighs risks with care and without drama
`;
