// R7: what the page gets of the network.
const element = (name, attributes) => Object.assign(document.createElement(name), attributes);

/** Each asks a server for an address in one way. Whether it answers is for the driver to see. */
const ways = {
  script: (src) => document.head.append(element("script", { src })),
  style: (href) => document.head.append(element("link", { rel: "stylesheet", href })),
  image: (src) => document.body.append(element("img", { src })),
  frame: (src) => document.body.append(element("iframe", { src })),
  media: (src) => document.body.append(element("audio", { src, preload: "auto" })),
  fetch: (address) => void fetch(address).catch(() => null),
  request(address) {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.send();
  },
  beacon: (address) => navigator.sendBeacon(address),
};

conformance.register({
  "network.userAgent": () => navigator.userAgent,
  /** The status of the answer; null when there is none. */
  "network.fetch": (address) =>
    fetch(address).then(
      ({ status }) => status,
      () => null,
    ),
  /** Asks in every way that a page has; each address says in which. */
  "network.askInAllWays"(address) {
    for (const [way, ask] of Object.entries(ways)) ask(`${address}${way}`);
    return Object.keys(ways);
  },
  /** What a frame says of itself; null when it has loaded and said nothing. */
  "network.frameSays"(src) {
    const said = new Promise((resolve) => addEventListener("message", ({ data }) => resolve(data)));
    const frame = element("iframe", { src });
    const silent = new Promise((resolve) =>
      frame.addEventListener("load", () => setTimeout(resolve, 500, null)),
    );
    document.body.append(frame);
    return Promise.race([said, silent]);
  },
  /** Whether a window came. */
  "network.open": (address) => open(address) !== null,
});
