import * as z from "zod";
import { SIGN_IN_PROVIDERS } from "../links/sign-in-hosts.ts";
import { HOST, LINK_MATCH } from "./patterns.ts";

const LINK_ACTIONS = ["app", "window", "browser", "system", "block"] as const;

const linkRuleSchema = z
  .strictObject({
    match: z
      .string()
      .regex(LINK_MATCH, "must be an address pattern such as https://*.example.com/docs/* or mailto:*")
      .describe(
        "`scheme://host[:port]/path`, with `*.` before the host for its subdomains and `*` at the end of the path for everything below; or `scheme:*`.",
      ),
    open: z
      .enum(LINK_ACTIONS)
      .describe(
        "`app`: in this window, `window`: in a new window of the app, `browser`: in the person's browser, `system`: by the program the system has for it, `block`: not at all.",
      ),
  })
  .meta({ id: "linkRule" });

export const navigationSchema = z
  .strictObject({
    preset: z
      .enum(["app", "browser"])
      .describe(
        "`app` keeps the app's own site inside and hands other sites to the browser; `browser` keeps every website inside.",
      )
      .default("app"),
    rules: z
      .array(linkRuleSchema)
      .max(500)
      .describe("Own rules; they come before those of the preset. The first that matches decides.")
      .default([]),
  })
  .meta({ id: "navigation" });

export const signInSchema = z
  .strictObject({
    mode: z
      .enum(["popup", "system"])
      .describe(
        "`popup` keeps sign-in pages inside the app, `system` sends them to the person's browser, which returns by a link of `links.schemes`.",
      )
      .default("popup"),
    providers: z
      .array(z.enum(SIGN_IN_PROVIDERS))
      .describe("Known sign-in services whose pages are treated so.")
      .default([...SIGN_IN_PROVIDERS]),
    hosts: z
      .array(z.string().regex(HOST, "must be a host name such as sso.example.org"))
      .max(100)
      .describe("Hosts of further sign-in pages.")
      .default([]),
  })
  .meta({ id: "signIn" });
