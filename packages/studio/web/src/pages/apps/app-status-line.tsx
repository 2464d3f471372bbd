import { familyName, type AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { appStatusOf, type AppStatus } from "../../models/app-status.ts";
import { Status, type Tone } from "../../parts/status/status.tsx";
import css from "./app-card.module.css";

const TONES: Readonly<Record<AppStatus["kind"], Tone>> = {
  unreadable: "bad",
  building: "run",
  failed: "bad",
  built: "ok",
  cancelled: "plain",
  new: "idle",
};

/** How the newest build stands; a failure leads to its cause. */
export function AppStatusLine({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("apps");
  const status = appStatusOf(app);
  const platform = status.kind === "failed" ? familyName(status.family) : "";
  const line = <Status tone={TONES[status.kind]}>{t(`card.${status.kind}`, { platform })}</Status>;
  if (status.kind !== "failed" && status.kind !== "building") return line;
  return (
    <Link href={`/apps/${app.id}/build`} className={css.statusLink}>
      {line}
    </Link>
  );
}
