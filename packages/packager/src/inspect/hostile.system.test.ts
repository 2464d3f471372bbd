import { expect, test } from "vitest";
import { runTool } from "../testing/run-tool.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { inspectPackage } from "./inspect-package.ts";
import { verifyPackage } from "./verify-package.ts";

test("a named pipe is no package and nobody waits for it", async () => {
  await using folder = await tempFolder();
  const pipe = folder.file("pipe");
  expect(await runTool("mkfifo", [pipe])).toMatchObject({ code: 0 });
  await expect(verifyPackage(pipe)).rejects.toMatchObject({ code: "PACKAGE_NOT_FOUND" });
  await expect(inspectPackage(pipe)).rejects.toMatchObject({ code: "PACKAGE_NOT_FOUND" });
});

test("a package that dpkg-deb built from other things is not ours", async () => {
  await using folder = await tempFolder();
  const script = `
    mkdir -p "$1/tree/DEBIAN" "$1/tree/usr/share/doc/other"
    printf 'Package: other\\nVersion: 1\\nArchitecture: all\\nMaintainer: a <a@example.com>\\nDescription: b\\n' >"$1/tree/DEBIAN/control"
    echo hello >"$1/tree/usr/share/doc/other/copyright"
    for kind in gzip xz; do dpkg-deb -Z$kind --root-owner-group -b "$1/tree" "$1/$kind.deb"; done`;
  expect(await runTool("sh", ["-euc", script, "sh", folder.path])).toMatchObject({ code: 0 });
  for (const kind of ["gzip", "xz"]) {
    const file = folder.file(`${kind}.deb`);
    await expect(verifyPackage(file)).rejects.toMatchObject({ code: "PACKAGE_UNRECOGNISED" });
    await expect(inspectPackage(file)).rejects.toMatchObject({ code: "PACKAGE_UNRECOGNISED" });
  }
});
