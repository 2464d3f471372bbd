/** A graphics device as the kernel lists it. */
export interface GraphicsDevice {
  /** Name of the kernel driver, for example `i915`, `nvidia`, `virtio_gpu`; empty when there is none. */
  driver: string;
}

/** What one look at the computer has found out. Nothing here is guessed. */
export interface EnvironmentProbe {
  /** A Wayland compositor can be asked. */
  wayland: boolean;
  /** The X display as the environment names it; null without one. */
  x11: string | null;
  devices: readonly GraphicsDevice[];
  /** Version of NVIDIA's own kernel module; null with any other driver. */
  nvidia: string | null;
  /** One of `/dev/dri/renderD*` can be opened. */
  renderNode: boolean;
  /** `/proc/sys/kernel/osrelease`. */
  kernel: string;
  /** A session of xrdp. */
  xrdp: boolean;
  /** Where the vendor-neutral EGL loader finds Mesa; null without that file. */
  mesaVendor: string | null;
  engine: { major: number; minor: number };
  /** Variables of {@link WATCHED_VARIABLES} that the person has set. */
  variables: Readonly<Record<string, string>>;
}

/** Everything that this shell may set, and what says that the person has chosen already. */
export const WATCHED_VARIABLES = [
  "PAKEPLUS_GRAPHICS",
  "GDK_BACKEND",
  "WEBKIT_DISABLE_DMABUF_RENDERER",
  "WEBKIT_DMABUF_RENDERER_FORCE_SHM",
  "WEBKIT_DMABUF_RENDERER_DISABLE_GBM",
  "WEBKIT_DISABLE_COMPOSITING_MODE",
  "WEBKIT_FORCE_COMPOSITING_MODE",
  "WEBKIT_FORCE_DMABUF_RENDERER",
  "WEBKIT_SKIA_ENABLE_CPU_RENDERING",
  "LIBGL_ALWAYS_SOFTWARE",
  "__EGL_VENDOR_LIBRARY_FILENAMES",
  "__NV_DISABLE_EXPLICIT_SYNC",
] as const;

/** Windows of another computer, for example by `ssh -X`: the display's name has a host (X(7), "DISPLAY NAMES"). */
export function isRemoteDisplay(x11: string | null): boolean {
  const host = /^(.*):\d/.exec(x11 ?? "")?.[1] ?? "";
  return host !== "" && host !== "unix" && !host.startsWith("/");
}

/** Windows Subsystem for Linux, by the name that Microsoft gives its kernel. */
export function isWsl(kernel: string): boolean {
  return /microsoft/i.test(kernel);
}
