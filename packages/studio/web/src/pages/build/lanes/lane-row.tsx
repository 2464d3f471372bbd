import { familyOf, type Artifact, type BuildState, type Lane } from "@pakeplus/core";
import { ActionIcon } from "@mantine/core";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon, PlatformGlyph } from "../../../parts/icon/icon.tsx";
import { Status } from "../../../parts/status/status.tsx";
import { Hidden } from "../../../parts/text/text.tsx";
import type { Repairs } from "../use-repairs.ts";
import { DownloadButton } from "./download-button.tsx";
import { Fault } from "./fault.tsx";
import { LaneDetails } from "./lane-details.tsx";
import css from "./lane-row.module.css";
import { Track } from "./track.tsx";
import { Trail } from "./trail.tsx";
import { useLaneWords } from "./use-lane-words.ts";

/** One target: name, bars, state, what can be done; opens downwards. */
export function LaneRow({
  lane,
  build,
  files,
  now,
  isOpen,
  onToggle,
  repairs,
  onLog,
}: {
  lane: Lane;
  build: BuildState;
  files: readonly Artifact[];
  now: number;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  repairs: Repairs;
  onLog: () => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const { laneWords } = useLaneWords();
  const toggle = useRef<HTMLButtonElement>(null);
  const words = laneWords(lane, build, { now, files });
  const formats = [...new Set(files.map(({ format }) => format))].join(", ");
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    onToggle(false);
    toggle.current?.focus();
  };
  return (
    <article
      className={css.lane}
      data-state={lane.state}
      data-open={isOpen || undefined}
      aria-label={words.name}
      onKeyDown={close}
    >
      <div className={css.row}>
        <div className={css.name}>
          <span className={css.glyph}>
            {lane.target === null ? (
              <Icon name="branch" size={20} />
            ) : (
              <PlatformGlyph family={familyOf(lane.target)} size={20} />
            )}
          </span>
          <span className={css.who}>
            <b title={words.name}>{words.name}</b>
            <span className={css.formats}>{formats}</span>
          </span>
        </div>
        <div className={css.clock}>
          <Track lane={lane} build={build} elapsedMs={now - build.startedAt} />
          <Trail lane={lane} now={now} />
        </div>
        <div className={css.state}>
          <Hidden>{words.sentence}</Hidden>
          <span aria-hidden="true">
            <Status tone={words.tone} {...(words.icon !== undefined && { icon: words.icon })}>
              {words.state}
            </Status>
            {words.fact === "" ? null : <p className={css.fact}>{words.fact}</p>}
          </span>
        </div>
        <div className={css.actions}>
          {files.length > 0 && <DownloadButton build={build} files={files} />}
          <ActionIcon
            ref={toggle}
            data-lane-toggle
            aria-expanded={isOpen}
            aria-label={t(isOpen ? "lanes.close" : "lanes.details", { lane: words.name })}
            onClick={() => onToggle(!isOpen)}
          >
            <Icon name="chevronDown" className={isOpen ? css.flipped : undefined} />
          </ActionIcon>
        </div>
      </div>
      {isOpen && (
        <div className={css.inside}>
          {lane.failure !== null && <Fault lane={lane} build={build} repairs={repairs} onLog={onLog} />}
          {(lane.failure === null || lane.steps.length > 0) && (
            <LaneDetails lane={lane} build={build} files={files} now={now} onLog={onLog} />
          )}
        </div>
      )}
    </article>
  );
}
