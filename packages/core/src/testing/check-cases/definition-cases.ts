import { checkFacts, mentioning, remote, withWritten } from "../check-facts.ts";
import type { RuleCase } from "./rule-case.ts";

const picture = {
  kind: "picture",
  name: "i.png",
  width: 512,
  height: 512,
  vector: false,
  transparent: true,
} as const;

const definition = { file: "pakeplus.json", text: "{}" };

/** The definition and the icon. */
export const DEFINITION_CASES: readonly RuleCase[] = [
  {
    code: "option-not-honoured",
    fires: [withWritten({ update: { feed: "https://example.com/f", publicKey: `${"A".repeat(43)}=` } })],
    silent: [withWritten({ window: { width: 900 } })],
  },
  {
    code: "target-not-built",
    fires: [withWritten({ targets: ["linux", "ios"] })],
    silent: [withWritten({ targets: ["linux"] }), checkFacts({ targets: ["ios"] })],
  },
  {
    code: "id-not-allowed",
    fires: [withWritten({ id: "com.my-site.notes" }, { targets: ["android"] })],
    silent: [
      withWritten({ id: "com.my-site.notes" }),
      withWritten(
        { id: "com.my-site.notes", platforms: { android: { id: "com.mysite.notes" } } },
        { targets: ["android"] },
      ),
    ],
  },
  {
    code: "id-not-portable",
    fires: [
      withWritten({ id: "com.my-site.notes" }, { definition }),
      withWritten({ id: "com.my_site.notes" }, { definition }),
    ],
    silent: [
      withWritten({ id: "com.mysite.notes" }, { definition }),
      // Derived for this run.
      withWritten({ id: "com.my-site.notes" }),
    ],
  },
  {
    code: "links-unheard",
    fires: [
      withWritten({ links: { schemes: ["notes"] } }),
      withWritten({
        links: { schemes: ["notes"] },
        capabilities: [{ origin: "self", allow: ["app"] }],
        platforms: { linux: { capabilities: [{ origin: "self", allow: ["store"] }] } },
      }),
    ],
    silent: [
      withWritten({ links: { handler: "/open?%s" } }),
      withWritten({ links: { schemes: ["notes"], handler: "/open?%s" } }),
      withWritten({ links: { schemes: ["notes"] }, capabilities: [{ origin: "self", allow: ["app"] }] }),
    ],
  },
  {
    code: "files-unheard",
    fires: [
      withWritten({ links: { fileTypes: [{ extension: "md" }] } }),
      withWritten({ links: { fileTypes: [{ extension: "md" }], handler: "/open?%s" } }),
    ],
    silent: [
      withWritten({
        links: { fileTypes: [{ extension: "md" }] },
        capabilities: [{ origin: "self", allow: ["files"] }],
      }),
    ],
  },
  {
    code: "version-zero",
    fires: [withWritten({ version: "0.0.0" })],
    silent: [withWritten({ version: "0.0.1" })],
  },
  { code: "debug-on", fires: [withWritten({ debug: true })], silent: [withWritten({ debug: false })] },
  {
    code: "icon-unreadable",
    fires: [checkFacts({ icon: { kind: "unreadable", name: "i.png", reason: "r" } })],
    silent: [checkFacts({ icon: null })],
  },
  {
    code: "icon-missing",
    fires: [checkFacts({ icon: { kind: "none" } })],
    silent: [checkFacts({ icon: null })],
  },
  {
    code: "icon-small",
    fires: [checkFacts({ icon: { ...picture, width: 511, height: 511 } })],
    silent: [
      checkFacts({ icon: picture }),
      checkFacts({ icon: { ...picture, width: 16, height: 16, vector: true } }),
    ],
  },
  {
    code: "icon-not-square",
    fires: [checkFacts({ icon: { ...picture, height: 600 } })],
    silent: [checkFacts({ icon: picture })],
  },
  {
    code: "icon-transparent",
    fires: [checkFacts({ icon: picture, targets: ["ios"] })],
    silent: [
      checkFacts({ icon: picture }),
      checkFacts({ icon: { ...picture, transparent: false }, targets: ["ios"] }),
      withWritten({ icon: { src: "i.png", background: "#ffffff" } }, { icon: picture, targets: ["ios"] }),
    ],
  },
  {
    code: "wayland-window",
    fires: [
      withWritten({ window: { x: 0, y: 0 } }),
      withWritten({ window: { alwaysOnTop: true } }),
      withWritten({ window: { skipTaskbar: true } }),
    ],
    silent: [
      withWritten({ window: { width: 900, center: true } }),
      withWritten({ window: { alwaysOnTop: true } }, { targets: ["ios"] }),
    ],
  },
  {
    code: "permission-missing",
    fires: [checkFacts({ code: mentioning("getUserMedia") })],
    silent: [
      checkFacts({ codeElsewhere: mentioning("getUserMedia") }),
      checkFacts({ code: mentioning("getCurrentPosition") }),
      withWritten({ permissions: { microphone: "ask" } }, { code: mentioning("getUserMedia") }),
    ],
  },
  {
    code: "permission-mentioned",
    fires: [
      checkFacts({ code: mentioning("getCurrentPosition") }),
      checkFacts({ codeElsewhere: mentioning("getUserMedia") }),
    ],
    silent: [withWritten({ permissions: { location: true } }, { code: mentioning("getCurrentPosition") })],
  },
  {
    code: "permission-unused",
    fires: [withWritten({ permissions: { camera: { grant: "allow" } } })],
    silent: [
      withWritten({ permissions: { camera: "ask" } }, { codeElsewhere: mentioning("getUserMedia") }),
      withWritten({ permissions: { camera: "deny", location: false } }),
      remote({ permissions: { camera: "ask" } }),
    ],
  },
  {
    code: "power-for-website",
    fires: [
      withWritten({ capabilities: [{ origin: "https://example.com", allow: ["notify"] }] }),
      remote({ capabilities: [{ origin: "self", allow: ["notify"] }] }),
    ],
    silent: [
      withWritten({ capabilities: [{ origin: "self", allow: ["notify"] }] }),
      remote({ capabilities: [{ origin: "self", world: "isolated", allow: ["notify"] }] }),
    ],
  },
  {
    code: "rule-shadowed",
    fires: [
      withWritten({
        navigation: {
          rules: [
            { match: "https://*.example.com", open: "app" },
            { match: "https://docs.example.com/a/*", open: "browser" },
          ],
        },
      }),
      withWritten({
        navigation: {
          rules: [
            { match: "*://*", open: "app" },
            { match: "*://example.com", open: "browser" },
          ],
        },
      }),
    ],
    silent: [
      withWritten({
        navigation: {
          rules: [
            { match: "https://docs.example.com/a/*", open: "browser" },
            { match: "https://*.example.com", open: "app" },
            { match: "http://*.example.com", open: "app" },
            { match: "https://*.example.com:8443", open: "app" },
          ],
        },
      }),
      withWritten({
        navigation: {
          rules: [
            { match: "https://example.com/", open: "app" },
            { match: "https://example.com", open: "browser" },
            { match: "https://*.example.com", open: "browser" },
          ],
        },
      }),
    ],
  },
  {
    code: "inject-missing",
    fires: [withWritten({ inject: [{ css: "a.css" }] }, { missingInjects: ["a.css"] })],
    silent: [withWritten({ inject: [{ css: "a.css" }] })],
  },
];
