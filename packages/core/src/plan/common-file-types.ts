/**
 * Media types of extensions that every desktop knows, as the shared MIME database of freedesktop.org 2.2 and the
 * registry of IANA name them. An app that opens such files takes part in what the system has; for every other
 * extension it brings a type of its own.
 */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "application/epub+zip": "epub",
  "application/geo+json": "geojson",
  "application/gpx+xml": "gpx",
  "application/gzip": "gz",
  "application/javascript": "js mjs",
  "application/json": "json",
  "application/msword": "doc",
  "application/pdf": "pdf",
  "application/rtf": "rtf",
  "application/sql": "sql",
  "application/toml": "toml",
  "application/vnd.chess-pgn": "pgn",
  "application/vnd.comicbook+zip": "cbz",
  "application/vnd.google-earth.kml+xml": "kml",
  "application/vnd.ms-excel": "xls",
  "application/vnd.ms-powerpoint": "ppt",
  "application/vnd.oasis.opendocument.graphics": "odg",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.rar": "rar",
  "application/x-7z-compressed": "7z",
  "application/x-bittorrent": "torrent",
  "application/x-fictionbook+xml": "fb2",
  "application/x-go-sgf": "sgf",
  "application/x-ipynb+json": "ipynb",
  "application/x-mobipocket-ebook": "mobi",
  "application/x-shellscript": "sh",
  "application/x-subrip": "srt",
  "application/x-tar": "tar",
  "application/x-yaml": "yaml yml",
  "application/xhtml+xml": "xhtml",
  "application/xml": "xml",
  "application/zip": "zip",
  "application/zstd": "zst",
  "audio/aac": "aac",
  "audio/flac": "flac",
  "audio/midi": "mid midi",
  "audio/mp4": "m4a",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg oga opus",
  "audio/x-mpegurl": "m3u m3u8",
  "audio/x-wav": "wav",
  "font/otf": "otf",
  "font/ttf": "ttf",
  "font/woff": "woff",
  "font/woff2": "woff2",
  "image/avif": "avif",
  "image/bmp": "bmp",
  "image/gif": "gif",
  "image/heif": "heic",
  "image/jpeg": "jpg jpeg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/tiff": "tif tiff",
  "image/vnd.adobe.photoshop": "psd",
  "image/vnd.djvu": "djvu",
  "image/vnd.dwg": "dwg",
  "image/vnd.dxf": "dxf",
  "image/vnd.microsoft.icon": "ico",
  "image/webp": "webp",
  "image/x-xcf": "xcf",
  "message/rfc822": "eml",
  "model/gltf+json": "gltf",
  "model/gltf-binary": "glb",
  "model/obj": "obj",
  "model/stl": "stl",
  "text/calendar": "ics",
  "text/css": "css",
  "text/csv": "csv",
  "text/html": "html htm",
  "text/markdown": "md markdown",
  "text/org": "org",
  "text/plain": "txt",
  "text/tab-separated-values": "tsv",
  "text/vcard": "vcf",
  "text/vtt": "vtt",
  "text/x-bibtex": "bib",
  "text/x-log": "log",
  "text/x-opml+xml": "opml",
  "text/x-patch": "diff patch",
  "text/x-rst": "rst",
  "text/x-tex": "tex",
  "video/mp4": "mp4 m4v",
  "video/mpeg": "mpg mpeg",
  "video/ogg": "ogv",
  "video/quicktime": "mov",
  "video/webm": "webm",
  "video/x-matroska": "mkv",
  "video/x-msvideo": "avi",
};

const TYPE_OF_EXTENSION: ReadonlyMap<string, string> = new Map(
  Object.entries(EXTENSIONS).flatMap(([mime, extensions]) =>
    extensions.split(" ").map((extension) => [extension, mime] as const),
  ),
);

/** Every extension of the table. */
export const COMMON_EXTENSIONS: readonly string[] = [...TYPE_OF_EXTENSION.keys()];

/** The media type that desktops give files with this extension (lower case, without the dot); null for an unknown one. */
export function commonFileType(extension: string): string | null {
  return TYPE_OF_EXTENSION.get(extension) ?? null;
}

/** Whether desktops know the media type, so that no app may say anew what it is. */
export function isCommonFileType(mime: string): boolean {
  return Object.hasOwn(EXTENSIONS, mime);
}
