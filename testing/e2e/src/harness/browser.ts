import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type Page, chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";

const NAMES = ["chromium", "google-chrome", "chromium-browser", "google-chrome-stable"];

/** No sandbox, because tests run as root; nothing that asks the network. */
const ARGUMENTS = [
  "--no-sandbox",
  "--headless=new",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface StudioWindow {
  page: Page;
  /** What the console and the page complain about from now on is expected when it fits. */
  allow(this: void, pattern: RegExp): void;
}

export interface WindowOptions {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  /** Language of the system. */
  locale?: string;
  hasTouch?: boolean;
}

function findChromium(): string {
  for (const name of NAMES) {
    for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // The next place may have it.
      }
    }
  }
  throw new Error("There is no Chromium in the PATH.");
}

/** A real browser; closed when the test ends. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
  onTestFinished(async () => browser.close());
  return browser;
}

/** A window of its own in a person's profile of its own; the test fails when its console has an error at the end. */
export async function openWindow(
  browser: Browser,
  { width = 1440, height = 900, theme = "light", locale = "en-US", hasTouch = false }: WindowOptions = {},
): Promise<StudioWindow> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    hasTouch,
    timezoneId: "Europe/Berlin",
    acceptDownloads: true,
    // What moves is not what these tests look at.
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const { faults, allow } = watch(page);
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return { page, allow };
}

/** Collects what a developer would see in red. */
function watch(page: Page) {
  const faults: string[] = [];
  const allowed: RegExp[] = [];
  const note = (fault: string) => {
    if (!allowed.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      note(`${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => note(String(error.stack)));
  page.on("crash", () => note("The page crashed."));
  return { faults, allow: (pattern: RegExp) => void allowed.push(pattern) };
}
