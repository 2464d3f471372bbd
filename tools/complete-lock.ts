/**
 * npm leaves binaries of other systems out of the lock file when the registry in use does not carry them, and then
 * `npm ci` refuses the lock everywhere. This adds what is missing; `--check` only says so.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), "package-lock.json");

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Entry>;
}

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "win32", "aix"];
const PROCESSORS = ["arm64", "x64", "ppc64", "riscv64", "s390x", "ia32", "loong64", "arm"];

/** From the name of a prebuilt package, such as `@oxlint/binding-linux-x64-musl`. */
function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const tail = name.slice(name.indexOf("/") + 1);
  const os = SYSTEMS.find((system) => tail.includes(system));
  const cpu = PROCESSORS.find((processor) => tail.includes(`-${processor}`));
  const libc = tail.includes("musl") ? "musl" : tail.includes("gnu") ? "glibc" : null;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os === "linux" && libc && { libc: [libc] }),
    ...(os && { os: [os] }),
  };
}

const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
const missing: string[] = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || lock.packages[`${path}/${place}`]) continue;
    missing.push(name);
    lock.packages[place] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
  }
}

if (process.argv.includes("--check")) {
  if (missing.length > 0) {
    process.stderr.write(
      `package-lock.json lacks ${missing.join(", ")}. Run: npx tsx tools/complete-lock.ts\n`,
    );
    process.exitCode = 1;
  }
} else if (missing.length > 0) {
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  process.stderr.write(`Added ${missing.length} entries.\n`);
}
