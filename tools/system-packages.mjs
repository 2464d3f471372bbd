// Plain JavaScript: read before anything is installed.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/**
 * @typedef {object} SystemPackage
 * @property {string} debian Name in Debian and Ubuntu.
 * @property {{ command: string } | { library: string } | { file: string }} probe A command in PATH (or sbin), a file below a library folder, or a file.
 * @property {string} purpose What the end-to-end tests do with it; completes "needed to …".
 * @property {true} [distrosOnly] Only `npm run test:distros` needs it.
 */

/** @type {readonly SystemPackage[]} What the end-to-end tests need beside Node; every row is used by a test. */
export const SYSTEM_PACKAGES = [
  { debian: "gjs", probe: { command: "gjs" }, purpose: "run the Linux shell" },
  {
    debian: "gir1.2-webkit2-4.1",
    probe: { library: "girepository-1.0/WebKit2-4.1.typelib" },
    purpose: "show pages in the Linux shell",
  },
  {
    debian: "gir1.2-gtk-3.0",
    probe: { library: "girepository-1.0/Gtk-3.0.typelib" },
    purpose: "open the Linux shell's window",
  },
  {
    debian: "gir1.2-soup-3.0",
    probe: { library: "girepository-1.0/Soup-3.0.typelib" },
    purpose: "serve bundled content in the Linux shell",
  },
  {
    debian: "gstreamer1.0-plugins-good",
    probe: { library: "gstreamer-1.0/libgstvpx.so" },
    purpose: "play audio and video in the Linux shell",
  },
  { debian: "bubblewrap", probe: { command: "bwrap" }, purpose: "test the sandbox and missing system parts" },
  { debian: "xdg-dbus-proxy", probe: { command: "xdg-dbus-proxy" }, purpose: "test the sandbox" },
  {
    debian: "dbus-daemon",
    probe: { command: "dbus-daemon" },
    purpose: "give each test a message bus of its own",
  },
  { debian: "xvfb", probe: { command: "Xvfb" }, purpose: "have a display" },
  { debian: "openbox", probe: { command: "openbox" }, purpose: "have a window manager" },
  { debian: "xcompmgr", probe: { command: "xcompmgr" }, purpose: "see through transparent windows" },
  { debian: "xfce4-panel", probe: { command: "xfce4-panel" }, purpose: "have a panel with a tray" },
  { debian: "xdotool", probe: { command: "xdotool" }, purpose: "click and type" },
  { debian: "xclip", probe: { command: "xclip" }, purpose: "read and fill the clipboard" },
  { debian: "dbus-bin", probe: { command: "dbus-monitor" }, purpose: "see what docks are told" },
  { debian: "sway", probe: { command: "sway" }, purpose: "have a Wayland desktop" },
  { debian: "xwayland", probe: { command: "Xwayland" }, purpose: "have X programs on the Wayland desktop" },
  { debian: "wtype", probe: { command: "wtype" }, purpose: "type on the Wayland desktop" },
  { debian: "grim", probe: { command: "grim" }, purpose: "take screenshots of the Wayland desktop" },
  { debian: "wmctrl", probe: { command: "wmctrl" }, purpose: "list, resize and close windows" },
  { debian: "x11-utils", probe: { command: "xprop" }, purpose: "read window properties" },
  { debian: "dunst", probe: { command: "dunst" }, purpose: "show notifications and click on them" },
  { debian: "poppler-utils", probe: { command: "pdftotext" }, purpose: "read what was printed" },
  { debian: "imagemagick", probe: { command: "import" }, purpose: "take and read screenshots" },
  { debian: "procps", probe: { command: "ps" }, purpose: "find the page process that a test ends" },
  {
    debian: "gnome-keyring",
    probe: { command: "gnome-keyring-daemon" },
    purpose: "keep a token in a real keychain",
  },
  { debian: "git", probe: { command: "git" }, purpose: "judge what is pushed" },
  { debian: "shellcheck", probe: { command: "shellcheck" }, purpose: "judge the scripts that GitHub runs" },
  { debian: "dpkg", probe: { command: "dpkg-deb" }, purpose: "judge and install .deb files" },
  { debian: "lintian", probe: { command: "lintian" }, purpose: "judge .deb files" },
  { debian: "rpm", probe: { command: "rpm" }, purpose: "judge .rpm files" },
  { debian: "cpio", probe: { command: "cpio" }, purpose: "unpack .rpm files" },
  { debian: "tar", probe: { command: "tar" }, purpose: "unpack .tar.gz files" },
  {
    debian: "desktop-file-utils",
    probe: { command: "desktop-file-validate" },
    purpose: "judge desktop entries",
  },
  { debian: "libglib2.0-bin", probe: { command: "gio" }, purpose: "open links and files as a desktop does" },
  {
    debian: "shared-mime-info",
    probe: { command: "update-mime-database" },
    purpose: "judge and register file types",
  },
  { debian: "xdg-utils", probe: { command: "xdg-mime" }, purpose: "ask for types, open links and files" },
  { debian: "appstream", probe: { command: "appstreamcli" }, purpose: "judge AppStream metadata" },
  { debian: "util-linux", probe: { command: "setpriv" }, purpose: "run a test without root's powers" },
  { debian: "chromium", probe: { command: "chromium" }, purpose: "use the Studio as a person does" },
  {
    debian: "fonts-noto-cjk",
    probe: { file: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc" },
    purpose: "measure Chinese, Japanese and Korean text in the Studio",
  },
  { debian: "zsh", probe: { command: "zsh" }, purpose: "complete a command line in zsh" },
  { debian: "fish", probe: { command: "fish" }, purpose: "complete a command line in fish" },
  { debian: "groff-base", probe: { command: "groff" }, purpose: "judge the manual page" },
  { debian: "mandoc", probe: { command: "mandoc" }, purpose: "judge the manual page" },
  {
    debian: "debootstrap",
    probe: { command: "debootstrap" },
    purpose: "set up other Debian releases",
    distrosOnly: true,
  },
];

/** Administrators' tools are often missing in the PATH of a plain user. */
const SYSTEM_FOLDERS = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

function hasCommand(command) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...SYSTEM_FOLDERS];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function libraryFolders() {
  const multiarch = existsSync("/usr/lib")
    ? readdirSync("/usr/lib").filter((name) => name.includes("-linux-gnu"))
    : [];
  return ["/usr/lib64", "/usr/lib", "/usr/local/lib", ...multiarch.map((name) => join("/usr/lib", name))];
}

