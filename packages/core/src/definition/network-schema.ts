import * as z from "zod";
import { lineSchema } from "./identity-schema.ts";
import {
  EXTENSION,
  HOST_PORT,
  HTTPS_ORIGIN,
  HTTPS_URL,
  LINK_HANDLER,
  MIME_TYPE,
  PROXY,
  PUBLIC_KEY,
  SCHEME,
} from "./patterns.ts";

export const networkSchema = z
  .strictObject({
    userAgent: lineSchema.nullable().default(null).describe("User agent; null keeps the engine's own."),
    proxy: z
      .string()
      .regex(PROXY, "must be http://host:port or socks5://host:port")
      .nullable()
      .default(null)
      .describe("`http://host:port` or `socks5://host:port`; null follows the system."),
    cleartext: z
      .array(z.string().regex(HOST_PORT, "must be a host with an optional port, such as 192.168.1.10:8080"))
      .max(100)
      .describe("Hosts that may be reached without encryption, beside the app's own address.")
      .default([]),
    cors: z
      .array(z.string().regex(HTTPS_ORIGIN, "must be an origin such as https://api.example.com"))
      .max(100)
      .describe("Origins that bundled pages may call although those send no CORS headers.")
      .default([]),
  })
  .meta({ id: "network" });

const fileTypeSchema = z.strictObject({
  extension: z
    .string()
    .regex(EXTENSION, "must be a file extension without the dot")
    .describe("Without the dot."),
  mime: z
    .string()
    .regex(MIME_TYPE, "must be a media type such as text/markdown")
    .describe("Media type. Without one: that of a common extension, else a type of the app's own.")
    .optional(),
  description: lineSchema.describe("What such a file is.").optional(),
});

export const linksSchema = z.strictObject({
  schemes: z
    .array(z.string().regex(SCHEME, "must be lower-case letters, digits, +, - or ., beginning with a letter"))
    .max(20)
    .describe("Address schemes that open the app, such as `notes` for `notes:…`.")
    .default([]),
  fileTypes: z.array(fileTypeSchema).max(50).describe("File types that the app opens.").default([]),
  handler: z
    .string()
    .regex(LINK_HANDLER, "must be a path on the app's own site with one %s, such as /open?link=%s")
    .nullable()
    .default(null)
    .describe(
      "Path on the app's own site that is opened for a link of `schemes`; `%s` stands for the whole link, encoded. null: pages hear of it by `pakeplus.on`.",
    ),
});

export const updateSchema = z.strictObject({
  feed: z
    .string()
    .regex(HTTPS_URL, "must be an address that begins with https://")
    .describe("Address of the update feed."),
  publicKey: z
    .string()
    .regex(PUBLIC_KEY, "must be an Ed25519 public key: 32 bytes in base64")
    .describe("Ed25519 public key (32 bytes, base64) that signs updates."),
});
