import { STUDIO_FILES } from "@pakeplus/core";
import { packProject } from "@pakeplus/packager";
import type { Hono } from "hono";
import { join } from "node:path";
import { attachment } from "../http/attachment.ts";
import type { Parts } from "../parts.ts";
import { ownFiles } from "./own-files.ts";

/** The definition and the files that it names as one file, for another computer or another person. */
export function serveExports(http: Hono, { registry }: Parts): void {
  http.get(STUDIO_FILES.exportApp.path, async (context) => {
    const app = registry.get(context.req.param("app") ?? "");
    const files = ownFiles(app).map((path) => ({ path, file: join(app.root, path) }));
    const archive = packProject(files);
    return context.body(archive, 200, {
      "content-type": "application/gzip",
      "content-disposition": attachment(`${app.name.replaceAll(/[/\\:\p{Cc}]/gu, "-")}.tar.gz`),
    });
  });
}
