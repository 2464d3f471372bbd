/**
 * SemVer for package managers, which sort `~` before the end: `1.0.0-beta.1` becomes `1.0.0~beta.1`.
 * A hyphen would begin the revision of a package, so that those inside a part become dots. Build metadata stays:
 * SemVer ignores it for the order, a package manager sees a newer package.
 */
export function packageVersion(version: string): string {
  const [precedence = version, metadata] = version.split("+", 2);
  const dash = precedence.indexOf("-");
  const core = dash < 0 ? precedence : precedence.slice(0, dash);
  const preRelease = dash < 0 ? "" : `~${precedence.slice(dash + 1).replaceAll("-", ".")}`;
  return core + preRelease + (metadata === undefined ? "" : `+${metadata.replaceAll("-", ".")}`);
}
