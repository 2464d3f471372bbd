// R19: the calls of the bridge, by name, so that the driver decides what is called and judges what comes of it.
const bridge = () => globalThis.pakeplus;
const heard = new Map();
let files = [];

const describe = (file) => ({ name: file.name, size: file.size, type: file.type });
const bytesOf = (length) => Uint8Array.from({ length }, (_, index) => (index * 7) % 251);

/** A refusal is an answer, too. */
const answer = async (work) => {
  try {
    return { ok: true, value: (await work()) ?? null };
  } catch (error) {
    return { ok: false, name: error.name, code: error.code ?? null, message: String(error.message) };
  }
};

const find = (path) => path.split(".").reduce((part, key) => part[key], bridge());

conformance.register({
  "powers.call": (path, ...args) => answer(() => find(path)(...args)),
  "powers.offered": () => Object.keys(bridge()).toSorted(),
  "powers.open": (options) =>
    answer(async () => {
      files = await bridge().files.open(options);
      return files.map(describe);
    }),
  "powers.save": (name, text) =>
    answer(async () => {
      const file = await bridge().files.save({ name, data: text });
      if (file !== null) files = [file];
      return file === null ? null : describe(file);
    }),
  "powers.text": (index) => answer(() => files[index].text()),
  "powers.write": (index, text) =>
    answer(async () => {
      await files[index].write(text);
      return describe(files[index]);
    }),
  /** Larger than several messages. */
  "powers.writeBytes": (index, length) => answer(() => files[index].write(bytesOf(length))),
  "powers.readBytes": (index, length) =>
    answer(async () => {
      const found = await files[index].bytes();
      const wanted = bytesOf(length);
      return found.length === length && found.every((byte, at) => byte === wanted[at]);
    }),
  "powers.downloadBlob": (text, name) =>
    answer(() => bridge().download(URL.createObjectURL(new Blob([text])), name)),
  "powers.listen": (event) =>
    answer(() => {
      heard.set(event, []);
      const stop = bridge().on(event, (detail) => heard.get(event).push(detail));
      return typeof stop;
    }),
  "powers.heard": (event) => heard.get(event) ?? [],
  "powers.setAppBadge": (count) => answer(() => navigator.setAppBadge(count)),
  "powers.clearAppBadge": () => answer(() => navigator.clearAppBadge()),
});
