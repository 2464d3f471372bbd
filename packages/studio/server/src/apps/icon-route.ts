import { FAMILIES, STUDIO_FILES, type Family } from "@pakeplus/core";
import type { Hono } from "hono";
import type { Parts } from "../parts.ts";
import { createIcons } from "./icons.ts";

const SMALLEST = 16;
const LARGEST = 512;

export function serveIcons(http: Hono, { registry, options }: Parts): void {
  const icons = createIcons(options);
  http.get(STUDIO_FILES.icon.path, async (context) => {
    const app = registry.get(context.req.param("app") ?? "");
    const family: Family = FAMILIES.find((name) => name === context.req.query("family")) ?? "linux";
    const asked = Math.round(Number(context.req.query("size") ?? 128));
    const size = Math.min(LARGEST, Math.max(SMALLEST, Number.isNaN(asked) ? 128 : asked));
    const png = await icons.render(app, family, size);
    return context.body(new Uint8Array(png), 200, {
      "content-type": "image/png",
      // The address changes with the icon.
      "cache-control": context.req.query("v") === undefined ? "no-cache" : "private, max-age=86400",
    });
  });
}
