import type { WrittenDefinition } from "@pakeplus/core";
import type { OptionValues } from "../../command-line/command.ts";
import type { PUBLISH_OPTIONS } from "./options.ts";

/** Where an app is built and released: the definition's `publish`, overruled by the command line. */
export interface PublishSettings {
  /** A name or `owner/name`; null means the repository that was used last. */
  repository: string | null;
  /** Of a repository that is made. */
  isPrivate: boolean;
  /** The person made the repository. */
  isExisting: boolean;
  /** `owner/name` of what the repository is to be a fork of; null when it is none. */
  template: string | null;
  /** `owner/name` of the public repository that gets the release, too; null when there is none. */
  releases: string | null;
}

export function settingsOf(
  { publish = {} }: Pick<WrittenDefinition, "publish">,
  options: Pick<OptionValues<typeof PUBLISH_OPTIONS>, "repo" | "existing" | "template">,
): PublishSettings {
  return {
    repository: options.repo ?? publish.repository ?? null,
    isPrivate: publish.visibility !== "public",
    isExisting: options.existing || (options.template === null && publish.strategy === "existing"),
    template: options.template ?? (options.existing ? null : (publish.template ?? null)),
    releases: publish.releases ?? null,
  };
}
