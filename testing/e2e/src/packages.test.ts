import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Artifact } from "@pakeplus/core";
import type { Server } from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Built, ROOT, build } from "./harness/cli.ts";
import { type Unpacked, unpackDeb, unpackRpm, unpackTar } from "./harness/unpack.ts";
import { strangeFolder } from "./harness/places.ts";
import { mustRun, run } from "./harness/process.ts";
import { SITE_NAME, openSiteToPackage } from "./harness/site-app.ts";

const LINTIAN = ["--allow-root", "--fail-on", "error", "--tag-display-limit", "0"];

/** What a package may put outside its own folders. */
const SYSTEM_FILES = [
  /^usr\/bin\/[a-z0-9.+-]+$/,
  /^usr\/share\/applications\/[^/]+\.desktop$/,
  /^usr\/share\/metainfo\/[^/]+\.metainfo\.xml$/,
  /^usr\/share\/mime\/packages\/[^/]+\.xml$/,
  /^usr\/share\/icons\/hicolor\/\d+x\d+\/apps\/[^/]+\.png$/,
];

interface Case {
  title: string;
  name: string;
  id: RegExp;
  make: (folder: string) => Promise<Built>;
}

let site: Server | undefined;
const cases: readonly Case[] = [
  {
    title: "a web folder",
    name: "Notes",
    id: /^com\.example\.notes$/,
    make: async (folder) => {
      const project = join(folder, "notes");
      await cp(join(ROOT, "examples/notes"), project, { recursive: true });
      return build(project, join(folder, "out"));
    },
  },
  {
    title: "a website",
    name: SITE_NAME,
    id: /^[a-z][a-z0-9_.-]*$/,
    make: async (folder) => {
      site = await openSiteToPackage();
      return build(`${site.address}/`, join(folder, "out"), ["--name", SITE_NAME]);
    },
  },
];

