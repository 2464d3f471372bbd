import type { AppIdentity } from "@pakeplus/core";
import { gzipBytes } from "../../archive/gzip-bytes.ts";
import type { PackageFile } from "../../types.ts";
import { fileOf } from "../file-of.ts";
import type { LinuxNames } from "../names.ts";
import { oneLine } from "../plain-text.ts";
import { maintainer } from "./maintainer.ts";

/** The two files that Debian policy 12.5 and 12.7 demand. `modifiedAt`: seconds since 1970. */
export function docFiles(app: AppIdentity, names: LinuxNames, modifiedAt: number): PackageFile[] {
  return [
    fileOf(`${names.docFolder}/copyright`, copyright(app, modifiedAt)),
    fileOf(`${names.docFolder}/changelog.gz`, gzipBytes(Buffer.from(changelog(app, names, modifiedAt)))),
  ];
}

function copyright(app: AppIdentity, modifiedAt: number): string {
  const author = oneLine(app.author.name);
  const year = new Date(modifiedAt * 1000).getUTCFullYear();
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${oneLine(app.name)}

Files: *
Copyright: ${year} ${author === "" ? "Unknown" : author}
License: ${oneLine(app.license)}
 The terms of this app are those of its author.
`;
}

function changelog(app: AppIdentity, names: LinuxNames, modifiedAt: number): string {
  const date = new Date(modifiedAt * 1000).toUTCString().replace("GMT", "+0000");
  return `${names.package} (${names.version}) unstable; urgency=medium

  * ${oneLine(app.name)} ${app.version}.

 -- ${maintainer(app, names.package)}  ${date}
`;
}
