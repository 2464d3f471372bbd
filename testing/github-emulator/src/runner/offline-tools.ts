import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SUDO = `#!/bin/sh
# Runners may become root without a password; here a step stays who it is.
while [ "\${1#-}" != "$1" ]; do shift; done
exec "$@"
`;

const APT = `#!/bin/sh
# Nothing is installed: the packages must be there already, as they would be after a real installation.
command=
for word in "$@"; do
  case $word in
    -*) ;;
    install | update) command=$word ;;
    *)
      if [ "$command" = install ] && ! dpkg-query -W -f='\${Status}' "\${word%%[=/]*}" 2>/dev/null | grep -q 'ok installed'; then
        echo "E: The emulator installs nothing, and $word is not installed on this computer." >&2
        exit 100
      fi
      ;;
  esac
done
[ -n "$command" ] || { echo "E: The emulator knows only apt-get update and install." >&2; exit 100; }
`;

/** Stand-ins for what a runner has and a test must not do. @returns The folder, to be put first on the PATH. */
export async function writeOfflineTools(folder: string): Promise<string> {
  const tools = join(folder, "runner-tools");
  await mkdir(tools, { recursive: true });
  for (const [name, text] of Object.entries({ sudo: SUDO, "apt-get": APT, apt: APT })) {
    await writeFile(join(tools, name), text, { mode: 0o755 });
  }
  return tools;
}
