import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { booleanField, optionalText } from "../http/fields.ts";

/**
 * Whether GitHub would run the build workflow of a fork. New forks run nothing until a person switches it on; no request
 * is known that does it.
 * @throws AppError GITHUB_ACTIONS_OFF with the page where a person does it.
 */
export async function requireActions(client: GitHubClient, fullName: string): Promise<void> {
  const workflow = await client.send({
    method: "GET",
    path: `/repos/${fullName}/actions/workflows/build.yml`,
    purpose: `read the workflow of ${fullName}`,
    expected: [404],
  });
  const state = workflow.status === 404 ? null : optionalText(workflow.body, "state");
  if (state === "active" && (await mayRun(client, fullName))) return;
  throw new AppError("GITHUB_ACTIONS_OFF", `Actions are off in the fork ${fullName}.`, {
    reason:
      state === "disabled_manually"
        ? "The workflow was switched off by a person."
        : "In a new fork GitHub runs nothing until a person allows it; no program can.",
    hint: `Open ${client.host.web}/${fullName}/actions, press the green button that enables the workflows, then do the same again.`,
  });
}

/** The switch of the whole repository; a token that may not read it gets the benefit of the doubt. */
async function mayRun(client: GitHubClient, fullName: string): Promise<boolean> {
  const { status, body } = await client.send({
    method: "GET",
    path: `/repos/${fullName}/actions/permissions`,
    purpose: `read whether Actions run in ${fullName}`,
    expected: [403, 404],
  });
  return status !== 200 || booleanField(body, "enabled");
}
