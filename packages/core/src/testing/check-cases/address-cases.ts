import {
  checkFacts,
  folderFacts,
  mentioning,
  PLACE,
  reference,
  referring,
  webReference,
  withFolder,
} from "../check-facts.ts";
import type { RuleCase } from "./rule-case.ts";

const noRefusal = { message: "m", reason: null, hint: null };
const page = { file: "index.html", title: "T", lang: "en", hasViewport: true, base: null };

/** Addresses in a folder. */
export const ADDRESS_CASES: readonly RuleCase[] = [
  { code: "source-refused", fires: [withFolder({ refusal: noRefusal, files: [] })], silent: [checkFacts()] },
  {
    code: "file-missing",
    fires: [
      referring(reference("script", "js/gone.js")),
      referring(reference("style", "gone.css")),
      referring(reference("worker", "w.js")),
      // The start page answers for pages only.
      withFolder({ spa: true, references: [reference("module", "gone.js")] }),
    ],
    silent: [
      referring(reference("script", "js/app.js")),
      referring(webReference("script", "https://cdn.example/x.js")),
    ],
  },
  {
    code: "resource-missing",
    fires: [referring(reference("image", "gone.png")), referring(reference("font", "f.woff2"))],
    silent: [referring(reference("image", "Logo.png")), referring(reference("script", "gone.js"))],
  },
  {
    code: "link-missing",
    fires: [referring(reference("page", "gone.html")), referring(reference("page", "gone/"))],
    silent: [
      referring(reference("page", "")),
      referring(reference("page", "docs/")),
      referring(reference("page", "docs")),
      withFolder({ spa: true, references: [reference("page", "notes/1")] }),
    ],
  },
  {
    code: "missing-elsewhere",
    fires: [withFolder({ elsewhere: [reference("image", "gone.png")] })],
    silent: [
      withFolder({ elsewhere: [reference("image", "Logo.png"), reference("request", "api/x")] }),
      withFolder({ elsewhere: [reference("module", "vue", { target: { where: "package", name: "vue" } })] }),
    ],
  },
  {
    code: "file-name-case",
    fires: [referring(reference("image", "logo.png")), referring(reference("page", "About.html"))],
    silent: [referring(reference("image", "Logo.png"))],
  },
  {
    code: "other-base",
    fires: [
      referring(reference("script", "my-repo/js/app.js")),
      referring(reference("image", "my-repo/Logo.png")),
    ],
    silent: [
      referring(reference("script", "js/other/app.js")),
      referring(reference("image", "js/Logo.png")),
      referring(reference("script", "js/app.js")),
    ],
  },
  {
    code: "base-address",
    fires: [withFolder({ foreignBases: [{ written: "https://example.com/", place: PLACE }] })],
    silent: [checkFacts()],
  },
  {
    code: "disk-address",
    fires: [referring(reference("image", "file:///C:/x.png", { target: { where: "disk" } }))],
    silent: [referring(reference("image", "Logo.png"))],
  },
  {
    code: "bare-import",
    fires: [referring(reference("module", "vue", { target: { where: "package", name: "vue" } }))],
    silent: [referring(reference("module", "js/app.js"))],
  },
  {
    code: "clean-link",
    fires: [referring(reference("page", "about"))],
    silent: [
      referring(reference("page", "about.html")),
      withFolder({ spa: true, references: [reference("page", "about")] }),
    ],
  },
  {
    code: "spa-relative-address",
    fires: [withFolder({ spa: true, references: [reference("script", "js/app.js")] })],
    silent: [
      referring(reference("script", "js/app.js")),
      withFolder({ spa: true, references: [reference("script", "js/app.js", { relative: false })] }),
      withFolder({ spa: true, references: [reference("page", "about.html")] }),
      withFolder({
        spa: true,
        references: [reference("script", "js/app.js")],
        startPage: { ...page, base: { written: "/", line: 2 } },
      }),
    ],
  },
  {
    code: "history-routing",
    fires: [
      checkFacts({
        folder: folderFacts({ files: [{ path: "index.html", bytes: 9 }] }),
        code: mentioning("pushState", '"popstate"'),
      }),
    ],
    silent: [
      checkFacts({ code: mentioning("pushState", '"popstate"') }),
      checkFacts({
        folder: folderFacts({ files: [{ path: "index.html", bytes: 9 }], spa: true }),
        code: mentioning("pushState", '"popstate"'),
      }),
      checkFacts({
        folder: folderFacts({ files: [{ path: "index.html", bytes: 9 }] }),
        codeElsewhere: mentioning("pushState", '"popstate"'),
      }),
    ],
  },
];
