import { ALL, type FindingSpec } from "./finding-spec.ts";

/** Findings about websites, code and the definition. */
export const APP_SPECS = {
  "site-unreachable": {
    severity: "error",
    title: "The website did not answer",
    meaning: "The app would show its page for connection errors.",
    help: "Open the address in a browser and correct it.",
    where: ALL,
  },
  "site-status": {
    severity: "error",
    title: "The website answered with an error",
    meaning:
      "The app would start with that error page. Some sites answer so only to programs that are no browser.",
    help: "Open the address in a browser; when it works there, this finding can be passed over.",
    where: ALL,
  },
  "site-not-a-page": {
    severity: "warning",
    title: "The address is not a web page",
    meaning: "The server gives a file of another kind, which the engine shows as text or downloads.",
    help: "Name the address of the page itself.",
    where: ALL,
  },
  "site-leads-away": {
    severity: "warning",
    title: "The address leads to another website",
    meaning: "Links to another website open in the person's browser, so the app would start empty.",
    help: "Set `source.url` to the address it leads to, or add a rule to `navigation.rules`.",
    where: ALL,
  },
  "site-other-origin": {
    severity: "warning",
    title: "The website answers from another origin",
    meaning:
      "Injected files, permissions and powers belong to the origin of `source.url`. The pages come from another one, such as `https://www.example.com` instead of `https://example.com`, and get none of them.",
    help: "Set `source.url` to the address it leads to, before the first release: people's data belongs to the origin too.",
    where: ALL,
  },
  "site-cleartext": {
    severity: "warning",
    title: "The website is not encrypted",
    meaning:
      "Others in the network can read and change it; cameras, location, service workers and native powers need https.",
    help: "Use the https address when there is one.",
    where: ALL,
  },
  "site-csp": {
    severity: "info",
    title: "The website limits scripts by a content security policy",
    meaning:
      "Injected files run all the same; what they load from elsewhere is limited by the site's policy.",
    help: "Keep injected styles and scripts whole, without loading further files.",
    where: ALL,
  },
  "user-agent-test": {
    severity: "info",
    title: "The website looks at the user agent",
    meaning:
      "It may show another page or refuse to work, because the engine is not one of the browsers it knows.",
    help: "Try it with `preview`; set `network.userAgent` when a page refuses the engine.",
    where: ALL,
  },
  "sign-in-refused": {
    severity: "warning",
    title: "A sign-in service refuses embedded pages",
    meaning: "The service recognises pages inside apps and refuses to sign people in there.",
    help: "Offer another way to sign in, such as e-mail and password.",
    where: ALL,
  },
  "sign-in-limited": {
    severity: "info",
    title: "Passkeys do not work on a sign-in page",
    meaning: "The sign-in page opens inside the app, where the engine has no passkeys and security keys.",
    help: "People sign in with a password or a code instead.",
    where: "Linux, Android",
  },
  "feature-missing": {
    severity: "info",
    title: "The code mentions a feature that an engine lacks",
    meaning:
      "Mentioning it can be a test whether it is there; when the app needs it, that part does not work.",
    help: "Try the part with `preview` and offer another way where the feature is missing.",
    where: ALL,
  },
  "option-not-honoured": {
    severity: "warning",
    title: "An option has no effect yet",
    meaning: "The definition sets something that apps for this platform do not do in this version.",
    help: "Keep it for a later version, or take it out.",
    where: ALL,
  },
  "target-not-built": {
    severity: "warning",
    title: "A target cannot be built in this version",
    meaning: "The definition lists a platform whose shell this version does not have.",
    help: "Leave it out of `targets` for now.",
    where: "Windows, macOS, Android, iOS",
  },
  "id-not-allowed": {
    severity: "error",
    title: "The id is not allowed on a platform that is to be built",
    meaning: "The platform has stricter rules for ids than the others.",
    help: "Set an id of its own in `platforms`.",
    where: "macOS, Android, iOS",
  },
  "id-not-portable": {
    severity: "info",
    title: "The id is not allowed on every platform",
    meaning: "An id must never change; a platform that is added later would need another one.",
    help: "Choose an id of letters and digits before the first release, or set one in `platforms` later.",
    where: "macOS, Android, iOS",
  },
  "version-zero": {
    severity: "info",
    title: "The version is 0.0.0",
    meaning:
      "Package managers take every other version for newer; build tools leave this number as a placeholder.",
    help: "Set `version`, for example to 0.1.0.",
    where: ALL,
  },
  "debug-on": {
    severity: "info",
    title: "Developer tools are on",
    meaning: "Everybody who has the app can open them.",
    help: "Set `debug` to false for releases.",
    where: ALL,
  },
  "icon-unreadable": {
    severity: "error",
    title: "The icon cannot be read",
    meaning: "`build` stops at it.",
    help: "Name a PNG, SVG, JPEG, WebP or ICO file in `icon`.",
    where: ALL,
  },
  "icon-missing": {
    severity: "info",
    title: "The app has no icon of its own",
    meaning: "It gets a generated one with its first letter.",
    help: "Name an SVG, or a PNG of at least 512 × 512 pixels, in `icon`.",
    where: ALL,
  },
  "icon-small": {
    severity: "warning",
    title: "The icon is small",
    meaning: "It is enlarged and looks blurred in large views and stores.",
    help: "Give an SVG, or a picture of at least 512 × 512 pixels (1024 × 1024 for Apple's store).",
    where: ALL,
  },
  "icon-not-square": {
    severity: "info",
    title: "The icon is not square",
    meaning: "It gets transparent edges and looks smaller than its neighbours.",
    help: "Give a square picture.",
    where: ALL,
  },
  "icon-transparent": {
    severity: "info",
    title: "The icon has transparent parts",
    meaning: "iOS shows them black; Apple's store refuses them.",
    help: "Set `platforms.ios.icon.background` to a colour.",
    where: "iOS",
  },
  "wayland-window": {
    severity: "info",
    title: "Wayland offers no such window option",
    meaning:
      "Applications cannot place their windows, keep them above or below others, or hide them from the task bar there.",
    help: "The option works on X11; on Wayland the window opens where the desktop puts it.",
    where: "Linux",
  },
  "permission-missing": {
    severity: "warning",
    title: "The app may need a permission that it does not have",
    meaning: "Pages are refused every permission that the definition does not grant.",
    help: "Set the permission to `ask` when the app needs it.",
    where: ALL,
  },
  "permission-mentioned": {
    severity: "info",
    title: "The code mentions something that is not permitted",
    meaning:
      "Libraries hold code for many uses. When the app does use it, pages are refused what the definition does not grant.",
    help: "Set the permission to `ask` when the app needs it.",
    where: ALL,
  },
  "permission-unused": {
    severity: "info",
    title: "A permission is granted that no code uses",
    meaning: "People are told that the app may use it, and stores ask why.",
    help: "Take it out when the app does not need it.",
    where: ALL,
  },
  "power-for-website": {
    severity: "warning",
    title: "A website gets native powers",
    meaning: "Whoever controls that website, or breaks into it, can use these powers on people's computers.",
    help: "Give powers to websites of your own only, and as few as possible.",
    where: ALL,
  },
  "rule-shadowed": {
    severity: "warning",
    title: "A link rule never matches",
    meaning: "An earlier rule matches all of its addresses, and the first that matches decides.",
    help: "Move the rule up, or remove it.",
    where: ALL,
  },
  "inject-missing": {
    severity: "error",
    title: "A file to inject is missing",
    meaning: "`build` stops at it.",
    help: "Correct the path in `inject`; it starts from the folder of pakeplus.json.",
    where: ALL,
  },
} as const satisfies Record<string, FindingSpec>;
