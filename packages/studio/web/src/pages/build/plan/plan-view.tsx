import type { AppSummary, BuildState } from "@pakeplus/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { useReply } from "../../../app/use-calls.ts";
import {
  everything,
  FIRST_CHOICE,
  planRows,
  requestOf,
  type PlanChoice,
} from "../../../models/build/plan-choice.ts";
import { CommandLine } from "../../../parts/command-line/command-line.tsx";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { Bone, Loading } from "../../../parts/skeleton/skeleton.tsx";
import { EngineChoice } from "./engine-choice.tsx";
import { PlanNotices } from "./plan-notices.tsx";
import { Receipt } from "./receipt.tsx";
import { TargetTable } from "./target-table.tsx";
import { TokenNeeded } from "./token-needed.tsx";
import { usePlan } from "./use-plan.ts";
import css from "./plan-view.module.css";

const EVERYTHING = everything("local");

/** What a build would do, with everything to choose, before anything is spent. */
export function PlanView({
  app,
  onStarted,
}: {
  app: AppSummary;
  onStarted: (build: BuildState) => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const [search, setSearch] = useSearchParams();
  const [choice, setChoice] = useState<PlanChoice>({
    ...FIRST_CHOICE,
    engine: search.get("engine") === "github" ? "github" : FIRST_CHOICE.engine,
  });
  const [notes, setNotes] = useState("");
  // What can be built at all is the same for both engines and needs no network.
  const all = usePlan(app, EVERYTHING);
  const token = useReply("readToken", {}, { enabled: choice.engine === "github" });
  const rows = planRows(all.data?.targets ?? []);
  const request = requestOf(choice, rows);
  const needsToken = choice.engine === "github" && token.data?.token === null;
  const mayAsk = request !== null && !needsToken && (choice.engine === "local" || token.data !== undefined);
  const plan = usePlan(app, mayAsk ? request : null);
  const chooseEngine = (engine: PlanChoice["engine"]) => {
    setChoice({ ...choice, engine });
    // Whoever goes to the settings for a token finds the choice again on the way back.
    setSearch({ plan: "", engine }, { replace: true });
  };
  const problem = plan.data?.error ?? all.data?.error ?? plan.error ?? all.error;
  return (
    <>
      <h1 className={css.title}>{t("plan.title", { name: app.name, version: app.version })}</h1>
      <div className={css.plan}>
        <div className={css.main}>
          <EngineChoice engine={choice.engine} onChange={chooseEngine} />
          {needsToken && <TokenNeeded />}
          {choice.engine === "github" && token.error !== null && <ErrorNote error={token.error} />}
          {all.data === undefined && all.error === null && (
            <Loading>
              <Bone width="100%" height={260} radius={12} />
            </Loading>
          )}
          {rows.length > 0 && (
            <TargetTable
              rows={rows}
              expected={plan.data?.targets ?? []}
              choice={choice}
              onChange={setChoice}
            />
          )}
          {problem !== null && problem !== undefined && (
            <ErrorNote error={problem} kept={t("plan.kept")} onRetry={() => void plan.refetch()} />
          )}
          <PlanNotices notices={plan.data?.notices ?? []} />
        </div>
        <Receipt
          app={app}
          request={needsToken ? null : request}
          plan={plan.data ?? null}
          engine={choice.engine}
          isAsking={plan.isFetching || (choice.engine === "github" && token.isFetching)}
          isBroken={needsToken || (problem !== null && problem !== undefined)}
          isNothing={rows.length > 0 && request === null}
          notes={notes}
          onNotes={setNotes}
          onStarted={onStarted}
        />
      </div>
      {plan.data !== undefined && mayAsk && <CommandLine command={plan.data.command} />}
    </>
  );
}
