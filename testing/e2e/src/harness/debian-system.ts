import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type RunResult, mustRun } from "./process.ts";

/** A Debian release in a folder, changed at will and thrown away by `close`. */
export interface DebianSystem {
  root: string;
  /** The command that runs `args` inside, with some folders of this computer at the same place. */
  command(args: readonly string[], shared?: readonly string[]): readonly string[];
  run(args: readonly string[]): Promise<RunResult>;
  close(): Promise<void>;
}

const DEADLINE = 1_200_000;
const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Fresh systems and downloaded packages are kept between runs. */
const cacheFolder = (): string =>
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "pakeplus", "distros");

/** The mirror that this computer's own apt uses. @throws Error when apt knows none of Debian's. */
async function findMirror(): Promise<string> {
  const format = "$(ORIGIN)|$(LABEL)|$(REPO_URI)";
  const { stdout } = await mustRun("apt-get", ["indextargets", "--format", format, "Created-By: Packages"]);
  const line = stdout.split("\n").find((each) => each.startsWith("Debian|Debian|"));
  if (line === undefined) {
    throw new Error("apt has no list of a Debian mirror: run these tests on Debian, after `apt-get update`.");
  }
  return line.split("|")[2] ?? "";
}

/** A folder with the release and nothing but what is essential, made once. */
async function freshSystem(release: string, cache: string): Promise<string> {
  const fresh = join(cache, release);
  if (existsSync(fresh)) return fresh;
  const partial = `${fresh}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const env = { PATH: process.env["PATH"] ?? PATH, LC_ALL: "C" };
  await mustRun("debootstrap", ["--variant=minbase", release, partial, await findMirror()], {
    env: { ...env, PATH: `${env.PATH}:/usr/sbin` },
    deadline: DEADLINE,
  });
  await rename(partial, fresh);
  return fresh;
}

const bind = (from: string, to: string): readonly string[] => ["--bind", from, to];

/**
 * @param release Code name, for example `trixie`.
 * @throws Error when this is not root, or with what debootstrap said.
 */
export async function openDebianSystem(release: string): Promise<DebianSystem> {
  if (process.getuid?.() !== 0) throw new Error("Setting up a Debian release needs root.");
  const cache = cacheFolder();
  const archives = join(cache, "archives");
  await mkdir(join(archives, "partial"), { recursive: true });
  const fresh = await freshSystem(release, cache);
  const folder = await mkdtemp(join(cache, "run-"));
  const root = join(folder, "root");
  await mustRun("cp", ["-a", "--reflink=auto", fresh, root], { deadline: DEADLINE });

  const command = (args: readonly string[], shared: readonly string[] = []) => [
    "bwrap",
    ...bind(root, "/"),
    "--dev-bind",
    "/dev",
    "/dev",
    "--proc",
    "/proc",
    "--tmpfs",
    "/tmp",
    ...bind("/etc/resolv.conf", "/etc/resolv.conf"),
    ...bind(archives, "/var/cache/apt/archives"),
    ...shared.flatMap((path) => bind(path, path)),
    "--cap-add",
    "ALL",
    "--die-with-parent",
    "--",
    ...args,
  ];
  const system: DebianSystem = {
    root,
    command,
    async run(args) {
      const [program = "", ...rest] = command(args);
      const env = { PATH, HOME: "/root", LC_ALL: "C.UTF-8", DEBIAN_FRONTEND: "noninteractive" };
      return mustRun(program, rest, { env, deadline: DEADLINE });
    },
    async close() {
      await rm(folder, { recursive: true, force: true });
    },
  };
  await system.run(["apt-get", "update"]);
  return system;
}
