export type {
  AppSetup,
  ClickOptions,
  Desk,
  InstalledApp,
  LoadFailure,
  Picture,
  RunningApp,
  ShellWindow,
} from "./desk.ts";
export type { DeskWindows, TrayHost, TrayItem } from "./desk-windows.ts";
export { assert, assertEqual } from "./expect.ts";
export type { DeskInput, DeskNotifications, Dragged, Point, ShownNotification } from "./desk-input.ts";
export { CHECKS, RULES, type Check, type CheckId, type Rule } from "./rules.ts";
export { type CheckResult, type RunConformanceOptions, runConformance } from "./runner.ts";
export { listen, type Server, type SiteAnswer, type SiteRequest } from "./site-server.ts";
export { type Agent, type Agents, createAgents } from "./agents.ts";
export { type Site, openSite } from "./site.ts";
export { createStage, type Stage } from "./stage.ts";
export { clickOn } from "./click-on.ts";
export { CUSTOM_SCHEME, PAGE_COLOUR } from "./config.ts";
export { DEFAULT_DEADLINE, DeadlineError, NotYetError, waitFor, type WaitOptions, within } from "./wait.ts";
export { readSiteFiles, writeContent } from "./content.ts";
