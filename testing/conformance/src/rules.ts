/**
 * Who finds out whether a rule is kept: the page from inside (the driver only asks it), or the driver from outside,
 * by clicking, ending processes and looking at windows, files and servers.
 */
export type Judge = "page" | "driver";

export interface Check {
  id: string;
  /** Of shells/CONTRACT.md. */
  rule: string;
  /** What is true when the rule is kept. */
  name: string;
  judge: Judge;
}

const check = <I extends string, R extends string>(id: I, rule: R, judge: Judge, name: string) => ({
  id,
  rule,
  name,
  judge,
});

/** Every check of the contract, by the rule it belongs to. A check that is not reached counts as failed. */
export const CHECKS = [
  check("R1.origin", "R1", "page", "bundled content has the frozen origin and is a secure context"),
  check("R1.cookie", "R1", "driver", "a cookie survives a restart and an upgrade"),
  check("R1.localStorage", "R1", "driver", "localStorage survives a restart and an upgrade"),
  check("R1.indexedDB", "R1", "driver", "IndexedDB survives a restart and an upgrade"),
  check("R1.cacheApi", "R1", "driver", "the Cache API survives a restart and an upgrade"),
  check("R1.opfs", "R1", "driver", "the origin's private file system survives a restart and an upgrade"),
  check("R1.serviceWorker", "R1", "driver", "a service worker registers and answers, also after a restart"),

  check("R2.types", "R2", "page", "files have their MIME type, text is marked as UTF-8"),
  check("R2.spa", "R2", "page", "a deep link answers with the entry, a missing asset with 404"),
  check("R2.directoryIndex", "R2", "page", "a folder answers with its index.html"),
  check(
    "R2.names",
    "R2",
    "page",
    "file names with spaces, percent signs, quotes and other scripts are served",
  ),
  check("R2.ranges", "R2", "page", "a part of a file can be asked for"),
  check("R2.audio", "R2", "page", "audio plays and seeks"),
  check("R2.video", "R2", "page", "video plays and seeks"),
  check("R2.framed", "R2", "driver", "no other site can put the app into a frame of its own"),
  check("R2.escape", "R2", "page", "nothing outside the payload is served"),
  check("R2.upgrade", "R2", "driver", "after an upgrade the new files are shown at once"),

  check(
    "R3.leftBrowser",
    "R3",
    "driver",
    "a click on a link of a browser rule opens the browser once, the page stays",
  ),
  check("R3.leftApp", "R3", "driver", "a click on a link of an app rule stays in the window"),
  check("R3.leftWindow", "R3", "driver", "a click on a link of a window rule opens a window"),
  check("R3.leftBlock", "R3", "driver", "a click on a blocked link leads nowhere"),
  check("R3.middle", "R3", "driver", "a middle click on a link of a browser rule opens the browser"),
  check("R3.ctrl", "R3", "driver", "a click with Ctrl on a link of a browser rule opens the browser"),
  check("R3.shift", "R3", "driver", "a click with Shift on a link of a browser rule opens the browser"),
  check(
    "R3.middleApp",
    "R3",
    "driver",
    "a middle click on a link of an app rule shows the page in a window of its own",
  ),
  check("R3.blank", "R3", "driver", "target=_blank follows the rules and leaves no empty window"),
  check("R3.baseTarget", "R3", "driver", "<base target> follows the rules and leaves no empty window"),
  check(
    "R3.windowOpen",
    "R3",
    "driver",
    "window.open for a browser rule opens the browser and leaves no window",
  ),
  check("R3.windowOpenLater", "R3", "driver", "the same after an await"),
  check("R3.location", "R3", "driver", "a navigation by a script follows the rules"),
  check("R3.locationDown", "R3", "driver", "the same when the other site cannot be reached"),
  check("R3.formGet", "R3", "driver", "a GET form with target=_blank follows the rules"),
  check("R3.formPost", "R3", "driver", "a POST form to another site arrives once, with its body"),
  check(
    "R3.formPostBrowser",
    "R3",
    "driver",
    "a POST form is never sent twice, whatever the rule of its address",
  ),
  check("R3.redirect", "R3", "driver", "a redirect to an address of a browser rule ends in the browser"),
  check("R3.flood", "R3", "driver", "one click opens one program outside, whatever the page asks for"),
  check("R3.typing", "R3", "driver", "a letter typed into the page opens nothing outside"),
  check("R3.frame", "R3", "driver", "a frame inside a page may go where the rules name the browser"),
  check("R3.frameClick", "R3", "driver", "a click inside a frame is left to the frame"),

  check("R4.opener", "R4", "driver", "a popup has an opener and can talk to it"),
  check("R4.session", "R4", "driver", "a popup shares the session"),
  check("R4.size", "R4", "driver", "a popup is as large as it was asked to be"),
  check("R4.close", "R4", "driver", "a popup can close itself"),

  check("R5.unsupported", "R5", "driver", "a link to a type that cannot be shown is downloaded"),
  check("R5.attachment", "R5", "driver", "an attachment is downloaded under its UTF-8 name"),
  check(
    "R5.downloadAttribute",
    "R5",
    "driver",
    "a link with a download attribute is downloaded under that name",
  ),
  check("R5.blob", "R5", "driver", "a blob is downloaded under the name the page gives"),
  check("R5.data", "R5", "driver", "a data address is downloaded under the name the page gives"),
  check("R5.post", "R5", "driver", "the answer to a POST form is downloaded"),
  check("R5.visible", "R5", "driver", "a download shows in the window"),
  check("R5.canary", "R5", "driver", "an existing file of the same name is untouched"),

  check("R5.bridge", "R5", "driver", "pakeplus.download says under which name the file arrived, or why not"),

  check("R6.script", "R6", "page", "an injected script runs before the page's first script"),
  check("R6.scriptAtEnd", "R6", "page", "a script for the end of the document runs there"),
  check("R6.style", "R6", "page", "an injected style is in place while the page is parsed"),
  check("R6.isolated", "R6", "page", "a script of the isolated world shares the document, not the variables"),
  check("R6.otherOrigin", "R6", "driver", "an injection for one origin does not run on another"),
  check(
    "R6.isolatedPowers",
    "R6",
    "driver",
    "an isolated script has the powers of its origin, whatever the page does",
  ),

  check("R7.userAgent", "R7", "driver", "pages and servers read the user agent of the definition"),
  check("R7.proxy", "R7", "driver", "an http proxy gets plain and encrypted requests, never the app's own"),
  check("R7.proxySocks", "R7", "driver", "a SOCKS proxy gets plain and encrypted requests"),
  check("R7.cleartext", "R7", "driver", "a host that is not listed is not asked without encryption"),
  check("R7.block", "R7", "driver", "nothing is loaded from a blocked host, and the app's own files are"),
  check("R7.blockException", "R7", "driver", "an exception lets through what it names"),
  check("R7.blockPopup", "R7", "driver", "a blocked popup does not open"),
  check("R7.hide", "R7", "driver", "an element that a list hides is not seen"),

  check(
    "R8.deny",
    "R8",
    "driver",
    "a permission that the definition does not grant is denied without a question",
  ),
  check("R8.allow", "R8", "driver", "a permission that the definition grants is given without a question"),
  check(
    "R8.otherSite",
    "R8",
    "driver",
    "a site that is not the app's own has to ask for what the app was granted",
  ),
  check(
    "R8.ask",
    "R8",
    "driver",
    "a permission is asked for in the window, and the answer counts from then on",
  ),
  check("R8.doubleClick", "R8", "driver", "a click that was meant for the page answers no question"),
  check("R8.devices", "R8", "driver", "camera and microphone are one question, the screen is one"),
  check("R8.clipboard", "R8", "driver", "a script does not read the clipboard without an answer"),
  check("R8.pointerLock", "R8", "driver", "a page holds the pointer after an answer"),
  check("R8.remembered", "R8", "driver", "answers hold after a restart"),
  check("R8.frame", "R8", "driver", "the answer for the page holds for its frames"),
  check("R8.dismissed", "R8", "driver", "a question that is closed is asked again"),
  check("R8.forget", "R8", "driver", "answers can be taken back"),

  check("R9.visible", "R9", "driver", "an unreachable site shows a page, not a white window"),
  check("R9.retry", "R9", "driver", "Retry asks the site again"),
  check("R9.recovers", "R9", "driver", "the page appears by itself when the site comes up"),
  check("R9.dns", "R9", "driver", "a name that nobody knows is given as the reason"),
  check("R9.dnsEncrypted", "R9", "driver", "the same for an encrypted address"),
  check("R9.tls", "R9", "driver", "a certificate that nobody trusts is given as the reason"),
  check("R9.closed", "R9", "driver", "a connection that ends without an answer is given as the reason"),
  check(
    "R9.afterCrashes",
    "R9",
    "driver",
    "a page that crashes again and again is replaced by the error page",
  ),

  check("R10.reloads", "R10", "driver", "a crashed renderer reloads its page"),
  check(
    "R10.givesUp",
    "R10",
    "driver",
    "after the fourth crash within a minute the page is not loaded again",
  ),

  check("R11.options", "R11", "driver", "the window opens as large as the definition says"),
  check("R11.remembers", "R11", "driver", "size and position are remembered"),
  check("R11.maximized", "R11", "driver", "a maximized window opens maximized again"),

  check("R11.focus", "R11", "driver", "a window that is not to take the keyboard leaves it where it was"),
  check(
    "R11.layer",
    "R11",
    "driver",
    "a window stays below others, on all workspaces and out of the task bar",
  ),
  check("R11.buttons", "R11", "driver", "the system offers no buttons that the window shall not have"),
  check("R11.name", "R11", "driver", "the title stays the app's name where the definition says so"),
  check(
    "R11.hiddenTimers",
    "R11",
    "driver",
    "timers of a hidden page run on where they shall not be throttled",
  ),
  check(
    "R11.staysOpen",
    "R11",
    "driver",
    "a window that cannot be closed stays when the system asks it to close",
  ),
  check("R11.overlay", "R11", "driver", "the page has the whole window, and the buttons over it work"),
  check("R11.incognito", "R11", "driver", "an app that keeps nothing finds nothing after a restart"),

  check("R12.oneWindow", "R12", "driver", "a second start ends at once and opens no window"),
  check("R12.focus", "R12", "driver", "a second start brings the first window to the front"),
  check("R12.link", "R12", "driver", "a second start hands over its link"),
  check("R12.minimized", "R12", "driver", "a second start brings back a window that was minimized"),
  check("R12.profile", "R12", "driver", "a profile is an instance of its own with data of its own"),
  check("R12.several", "R12", "driver", "an app that may run twice does"),
  check("R12.refusal", "R12", "driver", "a profile without a usable name and an unknown option are refused"),

  check(
    "R15.badge",
    "R15",
    "driver",
    "the number on the icon reaches the dock, also by navigator.setAppBadge",
  ),

  check("R14.icon", "R14", "driver", "the tray shows the app's name, picture and menu"),
  check("R14.autostart", "R14", "driver", "the session starts the app until the person says otherwise"),
  check("R14.hides", "R14", "driver", "closing hides the window, and the page stays"),
  check("R14.click", "R14", "driver", "a click on the icon brings the window back to its place"),
  check("R14.trayGone", "R14", "driver", "a hidden window comes back to the task bar when the tray goes"),
  check("R14.noTray", "R14", "driver", "without a tray closing minimizes"),
  check("R14.trayBack", "R14", "driver", "a tray that comes later shows the icon, and its menu works"),
  check("R14.quit", "R14", "driver", "the menu's Quit ends the app"),
  check("R14.startsHidden", "R14", "driver", "the session starts the app in the tray without a window"),

  check("R13.reload", "R13", "driver", "F5 and Ctrl+R reload the page"),
  check("R13.history", "R13", "driver", "Alt with arrows and the thumb's button go back and forward"),
  check("R13.zoom", "R13", "driver", "Ctrl with plus, minus and 0 zooms"),
  check("R13.fullscreen", "R13", "driver", "F11 fills the screen and gives it back"),
  check("R13.find", "R13", "driver", "Ctrl+F finds while typing, forward, back and round"),
  check("R13.findCloses", "R13", "driver", "Escape gives the keyboard back to the page"),
  check("R13.pageFirst", "R13", "driver", "a page keeps a key that it handles itself"),
  check("R13.print", "R13", "driver", "Ctrl+P opens the print dialog"),
  check("R13.devtools", "R13", "driver", "F12 does nothing in an app that is not for debugging"),
  check("R13.devtoolsDebug", "R13", "driver", "F12 opens developer tools in a debug build"),
  check("R13.close", "R13", "driver", "Ctrl+W closes the window"),
  check("R13.quit", "R13", "driver", "Ctrl+Q ends the app"),
  check("R13.off", "R13", "driver", "an app can leave all other keys to its page"),

  check("R15.native", "R15", "driver", "a page's notification is the desktop's, with the app's name"),
  check("R15.close", "R15", "driver", "the page takes its notification back"),
  check("R15.tag", "R15", "driver", "a notification replaces the one with the same tag"),
  check("R15.click", "R15", "driver", "a click on it shows the window and tells the page"),
  check("R15.dismiss", "R15", "driver", "the page hears when it is closed"),

  check("R16.mailto", "R16", "driver", "a mailto link opens the mail program with the whole address"),
  check("R16.script", "R16", "driver", "a declared scheme opens its program from a script, too"),
  check("R16.noHandler", "R16", "driver", "a scheme without a program leaves the page in place"),
  check(
    "R16.start",
    "R16",
    "driver",
    "the link that started the app reaches its page, however late it listens",
  ),
  check(
    "R16.several",
    "R16",
    "driver",
    "several links reach the page in order, each with its scheme in lower case",
  ),
  check("R16.ownPage", "R16", "driver", "a link with the app's own scheme in its page comes back to the app"),
  check("R16.files", "R16", "driver", "files of the app's types reach its page with their content"),
  check(
    "R16.refused",
    "R16",
    "driver",
    "foreign schemes, other files, folders and missing files open nothing and are named in the window",
  ),
  check("R16.handler", "R16", "driver", "a link opens the handler's page with the whole link in its address"),

  check("R17.title", "R17", "driver", "the window's title follows the page"),
  check("R17.dark", "R17", "driver", "the page sees the theme of the system"),

  check("R18.file", "R18", "driver", "a file input gets the file that was chosen"),
  check("R18.files", "R18", "driver", "a file input gets several files, of the types that it accepts"),
  check("R18.drop", "R18", "driver", "a page gets files that are dropped on it"),
  check("R18.dropInput", "R18", "driver", "a file input gets a file that is dropped on it"),
  check("R18.dropText", "R18", "driver", "a page gets text and links that are dropped on it"),
  check("R18.dropKeepsPage", "R18", "driver", "a dropped file does not take the place of the page"),
  check("R18.dropRefused", "R18", "driver", "an app can refuse files"),
  check("R18.print", "R18", "driver", "a page prints itself"),

  check("R19.powers", "R19", "driver", "the app's own page has exactly the powers of the definition"),
  check("R19.frames", "R19", "driver", "each kind of frame has exactly the powers of its own origin"),
  check("R19.popup", "R19", "driver", "a popup has exactly the powers of its own origin"),
  check("R19.navigated", "R19", "driver", "after navigating away the powers of the old page are gone"),
  check("R19.csp", "R19", "driver", "a strict content security policy does not take the powers away"),
  check("R19.app", "R19", "page", "app.info() says what the app is"),
  check("R19.window", "R19", "driver", "window.setTitle() sets the window's title"),
  check("R19.store", "R19", "driver", "the store sets, deletes and lists"),
  check("R19.storeRestart", "R19", "driver", "the store keeps values over a restart"),
  check("R19.refusals", "R19", "page", "wrong arguments are refused with a reason"),
  check("R19.nativeHandlerHidden", "R19", "page", "the page does not see the native handler"),

  check("R19.offered", "R19", "driver", "pakeplus holds every capability of the definition"),
  check("R19.gesture", "R19", "driver", "what needs a person is refused without a click or key press"),
  check("R19.arguments", "R19", "driver", "every call refuses wrong and oversized arguments by code"),
  check("R19.run", "R19", "driver", "run starts declared programs, and no command interpreter"),
  check("R19.runRefused", "R19", "driver", "run refuses what is not declared and what does not match"),
  check("R19.clipboard", "R19", "driver", "the clipboard is read and written"),
  check(
    "R19.notify",
    "R19",
    "driver",
    "notify shows and replaces; a click waits for the page that listens to it",
  ),
  check("R19.windowState", "R19", "driver", "the page hears when its window is maximized"),
  check("R19.filesOpen", "R19", "driver", "files.open gives the file that the person picks, or none"),
  check("R19.filesWrite", "R19", "driver", "a picked file is replaced as a whole, and read, in any size"),
  check("R19.filesChanged", "R19", "driver", "a file that another program has changed is not written over"),
  check("R19.filesSave", "R19", "driver", "files.save writes where the person says"),
  check("R19.isolatedPage", "R19", "driver", "the page sees nothing of an injected isolated script's powers"),
  check("R19.isolatedFrames", "R19", "driver", "neither do pages in frames"),
  check("R19.isolatedForged", "R19", "driver", "a page cannot forge a call of an isolated script"),

  check("R20.contract", "R20", "driver", "a newer contract is refused in plain words"),
  check("R20.sandbox", "R20", "driver", "the renderer runs in a sandbox where the system has one"),
  check("R20.graphics", "R20", "driver", "the engine gets the settings that a known graphics driver needs"),
  check("R20.ownChoice", "R20", "driver", "what the person has set for the graphics stays as it is"),
  check("R20.composes", "R20", "driver", "with those settings a view transition ends and the page is seen"),
  check(
    "R20.notSeen",
    "R20",
    "driver",
    "after a start that showed nothing the next one uses simpler graphics",
  ),
] as const satisfies readonly Check[];

export type CheckId = (typeof CHECKS)[number]["id"];
export type Rule = (typeof CHECKS)[number]["rule"];

export const RULES: readonly Rule[] = [...new Set(CHECKS.map((each) => each.rule))];
