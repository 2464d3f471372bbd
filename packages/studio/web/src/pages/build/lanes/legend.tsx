import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import css from "./legend.module.css";
import trackCss from "./track.module.css";

const KINDS = ["wait", "run", "past", "done", "rest"] as const;

/** What the bars mean. */
export function Legend(): ReactElement {
  const { t } = useTranslation("build");
  return (
    <div className={css.legend}>
      {KINDS.map((kind) => (
        <span key={kind}>
          <i
            className={`${css.key} ${trackCss[kind]}`}
            data-still={kind === "run" || undefined}
            aria-hidden="true"
          />
          {t(`legend.${kind}`)}
        </span>
      ))}
    </div>
  );
}
