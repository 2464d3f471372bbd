import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { Page } from "../../layout/page.tsx";
import type { Dropped } from "../../models/dropped-files.ts";
import { AppGrid } from "./app-grid.tsx";
import { CreateCard, type PlacePurpose } from "./create-card.tsx";
import { Hero } from "./hero.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { UploadDialog } from "./upload-dialog.tsx";
import { useWindowDrop } from "./use-window-drop.ts";
import css from "./apps-page.module.css";

/** The home: every app, and every way to make one. */
export function AppsPage(): ReactElement {
  const { t } = useTranslation("common");
  const { apps } = useStudioState();
  const [purpose, setPurpose] = useState<PlacePurpose | null>(null);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const isOver = useWindowDrop(setDropped);
  const create = <CreateCard isOver={isOver} isFirst={apps.length === 0} onPlace={setPurpose} />;
  return (
    <Page title={t("nav.apps")}>
      {apps.length === 0 ? (
        <Hero>{create}</Hero>
      ) : (
        <>
          <h1 className={css.title}>{t("nav.apps")}</h1>
          {create}
          <AppGrid apps={apps} />
        </>
      )}
      {purpose !== null && <PlaceDialog purpose={purpose} onClose={() => setPurpose(null)} />}
      {dropped !== null && <UploadDialog dropped={dropped} onClose={() => setDropped(null)} />}
    </Page>
  );
}
