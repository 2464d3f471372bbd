import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { editDefinitionText, type Finding } from "@pakeplus/core";
import { valueOf } from "../commands/run-command.ts";
import type { Handlers } from "../http/calls.ts";
import type { Parts } from "../parts.ts";
import { openOutside } from "../system/open-outside.ts";
import { copyApp } from "./copy-app.ts";
import { createApp } from "./create-app.ts";
import { readDefinitionText, saveDefinitionText } from "./definition.ts";
import { requireAbsolute } from "./new-folder.ts";

type Calls =
  | "createApp"
  | "renameApp"
  | "copyApp"
  | "removeApp"
  | "showFolder"
  | "readDefinition"
  | "saveDefinition"
  | "checkApp";

/** More names would fill the dialog that says what stays. */
const MOST_KEPT = 50;

export function appRoutes(parts: Parts): Pick<Handlers, Calls> {
  const { options, registry, summarize } = parts;
  const home = options.env["HOME"] ?? options.env["USERPROFILE"];
  return {
    createApp: async ({ body, signal }) => createApp(parts, body, signal),
    async renameApp({ param, body }) {
      const app = registry.get(param("app"));
      const { text, revision } = readDefinitionText(app);
      saveDefinitionText(app, { text: editDefinitionText(text, ["name"], body.name), base: revision });
      return { app: summarize(await registry.refresh(app.id)) };
    },
    async copyApp({ param, body }) {
      const app = registry.get(param("app"));
      const names = registry.list().map(({ name }) => name);
      const file = copyApp(app, requireAbsolute(body.folder, home), names);
      return { app: summarize(await registry.add(file)) };
    },
    async removeApp({ param, body }) {
      const app = registry.get(param("app"));
      await parts.previews.stop(app.id);
      registry.remove(app.id);
      if (body.deleteFile) rmSync(app.file, { force: true });
      return { kept: keptIn(app.root) };
    },
    async showFolder({ param }) {
      return { shown: await openOutside(dirname(registry.get(param("app")).file), options) };
    },
    readDefinition: ({ param }) => readDefinitionText(registry.get(param("app"))),
    async saveDefinition({ param, body }) {
      const app = registry.get(param("app"));
      const saved = saveDefinitionText(app, body);
      if (saved.saved) await registry.refresh(app.id);
      return saved;
    },
    async checkApp({ param, signal }) {
      const app = registry.get(param("app"));
      const argv = ["check", "--json", "--", app.file];
      const { findings, targets } = await valueOf(options.runCommand, argv, { cwd: app.root, signal });
      return {
        findings: (Array.isArray(findings) ? findings : []) as readonly Finding[],
        checkedTargets: Array.isArray(targets) ? targets.map(String) : [],
      };
    },
  };
}

function keptIn(root: string): string[] {
  try {
    return readdirSync(root)
      .slice(0, MOST_KEPT)
      .map((name) => join(root, name));
  } catch {
    return [];
  }
}
