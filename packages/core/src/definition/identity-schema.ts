import * as z from "zod";
import { CATEGORIES } from "../job.ts";
import { EMAIL, ID, LICENSE, LINE, NAME, PARAGRAPHS, SLUG, VERSION, WEB_URL } from "./patterns.ts";

export const idSchema = z
  .string()
  .regex(
    ID,
    "must be a reverse domain such as com.example.notes: at least two parts, the first of letters only, each of letters, digits, - or _, at most 100 characters",
  );

const authorSchema = z.union([
  z.string().regex(NAME, "must be one visible line of at most 100 characters without a space at its ends"),
  z.strictObject({
    name: z
      .string()
      .regex(NAME, "must be one visible line of at most 100 characters without a space at its ends")
      .describe("Person or organisation."),
    email: z
      .string()
      .regex(EMAIL, "must be an e-mail address such as ada@example.com")
      .describe("Contact address; Debian packages show it.")
      .optional(),
    url: z
      .string()
      .regex(WEB_URL, "must be a web address that begins with http:// or https://")
      .describe("Page of the author.")
      .optional(),
  }),
]);

export const identityShape = {
  id: idSchema.describe(
    "Who the app is, for ever: packages, data folders and updates are tied to it. Reverse domain, for example `com.example.notes`.",
  ),
  name: z
    .string()
    .regex(NAME, "must be one visible line of at most 100 characters without a space at its ends")
    .describe("What people read: any script, spaces, emoji."),
  slug: z
    .string()
    .regex(
      SLUG,
      "must be lower-case letters, digits and -, beginning with a letter or digit, at most 63 characters",
    )
    .describe("ASCII name of files and of the command. Derived from `name` when absent.")
    .optional(),
  version: z
    .string()
    .regex(VERSION, "must be a semantic version such as 1.0.0 or 1.10.0-beta.2")
    .describe("Semantic version 2.0.0.")
    .default("1.0.0"),
  description: z
    .string()
    .regex(PARAGRAPHS, "must be text of at most 4000 characters without control characters")
    .describe("What the app does. The first line is the summary that app stores and package lists show.")
    .default(""),
  author: authorSchema
    .describe("Name, or `{ name, email, url }`. Packages name the app itself when absent.")
    .optional(),
  homepage: z
    .string()
    .regex(WEB_URL, "must be a web address that begins with http:// or https://")
    .describe("Page about the app.")
    .optional(),
  license: z
    .string()
    .regex(LICENSE, "must be an SPDX expression such as MIT or Apache-2.0")
    .describe("SPDX expression.")
    .default("LicenseRef-proprietary"),
  category: z.enum(CATEGORIES).describe("Where menus and stores list the app.").default("utilities"),
};

/** One visible line, for titles and labels elsewhere in the definition. */
export const lineSchema = z
  .string()
  .regex(LINE, "must be one visible line of at most 300 characters without a space at its ends");
