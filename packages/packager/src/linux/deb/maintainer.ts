import type { AppIdentity } from "@pakeplus/core";
import { oneLine } from "../plain-text.ts";

/**
 * `name <address>` (Debian policy 5.6.2) for any author. Characters that end a name or begin an address are
 * left out. Without an address the reserved domain `.invalid` (RFC 2606) says that there is none.
 */
export function maintainer(app: AppIdentity, packageName: string): string {
  const name = oneLine(app.author.name.replaceAll(/[<>@,;:()"\\[\]]/g, " "));
  const email = app.author.email ?? "";
  const address = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(email)
    ? email
    : `unknown@${packageName.replaceAll("+", "-")}.invalid`;
  return `${name === "" ? "Unknown" : name} <${address}>`;
}
