// R19: a page that tries to get at the powers of an injected isolated script.
const { assert } = conformance;
const CHANNEL = /pakeplus-[0-9a-f]/;
// oxlint-disable-next-line typescript/unbound-method -- called with its target below
const { dispatchEvent } = EventTarget.prototype;
const Plain = globalThis.CustomEvent;
const seen = [];

const say = (type, detail) => Reflect.apply(dispatchEvent, document, [new Plain(type, { detail })]);

const look = (value) => {
  const text = typeof value === "string" ? value : (value?.type ?? "");
  if (CHANNEL.test(text)) seen.push(text);
};

function spyOn(owner, name) {
  const before = owner[name];
  owner[name] = function (...args) {
    args.forEach(look);
    return Reflect.apply(before, this, args);
  };
}

/** Elements of these names hide what the document itself has. */
const CLOBBERING =
  '<img name="dispatchEvent"><img name="addEventListener"><img id="pakeplusDocument"><img id="webkit">';

conformance.register({
  "isolated.result": () => ({
    page: typeof globalThis.pakeplus,
    powers: document.documentElement.dataset.isolatedPowers ?? null,
  }),
  /** Replaces what the two halves may use, and dispatches guesses. */
  "isolated.attack"(path) {
    spyOn(EventTarget.prototype, "addEventListener");
    spyOn(EventTarget.prototype, "dispatchEvent");
    spyOn(JSON, "parse");
    spyOn(JSON, "stringify");
    spyOn(Promise.prototype, "then");
    spyOn(Function.prototype, "call");
    globalThis.CustomEvent = class extends Plain {
      constructor(...args) {
        args.forEach(look);
        super(...args);
      }
    };
    document.body.insertAdjacentHTML("beforeend", CLOBBERING);
    const forged = JSON.stringify({ id: 1, name: "run", args: ["mark", [path]] });
    for (const name of [
      "pakeplus",
      "pakeplus-page",
      "pakeplus-isolated",
      "pakeplus-inject",
      "undefined",
      "",
    ]) {
      say(`${name}:hello`, "");
      say(`${name}:call`, forged);
    }
  },
  /** Lets the script make its call, and looks at everything that passes. */
  async "isolated.ask"() {
    const root = document.documentElement;
    const answered = new Promise((resolve) => {
      new MutationObserver(() => {
        look(globalThis.event);
        resolve(root.dataset.isolatedAnswer);
      }).observe(root, { attributeFilter: ["data-isolated-answer"] });
    });
    say("conformance-ask-isolated", "");
    const answer = await answered;
    assert(seen.length === 0, `the page saw ${seen.join(", ")}`);
    return answer;
  },
});
