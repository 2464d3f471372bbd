import { describe, expect, test } from "vitest";
import { knownPaths } from "../definition/schema-tree.ts";
import { CAPABILITIES } from "../runtime-config.ts";
import { HONOURED_CAPABILITIES, SUPPORT, supportOf } from "./support.ts";

describe("the support table", () => {
  test("has an entry for every option", () => {
    const grouped = new Set(["window", "signing"]);
    const missing = knownPaths().filter((path) => !grouped.has(path) && supportOf(path) === null);
    expect(missing).toEqual([]);
  });

  test("names only options that exist", () => {
    const known = new Set([...knownPaths(), "$schema", "platforms"]);
    const unknown = Object.keys(SUPPORT).filter((path) => !known.has(path) && !path.startsWith("platforms."));
    expect(unknown).toEqual([]);
  });

  test("honours an option only where it has a meaning", () => {
    const wrong = Object.entries(SUPPORT).filter(([, { meant, honoured }]) =>
      honoured.some((family) => !meant.includes(family)),
    );
    expect(wrong).toEqual([]);
  });

  test("finds the nearest entry", () => {
    expect(supportOf("icon.src")?.entry).toBe("icon");
    expect(supportOf("icon.shape")?.entry).toBe("icon.shape");
    expect(supportOf("platforms.android.window.width")?.entry).toBe("platforms.android");
    expect(supportOf("nonsense")).toBeNull();
    expect(supportOf("constructor")).toBeNull();
  });

  test("names only powers that exist", () => {
    const names: readonly string[] = CAPABILITIES;
    expect(
      Object.values(HONOURED_CAPABILITIES)
        .flat()
        .filter((name) => !names.includes(name)),
    ).toEqual([]);
  });
});
