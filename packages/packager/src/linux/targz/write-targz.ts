import { GzipWriter } from "../../archive/gzip-writer.ts";
import { createTarWriter } from "../../archive/tar-writer.ts";
import type { OutputFile } from "../../output/output-file.ts";
import type { LinuxPackageInput, PackageFile } from "../../types.ts";
import { compressionLevel } from "../compression-level.ts";
import { fileOf } from "../file-of.ts";
import { APP_FOLDER, appFolderFiles, desktopFiles, moved } from "../layout.ts";
import { linuxNames } from "../names.ts";
import { planTree } from "../tree.ts";
import { writeTree } from "../write-tree.ts";
import { installScript, SHARE_FOLDER, uninstallScript } from "./install-script.ts";
import { readme } from "./readme.ts";

/** The app folder itself, plus what installs it for one user. Paths are relative to the archive's one folder. */
function tarGzFiles(input: LinuxPackageInput): PackageFile[] {
  const names = linuxNames(input.app);
  return [
    ...appFolderFiles(input),
    // install.sh puts the real path in the place of this one.
    ...desktopFiles(input, APP_FOLDER.launch, null).map((file) => moved(file, `${SHARE_FOLDER}/`)),
    fileOf("install.sh", installScript(input.app, names), 0o755),
    fileOf("uninstall.sh", uninstallScript(input.app, names), 0o755),
    fileOf("README.txt", readme(input.app)),
  ];
}

/** One folder named after app and version, so that nothing spills where it is unpacked. */
export async function writeTarGz(
  input: LinuxPackageInput,
  out: OutputFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { app, modifiedAt } = input;
  const tree = planTree(tarGzFiles(input), () => true);
  const gzip = new GzipWriter(out, { level: compressionLevel(tree) });
  const archive = createTarWriter(gzip, { prefix: `${app.slug}-${app.version}/`, modifiedAt });
  await archive.folder("");
  await writeTree(tree, archive, { appFolder: "", md5: false, signal });
  await gzip.end();
}
