import type { DoctorRow, ShellRow, StudioState } from "@pakeplus/core";
import { inspectFolder } from "../apps/inspect-folder.ts";
import { requireAbsolute } from "../apps/new-folder.ts";
import { errorIn, isRecord, textIn } from "../commands/run-command.ts";
import type { Handlers } from "../http/calls.ts";
import type { Parts } from "../parts.ts";
import { previewKinds } from "../preview/preview-kinds.ts";
import { readStorage, removePreviewData } from "../preview/preview-data.ts";
import { choosePlace, hasFolderDialog } from "./choose-place.ts";

type Calls =
  | "readState"
  | "saveSettings"
  | "readDoctor"
  | "readShells"
  | "readStorage"
  | "removePreviewData"
  | "chooseFolder"
  | "chooseFile"
  | "inspectFolder"
  | "beginUpload";

/** The Studio itself, this computer, and folders on it. */
export function systemRoutes(parts: Parts): Pick<Handlers, Calls> {
  const { options, settings, uploads } = parts;
  const home = options.env["HOME"] ?? options.env["USERPROFILE"];
  const rowsOf = async (argv: readonly string[], key: string, signal: AbortSignal) => {
    const { value } = await options.runCommand(argv, { cwd: options.folders.data, signal });
    const error = errorIn(value);
    if (error !== null) throw error;
    const rows = isRecord(value) ? value[key] : null;
    return Array.isArray(rows) ? rows.filter(isRecord) : [];
  };
  return {
    readState: () => stateOf(parts),
    saveSettings: ({ body }) => settings.change(body),
    readDoctor: async ({ signal }) => ({
      rows: (await rowsOf(["doctor", "--json"], "checks", signal)).map(doctorRow),
    }),
    readShells: async ({ signal }) => ({
      rows: (await rowsOf(["shells", "list", "--json"], "shells", signal)).map(shellRow),
    }),
    readStorage: async () => readStorage(parts),
    removePreviewData: async () => removePreviewData(parts),
    chooseFolder: async ({ signal }) => ({ path: await choosePlace("folder", options, signal) }),
    chooseFile: async ({ signal }) => ({ path: await choosePlace("file", options, signal) }),
    inspectFolder: ({ body }) => inspectFolder(requireAbsolute(body.path, home)),
    beginUpload: ({ body }) => ({ upload: uploads.begin(requireAbsolute(body.folder, home)) }),
  };
}

function stateOf({ options, settings, registry, builds, summarize, serverId }: Parts): StudioState {
  return {
    version: options.version,
    platform: options.platform,
    appsFolder: options.folders.apps,
    hasFolderDialog: hasFolderDialog(options),
    previewKinds: previewKinds(options),
    settings: settings.read(),
    apps: registry.list().map(summarize),
    builds: builds.list(),
    serverId,
  };
}

const STATES: Readonly<Record<string, DoctorRow["state"]>> = {
  ok: "ok",
  missing: "missing",
  limited: "warning",
};

function doctorRow(row: Readonly<Record<string, unknown>>): DoctorRow {
  const { id, title, status, detail, hint } = row;
  return {
    id: String(id),
    name: String(title),
    state: STATES[String(status)] ?? "info",
    found: status === "ok" ? String(detail) : null,
    usedFor: status === "ok" ? "" : String(detail),
    repair: typeof hint === "string" ? hint : null,
  };
}

/** `pakeplus shells list --json` compares what came with the command and what the build repository compiled. */
function shellRow(row: Readonly<Record<string, unknown>>): ShellRow {
  const { bundled, release } = row;
  const here = isRecord(bundled) ? bundled : isRecord(release) ? release : null;
  return {
    target: textIn(row, "target"),
    state: isRecord(bundled) ? "at-hand" : isRecord(release) ? "in-repository" : "not-yet",
    bytes: typeof here?.["bytes"] === "number" ? here["bytes"] : null,
    note: textIn(row, "comesWith") || null,
  };
}
