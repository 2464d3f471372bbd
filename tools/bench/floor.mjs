// The work that no packager can avoid: the icon in eight sizes, and the files of the app compressed once per format.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import sharp from "sharp";

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const icon = readFileSync("examples/notes/icon.svg");
const files = readdirSync("examples/notes/www", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
const icons = await Promise.all(
  SIZES.map((size) =>
    sharp(icon, { density: (72 * size) / 64 })
      .resize(size, size)
      .png()
      .toBuffer(),
  ),
);
const bytes = Buffer.concat([...files, ...icons]);
await Promise.all(["deb", "rpm", "tar.gz"].map(() => promisify(gzip)(bytes, { level: 9 })));
