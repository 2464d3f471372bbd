import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { AppError, STUDIO_FILES } from "@pakeplus/core";
import { DEFINITION_NAME, systemCode } from "@pakeplus/engine";
import type { Hono } from "hono";
import { limitedBody } from "../http/limited-body.ts";
import { replaceFile } from "../keep/kept-file.ts";
import type { Parts } from "../parts.ts";
import { webType } from "../preview/web-types.ts";
import { inside } from "./inside.ts";

const MOST_BYTES = 50_000_000;

const revisionOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 24);

/** Files of an app's folder, and files that are dropped on the page. */
export function serveFiles(http: Hono, { registry, uploads }: Parts): void {
  http.get(STUDIO_FILES.readFile.path, (context) => {
    const app = registry.get(context.req.param("app") ?? "");
    const path = context.req.query("path") ?? "";
    const bytes = readInside(inside(app.root, path), path);
    return context.body(new Uint8Array(bytes), 200, {
      // A page of the app must not become a page of the Studio.
      "content-type": webType(path).startsWith("image/") ? webType(path) : "text/plain; charset=utf-8",
      "content-security-policy": "sandbox",
      "x-revision": revisionOf(bytes),
    });
  });
  http.put(STUDIO_FILES.writeFile.path, async (context) => {
    const app = registry.get(context.req.param("app") ?? "");
    const path = context.req.query("path") ?? "";
    const base = context.req.query("base");
    const file = inside(app.root, path);
    requireWritable(path);
    const bytes = await limitedBody(context.req.raw, MOST_BYTES);
    const before = statSync(file, { throwIfNoEntry: false });
    if (before?.isFile() === false)
      throw new AppError("STUDIO_FILE_EXISTS", "There is a folder of that name.");
    const current = before === undefined ? null : revisionOf(readFileSync(file));
    if (base !== undefined && base !== (current ?? "none"))
      return context.json({ saved: false, revision: current });
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, bytes, before === undefined ? 0o644 : before.mode & 0o777);
    await registry.refresh(app.id);
    return context.json({ saved: true, revision: revisionOf(bytes) });
  });
  http.put(STUDIO_FILES.uploadFile.path, async (context) => {
    const path = context.req.query("path") ?? "";
    await uploads.write(context.req.param("upload") ?? "", path, context.req.raw.body);
    return context.json({ saved: true });
  });
}

function readInside(file: string, path: string): Uint8Array {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Error("It is no plain file.");
    if (stat.size > MOST_BYTES)
      throw new AppError("STUDIO_TOO_LARGE", `${basename(path)} is too large to be shown.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isGone = systemCode(error) === "ENOENT";
    throw new AppError(
      "STUDIO_NOT_FOUND",
      `${basename(path)} ${isGone ? "does not exist" : "cannot be read"}.`,
      {
        cause: error,
      },
    );
  }
}

/** The definition has a call of its own that loses nothing; hidden files and Git's own are nobody's content. */
function requireWritable(path: string): void {
  const parts = path.split("/");
  const isOurs = parts.length === 1 && [DEFINITION_NAME, "pakeplus.lock"].includes(path.toLowerCase());
  if (!isOurs && !parts.some((part) => part.startsWith("."))) return;
  throw new AppError("STUDIO_PATH_REFUSED", `The Studio does not write ${basename(path)} this way.`);
}
