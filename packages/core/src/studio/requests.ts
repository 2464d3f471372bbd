import * as z from "zod";
import { TARGETS } from "../job.ts";
import { STUDIO_LANGUAGES } from "./replies.ts";

const path = z.string().min(1).max(4096);
const name = z.string().min(1).max(200);

export const createAppSchema = z.discriminatedUnion("from", [
  z.strictObject({
    from: z.literal("url"),
    url: z.string().min(1).max(4096),
    name: name.optional(),
    folder: path.optional(),
  }),
  /** A folder with web files, or with a definition. `entry` when there are several pages. */
  z.strictObject({ from: z.literal("folder"), folder: path, entry: path.optional(), name: name.optional() }),
  z.strictObject({
    from: z.literal("example"),
    example: z.enum(["notes", "website"]),
    folder: path.optional(),
  }),
  z.strictObject({ from: z.literal("import"), input: path, folder: path.optional() }),
  /** As it was typed in a terminal; read word by word, never run. */
  z.strictObject({
    from: z.literal("command-line"),
    line: z.string().min(1).max(20_000),
    folder: path.optional(),
  }),
  /** Files that the page has sent before; `entry` is the page to start with or the settings to import. */
  z.strictObject({
    from: z.literal("upload"),
    upload: z.string().min(1).max(64),
    entry: path.optional(),
    name: name.optional(),
  }),
]);
export type CreateAppRequest = z.infer<typeof createAppSchema>;

export const saveDefinitionSchema = z.strictObject({
  text: z.string().max(1_000_000),
  /** Of the text that was changed; when the file is another by now, nothing is written. */
  base: z.string().max(100),
});
export type SaveDefinitionRequest = z.infer<typeof saveDefinitionSchema>;

export const buildRequestSchema = z.strictObject({
  engine: z.enum(["local", "github"]),
  targets: z.array(z.enum(TARGETS)).min(1),
  /** All formats of the targets when empty. */
  formats: z.array(z.string().max(20)).default([]),
  acceptDataLoss: z.boolean().default(false),
  /** The same version may be released anew. */
  replace: z.boolean().default(false),
  notes: z.string().max(125_000).default(""),
});
export type BuildRequest = z.input<typeof buildRequestSchema>;

export const settingsSchema = z
  .strictObject({
    language: z.enum([...STUDIO_LANGUAGES, "system"]),
    theme: z.enum(["light", "dark", "system"]),
    githubHost: z.string().min(1).max(300),
    repository: z.string().max(200).nullable(),
    notifications: z.boolean(),
  })
  .partial();
export type SettingsRequest = z.infer<typeof settingsSchema>;

/** Without a token the stored one is meant. */
export const tokenRequestSchema = z.strictObject({ token: z.string().min(1).max(1000).optional() });
export const folderRequestSchema = z.strictObject({ path });
export const renameAppSchema = z.strictObject({ name });
export const copyAppSchema = z.strictObject({ folder: path });
export const removeAppSchema = z.strictObject({ deleteFile: z.boolean() });
export const previewRequestSchema = z.strictObject({ kind: z.enum(["shell", "browser"]) });
export const downloadRequestSchema = z.strictObject({
  version: z.string().min(1).max(100),
  folder: path.optional(),
});
export const beginUploadSchema = z.strictObject({ folder: path });

/** What the server holds every body against, by call; calls that are not here have none. */
export const STUDIO_BODY_SCHEMAS = {
  saveSettings: settingsSchema,
  inspectFolder: folderRequestSchema,
  beginUpload: beginUploadSchema,
  createApp: createAppSchema,
  renameApp: renameAppSchema,
  copyApp: copyAppSchema,
  removeApp: removeAppSchema,
  saveDefinition: saveDefinitionSchema,
  startPreview: previewRequestSchema,
  planBuild: buildRequestSchema,
  startBuild: buildRequestSchema,
  downloadRelease: downloadRequestSchema,
  testToken: tokenRequestSchema,
  saveToken: tokenRequestSchema,
} as const;
