import { ALL, type FindingSpec } from "./finding-spec.ts";

/** Findings about web folders: files, addresses, what stands in them. */
export const FOLDER_SPECS = {
  "source-refused": {
    severity: "error",
    title: "The folder cannot be packaged",
    meaning: "`build` refuses this folder for the reason given.",
    help: "Correct what the finding names.",
    where: ALL,
  },
  "file-missing": {
    severity: "error",
    title: "A script or style sheet is missing",
    meaning: "A page asks for a script, module, worker or style sheet that is not in the folder.",
    help: "Add the file, correct the address, or build the site again. A file left out by `source.ignore` can be named in `source.include`.",
    where: ALL,
  },
  "resource-missing": {
    severity: "warning",
    title: "A picture, font or other file is missing",
    meaning: "A page or style sheet asks for a file that is not in the folder; its place stays empty.",
    help: "Add the file, or remove what asks for it.",
    where: ALL,
  },
  "link-missing": {
    severity: "warning",
    title: "A link leads to a page that is not there",
    meaning: "Following the link shows the page for missing files.",
    help: "Add the page or correct the link. When the site makes its pages in the browser, set `source.spa` to true.",
    where: ALL,
  },
  "missing-elsewhere": {
    severity: "info",
    title: "A file is missing in a page that nothing leads to",
    meaning:
      "A page or style sheet that the start page does not lead to asks for a file that is not in the folder.",
    help: "Leave the page out with `source.ignore` when the app does not need it.",
    where: ALL,
  },
  "file-name-case": {
    severity: "error",
    title: "Upper and lower case differ",
    meaning:
      "The file exists under a name with other upper and lower case letters. In the app these are two names.",
    help: "Write the name in the page exactly as the file is named.",
    where: ALL,
  },
  "other-base": {
    severity: "error",
    title: "The site was built for another place",
    meaning: "Addresses begin with a folder that is not in the app, as on project pages of code hosts.",
    help: "Build the site with the base `/` or `./` (Vite: `base`, Angular: `--base-href`, Next.js: `basePath`, webpack: `publicPath`, Create React App: `homepage`).",
    where: ALL,
  },
  "base-address": {
    severity: "error",
    title: "The base address leads out of the app",
    meaning: "`<base href>` sends every relative address of the page to another website.",
    help: 'Write `<base href="/">` or remove the element.',
    where: ALL,
  },
  "disk-address": {
    severity: "error",
    title: "An address points to a disk",
    meaning: "Addresses such as `file:///…` or `C:\\…` exist on one computer only; apps do not open them.",
    help: "Put the file into the folder and write a relative address.",
    where: ALL,
  },
  "bare-import": {
    severity: "error",
    title: "A module is imported by its package name",
    meaning:
      "Engines find a module by its name only through an import map; without one the script does not start.",
    help: "Bundle the site with a build tool and package what it writes, or add an import map.",
    where: ALL,
  },
  "clean-link": {
    severity: "warning",
    title: "A link leaves the end of a file name out",
    meaning: "Web servers often show `about.html` for `/about`; the app serves exact names.",
    help: 'Write the full name. Static exports can make folders with an index page: `trailingSlash: true` in Next.js, `build.format: "directory"` in Astro.',
    where: ALL,
  },
  "spa-relative-address": {
    severity: "warning",
    title: "A single-page app loads its files by relative addresses",
    meaning:
      "Reloading at an inner address such as `/notes/1` looks for the files in that folder and finds none.",
    help: 'Add `<base href="/">` to the start page, or begin the addresses with a slash.',
    where: ALL,
  },
  "history-routing": {
    severity: "info",
    title: "The app may make its own addresses",
    meaning:
      "The code mentions `pushState` and there is one page only. Reloading at an inner address finds no page unless the start page answers.",
    help: "Set `source.spa` to true when the app has addresses such as `/settings`.",
    where: ALL,
  },
  "cleartext-blocked": {
    severity: "warning",
    title: "An unencrypted address is not reached",
    meaning: "Apps reach hosts without encryption only when the definition names them.",
    help: "Use https, or name the host in `network.cleartext`.",
    where: ALL,
  },
  "mixed-content": {
    severity: "warning",
    title: "An encrypted page loads something unencrypted",
    meaning: "Engines refuse scripts, frames and requests over http in a page that came over https.",
    help: "Use https for the address.",
    where: ALL,
  },
  "localhost-request": {
    severity: "warning",
    title: "The app asks a server on the same computer",
    meaning:
      "Addresses such as `http://localhost:3000` are a developer's own server; other people's computers have none.",
    help: "Use the address of the real server. When the server really runs on the same computer, name it in `network.cleartext`.",
    where: ALL,
  },
  "localhost-mention": {
    severity: "info",
    title: "The code mentions a server on the same computer",
    meaning:
      "A text in the code is an address such as `http://localhost:3000`; perhaps a setting that was left from development.",
    help: "Look at the place; build for production when it is a leftover.",
    where: ALL,
  },
  "no-own-server": {
    severity: "warning",
    title: "The app asks a server that it will not have",
    meaning:
      "A request goes to the site's own address, and there is no such file: a packaged folder has no server behind it.",
    help: "Use the full https address of the server, or package the website itself with `source.url`.",
    where: ALL,
  },
  "cross-origin-request": {
    severity: "info",
    title: "The app asks another website",
    meaning: "The answer reaches the page only when that server allows the app's origin by CORS headers.",
    help: "Let the server send `Access-Control-Allow-Origin` for the origins of the app.",
    where: ALL,
  },
  "service-worker-scope": {
    severity: "warning",
    title: "A service worker cannot have its scope",
    meaning: "A service worker controls its own folder and what is below it; registering it for more fails.",
    help: "Put the script into the folder of the scope, usually the root.",
    where: "Linux, Windows, Android",
  },
  "service-worker-narrow": {
    severity: "info",
    title: "A service worker does not control the start page",
    meaning: "It stands in a folder that the start page is not in, so it does nothing for that page.",
    help: "Put the script beside the start page when it should work offline for the whole app.",
    where: "Linux, Windows, Android",
  },
  "service-worker-apple": {
    severity: "info",
    title: "Service workers do not run in bundled apps of Apple systems",
    meaning:
      "Bundled pages have an address of their own kind there, for which the engine has no service workers, cookies or Cache API.",
    help: "Nothing is needed for offline use: the files are inside the app. Keep the registration behind a test for `navigator.serviceWorker`.",
    where: "macOS, iOS",
  },
  "large-file": {
    severity: "warning",
    title: "A file is very large",
    meaning: "Everybody downloads it with every version of the app.",
    help: "Compress it, or leave it out with `source.ignore` and load it from a server.",
    where: ALL,
  },
  "large-folder": {
    severity: "warning",
    title: "The folder is very large",
    meaning: "Everybody downloads all of it with every version of the app.",
    help: "Leave what the app does not need out with `source.ignore`.",
    where: ALL,
  },
  "source-maps": {
    severity: "info",
    title: "Source maps are packaged",
    meaning: "They hold the original source for debugging, make the app larger and are open to everybody.",
    help: 'Leave them out with `source.ignore: ["*.map"]`.',
    where: ALL,
  },
  "secret-file": {
    severity: "error",
    title: "A file looks like a secret",
    meaning: "Everything that is packaged can be read by everybody who gets the app; `build` refuses it.",
    help: "Move it out of the folder, or list it in `source.ignore`; in `source.include` when it is harmless.",
    where: ALL,
  },
  "secret-token": {
    severity: "error",
    title: "A file holds what looks like a secret key",
    meaning: "Everybody who gets the app can read it and act in your name.",
    help: "Withdraw the key at its service, and let a server of your own do what needs it.",
    where: ALL,
  },
  "public-api-key": {
    severity: "info",
    title: "A file holds an API key of Google",
    meaning: "Keys for maps or Firebase are meant to be in pages; they are safe only when restricted.",
    help: "Restrict the key in Google's console. A limit to websites must allow the app's origin.",
    where: ALL,
  },
  "page-no-title": {
    severity: "info",
    title: "The start page has no title",
    meaning: "The window shows the app's name instead.",
    help: "Add `<title>`, or set `window.title` to `name`.",
    where: ALL,
  },
  "page-no-lang": {
    severity: "info",
    title: "The start page does not say its language",
    meaning:
      "Screen readers, hyphenation and the choice of Chinese, Japanese or Korean letter shapes need it.",
    help: 'Write `<html lang="en">` with your language.',
    where: ALL,
  },
  "page-no-viewport": {
    severity: "info",
    title: "The start page has no viewport",
    meaning: "Phones show it as wide as a desktop page, with tiny letters.",
    help: 'Add `<meta name="viewport" content="width=device-width, initial-scale=1">`.',
    where: "Android, iOS",
  },
  "unlinked-page": {
    severity: "info",
    title: "Another start page is never reached",
    meaning: "A folder has its own index page, and nothing that the app starts with leads there.",
    help: "Name the right page in `source.entry` or the right folder in `source.dir`, or leave the folder out with `source.ignore`.",
    where: ALL,
  },
} as const satisfies Record<string, FindingSpec>;