const sha256 = async (file: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

async function valueOf(artifact: Artifact, field: string): Promise<string> {
  return (await mustRun("dpkg-deb", ["-f", artifact.path, field])).stdout.trim();
}

describe.each(cases)("packages of $title", ({ name, id, make }) => {
  const place = strangeFolder();
  let built: Built;
  const unpacked = new Map<string, Unpacked>();

  beforeAll(async () => {
    const { path } = await place;
    built = await make(path);
    unpacked.set("deb", await unpackDeb(built.of("deb").path, join(path, "deb")));
    unpacked.set("rpm", await unpackRpm(built.of("rpm").path, join(path, "rpm")));
    unpacked.set("tar.gz", await unpackTar(built.of("tar.gz").path, join(path, "tar")));
  });
  afterAll(async () => {
    await site?.close();
    await (await place).close();
  });
  const open = (format: string): Unpacked => {
    const found = unpacked.get(format);
    if (found === undefined) throw new Error(`The ${format} was not unpacked.`);
    return found;
  };

  test("three files have the size, the hash and an ASCII name as reported", async () => {
    expect(built.artifacts.map(({ format }) => format).toSorted()).toEqual(["deb", "rpm", "tar.gz"]);
    for (const artifact of built.artifacts) {
      expect(artifact.name).toMatch(/^[a-z0-9][a-z0-9._~-]*$/);
      expect((await stat(artifact.path)).size).toBe(artifact.bytes);
      expect(await sha256(artifact.path)).toBe(artifact.sha256);
    }
    const { path } = await place;
    expect((await readdir(join(path, "out"))).toSorted()).toEqual(
      built.artifacts.map((each) => each.name).toSorted(),
    );
  });

  test("dpkg-deb reads the .deb, lintian finds no error", async () => {
    const deb = built.of("deb");
    await mustRun("dpkg-deb", ["-I", deb.path]);
    expect(await valueOf(deb, "Package")).toMatch(id);
    expect(await valueOf(deb, "Architecture")).toBe("all");
    expect(await valueOf(deb, "Depends")).toMatch(/\bgjs\b.*\bgir1\.2-webkit2-4\.1\b/);
    const { stdout, code } = await run("lintian", [...LINTIAN, deb.path], {
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" },
    });
    expect({ code, errors: stdout.split("\n").filter((line) => line.startsWith("E:")) }).toEqual({
      code: 0,
      errors: [],
    });
  });

  test("everything in the .deb lies where the package may have it", async () => {
    const { stdout } = await mustRun("dpkg-deb", ["-c", built.of("deb").path]);
    const packageName = await valueOf(built.of("deb"), "Package");
    const lines = stdout.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => !line.includes("root/root"))).toEqual([]);
    const files = lines.filter((line) => !line.startsWith("d")).map((line) => line.split(" ./")[1] ?? line);
    const own = [`usr/share/${packageName}/`, `usr/share/doc/${packageName}/`];
    const elsewhere = files.filter((file) => !own.some((folder) => file.startsWith(folder)));
    expect(elsewhere.filter((file) => !SYSTEM_FILES.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test("rpm reads the .rpm and its digests fit", async () => {
    const { path, name: file } = built.of("rpm");
    // rpm takes its arguments for patterns, which the folder's name is not meant to be.
    const rpm = async (...args: string[]) =>
      (await mustRun("rpm", [...args, file], { cwd: dirname(path) })).stdout;
    expect(await rpm("-qp", "--qf", "%{NAME}|%{ARCH}|%{SUMMARY}")).toMatch(/^[^|]+\|noarch\|.+/);
    expect(await rpm("-qpi")).toContain("Architecture: noarch");
    expect(await rpm("-K", "-v")).not.toMatch(/BAD|NOT OK/);
    expect(await rpm("-qp", "--requires")).toMatch(/^gjs$/m);
  });

  test("rpm installs it into an empty system and takes all of it away again", async () => {
    const { path, name: file } = built.of("rpm");
    const { path: folder } = await place;
    const root = join(dirname(folder), "rpm-root");
    await mkdir(root);
    const rpm = async (...args: string[]) =>
      (await mustRun("rpm", ["--root", root, ...args], { cwd: dirname(path) })).stdout;
    const packageName = (await mustRun("rpm", ["-qp", "--qf", "%{NAME}", file], { cwd: dirname(path) }))
      .stdout;
    await rpm("--initdb");
    await rpm("-i", "--nodeps", file);
    expect(await rpm("-V", "--nodeps", packageName)).toBe("");
    expect(await readdir(join(root, "usr/share", packageName))).toContain("launch");
    await rpm("-e", packageName);
    const left = (await readdir(join(root, "usr"), { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name);
    expect(left.filter((entry) => !entry.startsWith("rpmdb") && entry !== ".rpm.lock")).toEqual([]);
    expect(await readdir(join(root, "usr/share"))).not.toContain(packageName);
  });

  test("gzip and tar read the .tar.gz", async () => {
    const tar = built.of("tar.gz");
    await mustRun("gzip", ["-t", tar.path]);
    const { stdout } = await mustRun("tar", ["-tzf", tar.path]);
    const tops = new Set(
      stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.split("/")[0]),
    );
    expect(tops.size).toBe(1);
  });

  test("the three hold the same app", () => {
    const [deb, rpm, tar] = [open("deb"), open("rpm"), open("tar.gz")];
    expect(deb.app.size).toBeGreaterThan(5);
    expect(Object.fromEntries(rpm.app)).toEqual(Object.fromEntries(deb.app));
    const inBoth = [...tar.app].filter(([file]) => deb.app.has(file) && file !== "manifest.json");
    const ofDeb = [...deb.app].filter(([file]) => file !== "manifest.json");
    expect(Object.fromEntries(inBoth)).toEqual(Object.fromEntries(ofDeb));
  });

  test("the packaged shell reads no variable of the tests, by which it could be told to break a rule", async () => {
    const folder = join(open("deb").appFolder, "shell");
    const files = (await readdir(folder)).map(async (file) => readFile(join(folder, file), "utf8"));
    const texts = (await Promise.all(files)).join("\n");
    const names = new Set(texts.match(/PAKEPLUS_\w+/gu));
    expect([...names].toSorted()).toEqual([
      "PAKEPLUS_ENGINE_VARIABLES",
      "PAKEPLUS_GRAPHICS",
      "PAKEPLUS_PREVIEW_FD",
    ]);
  });

  test("desktop entry and AppStream metadata are valid and carry the name", async () => {
    for (const format of ["deb", "rpm"]) {
      const { root } = open(format);
      const [entry = ""] = await readdir(join(root, "usr/share/applications"));
      const file = join(root, "usr/share/applications", entry);
      const judged = await run("desktop-file-validate", [file]);
      expect({ code: judged.code, said: judged.stdout + judged.stderr }).toEqual({ code: 0, said: "" });
      expect(await readFile(file, "utf8")).toContain(`\nName=${name}\n`);
      const [metainfo = ""] = await readdir(join(root, "usr/share/metainfo"));
      await mustRun("appstreamcli", ["validate", "--no-net", join(root, "usr/share/metainfo", metainfo)]);
    }
  });
});
