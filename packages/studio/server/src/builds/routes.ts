import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { AppError, STUDIO_FILES } from "@pakeplus/core";
import type { Hono } from "hono";
import type { Handlers } from "../http/calls.ts";
import { attachment } from "../http/attachment.ts";
import type { Parts } from "../parts.ts";
import { planBuild } from "./plan.ts";

type Calls = "planBuild" | "startBuild" | "cancelBuild" | "rerunBuild" | "forgetBuild" | "readLog";

export function buildRoutes(parts: Parts): Pick<Handlers, Calls> {
  const { builds, registry } = parts;
  return {
    planBuild: async ({ param, body, signal }) => planBuild(parts, registry.get(param("app")), body, signal),
    startBuild: ({ param, body }) => ({ build: builds.start(registry.get(param("app")), body) }),
    cancelBuild: async ({ param }) => ({ build: await builds.cancel(param("build")) }),
    rerunBuild: async ({ param }) => ({ build: await builds.rerun(param("build"), registry.get) }),
    forgetBuild({ param }) {
      builds.forget(param("build"));
      return { forgotten: true };
    },
    readLog: async ({ param }) => builds.log(param("build")),
  };
}

/** Only files that a build reported itself are ever opened. */
export function serveArtifacts(http: Hono, { builds }: Parts): void {
  http.get(STUDIO_FILES.artifact.path, async (context) => {
    const { path, name } = builds.artifact(context.req.param("build") ?? "", context.req.param("name") ?? "");
    const found = await stat(path).catch(() => null);
    if (found?.isFile() !== true) {
      throw new AppError("STUDIO_NOT_FOUND", `${name} is not there any more.`, {
        reason: "It was moved or deleted after the build.",
        hint: "Build again.",
      });
    }
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    return context.body(body, 200, {
      "content-type": "application/octet-stream",
      "content-length": String(found.size),
      "content-disposition": attachment(name),
    });
  });
}
