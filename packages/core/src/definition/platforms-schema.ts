import * as z from "zod";
import { blockSchema, injectSchema } from "./content-schema.ts";
import { idSchema } from "./identity-schema.ts";
import { navigationSchema, signInSchema } from "./navigation-schema.ts";
import { networkSchema } from "./network-schema.ts";
import { capabilitiesSchema, permissionsSchema } from "./power-schema.ts";
import { filePath, iconLookShape } from "./source-schema.ts";
import { windowSchema } from "./window-schema.ts";

/** Sections that a platform may change. What the app is (identity, source) is the same everywhere. */
const overrideShape = {
  icon: z.strictObject(iconLookShape).describe("Look of the icon on this platform.").optional(),
  window: windowSchema.describe("Changes to `window`.").optional(),
  navigation: navigationSchema.describe("Changes to `navigation`.").optional(),
  signIn: signInSchema.describe("Changes to `signIn`.").optional(),
  inject: injectSchema.removeDefault().describe("Replaces `inject`.").optional(),
  block: blockSchema.describe("Changes to `block`.").optional(),
  permissions: permissionsSchema.describe("Changes to `permissions`.").optional(),
  capabilities: capabilitiesSchema.removeDefault().describe("Replaces `capabilities`.").optional(),
  network: networkSchema.describe("Changes to `network`.").optional(),
};

const ownId = {
  id: idSchema.describe("Id on this platform, when `id` is not allowed there.").optional(),
};

const mobileShape = {
  ...overrideShape,
  ...ownId,
  orientation: z
    .enum(["any", "portrait", "landscape"])
    .describe("How the device may be held.")
    .default("any"),
  safeArea: z
    .enum(["inside", "edge-to-edge"])
    .describe("Keep the page clear of notches and system bars, or let it fill the screen.")
    .default("inside"),
  keepScreenOn: z.boolean().describe("The screen does not switch off while the app is open.").default(false),
  launchImage: filePath.describe("Picture shown while the app starts.").optional(),
};

export const platformsSchema = z.strictObject({
  linux: z.strictObject(overrideShape).describe("Linux.").optional(),
  windows: z
    .strictObject({
      ...overrideShape,
      installFor: z.enum(["user", "machine"]).describe("For whom the setup installs.").default("user"),
    })
    .describe("Windows.")
    .optional(),
  macos: z
    .strictObject({ ...overrideShape, ...ownId })
    .describe("macOS.")
    .optional(),
  android: z
    .strictObject({
      ...mobileShape,
      versionCode: z
        .int()
        .min(1)
        .max(2_100_000_000)
        .describe("Number that grows with every release; derived from `version` when absent.")
        .optional(),
    })
    .describe("Android.")
    .optional(),
  ios: z
    .strictObject({
      ...mobileShape,
      buildNumber: z
        .int()
        .min(1)
        .max(2_100_000_000)
        .describe("Number that grows with every release; derived from `version` when absent.")
        .optional(),
    })
    .describe("iOS and iPadOS.")
    .optional(),
});
