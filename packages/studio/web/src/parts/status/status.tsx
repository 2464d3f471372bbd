import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";
import css from "./status.module.css";

/**
 * `ok`: it happened; `run`: it is happening; `warn`: it works, but someone will be surprised; `bad`: it did not
 * happen; `idle`: not yet; `plain`: nothing to judge.
 */
export type Tone = "ok" | "run" | "warn" | "bad" | "idle" | "plain";

export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  ok: "ok",
  run: "run",
  warn: "warn",
  bad: "fail",
  idle: "idle",
  plain: "info",
};

/** Always an icon and a word; colour alone says nothing. */
export function Status({
  tone,
  icon = TONE_ICONS[tone],
  isPill = false,
  className,
  children,
}: {
  tone: Tone;
  icon?: IconName;
  isPill?: boolean;
  className?: string | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <span className={[css.status, css[tone], isPill && css.pill, className].filter(Boolean).join(" ")}>
      <Icon name={icon} isSpinning={icon === "run"} />
      {children}
    </span>
  );
}
