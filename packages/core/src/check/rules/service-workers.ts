import type { ServiceWorkerFacts } from "../facts.ts";
import { createFinding, type Finding } from "../finding.ts";
import type { CheckRule } from "./rule.ts";

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/**
 * Service Workers, W3C, "path restriction": the widest scope is the folder of the script. The app's server sends no
 * `Service-Worker-Allowed`.
 */
export const serviceWorkers: CheckRule = ({ facts: { folder }, definitions }) => {
  if (folder === null || folder.serviceWorkers.length === 0) return [];
  const apple = definitions.filter(({ family }) => family === "macos" || family === "ios");
  const first = folder.serviceWorkers[0];
  return [
    ...folder.serviceWorkers.flatMap((worker) => scopeFinding(worker, folderOf(folder.entry))),
    ...apple.map(({ family }) =>
      createFinding("service-worker-apple", {
        detail: `${first?.script ?? "A script"} is registered and will not run.`,
        target: family,
        place: first?.place ?? null,
      }),
    ),
  ];
};

function scopeFinding({ script, scope, place }: ServiceWorkerFacts, start: string): Finding[] {
  const own = folderOf(script);
  if (scope !== null && !scope.startsWith(own)) {
    const detail = `${script} is registered for /${scope}, but may control only /${own}.`;
    return [createFinding("service-worker-scope", { detail, place })];
  }
  const controlled = scope ?? own;
  if (start.startsWith(controlled)) return [];
  const detail = `${script} controls /${controlled}; the start page is in /${start}.`;
  return [createFinding("service-worker-narrow", { detail, place })];
}
