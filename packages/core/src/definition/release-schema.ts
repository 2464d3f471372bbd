import * as z from "zod";
import { FORMATS_OF_TARGET, TARGETS } from "../job.ts";
import { REPOSITORY, REPOSITORY_NAME, SECRET_NAME } from "./patterns.ts";

export const publishSchema = z.strictObject({
  repository: z
    .string()
    .regex(REPOSITORY_NAME, "must be a repository name, or owner/name")
    .describe("Build repository in the person's account.")
    .default("PakePlus"),
  strategy: z
    .enum(["create", "existing", "fork"])
    .describe("How the build repository comes to be.")
    .default("create"),
  template: z
    .string()
    .regex(REPOSITORY, "must be owner/name")
    .describe("Repository to fork; only with `strategy: fork`.")
    .optional(),
  visibility: z.enum(["private", "public"]).describe("Who sees the build repository.").default("private"),
  releases: z
    .string()
    .regex(REPOSITORY, "must be owner/name")
    .describe("Public repository for releases when the build repository is private.")
    .optional(),
});

const ALL_FORMATS = [...new Set(Object.values(FORMATS_OF_TARGET).flat())];
const targetName = z.enum(TARGETS);

export const targetsSchema = z
  .array(
    z.union([
      targetName,
      z.strictObject({
        target: targetName.describe("Platform and architecture."),
        formats: z.array(z.enum(ALL_FORMATS)).min(1).describe("File types to make.").optional(),
      }),
    ]),
  )
  .min(1)
  .describe("What to build when the command line does not say. Absent: every target whose shell is at hand.")
  .optional();

const secret = (text: string) =>
  z
    .string()
    .regex(SECRET_NAME, "must be the name of a secret such as WINDOWS_CERTIFICATE, never the secret itself")
    .describe(`${text} Name of the secret, never the secret itself.`);

export const signingSchema = z.strictObject({
  windows: z
    .strictObject({
      certificate: secret("Certificate with key (PKCS#12, base64)."),
      password: secret("Its password.").optional(),
    })
    .describe("Authenticode.")
    .optional(),
  macos: z
    .strictObject({
      certificate: secret("Developer ID certificate with key (PKCS#12, base64)."),
      password: secret("Its password.").optional(),
      notaryKey: secret("App Store Connect API key (p8).").optional(),
      notaryKeyId: secret("Id of that key.").optional(),
      notaryIssuer: secret("Issuer of that key.").optional(),
    })
    .describe("Developer ID and notarisation.")
    .optional(),
  android: z
    .strictObject({
      keystore: secret("Keystore (PKCS#12 or JKS, base64)."),
      password: secret("Its password."),
      alias: secret("Name of the key in it.").optional(),
      keyPassword: secret("Password of the key.").optional(),
    })
    .describe("Key of the app; updates need the same one.")
    .optional(),
  ios: z
    .strictObject({
      certificate: secret("Distribution certificate with key (PKCS#12, base64)."),
      password: secret("Its password.").optional(),
      profile: secret("Provisioning profile (base64)."),
    })
    .describe("Certificate and profile.")
    .optional(),
  linux: z
    .strictObject({ key: secret("OpenPGP private key.") })
    .describe("OpenPGP signature of packages.")
    .optional(),
});
