import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { Mono } from "../../parts/text/text.tsx";
import { Section } from "./section.tsx";
import css from "./rows.module.css";

const SYSTEMS = { linux: "Linux", darwin: "macOS", win32: "Windows" } as const;

export function AboutSection(): ReactElement {
  const { t } = useTranslation("settings");
  const { version, platform, appsFolder } = useStudioState();
  return (
    <Section id="about" title={t("about.title")} lead={t("about.lead")}>
      <dl className={css.facts}>
        <dt>{t("about.version")}</dt>
        <dd>
          <Mono>{version}</Mono>
        </dd>
        <dt>{t("about.system")}</dt>
        <dd>{SYSTEMS[platform]}</dd>
        <dt>{t("about.apps")}</dt>
        <dd>
          <Mono>{appsFolder}</Mono>
        </dd>
        <dt>{t("about.license")}</dt>
        <dd>MIT</dd>
      </dl>
    </Section>
  );
}
