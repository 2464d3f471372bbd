import { type EnvironmentProbe, isRemoteDisplay, isWsl } from "./environment-probe.ts";

/** Why the engine's quickest way of drawing is not taken; docs/linux-graphics.md has the reports behind each. */
export type GraphicsRisk = "nvidia" | "virtual" | "raspberry-pi" | "wsl" | "remote" | "no-render-node";

/** Kernel drivers of virtual machines and of screens without a graphics processor. */
const VIRTUAL = [
  "vmwgfx",
  "vboxvideo",
  "virtio_gpu",
  "virtio-pci",
  "qxl",
  "bochs-drm",
  "cirrus",
  "hyperv_drm",
  "simple-framebuffer",
  "simpledrm",
  "vgem",
  "vkms",
];
const RASPBERRY_PI = ["vc4-drm", "vc4", "v3d"];

/** The first that applies; null on computers where the engine's own choice is known to work. */
export function graphicsRisk(probe: EnvironmentProbe): GraphicsRisk | null {
  const has = (names: readonly string[]) => probe.devices.some(({ driver }) => names.includes(driver));
  if (probe.nvidia !== null) {
    return "nvidia";
  }
  if (isWsl(probe.kernel)) {
    return "wsl";
  }
  if (has(RASPBERRY_PI)) {
    return "raspberry-pi";
  }
  if (has(VIRTUAL)) {
    return "virtual";
  }
  if (probe.xrdp || (!probe.wayland && isRemoteDisplay(probe.x11))) {
    return "remote";
  }
  return probe.renderNode ? null : "no-render-node";
}
