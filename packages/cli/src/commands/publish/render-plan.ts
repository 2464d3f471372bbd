import type { BuildJob } from "@pakeplus/core";
import type { BranchFile } from "@pakeplus/github";
import { formatBytes } from "../../output/bytes.ts";
import type { Style } from "../../output/style.ts";
import type { Session } from "../../github/session.ts";
import { estimate } from "./estimate.ts";

/** Everything that happens when a person agrees; shown before anything is sent. */
export function renderPlan(
  job: BuildJob,
  files: readonly BranchFile[],
  { fullName, host, isKnown }: Pick<Session, "fullName" | "host"> & { isKnown: boolean },
  style: Style,
): string {
  const { name, version, slug } = job.app;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { time, cost } = estimate();
  const formats = job.targets.flatMap((target) => target.formats).join(", ");
  const rows: readonly (readonly [string, string])[] = [
    ["Packages", `${formats} for Linux`],
    ["Files", `${files.length} of the app, ${formatBytes(bytes)}`],
    [
      "Repository",
      isKnown
        ? `${fullName} on ${host.name}`
        : `${fullName} on ${host.name}; private, and made when it does not exist`,
    ],
    ["Release", `${slug}-v${version}; one of the same version is replaced when the new one is complete`],
    ["Time", time],
    ["Cost", cost],
    ["Not signed", "Linux packages carry no signature; SHA256SUMS stands beside them"],
  ];
  return [
    `${style.bold(`${name} ${version}`)} is built on GitHub`,
    ...rows.map(([label, text]) => `  ${style.dim(label.padEnd(10))}  ${text}`),
  ].join("\n");
}
