import { readFile } from "node:fs/promises";
import type { Point } from "@pakeplus/conformance";

interface PlaceLine extends Point {
  event: string;
  name: string;
}

/**
 * Where the shell's own button is on the screen, as the test build of the shell says; undefined while there is none.
 * @param log The shell's log.
 */
export async function findNoticeButton(log: string, name: string): Promise<Point | undefined> {
  const lines = (await readFile(log, "utf8").catch(() => ""))
    .split("\n")
    .filter((line) => line.endsWith("}"));
  const places = lines.map((line) => JSON.parse(line) as PlaceLine);
  const last = places.findLast((line) => line.event === "place" && line.name === name);
  const gone = places.findLastIndex((line) => line.event === "place-gone" && line.name === name);
  return last === undefined || places.indexOf(last) < gone ? undefined : { x: last.x, y: last.y };
}
