import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";
import { TONE_ICONS, type Tone } from "../status/status.tsx";
import css from "./note.module.css";

/** Stays, belongs to what is below it, has no close button. */
export function Note({
  tone = "plain",
  icon = TONE_ICONS[tone],
  role,
  actions,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  role?: "status" | "alert";
  actions?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <div className={[css.note, css[tone]].filter(Boolean).join(" ")} role={role}>
      <Icon name={icon} />
      <div className={css.body}>
        {children}
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
