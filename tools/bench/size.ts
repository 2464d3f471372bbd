import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, ROOT, timed } from "./process.ts";
import { type Bench, kilobytes, type Row } from "./row.ts";

const SHELL_LIMIT = 60_000;
const PACKAGE_LIMIT = 150_000;

function row(name: string, bytes: number, limit: number): Row {
  return {
    name,
    measured: kilobytes(bytes),
    peer: "",
    bar: `≤ ${kilobytes(limit)}`,
    ok: bytes <= limit,
    numbers: { bytes },
  };
}

/** A .deb of a website: what a user downloads before the first page. Icons are counted apart. */
export const sizeBench: Bench = {
  id: "size",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-size-"));
    try {
      writeFileSync(
        join(folder, "pakeplus.json"),
        JSON.stringify({
          id: "com.example.website",
          name: "Website",
          version: "1.0.0",
          icon: "icon.svg",
          source: { url: "https://example.com/" },
        }),
      );
      writeFileSync(join(folder, "icon.svg"), readFileSync(join(ROOT, "examples/notes/icon.svg")));
      await timed(process.execPath, [CLI, "build", folder, "--format", "deb", "--out", folder, "--quiet"]);
      const whole = statSync(join(folder, "website_1.0.0_all.deb")).size;
      execFileSync("dpkg-deb", ["-x", join(folder, "website_1.0.0_all.deb"), join(folder, "root")]);
      const icons = execFileSync("find", [
        join(folder, "root/usr/share/icons"),
        "-name",
        "*.png",
        "-printf",
        "%s\n",
      ])
        .toString()
        .trim()
        .split("\n")
        .reduce((sum, size) => sum + Number(size), 0);
      return [
        row("website as .deb: shell and metadata", whole - icons, SHELL_LIMIT),
        row("website as .deb: whole package", whole, PACKAGE_LIMIT),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
