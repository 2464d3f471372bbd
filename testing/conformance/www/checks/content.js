// R1 and R2: how the payload is served.
import { settled } from "./events.js";

const { assert } = conformance;

const TYPES = {
  "/index.html": "text/html",
  "/agent.js": "text/javascript",
  "/types/style.css": "text/css",
  "/types/module.mjs": "text/javascript",
  "/types/data.json": "application/json",
  "/types/picture.svg": "image/svg+xml",
  "/types/code.wasm": "application/wasm",
  "/types/app.webmanifest": "application/manifest+json",
  "/types/text.txt": "text/plain",
  "/media/clip.webm": "video/webm",
  "/media/tone.wav": "audio/wav",
};
const TEXT = /^(?:text\/(?:html|css|plain|javascript)|application\/json)/;
const SAME = { "audio/wav": ["audio/wav", "audio/x-wav", "audio/vnd.wave", "audio/wave"] };

async function plays(tag, address) {
  const media = document.createElement(tag);
  media.muted = true;
  media.src = address;
  document.body.append(media);
  try {
    const failure = () => new Error(`${address}: media error ${media.error?.code} ${media.error?.message}`);
    const started = settled(media, "timeupdate", "error", failure);
    await media.play();
    await started;
    media.pause();
    const target = media.duration * 0.75;
    const sought = settled(media, "seeked", "error", failure);
    media.currentTime = target;
    await sought;
    assert(Math.abs(media.currentTime - target) < 0.2, `sought ${target}, is at ${media.currentTime}`);
  } finally {
    media.remove();
  }
}

conformance.register({
  "R1.origin"(expected) {
    assert(self.origin === expected, `the origin is ${self.origin}`);
    assert(isSecureContext, "not a secure context");
  },
  async "R2.types"() {
    const wrong = [];
    for (const [path, expected] of Object.entries(TYPES)) {
      const response = await fetch(path);
      const type = response.headers.get("content-type") ?? "none";
      const bare = type.split(";")[0].trim();
      const fits = (SAME[expected] ?? [expected]).includes(bare);
      const charset = !TEXT.test(expected) || expected === "application/json" || /charset=utf-8/i.test(type);
      if (response.status !== 200 || !fits || !charset) wrong.push(`${path}: ${response.status} ${type}`);
    }
    assert(wrong.length === 0, wrong.join("; "));
  },
  async "R2.spa"() {
    const deep = await fetch("/deep/link/without-file", { headers: { accept: "text/html" } });
    assert(deep.status === 200, `a deep link answered ${deep.status}`);
    assert((await deep.text()).includes("conformance-entry"), "a deep link did not answer with the entry");
    const missing = await fetch("/assets/missing.js");
    assert(missing.status === 404, `a missing asset answered ${missing.status}`);
  },
  async "R2.directoryIndex"() {
    const response = await fetch("/folder/");
    assert(response.status === 200, `answered ${response.status}`);
    assert((await response.text()).includes("index of a folder"), "not the folder's own index");
  },
  async "R2.names"() {
    for (const name of ["/名前 ünï.txt", "/100% sure & #1?.txt", "/it's (a) 'quote'.txt"]) {
      const response = await fetch(`/names${name.split("/").map(encodeURIComponent).join("/")}`);
      assert(response.status === 200, `${name} answered ${response.status}`);
      assert((await response.text()) === name, `${name} answered with something else`);
    }
  },
  async "R2.ranges"() {
    const whole = new Uint8Array(await (await fetch("/media/tone.wav")).arrayBuffer());
    const response = await fetch("/media/tone.wav", { headers: { range: "bytes=100-199" } });
    const part = new Uint8Array(await response.arrayBuffer());
    assert(response.status === 206, `answered ${response.status}`);
    assert(
      response.headers.get("content-range") === `bytes 100-199/${whole.length}`,
      `content-range ${response.headers.get("content-range")}`,
    );
    assert(
      part.length === 100 && part.every((byte, at) => byte === whole[at + 100]),
      "the bytes are not those asked for",
    );
    const tail = await fetch("/media/tone.wav", { headers: { range: "bytes=-50" } });
    assert(
      tail.status === 206 && (await tail.arrayBuffer()).byteLength === 50,
      "a suffix range is not honoured",
    );
    const beyond = await fetch("/media/tone.wav", { headers: { range: `bytes=${whole.length}-` } });
    assert(beyond.status === 416, `a range beyond the end answered ${beyond.status}`);
  },
  "R2.audio": () => plays("audio", "/media/tone.wav"),
  "R2.video": () => plays("video", "/media/clip.webm"),
  async "R2.escape"(secrets) {
    const leaks = [];
    for (const path of secrets) {
      const response = await fetch(path).catch(() => null);
      if ((await response?.text())?.includes("conformance-secret")) leaks.push(path);
    }
    assert(leaks.length === 0, `files outside were served for ${leaks.join(", ")}`);
  },
  async "content.text"(path) {
    return (await fetch(path)).text();
  },
  "content.version": () => document.documentElement.dataset.version,
});
