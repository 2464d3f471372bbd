import * as z from "zod";
import { blockSchema, injectSchema } from "./content-schema.ts";
import { identityShape } from "./identity-schema.ts";
import { navigationSchema, signInSchema } from "./navigation-schema.ts";
import { linksSchema, networkSchema, updateSchema } from "./network-schema.ts";
import { platformsSchema } from "./platforms-schema.ts";
import { capabilitiesSchema, permissionsSchema } from "./power-schema.ts";
import { publishSchema, signingSchema, targetsSchema } from "./release-schema.ts";
import { iconSchema, sourceSchema } from "./source-schema.ts";
import { windowSchema } from "./window-schema.ts";

/**
 * `pakeplus.json`. The one source of the types, the JSON Schema, the reference page and the defaults. It has no
 * transforms, so that what it accepts can be said in JSON Schema; rules between keys are in `rules.ts`.
 */
export const definitionSchema = z.strictObject({
  $schema: z.string().describe("Address of the JSON Schema, for editors.").optional(),
  ...identityShape,
  source: sourceSchema.describe("What becomes an app: a website `{ url }` or a folder `{ dir }`."),
  icon: iconSchema
    .describe(
      "File or web address, or `{ src, shape, background, padding }`. Taken from the site when absent.",
    )
    .optional(),
  window: windowSchema.describe("Size, place and behaviour of the window.").prefault({}),
  navigation: navigationSchema.describe("Where links open.").prefault({}),
  signIn: signInSchema.describe("Pages of sign-in services.").prefault({}),
  inject: injectSchema,
  block: blockSchema.describe("Content that is not loaded.").prefault({}),
  permissions: permissionsSchema
    .describe(
      "What pages may ask of the device: `deny`, `ask`, `allow`, true, false or `{ grant, usage }`. `allow` is for the app's own site; others that it shows have to ask.",
    )
    .prefault({}),
  capabilities: capabilitiesSchema,
  network: networkSchema.describe("How the app reaches the network.").prefault({}),
  links: linksSchema.describe("What opens the app from outside.").prefault({}),
  autostart: z
    .enum(["off", "window", "tray"])
    .describe(
      "Start with the session: not, with the window, or only in the tray (needs `window.tray`). The person can switch it off.",
    )
    .default("off"),
  update: updateSchema.describe("Where updates come from.").optional(),
  publish: publishSchema.describe("Where `publish` builds and releases.").prefault({}),
  platforms: platformsSchema.describe("Differences per platform.").prefault({}),
  targets: targetsSchema,
  signing: signingSchema.describe("Secrets that sign the app, by name.").prefault({}),
  debug: z.boolean().describe("Developer tools in the app; not for releases.").default(false),
});

/** What a person types. */
export type WrittenDefinition = z.input<typeof definitionSchema>;
/** The same with every default filled in. */
export type FilledDefinition = z.output<typeof definitionSchema>;
