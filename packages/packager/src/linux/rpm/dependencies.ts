import type { HeaderEntry } from "./header.ts";
import { int32 } from "./header.ts";
import { SENSE, TAG } from "./tags.ts";

interface Dependency {
  name: string;
  flags: number;
  version: string;
}

const plain = (name: string): Dependency => ({ name, flags: 0, version: "" });
const rpmlib = (feature: string, version: string): Dependency => ({
  name: `rpmlib(${feature})`,
  flags: SENSE.rpmlib | SENSE.less | SENSE.equal,
  version,
});

/** Fedora names the libraries, openSUSE their introspection data; either will do. Sorted as rpmbuild does. */
const REQUIRES = [
  plain("(gtk3 or typelib(Gtk) = 3.0)"),
  plain("(libsoup3 or typelib(Soup) = 3.0)"),
  plain("(webkit2gtk4.1 or typelib(WebKit2) = 4.1)"),
  plain("/bin/sh"),
  plain("gjs"),
  rpmlib("CompressedFileNames", "3.0.4-1"),
  rpmlib("FileDigests", "4.6.0-1"),
  rpmlib("PayloadFilesHavePrefix", "4.0-1"),
  rpmlib("RichDependencies", "4.12.0-1"),
];
const TILDE = rpmlib("TildeInVersions", "4.10.0-1");
const RECOMMENDS = [plain("bubblewrap"), plain("xdg-dbus-proxy")];

/** `version` and `release` of the package itself, which it provides under its name. */
export function dependencyEntries(name: string, version: string, release: string): HeaderEntry[] {
  const requires = version.includes("~") ? [...REQUIRES, TILDE] : REQUIRES;
  const provides = [{ name, flags: SENSE.equal, version: `${version}-${release}` }];
  return [
    ...triple(provides, [TAG.provideName, TAG.provideFlags, TAG.provideVersion]),
    ...triple(requires, [TAG.requireName, TAG.requireFlags, TAG.requireVersion]),
    ...triple(RECOMMENDS, [TAG.recommendName, TAG.recommendFlags, TAG.recommendVersion]),
  ];
}

function triple(
  dependencies: readonly Dependency[],
  [names, flags, versions]: readonly [number, number, number],
): HeaderEntry[] {
  return [
    { tag: names, value: { type: "stringArray", values: dependencies.map(({ name }) => name) } },
    { tag: flags, value: int32(...dependencies.map((dependency) => dependency.flags)) },
    { tag: versions, value: { type: "stringArray", values: dependencies.map(({ version }) => version) } },
  ];
}
