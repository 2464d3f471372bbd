import { familyName, type AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FAMILY_ORDER, stripOf, type StripState } from "../../models/families.ts";
import { Icon, PlatformGlyph, type IconName } from "../icon/icon.tsx";
import { Hidden } from "../text/text.tsx";
import css from "./lane-strip.module.css";

const MARKS: Readonly<Record<StripState, IconName>> = {
  done: "check",
  failed: "close",
  running: "run",
  waiting: "clock",
  cancelled: "minus",
  none: "minus",
};

/** The newest build of each platform: five cells, always in the same order. */
export function LaneStrip({ builds }: { builds: AppSummary["lastBuilds"] }): ReactElement {
  const { t } = useTranslation("common");
  const states = stripOf(builds);
  return (
    <ul className={css.strip} aria-label={t("strip.label")}>
      {FAMILY_ORDER.map((family) => {
        const state = states[family];
        const text = t(`strip.${state}`, { platform: familyName(family) });
        return (
          <li key={family} className={css[state]} title={text}>
            <PlatformGlyph family={family} />
            <Icon name={MARKS[state]} size={12} className={css.mark} isSpinning={state === "running"} />
            <Hidden>{text}</Hidden>
          </li>
        );
      })}
    </ul>
  );
}
