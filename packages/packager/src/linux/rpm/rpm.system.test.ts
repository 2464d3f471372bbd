import { readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { buildSample } from "../../testing/build-sample.ts";
import { runTool, type ToolResult } from "../../testing/run-tool.ts";
import { HARD_TEXT, hardApp, SAMPLE_ICONS, sampleApp, sampleInput } from "../../testing/sample.ts";
import { type TempFolder, tempFolder } from "../../testing/temp-folder.ts";
import { packageVersion } from "../versions.ts";

test("rpm accepts the digests of header and payload, and refuses a damaged copy", async () => {
  await using folder = await tempFolder();
  const rpm = await buildSample(folder, "rpm", { icons: SAMPLE_ICONS });
  const check = await runTool("rpm", ["-K", "-v", rpm]);
  expect(check.code).toBe(0);
  expect(check.stdout.match(/\w+ SHA256 digest: OK/g)).toEqual([
    "Header SHA256 digest: OK",
    "Payload SHA256 digest: OK",
  ]);
  const bytes = await readFile(rpm);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 500) ^ 1, bytes.length - 500);
  await writeFile(rpm, bytes);
  expect((await runTool("rpm", ["-K", rpm])).code).not.toBe(0);
});

test("rpm reads every field, whatever text is in it", async () => {
  await using folder = await tempFolder();
  const rpm = await buildSample(folder, "rpm", { app: hardApp() });
  const query = async (format: string): Promise<string> =>
    (await runTool("rpm", ["-qp", "--qf", format, rpm])).stdout;
  expect(await query("%{NAME} %{VERSION} %{RELEASE} %{ARCH}")).toBe(
    "com.example.notes 2.0.0~beta.2+build.7 1 noarch",
  );
  expect(await query("%{SUMMARY}")).toBe(`${HARD_TEXT} 100%`);
  expect(await query("%{DESCRIPTION}")).toBe(
    `.hidden ${HARD_TEXT}\nsecond line\n\nindented & <tag>\n.\n\n第二段`,
  );
  expect(await query("%{LICENSE}|%{URL}")).toBe("LicenseRef-proprietary|https://example.com/?a=1&b=%3C2%3E");
  const { stdout } = await runTool("rpm", ["-qp", "--requires", rpm]);
  expect(stdout).toContain("(webkit2gtk4.1 or typelib(WebKit2) = 4.1)\n");
  expect(stdout).toContain("rpmlib(RichDependencies) <= 4.12.0-1\n");
  expect(stdout).toContain("rpmlib(TildeInVersions) <= 4.10.0-1\n");
});

/** In a system of its own below the folder, without looking for what it depends on. */
function rpmIn(folder: TempFolder, ...args: string[]): Promise<ToolResult> {
  const place = ["--root", folder.file("root"), "--dbpath", "/var/lib/rpm"];
  return runTool("rpm", [...place, ...args]);
}

test("it installs, verifies, upgrades and leaves nothing behind", async () => {
  await using folder = await tempFolder();
  const install = ["--nodeps", "--ignoreos", "--ignorearch", "--nosignature"];
  const one = await buildSample(folder, "rpm", { icons: SAMPLE_ICONS });
  expect(await rpmIn(folder, "-i", ...install, one)).toMatchObject({ code: 0 });
  const appFolder = folder.file("root/usr/share/com.example.notes");
  const page = sampleInput().payload.find(({ path }) => path.startsWith("图片"));
  expect(await readFile(`${appFolder}/www/${page?.path ?? ""}`, "utf8")).toBe("山水");
  expect(await rpmIn(folder, "-V", "--nodeps", "com.example.notes")).toMatchObject({ code: 0, stdout: "" });

  await writeFile(`${appFolder}/www/index.html`, "changed");
  expect((await rpmIn(folder, "-V", "--nodeps", "com.example.notes")).stdout).toContain("www/index.html");

  const two = await buildSample(folder, "rpm", {
    app: sampleApp({ version: "1.3.0" }),
    icons: SAMPLE_ICONS,
  });
  expect(await rpmIn(folder, "-U", ...install, two)).toMatchObject({ code: 0 });
  expect(await rpmIn(folder, "-e", "--nodeps", "com.example.notes")).toMatchObject({ code: 0 });
  expect(await readdir(folder.file("root/usr/share"))).not.toContain("com.example.notes");
});

test("cpio unpacks the payload", async () => {
  await using folder = await tempFolder();
  const rpm = await buildSample(folder, "rpm");
  const script = 'rpm2cpio "$1" | cpio -i --quiet --to-stdout ./usr/share/com.example.notes/www/index.html';
  const { stdout, code } = await runTool("sh", ["-c", script, "sh", rpm]);
  expect({ stdout, code }).toEqual({ stdout: "<!doctype html><title>Notes</title>", code: 0 });
});

test("rpm orders versions as SemVer does", async () => {
  const ordered = [
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
    "1.0.1",
    "1.10.0",
  ].map(packageVersion);
  for (const [at, lower] of ordered.slice(0, -1).entries()) {
    const higher = ordered[at + 1] ?? "";
    const macro = `%{lua: print(rpm.vercmp("${lower}", "${higher}"))}`;
    expect((await runTool("rpm", ["--eval", macro])).stdout.trim(), `${lower} < ${higher}`).toBe("-1");
  }
});
