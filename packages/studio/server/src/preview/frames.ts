import { createHmac } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, posix } from "node:path";
import { AppError } from "@pakeplus/core";
import { followChanges } from "@pakeplus/engine";
import type { App } from "../apps/app.ts";
import { inside } from "../apps/inside.ts";
import { listen, type Listening } from "../http/listen.ts";
import type { Hub } from "../hub.ts";
import { webFolder } from "./web-folder.ts";
import { webType } from "./web-types.ts";

/**
 * Bundled content in frames of the page: another listener, and a host name of its own for each app that nobody can
 * guess, so that an app has an origin of its own with storage of its own and no way to the Studio's.
 */
export interface Frames {
  /** Its port is known before the page is served, whose policy names it. @param studio Port of the page. */
  start(this: void, studio: () => number): Promise<void>;
  port(this: void): number;
  /** @returns The address of the start page; null for a website. */
  open(this: void, app: App): Promise<string | null>;
  close(this: void): Promise<void>;
}

interface Frame {
  /** Absolute. */
  folder: string;
  entry: string;
  isSpa: boolean;
  stop: () => void;
}

/** No plug-ins, never the top of a window, shown by the Studio only. Scripts of the app run as they are. */
const policy = (studio: number): string =>
  [
    "sandbox allow-scripts allow-forms allow-modals allow-same-origin allow-downloads",
    `frame-ancestors http://127.0.0.1:${studio} http://localhost:${studio}`,
  ].join("; ");

export function createFrames(options: { key: string; hub: Hub; clock: () => number }): Frames {
  const frames = new Map<string, Frame>();
  let listening: Listening | null = null;
  return {
    port: () => listening?.port ?? 0,
    async start(studio) {
      listening = await listen(async (request) => answer(frames, request, policy(studio())), 0);
    },
    async open(app) {
      const source = app.written?.source;
      if (source === undefined || !("dir" in source)) return null;
      const name = createHmac("sha256", options.key).update(app.id).digest("hex").slice(0, 32);
      const host = `${name}.localhost:${listening?.port ?? 0}`;
      const folder = webRoot(app, source.dir);
      const entry = source.entry ?? "index.html";
      frames.get(host)?.stop();
      const stop = follow(folder, options.clock, () => options.hub.tell({ type: "frame", app: app.id }));
      frames.set(host, { folder, entry, isSpa: source.spa ?? false, stop });
      return `http://${host}/${entry.split("/").map(encodeURIComponent).join("/")}`;
    },
    async close() {
      for (const { stop } of frames.values()) stop();
      await listening?.close();
    },
  };
}

/**
 * Scripts of an app read every file of its folder, so the folder may not lie elsewhere: a definition that came from a
 * stranger could name anything.
 */
function webRoot({ root }: App, dir: string): string {
  const path = posix.normalize(dir).replace(/\/+$/u, "");
  const folder = path === "." ? realpathSync(root) : inside(root, path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return realpathSync(folder);
  throw new AppError("SOURCE_NOT_FOUND", `The folder ${dir} does not exist.`, {
    reason: "source.dir names it as the place of the web files.",
    hint: "Build the site first, or correct source.dir.",
  });
}

/** Tells of every change below a folder. */
function follow(folder: string, clock: () => number, changed: () => void): () => void {
  let last = webFolder(folder);
  return followChanges({
    places: { folders: last.folders, files: [] },
    poll: false,
    now: clock,
    exhausted: () => undefined,
    look: async () => {
      const now = webFolder(folder);
      if (now.stamp !== last.stamp) changed();
      last = now;
      return { places: { folders: now.folders, files: [] }, againMs: null };
    },
  });
}

async function answer(
  frames: ReadonlyMap<string, Frame>,
  request: Request,
  security: string,
): Promise<Response> {
  const frame = frames.get(request.headers.get("host") ?? "");
  if (frame === undefined || !["GET", "HEAD"].includes(request.method)) return refusal(403);
  const { pathname } = new URL(request.url);
  const path = decoded(pathname)
    .slice(1)
    .replace(/(?:^|\/)$/u, (slash) => `${slash}index.html`);
  const file =
    (await read(frame, path)) ??
    (frame.isSpa && extname(path) === "" ? await read(frame, frame.entry) : null);
  if (file === null) return refusal(404);
  return new Response(request.method === "HEAD" ? null : file.bytes, {
    headers: {
      "content-type": webType(file.path),
      "cache-control": "no-store",
      "content-security-policy": security,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}

async function read(
  frame: Frame,
  path: string,
): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  try {
    // What is hidden is not packaged either, and may be a secret.
    if (path.split("/").some((part) => part.startsWith(".") && part !== ".well-known")) return null;
    if (!statSync(inside(frame.folder, path)).isFile()) return null;
    return { path, bytes: new Uint8Array(await readFile(inside(frame.folder, path))) };
  } catch {
    return null;
  }
}

const refusal = (status: number): Response => new Response("Not here.", { status });

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}
