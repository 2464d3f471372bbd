import {
  AppError,
  FORMATS_OF_TARGET,
  planBuild as planTargets,
  resolveDefinition,
  type BuildRequest,
  type Format,
  type PlanReport,
  type Target,
  type WrittenDefinition,
} from "@pakeplus/core";
import type { App } from "../apps/app.ts";
import { errorIn, isRecord, textIn } from "../commands/run-command.ts";
import { shownCommand } from "../commands/shown-command.ts";
import type { Parts } from "../parts.ts";
import { localCommand, planCommand, publishCommand } from "./build-commands.ts";

/** Targets whose shell comes with this version. */
const SHELLS: readonly Target[] = ["linux"];

/** What a build would do; nothing is built and nothing is sent. */
export async function planBuild(
  parts: Parts,
  app: App,
  request: BuildRequest,
  signal: AbortSignal,
): Promise<PlanReport> {
  const { options, settings, builds } = parts;
  const isLocal = request.engine === "local";
  const command = shownCommand(
    isLocal ? localCommand(app, request) : publishCommand(app, request, settings.read()),
  );
  const { written, problem } = app;
  const common = { command, engine: request.engine };
  if (written === null) {
    const identity = { id: "", name: app.name, version: app.version, slug: "" };
    return {
      ...common,
      app: identity,
      targets: [],
      cost: null,
      sends: [],
      sending: null,
      notices: [],
      error: problem,
    };
  }
  const { id, name, version, slug } = resolveDefinition(written, { target: "linux" });
  const expected = builds.expected(request.engine);
  const { rows, notices, error } = plan(written, request);
  const report: PlanReport = {
    ...common,
    app: { id, name, version, slug },
    targets: rows.map((row) => ({ ...row, expectedMs: expected[row.target] ?? null })),
    cost: null,
    sends: [],
    sending: null,
    notices,
    error,
  };
  if (isLocal || error !== null) return report;
  const argv = planCommand(app, { ...request, targets: available(request) }, settings.read());
  const { value } = await options.runCommand(argv, { cwd: app.root, signal });
  return withGitHub(report, value);
}

const available = ({ targets }: BuildRequest): Target[] =>
  targets.filter((target) => SHELLS.includes(target));

type Row = Omit<PlanReport["targets"][number], "expectedMs">;

function plan(
  written: WrittenDefinition,
  request: BuildRequest,
): { rows: Row[]; notices: PlanReport["notices"]; error: PlanReport["error"] } {
  const formatsOf = (target: Target): Format[] => {
    const all: readonly Format[] = FORMATS_OF_TARGET[target];
    const wanted: readonly string[] = request.formats ?? [];
    return all.filter((format) => wanted.length === 0 || wanted.includes(format));
  };
  const rows = request.targets.map((target): Row => {
    const isThere = SHELLS.includes(target);
    return {
      target,
      formats: formatsOf(target),
      unavailable: isThere ? null : "This version has no shell for it yet.",
      shell: isThere ? "at-hand" : "not-yet",
      isSigned: false,
    };
  });
  const targets = available(request);
  if (targets.length === 0) return { rows, notices: [], error: null };
  try {
    const formats = targets.flatMap(formatsOf);
    const { notices } = planTargets({ written, targets, formats, shells: SHELLS });
    return {
      rows,
      notices: notices.map(({ level, code, message, hint }) => ({ level, code, message, hint })),
      error: null,
    };
  } catch (error) {
    if (error instanceof AppError) return { rows, notices: [], error: error.toPublic() };
    throw error;
  }
}

/** What `publish --dry-run --json` adds: what it costs and what leaves this computer. */
function withGitHub(report: PlanReport, value: unknown): PlanReport {
  const error = errorIn(value);
  if (error !== null) return { ...report, error: error.toPublic() };
  const told = recordIn(value, "plan");
  const [estimate, files, repository, release] = ["estimate", "files", "repository", "release"].map((key) =>
    recordIn(told, key),
  );
  const dollars = estimate?.["dollars"];
  const count = Number(files?.["count"] ?? 0);
  const bytes = Number(files?.["bytes"] ?? 0);
  return {
    ...report,
    cost: {
      minutes: Number(estimate?.["minutes"] ?? 0),
      isFree: dollars === 0 || dollars === null,
      text: textIn(estimate, "cost"),
      dollars: typeof dollars === "number" ? dollars : null,
    },
    sends: [
      `${count} files of the app, ${(bytes / 1_000_000).toFixed(1)} MB`,
      `${textIn(repository, "name")} on ${textIn(repository, "host")}`,
    ],
    sending: {
      files: count,
      bytes,
      repository: textIn(repository, "name"),
      host: textIn(repository, "host"),
      isPrivate: repository?.["isPrivate"] === true,
      isKnown: repository?.["isKnown"] === true,
      tag: textIn(release, "tag"),
    },
  };
}

function recordIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isRecord(value) ? value[key] : null;
  return isRecord(found) ? found : {};
}
