import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Icon } from "../../parts/icon/icon.tsx";
import css from "./build-steps.module.css";

const STEPS = ["plan", "build", "handOut"] as const;
type Step = (typeof STEPS)[number];

/** Plan, Build, Hand out. A step that cannot be gone to yet is no link. */
export function BuildSteps({
  current,
  hrefs,
}: {
  current: Step;
  hrefs: Readonly<Record<Step, string | null>>;
}): ReactElement {
  const { t } = useTranslation("build");
  const at = STEPS.indexOf(current);
  return (
    <ol className={css.steps} aria-label={t("steps.label")}>
      {STEPS.map((step, index) => {
        const isPast = index < at;
        const content = (
          <>
            <span className={css.number}>{isPast ? <Icon name="check" size={12} /> : String(index + 1)}</span>
            {t(`steps.${step}`)}
          </>
        );
        const mark = { ...(step === current && { "aria-current": "step" as const }) };
        const className = `${css.step} ${isPast ? css.past : ""}`;
        const href = hrefs[step];
        return (
          <li key={step}>
            {href === null ? (
              <span className={className} {...mark}>
                {content}
              </span>
            ) : (
              <Link href={href} className={className} {...mark}>
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
