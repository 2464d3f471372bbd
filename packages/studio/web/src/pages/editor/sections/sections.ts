import type { Issue } from "@pakeplus/core";
import type { ComponentType } from "react";
import type { IconName } from "../../../parts/icon/icon.tsx";
import type { texts } from "../../../texts/en/index.ts";
import { BlockSection } from "./block/block-section.tsx";
import { IconSection } from "./icon/icon-section.tsx";
import { IdentitySection } from "./identity/identity-section.tsx";
import { InjectSection } from "./inject/inject-section.tsx";
import { PermissionsSection } from "./permissions/permissions-section.tsx";
import { NavigationSection } from "./navigation/navigation-section.tsx";
import { NetworkSection } from "./network/network-section.tsx";
import { PlatformsSection } from "./platforms/platforms-section.tsx";
import { ReleaseSection } from "./release/release-section.tsx";
import { SignInSection } from "./sign-in/sign-in-section.tsx";
import { SigningSection } from "./signing/signing-section.tsx";
import { SourceSection } from "./source/source-section.tsx";
import { SystemSection } from "./system/system-section.tsx";
import { WindowSection } from "./window/window-section.tsx";

export type SectionId = keyof (typeof texts)["editor"]["sections"];

export interface SectionEntry {
  /** Also its address on the page, `#id`, and its title and lead in the texts. */
  id: SectionId;
  icon: IconName;
  /** Keys of the definition, as paths, that belong here: their problems are counted in the rail. */
  keys: readonly string[];
  /** Draws a `Section` of the same id. */
  Body: ComponentType;
}

/** Every section of the form, in its order. */
export const SECTIONS: readonly SectionEntry[] = [
  {
    id: "identity",
    icon: "user",
    keys: [
      "id",
      "name",
      "slug",
      "version",
      "description",
      "author",
      "homepage",
      "license",
      "category",
      "$schema",
    ],
    Body: IdentitySection,
  },
  { id: "source", icon: "folder", keys: ["source"], Body: SourceSection },
  { id: "icon", icon: "image", keys: ["icon"], Body: IconSection },
  { id: "window", icon: "window", keys: ["window"], Body: WindowSection },
  { id: "navigation", icon: "link", keys: ["navigation"], Body: NavigationSection },
  { id: "inject", icon: "code", keys: ["inject"], Body: InjectSection },
  { id: "block", icon: "block", keys: ["block"], Body: BlockSection },
  { id: "permissions", icon: "shield", keys: ["permissions", "capabilities"], Body: PermissionsSection },
  { id: "signIn", icon: "lock", keys: ["signIn"], Body: SignInSection },
  { id: "network", icon: "globe", keys: ["network"], Body: NetworkSection },
  { id: "system", icon: "external", keys: ["links", "autostart", "debug"], Body: SystemSection },
  { id: "platforms", icon: "cpu", keys: ["platforms", "targets"], Body: PlatformsSection },
  { id: "release", icon: "refresh", keys: ["publish", "update"], Body: ReleaseSection },
  { id: "signing", icon: "key", keys: ["signing"], Body: SigningSection },
];

/** Problems at these keys or inside them. */
export function problemsOf(issues: readonly Issue[], keys: readonly string[]): readonly Issue[] {
  return issues.filter(({ path }) => keys.some((key) => path === key || path.startsWith(`${key}.`)));
}
