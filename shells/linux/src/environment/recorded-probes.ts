import type { EnvironmentProbe } from "./environment-probe.ts";

/** A quiet desktop computer; the others differ from it. */
const INTEL: EnvironmentProbe = {
  wayland: true,
  x11: ":0",
  devices: [{ driver: "i915" }],
  nvidia: null,
  renderNode: true,
  kernel: "6.12.43+deb13-amd64",
  xrdp: false,
  mesaVendor: "/usr/share/glvnd/egl_vendor.d/50_mesa.json",
  engine: { major: 2, minor: 50 },
  variables: {},
};

const NVIDIA: EnvironmentProbe = { ...INTEL, devices: [{ driver: "nvidia" }], nvidia: "580.95.05" };
const ON_X11 = { wayland: false } as const;

/** Computers as reports describe them (docs/linux-graphics.md), by what the kernel and the session say there. */
export const RECORDED = {
  "Intel, Wayland": INTEL,
  "Intel, X11": { ...INTEL, ...ON_X11 },
  "Intel xe, Wayland": { ...INTEL, devices: [{ driver: "xe" }] },
  "AMD, Wayland": { ...INTEL, devices: [{ driver: "amdgpu" }] },
  "AMD, X11": { ...INTEL, ...ON_X11, devices: [{ driver: "radeon" }] },
  "NVIDIA 535, X11": { ...NVIDIA, ...ON_X11, nvidia: "535.183.01" },
  "NVIDIA 550, Wayland": { ...NVIDIA, nvidia: "550.163.01" },
  "NVIDIA 580, X11": { ...NVIDIA, ...ON_X11 },
  "NVIDIA 580, Wayland": NVIDIA,
  "NVIDIA 615, Wayland without XWayland": { ...NVIDIA, x11: null, nvidia: "615.71.09" },
  "NVIDIA beside Intel, Wayland": { ...NVIDIA, devices: [{ driver: "i915" }, { driver: "nvidia" }] },
  "NVIDIA 535, X11, engine 2.42": { ...NVIDIA, ...ON_X11, engine: { major: 2, minor: 42 } },
  "nouveau, Wayland": { ...INTEL, devices: [{ driver: "nouveau" }] },
  "nouveau, X11": { ...INTEL, ...ON_X11, devices: [{ driver: "nouveau" }] },
  VirtualBox: { ...INTEL, devices: [{ driver: "vboxvideo" }], renderNode: false },
  VMware: { ...INTEL, ...ON_X11, devices: [{ driver: "vmwgfx" }] },
  "QEMU, virtio": { ...INTEL, devices: [{ driver: "virtio-pci" }] },
  "QEMU, standard VGA": { ...INTEL, devices: [{ driver: "bochs-drm" }], renderNode: false },
  WSLg: { ...INTEL, devices: [], renderNode: false, kernel: "6.6.87.2-microsoft-standard-WSL2" },
  "Raspberry Pi": { ...INTEL, devices: [{ driver: "v3d" }, { driver: "vc4-drm" }] },
  "container without devices": { ...INTEL, ...ON_X11, devices: [{ driver: "amdgpu" }], renderNode: false },
  "person outside the group render": { ...INTEL, renderNode: false },
  "ssh -X": { ...INTEL, ...ON_X11, x11: "localhost:10.0" },
  xrdp: { ...INTEL, ...ON_X11, x11: ":10.0", xrdp: true },
} as const satisfies Readonly<Record<string, EnvironmentProbe>>;

export type RecordedName = keyof typeof RECORDED;
