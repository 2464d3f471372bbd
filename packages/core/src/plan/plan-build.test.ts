import { describe, expect, test } from "vitest";
import type { WrittenDefinition } from "../definition/schema.ts";
import { AppError } from "../errors.ts";
import { written } from "../testing/written.ts";
import { planBuild, type PlanOptions } from "./plan-build.ts";

function plan(changes: Partial<WrittenDefinition> = {}, options: Partial<PlanOptions> = {}) {
  return planBuild({ written: written(changes), shells: ["linux"], ...options });
}

function failure(run: () => unknown): AppError {
  try {
    run();
  } catch (cause) {
    if (cause instanceof AppError) return cause;
    throw cause;
  }
  throw new Error("nothing failed");
}

describe("what is built", () => {
  test("every target whose shell is at hand, in all its formats", () => {
    expect(plan().targets).toMatchObject([
      { target: "linux", formats: ["deb", "rpm", "tar.gz"], shell: "at-hand", unsigned: null },
    ]);
  });

  test("the formats that were asked for, once and in the order of the table", () => {
    expect(plan({}, { formats: ["rpm", "deb", "rpm"] }).targets[0]?.formats).toEqual(["deb", "rpm"]);
  });

  test("what the definition lists; the command line goes before it", () => {
    const targets = [{ target: "linux" as const, formats: ["deb" as const] }];
    expect(plan({ targets }).targets[0]?.formats).toEqual(["deb"]);
    expect(plan({ targets }, { formats: ["rpm"] }).targets[0]?.formats).toEqual(["rpm"]);
    expect(plan({ targets: ["windows-x64"] }, { targets: ["linux"] }).targets).toHaveLength(1);
  });

  test("a listed target without a shell is left out with a warning", () => {
    const { targets, notices } = plan({ targets: ["linux", "windows-x64"] });
    expect(targets.map(({ target, shell }) => `${target} ${shell}`)).toEqual([
      "linux at-hand",
      "windows-x64 missing",
    ]);
    expect(notices).toMatchObject([{ level: "warning", code: "target-left-out", target: "windows-x64" }]);
    expect(targets[1]?.unsigned).toContain("SmartScreen");
  });
});

describe("what cannot be built is refused", () => {
  test("a target that does not exist, with the one that was meant", () => {
    const error = failure(() => plan({}, { targets: ["linx"] }));
    expect(error).toMatchObject({ code: "TARGET_UNKNOWN", exitCode: 2 });
    expect(error.hint).toContain('Did you mean "linux"?');
  });

  test("a format of another target", () => {
    expect(failure(() => plan({}, { formats: ["dmg"] }))).toMatchObject({ code: "TARGET_UNKNOWN" });
  });

  test("a target that was asked for and has no shell", () => {
    const error = failure(() => plan({}, { targets: ["linux", "ios"] }));
    expect(error).toMatchObject({ code: "TARGET_UNAVAILABLE", message: "This version cannot build ios." });
  });

  test("a build without any shell", () => {
    expect(failure(() => plan({}, { shells: [] })).code).toBe("TARGET_UNAVAILABLE");
    expect(failure(() => plan({ targets: ["ios"] })).code).toBe("TARGET_UNAVAILABLE");
  });

  test("a definition that is not valid, with its issues", () => {
    const error = failure(() => plan({ id: "notes" }));
    expect(error).toMatchObject({ code: "DEFINITION_INVALID", issues: [{ path: "id" }] });
  });

  test("an id that a wanted platform refuses, and only then", () => {
    const changes = { id: "com.my-app.x" };
    expect(plan(changes).targets).toHaveLength(1);
    const error = failure(() => plan(changes, { targets: ["android"], shells: ["android"] }));
    expect(error.issues).toMatchObject([{ code: "id-platform", path: "id" }]);
    const fixed = { ...changes, platforms: { android: { id: "com.myapp.x" } } };
    expect(plan(fixed, { targets: ["android"], shells: ["android"] }).targets[0]?.definition.id).toBe(
      "com.myapp.x",
    );
  });
});

function paths(changes: Partial<WrittenDefinition>): (string | null)[] {
  return plan(changes).notices.map(({ path }) => path);
}

describe("nothing in a definition is silently ignored", () => {
  test("options that Linux apps do not honour yet are named once each", () => {
    expect(
      paths({
        window: { width: 500, skipTaskbar: true },
        update: { feed: "https://a.example", publicKey: `${"A".repeat(43)}=` },
        icon: { src: "a.png", shape: "circle" },
        network: { cors: ["https://api.example"], userAgent: "A" },
      }),
    ).toEqual(["update", "icon.shape", "network.cors"]);
  });

  test("a value that equals the default is no wish", () => {
    expect(paths({ window: { tray: false, shadow: true }, network: { cors: [] }, links: {} })).toEqual([]);
  });

  test("changes for this platform count, those for others do not", () => {
    expect(paths({ platforms: { linux: { network: { cors: ["https://a.example"] } } } })).toEqual([
      "network.cors",
    ]);
    expect(
      paths({ platforms: { android: { orientation: "portrait" }, windows: { window: { tray: true } } } }),
    ).toEqual([]);
    expect(
      paths({
        platforms: { linux: { network: { cors: [] } } },
        network: { cors: ["https://a.example"] },
      }),
    ).toEqual([]);
  });

  test("an option that means nothing on Linux is no loss there", () => {
    expect(
      paths({ signing: { windows: { certificate: "CERTIFICATE" } }, permissions: { photos: true } }),
    ).toEqual([]);
  });

  test("powers that do not exist yet are named", () => {
    const { notices } = plan(
      { capabilities: [{ origin: "self", allow: ["app"] }] },
      { targets: ["android"], shells: ["android"] },
    );
    expect(notices.map(({ path }) => path)).toContain("capabilities.0.allow");
  });
});

test("files whose text the job needs are listed once", () => {
  const inject = [{ css: "a.css" }, { js: "b.js" }, { css: "a.css" }, { hide: [".x"] }];
  expect(plan({ inject }).textFiles).toEqual(["a.css", "b.js"]);
});
