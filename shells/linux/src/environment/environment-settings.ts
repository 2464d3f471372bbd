import type { EnvironmentProbe } from "./environment-probe.ts";
import { type GraphicsRisk, graphicsRisk } from "./graphics-risk.ts";

/** From the quickest to the one that works nearly everywhere. */
const GRAPHICS_MODES = ["full", "compatible", "software"] as const;
type GraphicsMode = (typeof GRAPHICS_MODES)[number];

type Backend = "wayland" | "x11";

export interface EnvironmentWishes {
  /** The definition uses window options that Wayland does not offer. */
  placesWindow: boolean;
  /** How many modes further than the computer suggests, because earlier starts showed nothing. */
  raised: number;
}

export interface EnvironmentSettings {
  mode: GraphicsMode;
  /** Why the mode is not `full`. */
  reason: GraphicsRisk | "asked" | "not-painted" | null;
  /** Backends of GTK in the order in which they are tried; null leaves it to GTK. */
  backends: readonly Backend[] | null;
  /** To be set before the engine is loaded; never one that the person has set. */
  variables: Readonly<Record<string, string>>;
}

/** The whole thing switched off, for tests that break the rule. */
export const NO_SETTINGS: EnvironmentSettings = {
  mode: "full",
  reason: null,
  backends: null,
  variables: {},
};

/** What PAKEPLUS_GRAPHICS asks for; null leaves it to the computer and to earlier starts. */
function askedMode({ variables }: EnvironmentProbe): GraphicsMode | null {
  const asked = variables["PAKEPLUS_GRAPHICS"];
  return asked === "compatible" || asked === "software" ? asked : null;
}

function chooseMode(
  probe: EnvironmentProbe,
  { raised }: EnvironmentWishes,
): Pick<EnvironmentSettings, "mode" | "reason"> {
  const asked = askedMode(probe);
  if (asked !== null) {
    return { mode: asked, reason: "asked" };
  }
  const risk = graphicsRisk(probe);
  const step = Math.min((risk === null ? 0 : 1) + raised, GRAPHICS_MODES.length - 1);
  return { mode: GRAPHICS_MODES[step] ?? "software", reason: raised > 0 ? "not-painted" : risk };
}

function chooseBackends(
  probe: EnvironmentProbe,
  wishes: EnvironmentWishes,
  reason: EnvironmentSettings["reason"],
): readonly Backend[] | null {
  if (probe.variables["GDK_BACKEND"] !== undefined || !probe.wayland || probe.x11 === null) {
    return null;
  }
  // Every known fault of NVIDIA's driver on Wayland is gone on XWayland, which is less sharp on scaled screens.
  const avoidsWayland = probe.nvidia !== null && (reason === "asked" || reason === "not-painted");
  return wishes.placesWindow || avoidsWayland ? ["x11", "wayland"] : null;
}

/**
 * Pages drawn into plain memory instead of buffers of the graphics processor. Composing itself stays on in every mode:
 * without it (WEBKIT_DISABLE_DMABUF_RENDERER since 2.44, WEBKIT_DISABLE_COMPOSITING_MODE, or the engine's setting)
 * the first view transition of a page ends the program or empties its window (2.50.6).
 */
function plainBuffers({ major, minor }: EnvironmentProbe["engine"]): Record<string, string> {
  const hasSharedMemory = major > 2 || minor >= 44;
  return hasSharedMemory
    ? { WEBKIT_DMABUF_RENDERER_FORCE_SHM: "1" }
    : { WEBKIT_DISABLE_DMABUF_RENDERER: "1" };
}

function chooseVariables(probe: EnvironmentProbe, mode: GraphicsMode): Record<string, string> {
  const wanted: Record<string, string> = mode === "full" ? {} : plainBuffers(probe.engine);
  if (mode !== "full" && probe.nvidia !== null && probe.wayland) {
    wanted["__NV_DISABLE_EXPLICIT_SYNC"] = "1";
  }
  if (mode === "software") {
    wanted["LIBGL_ALWAYS_SOFTWARE"] = "1";
    wanted["WEBKIT_DMABUF_RENDERER_DISABLE_GBM"] = "1";
    wanted["WEBKIT_SKIA_ENABLE_CPU_RENDERING"] = "1";
    if (probe.nvidia !== null && probe.mesaVendor !== null) {
      wanted["__EGL_VENDOR_LIBRARY_FILENAMES"] = probe.mesaVendor;
    }
  }
  // Whoever has set one switch of the engine's renderer has thought about all of them.
  const decidedByPerson = Object.keys(probe.variables).some((name) => name.startsWith("WEBKIT_"));
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([name]) => probe.variables[name] === undefined && !(decidedByPerson && name.startsWith("WEBKIT_")),
    ),
  );
}

/** How GTK and the engine are to be started on this computer. Pure: the same probe gives the same settings. */
export function settingsFor(probe: EnvironmentProbe, wishes: EnvironmentWishes): EnvironmentSettings {
  const { mode, reason } = chooseMode(probe, wishes);
  return {
    mode,
    reason,
    backends: chooseBackends(probe, wishes, reason),
    variables: chooseVariables(probe, mode),
  };
}
