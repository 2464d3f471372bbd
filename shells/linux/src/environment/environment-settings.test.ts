import { expect, it } from "vitest";
import type { EnvironmentProbe } from "./environment-probe.ts";
import { type EnvironmentSettings, type EnvironmentWishes, settingsFor } from "./environment-settings.ts";
import { RECORDED, type RecordedName } from "./recorded-probes.ts";

const QUIET: EnvironmentWishes = { placesWindow: false, raised: 0 };
const SHM = { WEBKIT_DMABUF_RENDERER_FORCE_SHM: "1" };
const NO_SYNC = { __NV_DISABLE_EXPLICIT_SYNC: "1" };
const SOFTWARE = {
  ...SHM,
  LIBGL_ALWAYS_SOFTWARE: "1",
  WEBKIT_DMABUF_RENDERER_DISABLE_GBM: "1",
  WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1",
};
const MESA = { __EGL_VENDOR_LIBRARY_FILENAMES: "/usr/share/glvnd/egl_vendor.d/50_mesa.json" };

type Expected = readonly [EnvironmentSettings["mode"], EnvironmentSettings["reason"], object];

/** Complete by its type: a computer that is recorded has an expectation. */
const EXPECTED: Readonly<Record<RecordedName, Expected>> = {
  "Intel, Wayland": ["full", null, {}],
  "Intel, X11": ["full", null, {}],
  "Intel xe, Wayland": ["full", null, {}],
  "AMD, Wayland": ["full", null, {}],
  "AMD, X11": ["full", null, {}],
  "NVIDIA 535, X11": ["compatible", "nvidia", SHM],
  "NVIDIA 550, Wayland": ["compatible", "nvidia", { ...SHM, ...NO_SYNC }],
  "NVIDIA 580, X11": ["compatible", "nvidia", SHM],
  "NVIDIA 580, Wayland": ["compatible", "nvidia", { ...SHM, ...NO_SYNC }],
  "NVIDIA 615, Wayland without XWayland": ["compatible", "nvidia", { ...SHM, ...NO_SYNC }],
  "NVIDIA beside Intel, Wayland": ["compatible", "nvidia", { ...SHM, ...NO_SYNC }],
  "NVIDIA 535, X11, engine 2.42": ["compatible", "nvidia", { WEBKIT_DISABLE_DMABUF_RENDERER: "1" }],
  "nouveau, Wayland": ["full", null, {}],
  "nouveau, X11": ["full", null, {}],
  VirtualBox: ["compatible", "virtual", SHM],
  VMware: ["compatible", "virtual", SHM],
  "QEMU, virtio": ["compatible", "virtual", SHM],
  "QEMU, standard VGA": ["compatible", "virtual", SHM],
  WSLg: ["compatible", "wsl", SHM],
  "Raspberry Pi": ["compatible", "raspberry-pi", SHM],
  "container without devices": ["compatible", "no-render-node", SHM],
  "person outside the group render": ["compatible", "no-render-node", SHM],
  "ssh -X": ["compatible", "remote", SHM],
  xrdp: ["compatible", "remote", SHM],
};

it.each(Object.entries(EXPECTED))("%s", (name, [mode, reason, variables]) => {
  const settings = settingsFor(RECORDED[name as RecordedName], QUIET);
  expect(settings).toEqual({ mode, reason, variables, backends: null });
});

it.each<readonly [RecordedName, number, EnvironmentSettings["mode"], object]>([
  ["Intel, Wayland", 1, "compatible", SHM],
  ["Intel, Wayland", 2, "software", SOFTWARE],
  ["VMware", 1, "software", SOFTWARE],
  ["NVIDIA 580, X11", 1, "software", { ...SOFTWARE, ...MESA }],
  ["NVIDIA 580, Wayland", 2, "software", { ...SOFTWARE, ...MESA, ...NO_SYNC }],
])("%s goes %i further when nothing was seen", (name, raised, mode, variables) => {
  const settings = settingsFor(RECORDED[name], { ...QUIET, raised });
  expect(settings).toMatchObject({ mode, reason: "not-painted" });
  expect(settings.variables).toEqual(variables);
});

const withVariables = (name: RecordedName, variables: Record<string, string>): EnvironmentProbe => ({
  ...RECORDED[name],
  variables,
});

const asked = (value: string, raised = 0) =>
  settingsFor(withVariables("Intel, Wayland", { PAKEPLUS_GRAPHICS: value }), { ...QUIET, raised });

it("does what PAKEPLUS_GRAPHICS says, whatever earlier starts showed", () => {
  expect(asked("software")).toMatchObject({ mode: "software", reason: "asked", variables: SOFTWARE });
  expect(asked("compatible", 2)).toMatchObject({ mode: "compatible", reason: "asked", variables: SHM });
  expect(asked("auto")).toMatchObject({ mode: "full", reason: null });
  expect(asked("fast")).toMatchObject({ mode: "full", reason: null });
});

it.each<readonly [RecordedName, Record<string, string>, object]>([
  // One switch of the renderer by hand: all of them are left alone, the driver's are not.
  ["NVIDIA 580, Wayland", { WEBKIT_DISABLE_DMABUF_RENDERER: "0" }, NO_SYNC],
  ["NVIDIA 580, Wayland", { __NV_DISABLE_EXPLICIT_SYNC: "0" }, SHM],
  ["VMware", { WEBKIT_DMABUF_RENDERER_FORCE_SHM: "0" }, {}],
  ["VMware", { LIBGL_ALWAYS_SOFTWARE: "1" }, SHM],
])("%s with %j set by hand", (name, variables, expected) => {
  expect(settingsFor(withVariables(name, variables), QUIET).variables).toEqual(expected);
});

it.each<readonly [string, EnvironmentProbe, Partial<EnvironmentWishes>, EnvironmentSettings["backends"]]>([
  [
    "what Wayland lacks goes through XWayland",
    RECORDED["Intel, Wayland"],
    { placesWindow: true },
    ["x11", "wayland"],
  ],
  ["nothing else does", RECORDED["Intel, Wayland"], {}, null],
  ["there is no XWayland", { ...RECORDED["Intel, Wayland"], x11: null }, { placesWindow: true }, null],
  ["it is X11 anyway", RECORDED["Intel, X11"], { placesWindow: true }, null],
  [
    "the person decides",
    withVariables("Intel, Wayland", { GDK_BACKEND: "wayland" }),
    { placesWindow: true },
    null,
  ],
  ["NVIDIA begins on Wayland", RECORDED["NVIDIA 580, Wayland"], {}, null],
  ["and leaves it when nothing was seen", RECORDED["NVIDIA 580, Wayland"], { raised: 1 }, ["x11", "wayland"]],
  ["others stay", RECORDED["AMD, Wayland"], { raised: 2 }, null],
])("backends: %s", (_name, probe, wishes, backends) => {
  expect(settingsFor(probe, { ...QUIET, ...wishes }).backends).toEqual(backends);
});
