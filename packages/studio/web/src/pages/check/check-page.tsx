import { familyName, type AppSummary } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";
import { CHECK_GROUPS, checkedSystems, groupFindings, type CheckGroup } from "../../models/check/groups.ts";
import { CommandLine } from "../../parts/command-line/command-line.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { Bone, Loading } from "../../parts/skeleton/skeleton.tsx";
import { Note } from "../../parts/note/note.tsx";
import { Status, type Tone } from "../../parts/status/status.tsx";
import { useFormat } from "../../parts/use-format.ts";
import css from "./check-page.module.css";
import { FindingRow } from "./finding-row.tsx";
import { useCheck } from "./use-check.ts";
import { useFix } from "./use-fix.ts";

const TONES: Readonly<Record<CheckGroup, Tone>> = { no: "bad", setting: "warn", works: "ok" };
const NONE = { no: "noneNo", setting: "noneSetting", works: "noneWorks" } as const;

/** Will this site work as an app, what will not, and the setting that helps. */
export function CheckPage({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("check");
  const format = useFormat();
  const { data, error, isFetching, refetch } = useCheck(app);
  const fixes = useFix(app);
  const groups = groupFindings(data?.report.findings ?? []);
  const checked = checkedSystems(data?.report.checkedTargets ?? []);
  const isClean = data !== undefined && data.report.findings.length === 0;
  return (
    <Page title={app.name}>
      <div className={css.head}>
        <div className={css.words}>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <Button leftSection={<Icon name="refresh" />} loading={isFetching} onClick={() => void refetch()}>
          {t(isFetching ? "checking" : "again")}
        </Button>
      </div>
      <div className={css.body}>
        {error !== null && <ErrorNote error={error} kept={t("kept")} onRetry={() => void refetch()} />}
        {data !== undefined && data.revision !== app.revision && !isFetching && (
          <Note tone="run" icon="info" role="status">
            {t("stale")}
          </Note>
        )}
        {data === undefined && error === null && (
          <Loading>
            <Bone width="100%" height={90} radius={12} />
            <Bone width="100%" height={180} radius={12} />
          </Loading>
        )}
        {isClean && (
          <Note
            tone="ok"
            role="status"
            actions={
              <LinkButton href={`/apps/${app.id}/build?plan`} size="xs" variant="filled">
                {t("build")}
              </LinkButton>
            }
          >
            <b>{t("clean")}</b> {t("cleanText")}
          </Note>
        )}
        {data !== undefined &&
          CHECK_GROUPS.map((group) => (
            <section key={group} aria-labelledby={`check-${group}`}>
              <div className={css.title}>
                <h2 id={`check-${group}`}>
                  <Status tone={TONES[group]}>{t(group)}</Status>
                </h2>
                <span>{t("count", { count: groups[group].length })}</span>
              </div>
              {groups[group].length === 0 ? (
                <p className={css.none}>{t(NONE[group])}</p>
              ) : (
                <ul className={css.list}>
                  {groups[group].map((finding) => (
                    <FindingRow
                      key={`${finding.code}${finding.target ?? ""}${finding.detail}`}
                      finding={finding}
                      group={group}
                      checked={checked}
                      fixes={fixes}
                    />
                  ))}
                </ul>
              )}
            </section>
          ))}
        {checked.length > 0 && (
          <p className={css.none}>{t("checkedFor", { systems: format.list(checked.map(familyName)) })}</p>
        )}
        <CommandLine command={`pakeplus check ${shown(app.file)}`} />
      </div>
    </Page>
  );
}

/** A path as a shell takes it. */
const shown = (path: string): string =>
  /^[\w@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
