import type { BuildState } from "@pakeplus/core";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { endedLanes, filesOf } from "../../../models/build/shown-build.ts";
import { Hidden } from "../../../parts/text/text.tsx";
import { useLaneWords } from "./use-lane-words.ts";

/** Says when a lane ends, for people who do not see its stamp land. */
export function Announcer({ build }: { build: BuildState }): ReactElement {
  const { laneWords } = useLaneWords();
  const before = useRef<BuildState | null>(null);
  const [ended, setEnded] = useState<readonly string[]>([]);
  useEffect(() => {
    const lanes = endedLanes(before.current, build);
    before.current = build;
    if (lanes.length > 0) setEnded(lanes.map(({ id }) => id));
  }, [build]);
  const lanes = build.lanes.filter(({ id }) => ended.includes(id));
  return (
    <Hidden>
      <span role="status">
        {lanes
          .map((lane) => laneWords(lane, build, { now: build.seenAt, files: filesOf(build, lane) }).sentence)
          .join(". ")}
      </span>
    </Hidden>
  );
}
