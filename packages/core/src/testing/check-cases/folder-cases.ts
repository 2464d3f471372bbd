import {
  checkFacts,
  codeFacts,
  folderFacts,
  PLACE,
  reference,
  referring,
  siteCheckFacts,
  siteFacts,
  webReference,
  withFolder,
  withWritten,
} from "../check-facts.ts";
import { written } from "../written.ts";
import type { RuleCase } from "./rule-case.ts";

const MEGABYTE = 1_000_000;
const page = { file: "index.html", title: "T", lang: "en", hasViewport: true, base: null };
const token = { kind: "a token of GitHub", isPublic: false, place: PLACE };

/** The network, and what stands in a folder. */
export const FOLDER_CASES: readonly RuleCase[] = [
  {
    code: "cleartext-blocked",
    fires: [
      referring(webReference("image", "http://cdn.example/x.png")),
      referring(webReference("request", "ws://api.example:9000/")),
      withWritten(
        { network: { cleartext: ["cdn.example:8080"] } },
        { folder: folderFacts({ references: [webReference("script", "http://cdn.example/x.js")] }) },
      ),
    ],
    silent: [
      referring(webReference("image", "https://cdn.example/x.png")),
      referring(webReference("page", "http://other.example/")),
      withWritten(
        { network: { cleartext: ["cdn.example"] } },
        { folder: folderFacts({ references: [webReference("script", "http://cdn.example:81/x.js")] }) },
      ),
      withWritten(
        { network: { cleartext: ["cdn.example:80"] } },
        { folder: folderFacts({ references: [webReference("script", "http://cdn.example/x.js")] }) },
      ),
    ],
  },
  {
    code: "mixed-content",
    fires: [
      siteCheckFacts({
        site: siteFacts({ references: [webReference("script", "http://cdn.example/x.js")] }),
      }),
    ],
    silent: [
      siteCheckFacts({
        site: siteFacts({
          policy: "upgrade-insecure-requests",
          references: [webReference("script", "http://cdn.example/x.js")],
        }),
      }),
      siteCheckFacts({
        site: siteFacts({ references: [webReference("image", "http://cdn.example/x.png")] }),
      }),
      siteCheckFacts({
        site: siteFacts({ references: [webReference("script", "http://localhost:3000/x.js")] }),
      }),
      siteCheckFacts({
        site: siteFacts({
          url: "http://example.com/",
          references: [webReference("script", "http://cdn.example/x.js")],
        }),
      }),
    ],
  },
  {
    code: "localhost-request",
    fires: [
      referring(webReference("request", "http://localhost:3000/api")),
      referring(webReference("script", "https://127.0.0.1:8080/x.js")),
    ],
    silent: [
      referring(webReference("page", "http://localhost:3000/")),
      referring(webReference("request", "https://localhost.example/")),
      withWritten(
        { network: { cleartext: ["localhost:3000"] } },
        { folder: folderFacts({ references: [webReference("request", "http://localhost:3000/api")] }) },
      ),
    ],
  },
  {
    code: "localhost-mention",
    fires: [
      checkFacts({
        code: codeFacts({ localAddresses: [{ address: "http://localhost:3000", place: PLACE }] }),
      }),
      checkFacts({
        codeElsewhere: codeFacts({ localAddresses: [{ address: "http://localhost:3000", place: PLACE }] }),
      }),
    ],
    silent: [checkFacts()],
  },
  {
    code: "no-own-server",
    fires: [referring(reference("request", "api/notes")), referring(reference("form", "search"))],
    silent: [
      referring(reference("request", "js/app.js")),
      referring(webReference("request", "https://api.example/notes")),
    ],
  },
  {
    code: "cross-origin-request",
    fires: [referring(webReference("request", "https://api.example/notes"))],
    silent: [
      referring(webReference("script", "https://cdn.example/x.js")),
      siteCheckFacts({ site: siteFacts({ references: [webReference("request", "https://api.example/")] }) }),
    ],
  },
  {
    code: "service-worker-scope",
    fires: [withFolder({ serviceWorkers: [{ place: PLACE, script: "js/sw.js", scope: "" }] })],
    silent: [
      withFolder({ serviceWorkers: [{ place: PLACE, script: "sw.js", scope: "" }] }),
      withFolder({ serviceWorkers: [{ place: PLACE, script: "js/sw.js", scope: "js/a/" }] }),
    ],
  },
  {
    code: "service-worker-narrow",
    fires: [
      withFolder({ serviceWorkers: [{ place: PLACE, script: "js/sw.js", scope: null }] }),
      withFolder({ serviceWorkers: [{ place: PLACE, script: "sw.js", scope: "docs/" }] }),
    ],
    silent: [
      withFolder({ serviceWorkers: [{ place: PLACE, script: "sw.js", scope: null }] }),
      withFolder({
        entry: "docs/index.html",
        serviceWorkers: [{ place: PLACE, script: "docs/sw.js", scope: null }],
      }),
    ],
  },
  {
    code: "service-worker-apple",
    fires: [
      checkFacts({
        targets: ["ios"],
        folder: folderFacts({ serviceWorkers: [{ place: PLACE, script: "sw.js", scope: null }] }),
      }),
    ],
    silent: [
      withFolder({ serviceWorkers: [{ place: PLACE, script: "sw.js", scope: null }] }),
      checkFacts({ targets: ["ios"] }),
    ],
  },
  {
    code: "large-file",
    fires: [withFolder({ files: [{ path: "a.mp4", bytes: 51 * MEGABYTE }] })],
    silent: [withFolder({ files: [{ path: "a.mp4", bytes: 50 * MEGABYTE }] })],
  },
  {
    code: "large-folder",
    fires: [
      withFolder({
        files: Array.from({ length: 5 }, (_, index) => ({ path: `${index}`, bytes: 45 * MEGABYTE })),
      }),
    ],
    silent: [
      withFolder({
        files: Array.from({ length: 4 }, (_, index) => ({ path: `${index}`, bytes: 45 * MEGABYTE })),
      }),
    ],
  },
  {
    code: "source-maps",
    fires: [withFolder({ files: [{ path: "js/app.js.map", bytes: 10 }] })],
    silent: [withFolder({ files: [{ path: "tiles.map", bytes: 10 }] })],
  },
  {
    code: "secret-file",
    fires: [withFolder({ secretFiles: [{ path: ".env", kind: "environment variables" }] })],
    silent: [checkFacts()],
  },
  {
    code: "secret-token",
    fires: [withFolder({ tokens: [token] })],
    silent: [withFolder({ tokens: [{ ...token, isPublic: true }] })],
  },
  {
    code: "public-api-key",
    fires: [withFolder({ tokens: [{ ...token, isPublic: true }] })],
    silent: [withFolder({ tokens: [token] })],
  },
  {
    code: "page-no-title",
    fires: [withFolder({ startPage: { ...page, title: null } })],
    silent: [
      checkFacts({
        folder: folderFacts({ startPage: { ...page, title: null } }),
        written: written({ window: { title: "name" } }),
      }),
    ],
  },
  {
    code: "page-no-lang",
    fires: [withFolder({ startPage: { ...page, lang: null } })],
    silent: [checkFacts()],
  },
  {
    code: "page-no-viewport",
    fires: [
      checkFacts({
        folder: folderFacts({ startPage: { ...page, hasViewport: false } }),
        targets: ["android"],
      }),
    ],
    silent: [
      withFolder({ startPage: { ...page, hasViewport: false } }),
      checkFacts({ targets: ["android"] }),
    ],
  },
  {
    code: "unlinked-page",
    fires: [withFolder({ unlinkedPages: ["old/index.html"] })],
    silent: [checkFacts()],
  },
];
