import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CAPABILITIES, type RuntimeCapability, type RuntimeConfig } from "@pakeplus/core";
import { assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";
import type { Site } from "../site.ts";
import { checkFiles } from "./bridge-powers/files.ts";
import { checkIsolated } from "./bridge-powers/isolated.ts";
import { checkProgram } from "./bridge-powers/program.ts";
import { createScene, type Scene } from "./bridge-powers/scene.ts";
import { checkSystem } from "./bridge-powers/system.ts";

const ORIGIN = "http://app.localhost";

function commands(folder: string): RuntimeCapability["commands"] {
  return {
    mark: { program: "touch", args: ["--", { pattern: `${folder}/[a-z]+` }] },
    echo: { program: "printf", args: ["%s", { pattern: ".*" }] },
    fail: { program: "sh", args: ["-c", "printf out; printf err >&2; exit 3"] },
    flood: { program: "yes", args: [] },
    missing: { program: "conformance-no-such-program", args: [] },
  };
}

/** Says what it may do as soon as it runs, and makes one call when it is asked. */
const isolatedScript = (mark: string): string => `
  const root = document.documentElement;
  root.dataset.isolatedPowers = typeof pakeplus === "undefined" ? "none" : Object.keys(pakeplus).join(" ");
  document.addEventListener("conformance-ask-isolated", async () => {
    const { exitCode } = await pakeplus.run("mark", [${JSON.stringify(mark)}]);
    root.dataset.isolatedAnswer = String(exitCode);
  });`;

function change(site: Site, folder: string): Partial<RuntimeConfig> {
  return {
    capabilities: [{ origin: ORIGIN, allow: CAPABILITIES, commands: commands(folder) }],
    isolatedCapabilities: [{ origin: site.a, allow: ["app", "run"], commands: commands(folder) }],
    inject: [
      {
        kind: "js",
        code: isolatedScript(join(folder, "isolated")),
        when: "start",
        frames: "all",
        world: "isolated",
        origins: [ORIGIN, site.a, site.b],
      },
    ],
  };
}

/** Before anyone has clicked or typed. */
async function checkGestures({ check, call }: Scene): Promise<void> {
  await check("R19.gesture", async () => {
    for (const [name, ...args] of [
      ["clipboard.writeText", "x"],
      ["open", "https://elsewhere.invalid/"],
      ["files.open"],
      ["files.save", { data: "x" }],
    ] as const) {
      assertEqual((await call(name, ...args)).code, "GESTURE_REQUIRED", `${name} without a click`);
    }
  });
}

const WRONG: readonly (readonly [string, ...unknown[]])[] = [
  ["notify", ""],
  ["notify", "x".repeat(201)],
  ["notify", "x", "x", "x".repeat(101)],
  ["window.setFullscreen", "yes"],
  ["open", "no address"],
  ["download", "file:///etc/passwd"],
  ["download", "blob:https://elsewhere.invalid/1"],
  ["download", 5],
  ["clipboard.writeText", 5],
  ["badge", -1],
  ["badge", 10_000],
  ["badge", 1.5],
  ["badge", "1"],
  ["files.open", { accept: ["*"] }],
  ["files.open", { multiple: "yes" }],
  ["files.save", { name: "x", data: 5 }],
  ["store.get", ""],
  ["on", "nothing"],
];

async function checkArguments({ check, call, launched }: Scene): Promise<void> {
  await check("R19.offered", async () => {
    const wanted = [...CAPABILITIES, "on"].toSorted();
    assertEqual(await launched.page.call("powers.offered"), wanted, "what pakeplus holds");
  });
  await check("R19.arguments", async () => {
    const codes = await Promise.all(WRONG.map(async ([name, ...args]) => (await call(name, ...args)).code));
    assertEqual(
      codes.map((code, index) => [code, WRONG[index]]),
      WRONG.map((wrong) => ["INVALID_ARGUMENT", wrong]),
      "refusals",
    );
    const large = await call("clipboard.writeText", "x".repeat(1024 * 1024 + 1));
    assertEqual(large.code, "TOO_LARGE", "a text of more than 1 MiB");
  });
}

/** R19, R15 and R5 as far as the bridge's calls go: what each of them does, and to whom it is refused. */
export const bridgePowers: Suite = {
  name: "bridge-powers",
  async run(stage, notebook) {
    const folder = await mkdtemp(join(tmpdir(), "pakeplus-powers-"));
    const exists = async (name: string) =>
      access(join(folder, name)).then(
        () => true,
        () => false,
      );
    try {
      const config = change(stage.site, folder);
      const permissions = {
        ...stage.config({ part: "powers" }).permissions,
        notifications: "allow" as const,
      };
      const launched = await stage.launch({ part: "powers", change: { ...config, permissions } });
      const scene = createScene(stage, notebook, launched, { folder, exists });
      await checkGestures(scene);
      await checkArguments(scene);
      await checkProgram(scene);
      await checkSystem(scene);
      await checkFiles(scene);
      await checkIsolated(scene);
      await launched.app.quit();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
