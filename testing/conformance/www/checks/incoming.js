// R16: what reaches the app from outside.
const { assert } = conformance;
const HEARING_DEADLINE = 6_000;

const heard = [];
let tell = () => undefined;

function note(what) {
  heard.push(what);
  tell();
}

conformance.register({
  "incoming.listenForLinks"() {
    globalThis.pakeplus.on("link", ({ url }) => note(url));
  },
  "incoming.listenForFiles"() {
    globalThis.pakeplus.on("files", (files) => {
      void Promise.all(files.map(async (file) => [file.name, await file.text()])).then(note);
    });
  },
  /** The first of what was heard and not asked for yet; rejects when nothing comes. */
  async "incoming.next"() {
    if (heard.length === 0) {
      await new Promise((resolve) => {
        tell = resolve;
        setTimeout(resolve, HEARING_DEADLINE);
      });
    }
    assert(heard.length > 0, "the page heard of nothing");
    return heard.shift();
  },
});
