import { expect, it } from "vitest";
import { isRemoteDisplay, isWsl } from "./environment-probe.ts";

it.each([
  [null, false],
  [":0", false],
  [":10.0", false],
  ["unix:0", false],
  ["/tmp/.X11-unix/X1", false],
  ["/private/tmp/launch:0", false],
  ["localhost:10.0", true],
  ["192.0.2.1:0", true],
])("%j is another computer's display: %s", (display, expected) => {
  expect(isRemoteDisplay(display)).toBe(expected);
});

it("knows the kernels of WSL", () => {
  expect(isWsl("5.15.167.4-microsoft-standard-WSL2")).toBe(true);
  expect(isWsl("4.4.0-19041-Microsoft")).toBe(true);
  expect(isWsl("6.12.43+deb13-amd64")).toBe(false);
});
