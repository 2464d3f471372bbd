import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { useStudioView } from "../app/use-studio.ts";
import { Icon, Mark } from "../parts/icon/icon.tsx";
import { Account } from "./account.tsx";
import { Activity } from "./activity.tsx";
import { Crumbs } from "./crumbs.tsx";
import { ThemeButton } from "./theme-button.tsx";
import css from "./top-bar.module.css";

/** The same on every page; Settings is always its last control. */
export function TopBar(): ReactElement {
  const { t } = useTranslation("common");
  const { state } = useStudioView();
  const [location] = useLocation();
  return (
    <>
      <a className={css.skip} href="#main">
        {t("nav.skip")}
      </a>
      <header className={[css.top, location !== "/" && css.hasCrumbs].filter(Boolean).join(" ")}>
        <Link className={css.brand} href="/" aria-label={t("nav.home")}>
          <Mark />
          <span>PakePlus</span>
        </Link>
        {state !== null && <Crumbs />}
        <div className={css.end}>
          {state !== null && (
            <>
              <Activity />
              <Account />
              <ThemeButton />
            </>
          )}
          <Button
            component={Link}
            href="/settings"
            variant="subtle"
            aria-label={t("nav.settings")}
            {...(location === "/settings" && { "aria-current": "page" as const })}
            leftSection={<Icon name="gear" />}
            data-lone-icon
          >
            <span className={css.wide}>{t("nav.settings")}</span>
          </Button>
        </div>
      </header>
    </>
  );
}
