import * as z from "zod";
import { HOST, HTTPS_ORIGIN, SELECTOR } from "./patterns.ts";
import { filePath } from "./source-schema.ts";

const injectionSchema = z
  .strictObject({
    css: filePath.describe("Style sheet file.").optional(),
    js: filePath.describe("Script file.").optional(),
    hide: z
      .array(z.string().regex(SELECTOR, "must be a CSS selector without braces"))
      .min(1)
      .max(1000)
      .describe("CSS selectors of elements to hide.")
      .optional(),
    when: z
      .enum(["start", "end"])
      .describe("Scripts: before anything else runs, or when the document is complete.")
      .default("start"),
    frames: z.enum(["main", "all"]).describe("Only the page, or its frames too.").default("main"),
    world: z
      .enum(["page", "isolated"])
      .describe("Scripts: among the page's own, or apart from them with only the document shared.")
      .default("page"),
    origins: z
      .array(z.string().regex(HTTPS_ORIGIN, "must be an origin such as https://example.com"))
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .describe("Exact origins to inject into; null means the app's own."),
  })
  .meta({ id: "injection" });

export const injectSchema = z
  .array(injectionSchema)
  .max(200)
  .describe("Local styles and scripts to add to pages; each entry has exactly one of `css`, `js`, `hide`.")
  .default([]);

export const blockSchema = z
  .strictObject({
    hosts: z
      .array(z.string().regex(HOST, "must be a host name such as ads.example.com"))
      .max(10_000)
      .describe("Hosts, with their subdomains, from which nothing is loaded.")
      .default([]),
    lists: z
      .array(filePath)
      .max(50)
      .describe("Files of filter rules (Adblock syntax) and hosts files.")
      .default([]),
  })
  .meta({ id: "block" });
