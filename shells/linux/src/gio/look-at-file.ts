import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { FoundFile } from "../incoming/judge-file.ts";
import { finished } from "./finished.ts";

const WANTED = "standard::type,standard::content-type";

/** What is at a place, links followed. Only regular files of this computer are files: a pipe would never end. */
export async function lookAtFile(file: Gio.File): Promise<FoundFile> {
  const path = file.get_path();
  if (path === null) {
    return { kind: "missing" };
  }
  let info: Gio.FileInfo;
  try {
    info = await finished(
      (done) => file.query_info_async(WANTED, Gio.FileQueryInfoFlags.NONE, GLib.PRIORITY_DEFAULT, null, done),
      (result) => file.query_info_finish(result),
    );
  } catch {
    return { kind: "missing" };
  }
  const type = info.get_file_type();
  if (type === Gio.FileType.DIRECTORY) {
    return { kind: "folder" };
  }
  const contentType = info.get_content_type();
  const mime = contentType === null ? null : Gio.content_type_get_mime_type(contentType);
  return type === Gio.FileType.REGULAR ? { kind: "file", path, mime: mime ?? "" } : { kind: "missing" };
}

/** Whether a media type is another one or a kind of it, as the desktop's database says. */
export function isMimeA(mime: string, declared: string): boolean {
  const [type, other] = [mime, declared].map((each) => Gio.content_type_from_mime_type(each));
  return typeof type === "string" && typeof other === "string" && Gio.content_type_is_a(type, other);
}
