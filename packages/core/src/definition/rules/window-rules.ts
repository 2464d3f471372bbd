import type { Issue } from "../../errors.ts";
import { conflict, type Rule } from "./rule.ts";

export const windowBounds: Rule = ({ window = {} }) => {
  const issues: Issue[] = [];
  for (const [size, low, high] of [
    ["width", "minWidth", "maxWidth"],
    ["height", "minHeight", "maxHeight"],
  ] as const) {
    const value = window[size];
    const least = window[low] ?? null;
    const most = window[high] ?? null;
    if (least !== null && most !== null && least > most) {
      issues.push(
        conflict(`window.${low}`, `"window.${low}" (${least}) is larger than "window.${high}" (${most}).`),
      );
    } else if (value !== undefined && least !== null && value < least) {
      issues.push(
        conflict(`window.${size}`, `"window.${size}" (${value}) is smaller than "window.${low}" (${least}).`),
      );
    } else if (value !== undefined && most !== null && value > most) {
      issues.push(
        conflict(`window.${size}`, `"window.${size}" (${value}) is larger than "window.${high}" (${most}).`),
      );
    }
  }
  return issues;
};

export const windowPlace: Rule = ({ window = {} }) => {
  const hasX = (window.x ?? null) !== null;
  const hasY = (window.y ?? null) !== null;
  if (hasX === hasY) return [];
  const [given, missing] = hasX ? ["x", "y"] : ["y", "x"];
  return [conflict(`window.${given}`, `"window.${given}" needs "window.${missing}" beside it.`)];
};

export const windowContradictions: Rule = ({ window = {}, autostart }) => {
  const issues: Issue[] = [];
  if (window.alwaysOnTop === true && window.alwaysOnBottom === true) {
    issues.push(
      conflict("window.alwaysOnBottom", "A window cannot be always on top and always at the bottom."),
    );
  }
  if (window.startHidden === true && window.tray !== true) {
    issues.push(
      conflict(
        "window.startHidden",
        'Without a tray nobody could show a hidden window again; add "tray": true.',
      ),
    );
  }
  if (autostart === "tray" && window.tray !== true) {
    issues.push(
      conflict(
        "autostart",
        'Starting in the tray needs a tray; add "tray": true to "window", or use "window".',
      ),
    );
  }
  return issues;
};
