// R6, R8, R17 and R20: what the page sees of injection, permissions, theme and graphics.
const { assert } = conformance;

const requests = {
  notifications: async () => (await Notification.requestPermission()) === "granted",
  /** Location may be unavailable on the computer; only "denied" is an answer of the shell. */
  location: () =>
    new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve(true),
        (error) => resolve(error.code !== GeolocationPositionError.PERMISSION_DENIED),
        { timeout: 3000, maximumAge: 0 },
      );
    }),
  camera: () => capture(navigator.mediaDevices.getUserMedia({ video: true })),
  cameraAndMicrophone: () => capture(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
  screenCapture: () => capture(navigator.mediaDevices.getDisplayMedia({ video: true })),
  clipboardRead: async () => {
    await navigator.clipboard.readText();
    return true;
  },
  pointerLock: () =>
    new Promise((resolve) => {
      document.addEventListener("pointerlockchange", () => resolve(true), { once: true });
      document.addEventListener("pointerlockerror", () => resolve(false), { once: true });
      void document.body.requestPointerLock();
    }),
};

async function capture(asked) {
  const stream = await asked;
  const works = stream.getTracks().every((track) => track.readyState === "live");
  for (const track of stream.getTracks()) track.stop();
  return works;
}

const isRefusal = (error) => {
  if (error?.name !== "NotAllowedError") throw error;
  return false;
};

conformance.register({
  "R6.script"() {
    const { marker } = globalThis.seenAtFirstScript;
    assert(marker === "start", `at the page's first script the injected mark was ${marker}`);
  },
  "R6.scriptAtEnd"() {
    assert(
      globalThis.seenAtFirstScript.later === null,
      "the script for the end had run before the page's first script",
    );
    const { injectedAtEnd } = globalThis;
    assert(injectedAtEnd === "end, body is there", `the script for the end left ${injectedAtEnd}`);
  },
  "R6.style": () =>
    assert(globalThis.hiddenAtParse === true, "the element was not hidden while the page was parsed"),
  "R6.isolated"() {
    assert(globalThis.injectedIsolated === undefined, "the isolated script's variable shows in the page");
    const seen = document.documentElement.dataset.isolated;
    assert(seen === "ran", `the isolated script left ${seen}`);
  },
  "R6.marks": () => ({
    start: globalThis.injectedAtStart ?? null,
    end: globalThis.injectedAtEnd ?? null,
    isolated: document.documentElement.dataset.isolated ?? null,
  }),
  /** Needs a user gesture: the driver clicks the button. */
  "permission.button"(kind) {
    globalThis.permissionAnswer = new Promise((resolve, reject) => {
      const button = document.createElement("button");
      button.id = `ask-${kind}`;
      button.textContent = `Ask for ${kind}`;
      button.addEventListener("click", () => requests[kind]().then(resolve, reject));
      document.querySelector(`#ask-${kind}`)?.remove();
      document.body.prepend(button);
    });
  },
  "permission.answer": () => globalThis.permissionAnswer.catch(isRefusal),
  /** For what needs no gesture. */
  "permission.request"(kind) {
    globalThis.permissionAnswer = requests[kind]();
  },
  /** The next press of a mouse button makes the request. */
  "permission.onPress"(kind) {
    globalThis.permissionAnswer = new Promise((resolve, reject) => {
      addEventListener("mousedown", () => requests[kind]().then(resolve, reject), { once: true });
    });
  },
  "permission.unlock": () => document.exitPointerLock(),
  "graphics.transition": () =>
    document.startViewTransition(() => {
      document.querySelector("h1").textContent = "After";
    }).finished,
  "theme.dark": () => matchMedia("(prefers-color-scheme: dark)").matches,
  "theme.changed": (dark) =>
    new Promise((resolve) => {
      const query = matchMedia("(prefers-color-scheme: dark)");
      if (query.matches === dark) resolve(dark);
      else query.addEventListener("change", () => resolve(query.matches), { once: true });
    }),
});
