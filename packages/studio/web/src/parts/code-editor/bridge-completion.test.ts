import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { bridgeCompletion } from "./bridge-completion.ts";

const complete = bridgeCompletion({ needs: (capability) => capability });

function offered(text: string): { from: number; labels: string[] } | null {
  const found = complete(new CompletionContext(EditorState.create({ doc: text }), text.length, false));
  return found === null ? null : { from: found.from, labels: found.options.map(({ label }) => label) };
}

test.each([["pakeplus."], ["await window.pakeplus?."], ["if (globalThis.pakeplus."], ["x = pakeplus.st"]])(
  "%s offers the parts of the bridge",
  (text) => {
    expect(offered(text)?.labels).toEqual(expect.arrayContaining(["app", "store", "notify", "on", "run"]));
  },
);

test("a part offers its calls, and the typed beginning is replaced", () => {
  expect(offered("pakeplus.store.ge")).toEqual({ from: 15, labels: ["get", "set", "delete", "keys"] });
  expect(offered("pakeplus?.app?.")?.labels).toEqual(["info"]);
});

test("events are offered as the first argument of on", () => {
  expect(offered('pakeplus.on("fi')?.labels).toEqual(["link", "files", "windowstate", "notificationclick"]);
});

test("the bridge itself is offered after window", () => {
  expect(offered("window.pa")).toEqual({ from: 7, labels: ["pakeplus"] });
});

test.each([["document."], ["my.pakeplus."], ["pakeplus.nothing."], ["pake"]])("%s offers nothing", (text) => {
  expect(offered(text)).toBeNull();
});
