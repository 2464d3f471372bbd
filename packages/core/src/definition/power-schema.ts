import * as z from "zod";
import { CAPABILITIES, type Permission } from "../runtime-config.ts";
import { COMMAND_NAME, HTTPS_ORIGIN, PROGRAM } from "./patterns.ts";
import { lineSchema } from "./identity-schema.ts";

/** Permissions that only phones and tablets know, beside those of every platform. */
export const DEVICE_PERMISSIONS = ["photos", "bluetooth", "motion", "backgroundAudio"] as const;

const grantWord = z.enum(["deny", "ask", "allow"]);
const grant = z
  .union([
    z.boolean(),
    grantWord,
    z.strictObject({
      grant: grantWord.describe("`deny`, `ask` the person once, or `allow`.").default("ask"),
      usage: lineSchema.describe("Why the app wants it; the system shows this text.").optional(),
    }),
  ])
  .meta({ id: "grant" });

const PERMISSION_TEXTS = {
  camera: "Record pictures and video.",
  microphone: "Record sound.",
  location: "Know where the device is.",
  notifications: "Show notifications.",
  clipboardRead: "Read the clipboard without a paste.",
  screenCapture: "Record the screen or other windows.",
  pointerLock: "Hide and hold the mouse pointer (games).",
  photos: "Read the photo library.",
  bluetooth: "Talk to Bluetooth devices.",
  motion: "Read motion sensors.",
  backgroundAudio: "Keep playing sound in the background.",
} as const;

const permission = (name: keyof typeof PERMISSION_TEXTS) =>
  grant.describe(`${PERMISSION_TEXTS[name]} true means \`ask\`.`).default("deny");

export const permissionsSchema = z
  .strictObject({
    camera: permission("camera"),
    microphone: permission("microphone"),
    location: permission("location"),
    notifications: permission("notifications"),
    clipboardRead: permission("clipboardRead"),
    screenCapture: permission("screenCapture"),
    pointerLock: permission("pointerLock"),
    photos: permission("photos"),
    bluetooth: permission("bluetooth"),
    motion: permission("motion"),
    backgroundAudio: permission("backgroundAudio"),
  } satisfies Record<Permission | (typeof DEVICE_PERMISSIONS)[number], unknown>)
  .meta({ id: "permissions" });

const commandSchema = z
  .strictObject({
    program: z
      .string()
      .regex(PROGRAM, "must be the name or path of one program, without arguments")
      .describe("Program to start; never passed through a command interpreter."),
    args: z
      .array(
        z.union([
          z.string().max(1000),
          z.strictObject({
            pattern: z
              .string()
              .min(1)
              .max(1000)
              .describe("Regular expression that the whole argument has to match."),
          }),
        ]),
      )
      .max(100)
      .describe("Arguments in order: fixed text, or `{ pattern }` for one that the page supplies.")
      .default([]),
  })
  .meta({ id: "command" });

const capabilitySchema = z
  .strictObject({
    origin: z
      .union([
        z.literal("self"),
        z.string().regex(HTTPS_ORIGIN, 'must be "self" or an exact origin such as https://example.com'),
      ])
      .describe('`"self"` for the app\'s own content, or one exact https origin.'),
    allow: z
      .array(z.enum(CAPABILITIES))
      .min(1)
      .describe(
        "What `window.pakeplus` offers there. `run` and `files` only for bundled content and with `world: isolated`.",
      ),
    world: z
      .enum(["page", "isolated"])
      .describe(
        "Who gets it: the page, or only scripts injected with `world: isolated`, as `pakeplus` in their world.",
      )
      .default("page"),
    commands: z
      .record(z.string().regex(COMMAND_NAME, "must be lower-case letters, digits and -"), commandSchema)
      .describe("Programs that `run` may start, by name.")
      .optional(),
  })
  .meta({ id: "capability" });

export const capabilitiesSchema = z
  .array(capabilitySchema)
  .max(100)
  .describe("Native powers, per exact origin. Pages have none unless listed.")
  .default([]);
