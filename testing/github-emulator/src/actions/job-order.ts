import type { JobDefinition } from "../workflow/job-definition.ts";

/** Each job after all that it needs; GitHub's parser has refused circles before. */
export function inOrder(jobs: readonly JobDefinition[]): JobDefinition[] {
  const ordered: JobDefinition[] = [];
  const add = (job: JobDefinition) => {
    if (ordered.includes(job)) return;
    for (const id of job.needs) {
      const needed = jobs.find((each) => each.id === id);
      if (needed !== undefined) add(needed);
    }
    ordered.push(job);
  };
  jobs.forEach(add);
  return ordered;
}

/** The ids of what a job needs, and of what that needs in turn. */
export function ancestorsOf(jobs: readonly JobDefinition[], { needs }: JobDefinition): readonly string[] {
  const further = jobs.filter(({ id }) => needs.includes(id)).flatMap((job) => ancestorsOf(jobs, job));
  return [...new Set([...needs, ...further])];
}
