import type { Definition } from "../resolve/resolve-definition.ts";

/** What a recipient meets because the artifacts of this target carry no signature; null when nothing is met. */
export function unsignedNote({ family }: Definition): string | null {
  switch (family) {
    case "linux":
      return null;
    case "windows":
      return "Not signed: Windows SmartScreen warns at the first start (More info, Run anyway).";
    case "macos":
      return "Not notarised: macOS refuses the first start until it is allowed in System Settings, Privacy & Security.";
    case "android":
      return "Signed with a test key: it installs from the file, and no store takes it.";
    case "ios":
      return "Not signed: it runs only after signing with an Apple developer account.";
  }
}
