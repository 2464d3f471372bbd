import * as z from "zod";
import { ONE_SHOT } from "../definition/one-shot.ts";
import { AppError } from "../errors.ts";
import { CATEGORIES, FORMATS_OF_TARGET, TARGETS, type BuildJob } from "../job.ts";
import { CAPABILITIES, type RuntimeConfig } from "../runtime-config.ts";

const text = z.string();
const texts = z.array(text);
const grant = z.enum(["deny", "ask", "allow"]);
const pixels = z.int().nullable();

const windowSchema = z.strictObject({
  width: z.int(),
  height: z.int(),
  minWidth: pixels,
  minHeight: pixels,
  maxWidth: pixels,
  maxHeight: pixels,
  resizable: z.boolean(),
  fullscreen: z.boolean(),
  maximized: z.boolean(),
  center: z.boolean(),
  x: pixels,
  y: pixels,
  title: z.enum(["page", "name"]),
  theme: z.enum(["system", "light", "dark"]),
  decorations: z.boolean(),
  alwaysOnTop: z.boolean(),
  zoom: z.number(),
  rememberState: z.boolean(),
  singleInstance: z.boolean(),
  backgroundColor: text.nullable(),
  minimizable: z.boolean(),
  maximizable: z.boolean(),
  closable: z.boolean(),
  startHidden: z.boolean(),
  focus: z.boolean(),
  alwaysOnBottom: z.boolean(),
  visibleOnAllWorkspaces: z.boolean(),
  skipTaskbar: z.boolean(),
  titleBar: z.enum(["native", "hidden", "overlay"]),
  transparent: z.boolean(),
  zoomHotkeys: z.boolean(),
  shortcuts: z.boolean(),
  dragDrop: z.boolean(),
  contextMenu: z.boolean(),
  incognito: z.boolean(),
  backgroundThrottling: z.boolean(),
  tray: z.boolean(),
  hideOnClose: z.boolean(),
});

const capabilitySchema = z.strictObject({
  origin: text,
  allow: z.array(z.enum(CAPABILITIES)),
  commands: z.record(
    text,
    z.strictObject({
      program: text,
      args: z.array(z.union([text, z.strictObject({ pattern: text })])),
    }),
  ),
});

const linkSchema = z.strictObject({
  scheme: text.nullable(),
  host: text.nullable(),
  subdomains: z.boolean(),
  port: z.int().nullable(),
  path: text.startsWith("/"),
  pathIsPrefix: z.boolean(),
  open: z.enum(["app", "window", "browser", "system", "block"]),
});

/** `app.json`. Unknown keys are refused, because a shell would silently not do what they say. */
const runtimeConfigSchema: z.ZodType<RuntimeConfig> = z.strictObject({
  contract: z.literal(1),
  id: text,
  applicationId: text,
  name: text,
  slug: text,
  version: text,
  description: text,
  homepage: text.nullable(),
  start: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("bundled"),
      origin: text,
      entry: text.startsWith("/"),
      spa: z.boolean(),
    }),
    z.strictObject({ kind: z.literal("remote"), origin: text, url: text }),
  ]),
  debug: z.boolean(),
  window: windowSchema,
  links: z.array(linkSchema).min(1),
  inject: z.array(
    z.strictObject({
      kind: z.enum(["css", "js"]),
      code: text,
      when: z.enum(["start", "end"]),
      frames: z.enum(["main", "all"]),
      world: z.enum(["page", "isolated"]),
      origins: texts.nullable(),
    }),
  ),
  permissions: z.strictObject({
    camera: grant,
    microphone: grant,
    location: grant,
    notifications: grant,
    clipboardRead: grant,
    screenCapture: grant,
    pointerLock: grant,
  }),
  capabilities: z.array(capabilitySchema),
  isolatedCapabilities: z.array(capabilitySchema),
  network: z.strictObject({ userAgent: text.nullable(), proxy: text.nullable(), cleartext: texts }),
  block: z.strictObject({ file: text, sha256: text }).nullable(),
  opens: z.strictObject({
    schemes: texts,
    fileTypes: z.array(z.strictObject({ extension: text, mime: text, description: text.nullable() })),
    handler: text.nullable(),
  }),
  autostart: z.enum(["off", "window", "tray"]),
});

const formats = [...new Set(Object.values(FORMATS_OF_TARGET).flat())];

const jobShape: z.ZodType<BuildJob> = z.strictObject({
  v: z.literal(1),
  buildId: text.min(1),
  app: z.strictObject({
    id: text,
    applicationId: text,
    name: text,
    slug: text,
    version: text,
    summary: text,
    description: text,
    author: z.strictObject({ name: text, email: text.nullable() }),
    homepage: text.nullable(),
    license: text,
    category: z.enum(CATEGORIES),
  }),
  source: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("dir"), dir: text, entry: text, ignore: texts, include: texts }),
    z.strictObject({ kind: z.literal("url"), url: text }),
  ]),
  icon: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("file"), file: text }),
    z.strictObject({ kind: z.literal("url"), url: text }),
    z.strictObject({ kind: z.literal("site"), url: text }),
    z.strictObject({ kind: z.literal("generated") }),
  ]),
  targets: z
    .array(
      z.strictObject({
        target: z.enum(TARGETS),
        formats: z.array(z.enum(formats)).min(1),
        runtime: runtimeConfigSchema,
      }),
    )
    .min(1),
  blockFiles: z.record(text, text),
  definition: text,
});

const jobSchema = jobShape.refine(
  ({ targets, blockFiles }) =>
    targets.every(({ runtime: { block } }) => block === null || blockFiles[block.sha256] !== undefined),
  { path: ["blockFiles"], message: "must hold what the targets name" },
);

/**
 * Checks a job where it enters an engine: it may come from another process or another version.
 * @throws AppError INTERNAL with an issue for every difference; a person never writes a job.
 */
export function parseJob(value: unknown): BuildJob {
  const result = jobSchema.safeParse(value, ONE_SHOT);
  if (result.success) return result.data;
  throw new AppError("INTERNAL", "The build job is not one that this version understands.", {
    issues: result.error.issues.map(({ path, message }) => ({ path: path.join("."), code: "job", message })),
  });
}
