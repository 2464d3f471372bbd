import type { Family } from "@pakeplus/core";

export interface Device {
  kind: "window" | "phone";
  /** Of the content, in logical pixels. */
  width: number;
  height: number;
}

/** Common sizes of today's phones, in the pixels that pages see. */
const PHONES = { android: { width: 412, height: 915 }, ios: { width: 393, height: 852 } } as const;
const WINDOW = { width: 1200, height: 800 } as const;

/** What a platform shows an app in. @param value The definition as far as it can be read. */
export function deviceOf(
  family: Family,
  value: Readonly<Record<string, unknown>>,
  isTurned: boolean,
): Device {
  if (family === "android" || family === "ios") {
    const { width, height } = PHONES[family];
    return { kind: "phone", width: isTurned ? height : width, height: isTurned ? width : height };
  }
  const own = {
    ...recordOf(value["window"]),
    ...recordOf(recordOf(recordOf(value["platforms"])[family])["window"]),
  };
  return {
    kind: "window",
    width: sideOf(own["width"], WINDOW.width),
    height: sideOf(own["height"], WINDOW.height),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const sideOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" && value >= 100 && value <= 16_384 ? value : otherwise;

/** How much smaller a device is drawn so that it fits; never larger than life. */
export function fitScale(device: Device, room: { width: number; height: number }): number {
  if (room.width <= 0 || room.height <= 0) return 0;
  return Math.min(1, room.width / device.width, room.height / device.height);
}
