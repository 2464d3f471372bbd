import { AppError, commonFileType, type RuntimeFileType, type RuntimeOpens } from "@pakeplus/core";

/** RFC 6838 4.2; neither holds what a desktop entry gives a meaning. */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*$/;
const EXTENSION = /^[a-z0-9][a-z0-9_+-]*$/;

/**
 * What a desktop knows the app to open, in the words of its MIME associations: `x-scheme-handler/<scheme>`, then media
 * types, each once. A file has the type that the desktop gives its extension, so that one is listed, too.
 * @throws AppError INTERNAL when `opens` was not validated before
 */
export function openTypes({ schemes, fileTypes }: RuntimeOpens): string[] {
  for (const scheme of schemes) assertShape(scheme, SCHEME);
  for (const { extension, mime } of fileTypes) {
    assertShape(extension, EXTENSION);
    assertShape(mime, MEDIA_TYPE);
  }
  return [
    ...new Set([
      ...schemes.map((scheme) => `x-scheme-handler/${scheme}`),
      ...fileTypes.flatMap(typesOfFiles),
    ]),
  ];
}

function typesOfFiles({ extension, mime }: RuntimeFileType): string[] {
  const common = commonFileType(extension);
  return common === null ? [mime] : [common, mime];
}

function assertShape(value: string, shape: RegExp): void {
  if (shape.test(value)) return;
  throw new AppError("INTERNAL", "What opens the app reached the packager without being checked.");
}
