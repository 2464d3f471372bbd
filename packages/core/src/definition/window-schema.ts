import * as z from "zod";
import { colorSchema } from "./source-schema.ts";

/** Logical pixels; the bounds are what X11 and Win32 can express. */
const side = z.int().min(100).max(16_384);
const place = z.int().min(-32_768).max(32_767);
const limit = side.nullable().default(null);

export const windowSchema = z
  .strictObject({
    width: side.describe("Width of the content at the first start, in logical pixels.").default(1200),
    height: side.describe("Height of the content at the first start, in logical pixels.").default(800),
    minWidth: limit.describe("Smallest width the window can be given; null sets no limit."),
    minHeight: limit.describe("Smallest height the window can be given; null sets no limit."),
    maxWidth: limit.describe("Largest width the window can be given; null sets no limit."),
    maxHeight: limit.describe("Largest height the window can be given; null sets no limit."),
    x: place
      .nullable()
      .default(null)
      .describe("Left edge on the screen, together with `y`. On Wayland only through XWayland."),
    y: place
      .nullable()
      .default(null)
      .describe("Top edge on the screen, together with `x`. On Wayland only through XWayland."),
    center: z
      .boolean()
      .describe("Centre the window at the first start unless `x` and `y` are given.")
      .default(true),
    resizable: z.boolean().describe("The window can be resized.").default(true),
    minimizable: z.boolean().describe("The window can be minimised.").default(true),
    maximizable: z.boolean().describe("The window can be maximised.").default(true),
    closable: z.boolean().describe("The window has a working close button.").default(true),
    fullscreen: z.boolean().describe("Start in full screen.").default(false),
    maximized: z.boolean().describe("Start maximised.").default(false),
    startHidden: z.boolean().describe("Start without showing the window; needs `tray`.").default(false),
    focus: z.boolean().describe("Take the keyboard when the window opens.").default(true),
    alwaysOnTop: z.boolean().describe("Stay above other windows.").default(false),
    alwaysOnBottom: z.boolean().describe("Stay below other windows.").default(false),
    visibleOnAllWorkspaces: z.boolean().describe("Show on every virtual desktop.").default(false),
    skipTaskbar: z.boolean().describe("Do not show in the task bar.").default(false),
    title: z
      .enum(["page", "name"])
      .describe("Title bar text: the page's title, or always the app's name.")
      .default("page"),
    titleBar: z
      .enum(["native", "hidden", "overlay"])
      .describe("Title bar of the system, none, or only the buttons over the page.")
      .default("native"),
    decorations: z.boolean().describe("The window has a frame and title bar.").default(true),
    transparent: z
      .boolean()
      .describe("Transparent page background shows what is behind the window.")
      .default(false),
    shadow: z.boolean().describe("The window casts a shadow.").default(true),
    theme: z
      .enum(["system", "light", "dark"])
      .describe("Light or dark, or as the system says.")
      .default("system"),
    backgroundColor: colorSchema
      .nullable()
      .default(null)
      .describe("Shown before the first paint; null follows the theme."),
    zoom: z.number().min(0.25).max(5).describe("Page zoom; 1 is 100 %.").default(1),
    zoomHotkeys: z.boolean().describe("Ctrl/Cmd with +, - and 0 change the zoom.").default(true),
    shortcuts: z
      .boolean()
      .describe(
        "Keys for back, forward, reload, zoom, find, print, full screen and close; quitting always works.",
      )
      .default(true),
    dragDrop: z.boolean().describe("Files can be dropped on the page.").default(true),
    contextMenu: z.boolean().describe("Right click shows the menu of the engine.").default(true),
    contentProtected: z
      .boolean()
      .describe("Hide the window from screen captures where the system can.")
      .default(false),
    incognito: z
      .boolean()
      .describe("Keep nothing: no cookies, no storage, after the last window closes.")
      .default(false),
    backgroundThrottling: z.boolean().describe("A hidden window may slow its timers down.").default(true),
    rememberState: z
      .boolean()
      .describe("The next start has the size, position and state of the last.")
      .default(true),
    singleInstance: z.boolean().describe("A second start focuses the running app.").default(true),
    tray: z.boolean().describe("Show an icon in the notification area.").default(false),
    hideOnClose: z
      .boolean()
      .describe("Closing the window hides it; without a tray it minimises.")
      .default(false),
  })
  .meta({ id: "window" });
