import * as z from "zod";
import { COLOR, GLOB, ICON_PLACE, INNER_PATH, RELATIVE_PATH, WEB_URL } from "./patterns.ts";

export const filePath = z
  .string()
  .regex(RELATIVE_PATH, "must be a path relative to pakeplus.json with forward slashes");

const urlSource = z.strictObject({
  url: z
    .string()
    .regex(WEB_URL, "must be a web address that begins with http:// or https:// and holds no user name")
    .describe("Website that the app shows."),
});

const dirSource = z.strictObject({
  dir: filePath.describe("Folder of web files, relative to pakeplus.json."),
  entry: z
    .string()
    .regex(INNER_PATH, "must be a path inside the folder with forward slashes, such as index.html")
    .describe("Start page inside `dir`.")
    .default("index.html"),
  spa: z
    .boolean()
    .describe("Unknown paths without a file extension show the start page (single-page apps).")
    .default(false),
  ignore: z
    .array(z.string().regex(GLOB, "must be a pattern with forward slashes"))
    .max(1000)
    .describe("Files to leave out, as in .gitignore. Dot files and node_modules stay out anyway.")
    .default([]),
  include: z
    .array(z.string().regex(GLOB, "must be a pattern with forward slashes"))
    .max(1000)
    .describe(
      "Files to take although they would stay out, as in .gitignore; also releases files that look like secrets.",
    )
    .default([]),
});

export const sourceSchema = z.union([urlSource, dirSource]);

export const colorSchema = z.string().regex(COLOR, "must be a colour such as #fff or #1a2b3c");

export const iconLookShape = {
  shape: z
    .enum(["as-is", "square", "rounded", "circle"])
    .describe("Outline that is cut out of the picture.")
    .default("as-is"),
  background: colorSchema.nullable().default(null).describe("Colour behind transparent parts."),
  padding: z.number().min(0).max(0.4).describe("Empty border as a part of the side.").default(0),
};

const iconPlace = z
  .string()
  .regex(
    ICON_PLACE,
    "must be a path relative to pakeplus.json with forward slashes, or a web address that begins with http:// or https://",
  );

export const iconSchema = z.union([
  iconPlace,
  z.strictObject({
    src: iconPlace.describe("File relative to pakeplus.json or web address: PNG, SVG, JPEG, WebP or ICO."),
    ...iconLookShape,
  }),
]);
