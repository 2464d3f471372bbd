import type { AppIdentity } from "@pakeplus/core";
import { oneLine, paragraphs, webAddress } from "../plain-text.ts";

export function readme(app: AppIdentity): string {
  const name = oneLine(app.name);
  const homepage = webAddress(app.homepage);
  const about = paragraphs(app.description).map((lines) => `${lines.join("\n")}\n\n`);
  return `${name} ${app.version}

${about.join("")}${homepage === null ? "" : `${homepage}\n\n`}Try it:      ./launch
Install it:  ./install.sh    (for you alone, no administrator needed)
Remove it:   ./uninstall.sh  (what you saved in the app is kept)
Use it for two accounts:     ./launch --profile NAME

It needs GJS and WebKitGTK 4.1, which most desktops have:
  Debian, Ubuntu  sudo apt install gjs gir1.2-webkit2-4.1
  Fedora          sudo dnf install gjs webkit2gtk4.1
  openSUSE        sudo zypper install gjs typelib-1_0-WebKit2-4_1
  Arch            sudo pacman -S gjs webkit2gtk-4.1
`;
}
