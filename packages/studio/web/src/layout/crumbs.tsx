import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { useApp } from "../app/use-studio.ts";
import { AppIcon } from "../parts/app-icon/app-icon.tsx";
import css from "./top-bar.module.css";

function AppCrumb({ id }: { id: string }): ReactElement | null {
  const app = useApp(id);
  if (app === null) return null;
  return (
    <Link href={`/apps/${id}/edit`} className={css.crumb} title={app.name}>
      <AppIcon app={app} size={20} />
      <span>{app.name}</span>
    </Link>
  );
}

/** Where this page is; nothing on the apps page, which is the home. */
export function Crumbs(): ReactElement | null {
  const { t } = useTranslation("common");
  const [location] = useLocation();
  const [, first = "", id = ""] = location.split("/");
  const slash = (
    <span className={css.slash} aria-hidden="true">
      /
    </span>
  );
  if (first === "apps" && id !== "") {
    return (
      <nav className={css.crumbs} aria-label={t("nav.breadcrumb")}>
        <Link href="/" className={`${css.crumb} ${css.up}`}>
          {t("nav.apps")}
        </Link>
        {slash}
        <AppCrumb id={decodeURIComponent(id)} />
      </nav>
    );
  }
  if (first !== "settings" && first !== "doctor") return null;
  return (
    <nav className={css.crumbs} aria-label={t("nav.breadcrumb")}>
      {slash}
      <Link href={`/${first}`} className={css.crumb} aria-current="page">
        <span>{t(`nav.${first}`)}</span>
      </Link>
    </nav>
  );
}
