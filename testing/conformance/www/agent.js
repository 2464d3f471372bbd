// The page's half of the talk with the driver: it says that it is here, asks for calls and answers them.
// A classic script without dependencies, because it must run in every page, frame and popup alike.
(() => {
  const script = document.currentScript;
  const control = script.dataset.control ?? globalThis.conformanceSetup.control;
  const checks = new Map();
  const id = Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 8)).join("");
  const pointer = { x: 0, y: 0, moves: 0 };

  globalThis.conformance = {
    control,
    /** @param {Record<string, (...args: unknown[]) => unknown>} more Named functions that the driver can call. */
    register(more) {
      for (const [name, check] of Object.entries(more)) checks.set(name, check);
    },
    assert(condition, message) {
      if (!condition) throw new Error(message);
    },
  };

  addEventListener(
    "mousemove",
    (event) => {
      Object.assign(pointer, { x: event.clientX, y: event.clientY, moves: pointer.moves + 1 });
    },
    true,
  );

  const post = (path, value) => fetch(`${control}${path}`, { method: "POST", body: JSON.stringify(value) });

  globalThis.conformance.register({
    pointer: () => ({ ...pointer }),
    describe: () => ({ href: location.href, title: document.title, width: innerWidth, height: innerHeight }),
    /** Where the middle of an element is, in CSS pixels of this document's window. */
    locate(selector) {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`No element ${selector}`);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    go(address) {
      setTimeout(() => location.assign(address), 0);
    },
    setTitle(title) {
      document.title = title;
    },
    add(html) {
      document.body.insertAdjacentHTML("beforeend", html);
    },
    close() {
      setTimeout(() => close(), 0);
    },
  });

  async function answer(call) {
    try {
      const check = checks.get(call.name);
      if (check === undefined) throw new Error(`This page has no function ${call.name}`);
      const value = await check(...call.args);
      return { id: call.id, ok: true, value: value ?? null };
    } catch (error) {
      return { id: call.id, ok: false, error: String(error?.message ?? error) };
    }
  }

  async function serve() {
    await post("/hello", {
      agent: id,
      href: location.href,
      origin: self.origin,
      name: script.dataset.name ?? null,
    });
    let seen = 0;
    for (;;) {
      // A navigation that turns into a download ends the page's requests, not the page.
      const response = await fetch(`${control}/next?agent=${id}&seen=${seen}`).catch(() => null);
      if (response === null) await new Promise((resolve) => setTimeout(resolve, 100));
      if (response?.status !== 200) continue;
      const call = await response.json();
      seen = call.id;
      // Not awaited: a call may take long, and the next one may be what ends it.
      void answer(call).then((value) => post(`/answer?agent=${id}`, value));
    }
  }

  const begin = () => void serve();
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
})();
