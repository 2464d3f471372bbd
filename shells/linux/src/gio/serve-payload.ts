import Gio from "gi://Gio";
import Soup from "gi://Soup?version=3.0";
import { parseByteRange } from "../byte-range.ts";
import { mimeTypeOf } from "../mime-types.ts";
import { decodePath, encodePath, type PayloadPathOptions, resolvePayloadPath } from "../payload-path.ts";
import { isInside, realPath } from "../real-path.ts";
import { readLink } from "./read-link.ts";
import { sendStream, sendText } from "./responses.ts";
import { isBroken } from "./test-build.ts";

/** Read at once: the way through another thread would take longer. */
const SMALL_BYTES = 128 * 1024;
const ATTRIBUTES = "standard::type,standard::size,time::changed,time::changed-usec,unix::inode";

function queryInfo(path: string): Gio.FileInfo | null {
  try {
    return Gio.File.new_for_path(path).query_info(ATTRIBUTES, Gio.FileQueryInfoFlags.NONE, null);
  } catch {
    return null;
  }
}

/**
 * Changes with every installation: packages are reproducible, so modification times of two versions can be equal.
 */
function entityTag(info: Gio.FileInfo): string {
  const parts = [
    info.get_attribute_uint64("time::changed"),
    info.get_attribute_uint32("time::changed-usec"),
    info.get_attribute_uint64("unix::inode"),
    info.get_size(),
  ];
  return `"${parts.map((part) => part.toString(36)).join("-")}"`;
}

interface FoundFile {
  path: string;
  info: Gio.FileInfo;
}

type Lookup =
  | { kind: "file"; file: FoundFile }
  | { kind: "directory" }
  | { kind: "missing" }
  | { kind: "outside" };

function lookUp(root: string, name: string): Lookup {
  const path = realPath(`${root}/${name}`, readLink);
  if (path === null || !isInside(root, path)) {
    return { kind: "outside" };
  }
  const info = queryInfo(path);
  if (info === null) {
    return { kind: "missing" };
  }
  if (info.get_file_type() === Gio.FileType.DIRECTORY) {
    return { kind: "directory" };
  }
  return info.get_file_type() === Gio.FileType.REGULAR
    ? { kind: "file", file: { path, info } }
    : { kind: "missing" };
}

function sendFile(message: Soup.ServerMessage, { path, info }: FoundFile): void {
  const request = message.get_request_headers();
  const response = message.get_response_headers();
  const tag = entityTag(info);
  response.replace("ETag", tag);
  response.replace("Cache-Control", "no-cache");
  response.replace("Content-Type", mimeTypeOf(path));
  response.replace("X-Content-Type-Options", "nosniff");
  // Another site could put the app under its own buttons, with all powers that the app's pages have.
  response.replace("X-Frame-Options", "SAMEORIGIN");
  if (request.get_one("If-None-Match") === tag) {
    message.set_status(Soup.Status.NOT_MODIFIED, null);
    return;
  }
  const size = info.get_size();
  const ifRange = request.get_one("If-Range");
  const wanted = ifRange === null || ifRange === tag ? request.get_one("Range") : null;
  const range = isBroken("R2") ? { kind: "whole" as const } : parseByteRange(wanted, size);
  if (range.kind === "unsatisfiable") {
    response.replace("Content-Range", `bytes */${size}`);
    message.set_status(Soup.Status.REQUESTED_RANGE_NOT_SATISFIABLE, null);
    return;
  }
  response.replace("Accept-Ranges", "bytes");
  const part = range.kind === "part" ? range : { first: 0, last: size - 1 };
  if (range.kind === "part") {
    response.replace("Content-Range", `bytes ${part.first}-${part.last}/${size}`);
  }
  message.set_status(range.kind === "part" ? Soup.Status.PARTIAL_CONTENT : Soup.Status.OK, null);
  const length = part.last - part.first + 1;
  // An empty body cannot be appended, and a response without one would never end.
  if (message.get_method() === "HEAD" || length === 0) {
    response.set_content_length(length);
    return;
  }
  const file = Gio.File.new_for_path(path);
  if (range.kind === "whole" && size <= SMALL_BYTES) {
    const [bytes] = file.load_bytes(null);
    message.get_response_body().append_bytes(bytes);
    return;
  }
  const stream = file.read(null);
  stream.skip(part.first, null);
  sendStream(message, stream, { length });
}

/**
 * Answers a request for the bundled origin.
 * @param root Real path of the payload folder.
 */
export function servePayload(
  message: Soup.ServerMessage,
  { root, ...options }: PayloadPathOptions & { root: string },
): void {
  if (!["GET", "HEAD"].includes(message.get_method())) {
    message.get_response_headers().replace("Allow", "GET, HEAD");
    sendText(message, Soup.Status.METHOD_NOT_ALLOWED, "Bundled files can only be read.");
    return;
  }
  const requested = message.get_uri().get_path();
  const path = decodePath(requested);
  if (path === null) {
    sendText(message, Soup.Status.NOT_FOUND, `The app has no file ${requested}.`);
    return;
  }
  const resolved = resolvePayloadPath(path, options);
  if (resolved.kind === "forbidden") {
    sendText(message, Soup.Status.FORBIDDEN, "This path leads out of the app.");
    return;
  }
  for (const name of resolved.candidates) {
    const found = lookUp(root, name);
    if (found.kind === "outside") {
      sendText(message, Soup.Status.FORBIDDEN, "This path leads out of the app.");
      return;
    }
    if (found.kind === "file") {
      sendFile(message, found.file);
      return;
    }
    if (found.kind === "directory" && lookUp(root, `${name}/index.html`).kind === "file") {
      message.get_response_headers().replace("Location", `${encodePath(path)}/`);
      sendText(message, Soup.Status.MOVED_PERMANENTLY, "");
      return;
    }
  }
  const fallback = resolved.fallback === null || isBroken("R2") ? null : lookUp(root, resolved.fallback);
  if (fallback?.kind === "file") {
    sendFile(message, fallback.file);
    return;
  }
  sendText(message, Soup.Status.NOT_FOUND, `The app has no file ${path}.`);
}
