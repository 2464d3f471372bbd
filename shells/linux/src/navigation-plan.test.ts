import { describe, expect, it } from "vitest";
import { type NavigationRequest, planPopup, planRequest, planResponse } from "./navigation-plan.ts";

const link: NavigationRequest = {
  action: "browser",
  address: "https://other.example/",
  method: "GET",
  wantsNewWindow: false,
  isMainFrame: true,
  isPopup: false,
};

describe("before the request", () => {
  it.each([
    ["a known main frame", {}, "browser"],
    ["an unknown frame is left alone", { isMainFrame: false }, "here"],
    ["a middle click in any frame", { isMainFrame: false, wantsNewWindow: true }, "browser"],
    ["a middle click inside the app", { action: "app", wantsNewWindow: true }, "window"],
    ["mail in any frame", { action: "system", address: "mailto:a@b", isMainFrame: false }, "system"],
    ["a blocked scheme", { action: "block", address: "file:///etc/passwd" }, "block"],
    ["a frame that makes its own document", { action: "block", address: "data:text/html,x" }, "here"],
    ["an empty frame", { action: "app", address: "about:blank", isMainFrame: false }, "here"],
    [
      "a rule that keeps another scheme in the app has no page to show",
      { action: "app", address: "tel:1" },
      "system",
    ],
  ] as const)("%s", (_name, change, expected) => {
    expect(planRequest({ ...link, ...change })).toBe(expected);
  });
});

describe("with the response", () => {
  it.each([
    ["leaves the app", {}, "browser"],
    ["frames stay", { isMainFrame: false }, "here"],
    ["a posted form is not sent twice", { method: "POST" }, "here"],
    ["a posted form to a blocked address", { method: "POST", action: "block" }, "block"],
    ["a window rule in the main window", { action: "window" }, "window"],
    ["a window rule in its window", { action: "window", isPopup: true }, "here"],
    ["a page made by the page", { address: "blob:http://a/1" }, "here"],
    ["a data: page of the main frame", { address: "data:text/html,x", action: "block" }, "block"],
  ] as const)("%s", (_name, change, expected) => {
    expect(planResponse({ ...link, ...change })).toBe(expected);
  });
});

describe("popups", () => {
  it.each([
    [{ action: "app", address: "https://a.example/" }, "window"],
    [{ action: "window", address: "https://a.example/" }, "window"],
    [{ action: "browser", address: "https://a.example/" }, "browser"],
    [{ action: "browser", address: "https://a.example/", method: "POST" }, "window"],
    [{ action: "block", address: "https://a.example/", method: "POST" }, "block"],
    [{ action: "app", address: "" }, "window"],
    [{ action: "block", address: "about:blank" }, "window"],
    [{ action: "system", address: "mailto:a@b" }, "system"],
    [{ action: "block", address: "data:text/html,x" }, "block"],
  ] as const)("%j", (request, expected) => {
    expect(planPopup({ method: "GET", ...request })).toBe(expected);
  });
});
