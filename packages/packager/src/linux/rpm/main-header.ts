import type { AppIdentity } from "@pakeplus/core";
import type { LinuxNames } from "../names.ts";
import { oneLine, paragraphs, webAddress } from "../plain-text.ts";
import { dependencyEntries } from "./dependencies.ts";
import { fileEntries, type RpmFile } from "./file-entries.ts";
import { encodeHeader, type HeaderEntry, type HeaderValue, int32, text } from "./header.ts";
import { SHA256_ALGORITHM, TAG } from "./tags.ts";

export const RPM_RELEASE = "1";
/** No name of a computer; by it `inspect` knows our packages from others. */
export const RPM_BUILD_HOST = "pakeplus";
/** The version whose format this follows; nothing of rpm is run. */
const RPM_VERSION = "4.18.0";

export interface MainHeaderOptions {
  app: AppIdentity;
  names: LinuxNames;
  /** Seconds since 1970. */
  modifiedAt: number;
  files: readonly RpmFile[];
  /** Lower-case hex, of the compressed payload. */
  payloadSha256: string;
}

export function mainHeader({ app, names, modifiedAt, files, payloadSha256 }: MainHeaderOptions): Uint8Array {
  const homepage = webAddress(app.homepage);
  const author = oneLine(app.author.name);
  const entries: HeaderEntry[] = [
    { tag: TAG.i18nTable, value: { type: "stringArray", values: ["C"] } },
    { tag: TAG.name, value: text(names.package) },
    { tag: TAG.version, value: text(names.version) },
    { tag: TAG.release, value: text(RPM_RELEASE) },
    { tag: TAG.summary, value: translatable(oneLine(app.summary)) },
    { tag: TAG.description, value: translatable(description(app)) },
    { tag: TAG.buildTime, value: int32(modifiedAt) },
    { tag: TAG.buildHost, value: text(RPM_BUILD_HOST) },
    { tag: TAG.size, value: int32(files.reduce((sum, file) => sum + file.bytes, 0)) },
    ...(author === "" ? [] : [{ tag: TAG.vendor, value: text(author) }]),
    { tag: TAG.license, value: text(oneLine(app.license)) },
    { tag: TAG.group, value: translatable("Unspecified") },
    ...(homepage === null ? [] : [{ tag: TAG.url, value: text(homepage) }]),
    { tag: TAG.os, value: text("linux") },
    { tag: TAG.arch, value: text("noarch") },
    {
      tag: TAG.sourceRpm,
      value: text(`${names.package}-${names.version}-${RPM_RELEASE}.src.rpm`),
    },
    { tag: TAG.rpmVersion, value: text(RPM_VERSION) },
    { tag: TAG.payloadFormat, value: text("cpio") },
    { tag: TAG.payloadCompressor, value: text("gzip") },
    { tag: TAG.payloadFlags, value: text("9") },
    { tag: TAG.platform, value: text("noarch-linux") },
    { tag: TAG.encoding, value: text("utf-8") },
    { tag: TAG.payloadDigest, value: { type: "stringArray", values: [payloadSha256] } },
    { tag: TAG.payloadDigestAlgorithm, value: int32(SHA256_ALGORITHM) },
    ...dependencyEntries(names.package, names.version, RPM_RELEASE),
    ...fileEntries(files, modifiedAt),
  ];
  return encodeHeader(TAG.region, entries);
}

function description(app: AppIdentity): string {
  const described = paragraphs(app.description);
  return described.length === 0
    ? `${oneLine(app.name)} as an app of its own.`
    : described.map((lines) => lines.join("\n")).join("\n\n");
}

function translatable(value: string): HeaderValue {
  return { type: "i18nString", values: [value] };
}
