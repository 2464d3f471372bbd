import type { Definition } from "../resolve/resolve-definition.ts";
import type { Family } from "./family.ts";

const NOTES: Readonly<Record<Family, string | null>> = {
  linux: null,
  windows: "Not signed: Windows SmartScreen warns at the first start (More info, Run anyway).",
  macos:
    "Not notarised: macOS refuses the first start until it is allowed in System Settings, Privacy & Security.",
  android: "Signed with a test key: it installs from the file, and no store takes it.",
  ios: "Not signed: it runs only after signing with an Apple developer account.",
};

/** What a recipient meets because the artifacts of this target carry no signature; null when nothing is met. */
export function unsignedNote({ family }: Definition): string | null {
  return NOTES[family];
}
