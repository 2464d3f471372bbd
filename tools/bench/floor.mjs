// The work that no packager can avoid, by the same libraries with the same settings: the icon in eight sizes, and
// everything that goes into a package compressed once per format.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import sharp from "sharp";

// For example `examples/notes www`: the project, and the folder in it that is packaged.
const [project = "", payload = ""] = process.argv.slice(2);

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const LARGEST = 512;
const PNG = { compressionLevel: 6, adaptiveFiltering: true };

async function drawIcons() {
  const icon = readFileSync(join(project, "icon.svg"));
  const { width } = await sharp(icon).metadata();
  const { data, info } = await sharp(icon, { density: (72 * LARGEST) / width })
    .resize(LARGEST, LARGEST)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return Promise.all(SIZES.map((size) => sharp(data, { raw }).resize(size, size).png(PNG).toBuffer()));
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

const icons = await drawIcons();
const bytes = Buffer.concat([...filesOf(join(project, payload)), ...filesOf("shells/linux/dist"), ...icons]);
await Promise.all(["deb", "rpm", "tar.gz"].map(() => promisify(gzip)(bytes, { level: 9 })));
