import { AppError } from "@pakeplus/core";

/**
 * Checks an address that is to become an app and returns it in normal form.
 * @throws AppError SOURCE_URL_INVALID.
 */
export function parseSiteUrl(text: string): string {
  const shown = text.replace(/\/\/[^/@]*@/, "//");
  const refuse = (reason: string, hint: string): AppError =>
    new AppError("SOURCE_URL_INVALID", `${shown} is not a website that can become an app.`, { reason, hint });
  const example = "Give an address like https://example.com";

  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase() ?? "";
  if (scheme !== "http" && scheme !== "https") {
    const hint = scheme === "file" ? "Name the folder itself, without file://" : example;
    throw refuse(`Apps open websites over http or https, not over ${scheme}.`, hint);
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw refuse("It cannot be read as a web address.", example);
  }
  if (url.username !== "" || url.password !== "") {
    throw refuse(
      "It holds a user name or password, which everybody who gets the app could read.",
      "Remove the part before the @; people sign in inside the app.",
    );
  }
  return url.href;
}
