import { familyName, familyOf, type BuildJob, type BuildPlan } from "@pakeplus/core";
import type { BranchFile } from "@pakeplus/github";
import { formatBytes } from "../../output/bytes.ts";
import type { Style } from "../../output/style.ts";
import type { RepositoryOrigin } from "../../github/new-repository.ts";
import type { Session } from "../../github/session.ts";
import { estimate, type Estimate } from "./estimate.ts";
import type { PublishSettings } from "./settings.ts";

/** Everything that happens when a person agrees. */
export interface PublishPlan {
  app: { id: string; name: string; version: string; slug: string };
  targets: readonly {
    target: string;
    formats: readonly string[];
    shell: "at-hand" | "compiled" | "missing";
    /** What recipients meet because nothing is signed; null when they meet nothing. */
    unsigned: string | null;
  }[];
  files: { count: number; bytes: number };
  repository: {
    name: string;
    host: string;
    isKnown: boolean;
    isPrivate: boolean;
    /** What it is forked from; null when it is no fork. */
    template: string | null;
  };
  release: { tag: string; alsoIn: string | null; mayReplace: boolean };
  estimate: Estimate;
}

export function planPublish(
  {
    plan,
    job,
    settings,
    app,
  }: { plan: BuildPlan; job: BuildJob; settings: PublishSettings; app: readonly BranchFile[] },
  { fullName, host }: Pick<Session, "fullName" | "host">,
  given: { isKnown: boolean; mayReplace: boolean; compilesShells: boolean; origin: RepositoryOrigin },
): PublishPlan {
  const { isKnown, mayReplace, compilesShells, origin } = given;
  const { id, name, version, slug } = job.app;
  const { releases } = settings;
  const { isPrivate } = origin;
  const template = origin.template?.fullName ?? null;
  return {
    app: { id, name, version, slug },
    targets: plan.targets.map(({ target, formats, shell, unsigned }) => ({
      target,
      formats,
      shell: compilesShells && shell === "at-hand" ? "compiled" : shell,
      unsigned,
    })),
    files: { count: app.length, bytes: app.reduce((sum, { bytes }) => sum + bytes, 0) },
    repository: { name: fullName, host: host.name, isKnown, isPrivate, template },
    release: { tag: `${slug}-v${version}`, alsoIn: releases, mayReplace },
    estimate: estimate(host, {
      isPrivate,
      compiled: compilesShells ? job.targets.map(({ target }) => target) : [],
    }),
  };
}

const SHELL_STATES = {
  "at-hand": "the shell is at hand, nothing is compiled",
  compiled: "the shell is compiled from its sources there, once",
  missing: "left out: no shell",
} as const;

/** For people; shown before anything is sent. */
export function renderPlan(plan: PublishPlan, style: Style): string {
  const { app, targets, files, repository, release } = plan;
  const rows: readonly (readonly [string, string])[] = [
    ...targets.map(({ target, formats, shell }) => {
      const name = familyName(familyOf(target as BuildPlan["targets"][number]["target"]));
      return [name, `${formats.join(", ")}; ${SHELL_STATES[shell]}`] as const;
    }),
    ["Files", `${files.count} of the app, ${formatBytes(files.bytes)}`],
    ["Repository", repositoryText(repository)],
    ["Release", releaseText(release, repository)],
    ["Time", plan.estimate.time],
    ["Cost", plan.estimate.cost],
    ["Not signed", unsignedText(targets)],
  ];
  return [
    `${style.bold(`${app.name} ${app.version}`)} is built on GitHub`,
    ...rows.map(([label, text]) => `  ${style.dim(label.padEnd(10))}  ${text}`),
  ].join("\n");
}

function repositoryText({ name, host, isKnown, isPrivate, template }: PublishPlan["repository"]): string {
  if (template !== null) {
    const sees = isPrivate ? "private like it" : "public: everybody can see the files of the app";
    return `${name} on ${host}, a fork of ${template}; ${sees}; you switch its Actions on, once`;
  }
  const made = `${isPrivate ? "private" : "public, with the files of the app"}, and made when it does not exist`;
  return `${name} on ${host}${isKnown ? "" : `; ${made}`}`;
}

function releaseText(
  { tag, alsoIn, mayReplace }: PublishPlan["release"],
  { isKnown, isPrivate }: PublishPlan["repository"],
): string {
  const same = mayReplace
    ? "one of the same version is replaced when the new one is complete"
    : "one of the same version is replaced only after a question";
  const copied = alsoIn === null ? "" : `; copied to ${alsoIn}, for everyone`;
  return `${tag}${isPrivate && !isKnown && alsoIn === null ? ", for members of the repository only" : ""}${copied}; ${same}`;
}

function unsignedText(targets: PublishPlan["targets"]): string {
  const notes = targets.flatMap(({ unsigned }) => unsigned ?? []);
  const linux = "Linux packages carry no signature; SHA256SUMS stands beside them";
  return [...(targets.some(({ target }) => target.startsWith("linux")) ? [linux] : []), ...notes].join("; ");
}
