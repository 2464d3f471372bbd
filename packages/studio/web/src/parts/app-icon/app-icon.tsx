import type { AppSummary, Family } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useAppIcon } from "./use-app-icon.ts";
import css from "./app-icon.module.css";

/** An app's icon, as a platform shows it or as it was given; its first letter until it is there. */
export function AppIcon({
  app,
  size = 44,
  family,
  className,
}: {
  app: Pick<AppSummary, "id" | "name" | "iconRevision">;
  size?: number;
  family?: Family;
  className?: string | undefined;
}): ReactElement {
  const address = useAppIcon(app, size, family);
  const classes = [css.icon, className].filter(Boolean).join(" ");
  if (address !== null) {
    return <img className={classes} src={address} width={size} height={size} alt="" />;
  }
  const [letter = ""] = new Intl.Segmenter().segment(app.name.trim());
  return (
    <span
      className={`${classes} ${css.letter}`}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      aria-hidden="true"
    >
      {typeof letter === "string" ? letter : letter.segment.toUpperCase()}
    </span>
  );
}
