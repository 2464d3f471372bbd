import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Page } from "../../layout/page.tsx";
import { Icon, type IconName } from "../../parts/icon/icon.tsx";
import { Hidden } from "../../parts/text/text.tsx";
import { AboutSection } from "./about-section.tsx";
import { GithubSection } from "./github-section.tsx";
import { LookSection } from "./look-section.tsx";
import { ShellsSection } from "./shells-section.tsx";
import { StorageSection } from "./storage-section.tsx";
import { TokenSection } from "./token-section.tsx";
import css from "./settings-page.module.css";

const SECTIONS = [
  { id: "token", icon: "key" },
  { id: "github", icon: "branch" },
  { id: "look", icon: "language" },
  { id: "shells", icon: "cpu" },
  { id: "storage", icon: "disk" },
  { id: "about", icon: "info" },
] as const satisfies readonly { id: string; icon: IconName }[];

type SectionId = (typeof SECTIONS)[number]["id"];

/** The section that is being read. */
function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>("token");
  useEffect(() => {
    const watch = () => {
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const above = SECTIONS.filter(({ id }) => {
        const top = document.querySelector(`#${id}`)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
        return top < 180;
      });
      const found = isAtEnd && window.scrollY > 0 ? SECTIONS.at(-1) : above.at(-1);
      setCurrent(found?.id ?? "token");
    };
    window.addEventListener("scroll", watch, { passive: true });
    return () => window.removeEventListener("scroll", watch);
  }, []);
  return current;
}

/** Everything that belongs to this computer and not to one app. */
export function SettingsPage(): ReactElement {
  const { t } = useTranslation("settings");
  const current = useCurrentSection();
  return (
    <Page title={t("title")}>
      <h1>
        <Hidden>{t("title")}</Hidden>
      </h1>
      <div className={css.set}>
        <nav className={css.rail} aria-label={t("title")}>
          {SECTIONS.map(({ id, icon }) => (
            <a key={id} href={`#${id}`} {...(id === current && { "aria-current": "true" as const })}>
              <Icon name={icon} />
              {t(`sections.${id}`)}
            </a>
          ))}
          <Link href="/doctor">
            <Icon name="pulse" />
            {t("sections.doctor")}
          </Link>
        </nav>
        <div>
          <TokenSection />
          <GithubSection />
          <LookSection />
          <ShellsSection />
          <StorageSection />
          <AboutSection />
        </div>
      </div>
    </Page>
  );
}
