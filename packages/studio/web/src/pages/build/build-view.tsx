import type { AppSummary, BuildState } from "@pakeplus/core";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ownError } from "../../models/build/shown-build.ts";
import { CommandLine } from "../../parts/command-line/command-line.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Note } from "../../parts/note/note.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { BuildFacts } from "./build-facts.tsx";
import { BuildHead } from "./build-head.tsx";
import css from "./build-view.module.css";
import { Lanes } from "./lanes/lanes.tsx";
import { NotifyOffer } from "./notify-offer.tsx";
import { RepairButton } from "./repair-button.tsx";
import { useRepairs } from "./use-repairs.ts";

const LogDialog = lazy(async () => ({ default: (await import("./log/log-dialog.tsx")).LogDialog }));

/** A build that was begun: what it is, its lanes, the same on the command line. */
export function BuildView({
  app,
  build,
  plan,
  onStarted,
}: {
  app: AppSummary;
  build: BuildState;
  plan: string;
  onStarted: (build: BuildState) => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const format = useFormat();
  const repairs = useRepairs(app, build, onStarted);
  const [isLogOpen, setLogOpen] = useState(false);
  const error = ownError(build);
  return (
    <div className={css.view}>
      <BuildHead app={app} build={build} plan={plan} onLog={() => setLogOpen(true)} />
      <BuildFacts build={build} />
      {build.problem !== null && (
        <Note tone="warn" role="status">
          {t("offline", { time: format.time(build.seenAt) })}
        </Note>
      )}
      {error !== null && (
        <ErrorNote
          error={error}
          kept={t("fault.kept")}
          actions={<RepairButton build={build} code={error.code} repairs={repairs} />}
        />
      )}
      <Lanes build={build} repairs={repairs} onLog={() => setLogOpen(true)} />
      {build.state === "running" && <NotifyOffer />}
      <CommandLine command={build.command} />
      {isLogOpen && (
        <Suspense>
          <LogDialog app={app} build={build} onClose={() => setLogOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
