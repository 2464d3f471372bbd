import { AppError, type AppIdentity } from "@pakeplus/core";
import { packageVersion } from "./versions.ts";

export type LinuxFormat = "deb" | "rpm" | "tar.gz";

/** Every name that a Linux package uses; paths have no leading slash. */
export interface LinuxNames {
  /** From the id, never from the slug: no app can take the place of a system package. */
  package: string;
  version: string;
  appFolder: string;
  desktopFile: string;
  metainfoFile: string;
  docFolder: string;
  /** In `/usr/bin`; null for ids of two parts, such as those which systems use for commands (`ld.gold`). */
  command: string | null;
}

/** @throws AppError INTERNAL when the identity was not validated before */
export function linuxNames(app: AppIdentity): LinuxNames {
  const name = packageName(app.id);
  assertShape("id", name, /^[a-z0-9][a-z0-9+.-]+$/);
  assertShape("application id", app.applicationId, /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/);
  assertShape("slug", app.slug, /^[a-z0-9][a-z0-9._-]*$/);
  const version = packageVersion(app.version);
  assertShape("version", version, /^[0-9][0-9A-Za-z.+~]*$/);
  return {
    package: name,
    version,
    appFolder: `usr/share/${name}`,
    desktopFile: `usr/share/applications/${app.applicationId}.desktop`,
    metainfoFile: `usr/share/metainfo/${app.applicationId}.metainfo.xml`,
    docFolder: `usr/share/doc/${name}`,
    command: name.split(".").length > 2 ? name : null,
  };
}

/**
 * dpkg and rpm both allow lower case, digits, `.`, `+` and `-`. No id has a `+`, so `my_app` and `my-app` stay apart.
 */
function packageName(id: string): string {
  return id.toLowerCase().replaceAll("_", "+");
}

export function mimePackagePath(applicationId: string): string {
  return `mime/packages/${applicationId}.xml`;
}

export function iconPath(applicationId: string, size: number): string {
  return `icons/hicolor/${size}x${size}/apps/${applicationId}.png`;
}

const ARTIFACT_NAMES: Readonly<Record<LinuxFormat, (app: AppIdentity) => string>> = {
  deb: ({ slug, version }) => `${slug}_${packageVersion(version)}_all.deb`,
  rpm: ({ slug, version }) => `${slug}-${packageVersion(version)}-1.noarch.rpm`,
  "tar.gz": ({ slug, version }) => `${slug}-${version}-linux.tar.gz`,
};

/** Base name of an artifact; ASCII. */
export function artifactName(app: AppIdentity, _target: "linux", format: LinuxFormat): string {
  return ARTIFACT_NAMES[format](app);
}

function assertShape(what: string, value: string, shape: RegExp): void {
  if (shape.test(value)) return;
  throw new AppError("INTERNAL", `The ${what} of the app reached the packager without being checked.`);
}
