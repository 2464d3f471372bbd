const TEXT = "; charset=utf-8";

/** By file extension. Fixed here so that an app behaves the same whatever is registered on a system. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: `text/html${TEXT}`,
    htm: `text/html${TEXT}`,
    xhtml: "application/xhtml+xml",
    css: `text/css${TEXT}`,
    js: `text/javascript${TEXT}`,
    mjs: `text/javascript${TEXT}`,
    cjs: `text/javascript${TEXT}`,
    json: "application/json",
    map: "application/json",
    webmanifest: "application/manifest+json",
    txt: `text/plain${TEXT}`,
    md: `text/markdown${TEXT}`,
    csv: `text/csv${TEXT}`,
    xml: "application/xml",
    svg: "image/svg+xml",
    png: "image/png",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    gif: "image/gif",
    webp: "image/webp",
    avif: "image/avif",
    ico: "image/x-icon",
    bmp: "image/bmp",
    woff: "font/woff",
    woff2: "font/woff2",
    ttf: "font/ttf",
    otf: "font/otf",
    wasm: "application/wasm",
    pdf: "application/pdf",
    zip: "application/zip",
    gz: "application/gzip",
    mp3: "audio/mpeg",
    m4a: "audio/mp4",
    aac: "audio/aac",
    wav: "audio/wav",
    ogg: "audio/ogg",
    oga: "audio/ogg",
    opus: "audio/ogg",
    flac: "audio/flac",
    weba: "audio/webm",
    mp4: "video/mp4",
    m4v: "video/mp4",
    mov: "video/quicktime",
    webm: "video/webm",
    ogv: "video/ogg",
    vtt: `text/vtt${TEXT}`,
    m3u8: "application/vnd.apple.mpegurl",
    ts: "video/mp2t",
    glb: "model/gltf-binary",
    gltf: "model/gltf+json",
  }),
);

/** The media type for a file name; text types carry their charset. Unknown names are `application/octet-stream`. */
export function mimeTypeOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return TYPES.get(fileName.slice(dot + 1).toLowerCase()) ?? "application/octet-stream";
}
