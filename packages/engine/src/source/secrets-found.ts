import { AppError } from "@pakeplus/core";

export interface FoundSecret {
  path: string;
  kind: string;
}

const SHOWN = 10;

/** The error for files that must not reach users by accident. */
export function secretsFound(secrets: readonly FoundSecret[]): AppError {
  const names = secrets.slice(0, SHOWN).map(({ path, kind }) => `${path} (${kind})`);
  const more = secrets.length > SHOWN ? ` and ${secrets.length - SHOWN} more` : "";
  return new AppError(
    "SOURCE_SECRETS",
    `The folder to package holds ${secrets.length === 1 ? "a file that looks" : "files that look"} like a secret: ${names.join(", ")}${more}.`,
    {
      reason: "Everything that is packaged can be read by everybody who gets the app.",
      hint: `Move it out of the folder, list it in source.ignore to leave it out, or in source.include if it is harmless: --set 'source.ignore=["${secrets[0]?.path ?? ""}"]'`,
    },
  );
}
