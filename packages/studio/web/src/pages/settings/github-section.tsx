import { TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../app/use-settings.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Section } from "./section.tsx";
import css from "./fields.module.css";

/** Kept when the field is left, as people change an address letter by letter. */
export function GithubSection(): ReactElement {
  const { t } = useTranslation("settings");
  const { settings, save, error } = useSettings();
  const [host, setHost] = useState(settings.githubHost);
  const [repository, setRepository] = useState(settings.repository ?? "");
  const keepHost = () => {
    const wanted = host.trim() === "" ? "github.com" : host.trim();
    setHost(wanted);
    if (wanted !== settings.githubHost) save({ githubHost: wanted });
  };
  const keepRepository = () => {
    const wanted = repository.trim() === "" ? null : repository.trim();
    if (wanted !== settings.repository) save({ repository: wanted });
  };
  return (
    <Section id="github" title={t("github.title")} lead={t("github.lead")}>
      <div className={css.fields}>
        <TextInput
          label={t("github.host")}
          description={t("github.hostHint")}
          data-mono
          spellCheck={false}
          autoCapitalize="none"
          value={host}
          onChange={({ currentTarget }) => setHost(currentTarget.value)}
          onBlur={keepHost}
          onKeyDown={({ key }) => key === "Enter" && keepHost()}
        />
        <TextInput
          label={t("github.repository")}
          description={t("github.repositoryHint")}
          placeholder="PakePlus"
          data-mono
          spellCheck={false}
          autoCapitalize="none"
          value={repository}
          onChange={({ currentTarget }) => setRepository(currentTarget.value)}
          onBlur={keepRepository}
          onKeyDown={({ key }) => key === "Enter" && keepRepository()}
        />
      </div>
      {error !== null && <ErrorNote error={error} />}
    </Section>
  );
}
