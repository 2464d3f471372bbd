import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Artifact } from "@pakeplus/core";
import { type Server } from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "./harness/cli.ts";
import { strangeFolder } from "./harness/places.ts";
import { run } from "./harness/process.ts";
import { SITE_NAME, openSiteToPackage } from "./harness/site-app.ts";

/** What a person types in a fresh clone; npm itself must add nothing to stdout. */
async function npmStart(...args: readonly string[]): Promise<readonly Artifact[]> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "/", LANG: "C.UTF-8" };
  const result = await run("npm", ["start", "--", ...args], { cwd: ROOT, env, deadline: 120_000 });
  expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: expect.any(String) });
  return (JSON.parse(result.stdout) as { artifacts: readonly Artifact[] }).artifacts;
}

describe("npm start -- build … --json prints one JSON value that names three artifacts", () => {
  let place: Awaited<ReturnType<typeof strangeFolder>>;
  let site: Server;
  beforeAll(async () => {
    place = await strangeFolder();
    site = await openSiteToPackage();
  });
  afterAll(async () => {
    await site.close();
    await place.close();
  });
  const named = {
    bytes: expect.any(Number),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    path: expect.any(String),
    name: expect.stringMatching(/^[a-z0-9][a-z0-9._~-]*$/),
    target: "linux",
  };
  const three = ["deb", "rpm", "tar.gz"].map((format) => ({ ...named, format }));

  test("of a web folder", async () => {
    const project = join(place.path, "notes");
    await cp(join(ROOT, "examples/notes"), project, { recursive: true });
    const artifacts = await npmStart(
      "build",
      project,
      "--target",
      "linux",
      "--out",
      join(place.path, "out 1"),
      "--json",
    );
    expect(artifacts.toSorted((a, b) => a.format.localeCompare(b.format))).toEqual(three);
  });

  test("of a website with a Chinese name and an emoji", async () => {
    const out = join(place.path, "out 2");
    const artifacts = await npmStart(
      "build",
      `${site.address}/`,
      "--target",
      "linux",
      "--out",
      out,
      "--name",
      SITE_NAME,
      "--json",
    );
    expect(artifacts.toSorted((a, b) => a.format.localeCompare(b.format))).toEqual(three);
  });
});
