import Gio from "gi://Gio";
import GLib from "gi://GLib";
import System from "system";
import type { FileHandle } from "@pakeplus/bridge";
import { createPickedFiles, type FileOwner } from "./picked-files.ts";
import { createPrograms } from "./run-program.ts";

/*
 * Run by powers.system.test.ts: does what its first argument names in the folder of its second, and prints what
 * came of it as JSON.
 */
const [what = "", folder = ""] = ARGV;
const at = (name: string) => GLib.build_filenamev([folder, name]);
const files = createPickedFiles(at("spool"));
const owner: FileOwner = { window: {}, origin: "http://app.localhost", world: "page" };

async function pick(name: string): Promise<FileHandle> {
  const [file] = await files.handOut([at(name)], owner);
  if (file === undefined) {
    throw new Error(`${name} was not handed out.`);
  }
  return file;
}

async function write(handle: string, ...pieces: readonly string[]): Promise<FileHandle> {
  const writing = await files.begin(handle, owner);
  for (const piece of pieces) {
    await files.append(writing, owner, new TextEncoder().encode(piece));
  }
  return files.commit(writing, owner);
}

async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return "none";
  } catch (error) {
    return (error as { code?: unknown }).code === undefined
      ? "error"
      : String((error as { code: unknown }).code);
  }
}

const TASKS: Readonly<Record<string, () => Promise<unknown>>> = {
  async write() {
    const { handle } = await pick("link.txt");
    const { size } = await write(handle, "new ", "content");
    return { size, read: new TextDecoder().decode(GLib.base64_decode(await files.read(handle, owner, 4))) };
  },
  async create() {
    const { handle } = await files.handOutNew(at("new.txt"), owner);
    await write(handle, "made");
    const { handle: second } = await files.handOutNew(at("taken.txt"), owner);
    Gio.File.new_for_path(at("taken.txt")).create(Gio.FileCreateFlags.NONE, null).close(null);
    return refusalOf(() => write(second, "mine"));
  },
  async abandon() {
    const { handle } = await pick("file.txt");
    const first = await files.begin(handle, owner);
    await files.append(first, owner, new TextEncoder().encode("half"));
    files.abandon(first, owner);
    const second = await files.begin(handle, owner);
    await files.append(second, owner, new TextEncoder().encode("half"));
    files.release(owner.window);
    return [
      await refusalOf(() => files.commit(first, owner)),
      await refusalOf(() => files.commit(second, owner)),
      await refusalOf(() => files.read(handle, owner, 0)),
    ];
  },
  async strangers() {
    const { handle } = await pick("file.txt");
    const others: FileOwner[] = [
      { ...owner, window: {} },
      { ...owner, origin: "https://example.com" },
      { ...owner, world: "isolated" },
    ];
    const reads = others.map((other) => refusalOf(() => files.read(handle, other, 0)));
    const begins = others.map((other) => refusalOf(() => files.begin(handle, other)));
    return Promise.all([...reads, ...begins]);
  },
  async noFiles() {
    const names = ["pipe", "folder", "missing", "dangling"];
    return files.handOut(names.map(at), owner);
  },
  async folder() {
    const { stdout } = await createPrograms().run("pwd", []);
    return stdout;
  },
  async many() {
    const programs = createPrograms();
    const four = [1, 2, 3, 4].map(() => programs.run("sleep", ["0.2"]));
    const fifth = await refusalOf(() => programs.run("sleep", ["0.2"]));
    const results = await Promise.all(four);
    return [fifth, ...results.map(({ exitCode }) => exitCode)];
  },
  async end() {
    const programs = createPrograms();
    const running = programs.run("sleep", ["1000"]);
    programs.endAll();
    return running;
  },
  async bytes() {
    return createPrograms().run("printf", ["\\377a\\0b"]);
  },
};

const loop = new GLib.MainLoop(null, false);
let code = 1;
TASKS[what]?.()
  .then((value) => {
    print(JSON.stringify(value));
    code = 0;
    return null;
  })
  .catch((error: unknown) => printerr(String(error)))
  .finally(() => loop.quit());
loop.run();
System.exit(code);
