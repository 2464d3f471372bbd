import type { AppIdentity } from "@pakeplus/core";
import type { LinuxNames } from "../names.ts";
import { oneLine } from "../plain-text.ts";

/** Folder of everything that the desktop needs, beside the app's own files. */
export const SHARE_FOLDER = "share";

/**
 * Where a per-user installation lives. Not `<data home>/<id>`: that folder holds what the user saved in the app.
 */
const COMMON = `set -eu

case \${XDG_DATA_HOME:-} in
  /*) data=$XDG_DATA_HOME ;;
  *) data=$HOME/.local/share ;;
esac
app=$data/pakeplus-apps/$package

refresh() {
  if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$data/applications" >/dev/null 2>&1 || true
  fi
  if [ -d "$data/mime/packages" ] && command -v update-mime-database >/dev/null 2>&1; then
    update-mime-database "$data/mime" >/dev/null 2>&1 || true
  fi
  touch "$data/icons/hicolor" 2>/dev/null || true
  # Without a cache the icons are found anyway; a stale cache would hide them.
  if [ -f "$data/icons/hicolor/icon-theme.cache" ] && command -v gtk-update-icon-cache >/dev/null 2>&1; then
    gtk-update-icon-cache -q -t -f "$data/icons/hicolor" >/dev/null 2>&1 || true
  fi
}
`;

/** Installs for one user, without root. Everything is in functions, so that sh has read it all before it begins. */
export function installScript(app: AppIdentity, names: LinuxNames): string {
  return `#!/bin/sh
# Installs this app for you alone; nothing outside your home folder is touched.
${identity(app, names)}
${COMMON}
fail() {
  printf '%s\\n' "$1" >&2
  exit 1
}

write_desktop_entry() {
  # Desktop Entry Specification: quote for the Exec key, then escape as a string.
  exec_path=$(printf '%s' "$app/launch" | LC_ALL=C sed -e 's/[\\\\"\`$]/\\\\&/g' -e 's/\\\\/\\\\\\\\/g' -e 's/%/%%/g')
  # GLib looks for the program before it reads %% as %; env stands where it looks.
  case $app in
    *%*) program='env ' ;;
    *) program= ;;
  esac
  mkdir -p "$data/applications"
  while IFS= read -r line; do
    case $line in
      Exec=*) printf 'Exec=%s"%s" %%U\\n' "$program" "$exec_path" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done <"$app/${SHARE_FOLDER}/applications/$desktop.desktop" >"$data/applications/$desktop.desktop.new"
  mv -f "$data/applications/$desktop.desktop.new" "$data/applications/$desktop.desktop"
}

main() {
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
  case $data in
    *'
'*) fail "The folder for your apps has a line break in its name; a menu entry cannot lead there." ;;
  esac
  if [ -d "$app" ] && [ "$here" = "$(CDPATH='' cd -- "$app" && pwd -P)" ]; then
    fail "$name is already installed. Run install.sh from the folder of the new version."
  fi

  mkdir -p "$data/pakeplus-apps"
  rm -rf "$app.new" "$app.old"
  mkdir "$app.new"
  cp -R "$here/." "$app.new/"
  if [ -d "$app" ]; then mv "$app" "$app.old"; fi
  mv "$app.new" "$app"
  rm -rf "$app.old"

  mkdir -p "$data/icons" "$data/metainfo"
  cp -R "$app/${SHARE_FOLDER}/icons/." "$data/icons/"
  cp "$app/${SHARE_FOLDER}/metainfo/$desktop.metainfo.xml" "$data/metainfo/"
  rm -f "$data/mime/packages/$desktop.xml"
  if [ -f "$app/${SHARE_FOLDER}/mime/packages/$desktop.xml" ]; then
    mkdir -p "$data/mime/packages"
    cp "$app/${SHARE_FOLDER}/mime/packages/$desktop.xml" "$data/mime/packages/"
  fi
  write_desktop_entry
  refresh
  printf '%s\\n' "$name is installed. Start it from the menu, or with:" "  $app/launch" \\
    "To remove it:" "  $app/uninstall.sh"
}

main "$@"
exit
`;
}

/** Removes what {@link installScript} installed and keeps what the user saved. */
export function uninstallScript(app: AppIdentity, names: LinuxNames): string {
  return `#!/bin/sh
# Removes this app. What you saved in it stays.
${identity(app, names)}
${COMMON}
main() {
  rm -f "$data/applications/$desktop.desktop" "$data/metainfo/$desktop.metainfo.xml" \\
    "$data/mime/packages/$desktop.xml"
  for icon in "$data"/icons/hicolor/*/apps/"$desktop.png"; do
    rm -f "$icon"
  done
  cd /
  rm -rf "$app" "$app.new" "$app.old"
  rmdir "$data/pakeplus-apps" 2>/dev/null || true
  refresh
  printf '%s\\n' "$name is removed. What you saved in it is kept."
}

main "$@"
exit
`;
}

function identity(app: AppIdentity, names: LinuxNames): string {
  return `name=${quote(oneLine(app.name))}
package=${quote(names.package)}
desktop=${quote(app.applicationId)}`;
}

/** One word of sh, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
