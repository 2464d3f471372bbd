import type { AppSummary } from "@pakeplus/core";
import { useId, useState, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { openingOf, type Opening } from "../../models/releases/opening.ts";
import type { ShownFile, ShownVersion } from "../../models/releases/versions.ts";
import { CopyWordsButton } from "../../parts/button/copy-button.tsx";
import { PlatformGlyph } from "../../parts/icon/icon.tsx";
import { useFormat } from "../../parts/use-format.ts";
import css from "./recipient.module.css";

interface Case {
  opening: Opening;
  file: ShownFile;
}

/** Left and right go from tab to tab, as in every list of tabs. */
function moveTab(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const next = tabs[(tabs.findIndex((tab) => tab === event.target) + step + tabs.length) % tabs.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}

function Scene({ app, version, opening, file }: Case & { app: AppSummary; version: string }): ReactElement {
  const { t } = useTranslation("releases");
  const format = useFormat();
  const steps = [t(`see.${opening}.step1`), t(`see.${opening}.step2`)];
  return (
    <>
      <div className={css.stage} aria-hidden="true">
        <div className={css.dialog}>
          <b>{opening === "tar" ? file.name : app.name}</b>
          <span>{t(`see.${opening}.detail`, { version, size: format.bytes(file.bytes) })}</span>
          <span className={css.button}>{t(`see.${opening}.button`)}</span>
        </div>
      </div>
      <div>
        <h3>{t(`see.${opening}.title`)}</h3>
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={css.text}>{t(`see.${opening}.text`)}</p>
        <CopyWordsButton
          text={steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}
          label={t("see.copySteps")}
        />
      </div>
    </>
  );
}

/** What people meet who open a file for the first time, in our own drawings. */
export function Recipient({ app, shown }: { app: AppSummary; shown: ShownVersion }): ReactElement | null {
  const { t } = useTranslation("releases");
  const id = useId();
  const cases = (["deb", "rpm", "tar"] as const).flatMap((opening): Case[] => {
    const file = shown.files.find((candidate) => openingOf(candidate) === opening);
    return file === undefined ? [] : [{ opening, file }];
  });
  const [chosen, setChosen] = useState<Opening | null>(null);
  const current = cases.find(({ opening }) => opening === chosen) ?? cases[0];
  if (current === undefined) return null;
  return (
    <section className={css.section} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t("seeTitle")}</h2>
      <p className={css.lead}>{t("seeText")}</p>
      <div className={css.card}>
        <div className={css.tabs} role="tablist" aria-labelledby={`${id}title`} onKeyDown={moveTab}>
          {cases.map(({ opening }) => (
            <button
              key={opening}
              type="button"
              role="tab"
              id={`${id}${opening}`}
              aria-selected={opening === current.opening}
              aria-controls={`${id}panel`}
              tabIndex={opening === current.opening ? 0 : -1}
              onClick={() => setChosen(opening)}
            >
              <PlatformGlyph family="linux" />
              {t(`see.${opening}.tab`)}
            </button>
          ))}
        </div>
        <div
          className={css.see}
          role="tabpanel"
          id={`${id}panel`}
          aria-labelledby={`${id}${current.opening}`}
        >
          <Scene app={app} version={shown.version} {...current} />
        </div>
      </div>
    </section>
  );
}