/**
 * @param {{ distros?: boolean }} [options]
 * @returns {SystemPackage[]} The rows that this system lacks.
 */
export function missingSystemPackages({ distros = false } = {}) {
  const folders = libraryFolders();
  const isThere = (probe) => {
    if ("command" in probe) return hasCommand(probe.command);
    if ("file" in probe) return existsSync(probe.file);
    return folders.some((folder) => existsSync(join(folder, probe.library)));
  };
  return SYSTEM_PACKAGES.filter((row) => (distros || !row.distrosOnly) && !isThere(row.probe));
}

/** Debian, Ubuntu and what calls itself like them in /etc/os-release. */
export function isDebianLike() {
  if (!existsSync("/etc/os-release")) return false;
  const ids = readFileSync("/etc/os-release", "utf8").match(/^(?:ID|ID_LIKE)=.*$/gm) ?? [];
  return ids.some((line) => /\b(?:debian|ubuntu)\b/.test(line)) && hasCommand("apt-get");
}

/**
 * Installs by apt-get, talking on stderr.
 * @param {readonly string[]} names
 * @returns {boolean} Whether apt-get says that all went well.
 */
export function installDebianPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...args) => spawnSync("apt-get", args, { env, stdio: ["ignore", 2, 2] }).status === 0;
  return aptGet("update", "-q") && aptGet("install", "-q", "-y", "--no-install-recommends", ...names);
}
