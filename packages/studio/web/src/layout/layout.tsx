import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useConnectionState, useStudio, useStudioView } from "../app/use-studio.ts";
import { ErrorNote } from "../parts/error-note/error-note.tsx";
import { PageSkeleton } from "../parts/skeleton/skeleton.tsx";
import { KeyMissing } from "./key-missing.tsx";
import { OfflineNote } from "./offline-note.tsx";
import { Page } from "./page.tsx";
import { TopBar } from "./top-bar.tsx";

/** Bars around every page; the page itself only once the state is there. */
export function Layout({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTranslation("common");
  const { state, failure } = useStudioView();
  const { model, connection } = useStudio();
  if (useConnectionState() === "refused") return <KeyMissing />;
  const retry = () => {
    connection.tryNow();
    void model.load();
  };
  const first =
    failure === null ? (
      <PageSkeleton />
    ) : (
      <Page title={t("nav.apps")}>
        <ErrorNote error={failure} kept={t("offline.kept")} onRetry={retry} />
      </Page>
    );
  return (
    <>
      <TopBar />
      <OfflineNote />
      {state === null ? first : children}
    </>
  );
}
