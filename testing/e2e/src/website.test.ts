import { cp, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type Agent,
  clickOn,
  type DeskNotifications,
  type RunningApp,
  type ShellWindow,
  waitFor,
} from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, build } from "./harness/cli.ts";
import { registerHandlers } from "./harness/handlers.ts";
import { keepPicture } from "./harness/keep-picture.ts";
import { type LibrarySite, openLibrarySite } from "./harness/library-site.ts";
import { openNotificationDesk } from "./harness/notification-desk.ts";
import { startLinuxApp } from "./harness/linux-app.ts";
import { waitForShare } from "./harness/looks.ts";
import { strangeFolder } from "./harness/places.ts";
import { mustRun } from "./harness/process.ts";
import { type Session, openSession } from "./harness/session.ts";
import { unpackDeb } from "./harness/unpack.ts";
import { type Windows, windowsOf } from "./harness/windows.ts";

const HEADER = "#0f4c49";
const BANNER = "#7a2e1d";
const PAPER = "#f6f1e6";

/** All but the lock, which pins the origin; here the server has another port. */
const isCopied = (path: string) => !path.endsWith("pakeplus.lock");
const deskLine = (name: string) => `.help-desk [data-name="${name}"]`;

describe("the example website as an app", () => {
  let session: Session;
  let windows: Windows;
  let handlers: Awaited<ReturnType<typeof registerHandlers>>;
  let notifications: DeskNotifications;
  let library: LibrarySite;
  let place: Awaited<ReturnType<typeof strangeFolder>>;
  let app: RunningApp;
  let page: Agent;
  let window: ShellWindow;

  const nextPage = (path: string) =>
    library.agents.wait(`the page ${path}`, ({ name }) => name === path, {
      since: library.agents.all().length,
      deadline: 20_000,
    });
  const click = async (selector: string, on: Agent = page, within: ShellWindow = window) => {
    const hand = {
      focus: async ({ id }: ShellWindow) => windows.focus(id),
      moveMouse: async (x: number, y: number) => void (await windows.moveMouse(x, y)),
      click: async () => windows.click(1),
    };
    await clickOn(hand, within, { page: on, selector });
  };
  const waitForMember = async () =>
    waitFor("the page to know who it is", async () =>
      (await textOf("#member")) === "Signed in as Ada" ? true : undefined,
    );
  const inBrowser = async () => handlers.handedOver("browser");
  const textOf = async (selector: string) => page.call("library.text", selector);

  beforeAll(async () => {
    session = await openSession();
    windows = windowsOf(session);
    handlers = await registerHandlers(session);
    notifications = await openNotificationDesk(session);
    library = await openLibrarySite();
    place = await strangeFolder();
    const site = `source.url=${library.address}/`;
    const project = join(place.path, "library");
    await cp(join(ROOT, "examples/website"), project, { recursive: true, filter: isCopied });
    const built = await build(project, join(place.path, "out"), ["--format", "deb", "--set", site]);
    const { appFolder } = await unpackDeb(built.of("deb").path, join(place.path, "root"));
    const first = nextPage("/");
    app = startLinuxApp({ command: join(appFolder, "launch"), args: [], env: session.env, windows });
    page = await first;
    [window] = (await app.waitForWindows("the window", (all) => all.length === 1)) as [ShellWindow];
  });
  afterAll(async () => {
    await app?.kill();
    await library?.close();
    await session?.close();
    await place?.close();
  });

  test("is styled and has no banner before anything is painted", async () => {
    expect(await page.call("library.firstLook")).toEqual({ header: "rgb(15, 76, 73)", banner: "none" });
    expect(await page.call("library.shown", ".ad-column")).toBe(false);
    await waitForShare(session, window.id, PAPER, 0.3);
    const picture = await waitForShare(session, window.id, HEADER, 0.03);
    expect(picture.share(BANNER)).toBe(0);
    const { width, height } = window;
    expect({ width, height }).toEqual({ width: 1180, height: 820 });
  });

  test("runs the granted commands for the isolated script, refuses the others, and gives the page nothing", async () => {
    const { stdout } = await mustRun("uname", ["-s", "-r"]);
    const refused = await waitFor(
      "the help desk's lines",
      async () => (await textOf(deskLine("shutdown-refused"))) ?? undefined,
      { describe: () => app.output() },
    );
    expect(await textOf(deskLine("system"))).toBe(`This computer runs ${stdout.trim()}.`);
    expect(await textOf(deskLine("weekday"))).toMatch(/^A book lent today is due on [A-Z][a-z]+day, \d{4}-/);
    expect(await textOf(deskLine("weekday-refused"))).toBe("weekday tomorrow: refused (INVALID_ARGUMENT)");
    expect(refused).toBe("shutdown: refused (INVALID_ARGUMENT)");
    expect(await page.call("library.pakeplus")).toBe("undefined");
    await keepPicture(session, window.id, "website.png");
  });

  test("links go where the definition says", async () => {
    await click("#friend");
    await waitFor("the browser to get the museum", async () =>
      (await inBrowser()).includes("https://museum.example.org/") ? true : undefined,
    );

    const clear = await waitForShare(session, window.id, PAPER, 0.3);
    await click("#sponsor");
    await waitFor("the window to say what it blocked", async () => {
      const picture = await waitForShare(session, window.id, PAPER, 0.3);
      return picture.difference(clear) > 0.005 ? true : undefined;
    });
    expect(await inBrowser()).toEqual(["https://museum.example.org/"]);

    await click("#shop");
    await waitFor("the browser to get the shop", async () =>
      (await inBrowser()).includes(`${library.address}/shop/`) ? true : undefined,
    );
    expect(library.hits).not.toContain("/shop/");
    expect(await page.isThere()).toBe(true);
  });

  test("downloads arrive under the name that the site gives", async () => {
    const source = await readFile(join(ROOT, "examples/website/site/downloads/new-books.csv"), "utf8");
    for (const name of ["New books – März.csv", "New books – März (1).csv"]) {
      await click("#csv");
      const text = await waitFor(name, async () =>
        (await readdir(session.downloads)).includes(name)
          ? readFile(join(session.downloads, name), "utf8")
          : undefined,
      );
      expect(text).toBe(source);
    }
    expect(await page.isThere()).toBe(true);
  });

  test("sign-in happens in a window that shares the session and closes itself", async () => {
    const form = nextPage("/member/sign-in.html");
    await click("#sign-in");
    const signIn = await form;
    expect(await signIn.call("library.hasOpener")).toBe(true);
    const [small] = (await app.waitForWindows("the small window", (all) => all.length === 2)).filter(
      ({ id }) => id !== window.id,
    ) as [ShellWindow];
    expect([small.width, small.height]).toEqual([440, 480]);
    await click("#name", signIn, small);
    await windows.key("A", "d", "a", "Return");
    await app.waitForWindows("the small window to be gone", (all) => all.length === 1);
    await waitForMember();
  });

  test("an event has a window of its own, the reading room none", async () => {
    const visit = nextPage("/visit.html");
    await click('nav a[href="/visit.html"]');
    page = await visit;
    await waitForMember();
    const event = nextPage("/events/night-ferries.html");
    await click("#event");
    await event;
    const both = await app.waitForWindows("the event's window", (all) => all.length === 2);
    await windows.close(both.find(({ id }) => id !== window.id)?.id ?? "");
    await app.waitForWindows("one window", (all) => all.length === 1);

    await click("#reading-room");
    await app.waitForWindows(
      "the reading room's title",
      ([only]) => only?.title.startsWith("Reading room") === true,
    );
    // Nothing of the app's own is injected into another site.
    const picture = await waitForShare(session, window.id, PAPER, 0.5);
    expect(picture.share(HEADER)).toBe(0);
    // The engine may keep the page or load it again.
    const back = nextPage("/visit.html");
    await windows.key("alt+Left");
    page = await Promise.race([back, page.isThere().then((is) => (is ? page : back))]);
  });

  test("a message of the site is one of the desktop", async () => {
    const shelves = nextPage("/");
    await click('nav a[href="/"]');
    page = await shelves;
    await click("#tell-me");
    const [message] = await waitFor("the message", async () => {
      const all = await notifications.all();
      return all.length > 0 ? all : undefined;
    });
    expect(message).toEqual({
      appName: "Tidewater Library",
      title: "Your reservation is ready",
      body: "The Lighthouse Keeper's Almanac is on the shelf until Saturday.",
      entry: "com.example.library",
    });
    await notifications.dismiss();
  });
});
