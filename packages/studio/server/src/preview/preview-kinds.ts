import type { StudioState } from "@pakeplus/core";
import type { StudioOptions } from "../options.ts";
import { findProgram } from "../system/find-program.ts";
import { findBrowser } from "./browser/find-browser.ts";

/** How apps can be shown on this computer. The shell that exists today needs Linux with GJS and a screen. */
export function previewKinds({
  platform,
  env,
}: Pick<StudioOptions, "platform" | "env">): StudioState["previewKinds"] {
  const hasScreen = platform !== "linux" || [env["DISPLAY"], env["WAYLAND_DISPLAY"]].some(Boolean);
  if (!hasScreen) return [];
  const hasShell = platform === "linux" && findProgram(["gjs"], env) !== null;
  return [
    ...(hasShell ? ["shell" as const] : []),
    ...(findBrowser({ platform, env }) === null ? [] : ["browser" as const]),
  ];
}
