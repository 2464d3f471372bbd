import type { CSSProperties, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ticksOf, type Scale } from "../../../models/build/lane-clock.ts";
import { formatMeasured, formatTick } from "../../../models/build/lane-time.ts";
import css from "./ruler.module.css";

const at = (ms: number) => ({ "--t": ms }) as CSSProperties;

/** The shared clock above the lanes. */
export function Ruler({
  scale,
  elapsedMs,
  isRunning,
}: {
  scale: Scale;
  elapsedMs: number;
  isRunning: boolean;
}): ReactElement {
  const { t, i18n } = useTranslation("build");
  return (
    <div className={css.ruler} aria-hidden="true">
      <span className={css.head}>{t("lanes.target")}</span>
      <div className={css.ticks}>
        {ticksOf(scale, elapsedMs).map(({ atMs, isMinor }) => (
          <span
            key={atMs}
            className={isMinor ? css.minor : undefined}
            data-edge={atMs === 0 ? "start" : atMs === scale.spanMs ? "end" : undefined}
            style={at(atMs)}
          >
            {formatTick(i18n.language, atMs, scale.stepMs)}
          </span>
        ))}
        <span
          className={css.now}
          data-over={isRunning ? undefined : true}
          style={at(Math.min(elapsedMs, scale.spanMs))}
        >
          {formatMeasured(i18n.language, elapsedMs)}
        </span>
      </div>
    </div>
  );
}
