import type { DoctorRow } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "../../app/use-calls.ts";
import { Page } from "../../layout/page.tsx";
import { CommandLine } from "../../parts/command-line/command-line.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Bone, Loading } from "../../parts/skeleton/skeleton.tsx";
import { Status, type Tone } from "../../parts/status/status.tsx";
import css from "./doctor-page.module.css";

const TONES: Readonly<Record<DoctorRow["state"], Tone>> = {
  ok: "ok",
  missing: "bad",
  warning: "warn",
  info: "plain",
};

/** What `pakeplus doctor` looks at; one that is new has its own words only. */
const KNOWN = [
  "node",
  "shell-linux",
  "folder",
  "gjs",
  "webkitgtk",
  "display",
  "bubblewrap",
  "lintian",
] as const;

/** Of these the command only repeats what they are for. */
const SAID: ReadonlySet<string> = new Set(["bubblewrap", "lintian"]);

function Row({ row }: { row: DoctorRow }): ReactElement {
  const { t } = useTranslation("doctor");
  const known = KNOWN.find((id) => id === row.id);
  const isSaid = SAID.has(row.id);
  const lines = isSaid ? [] : [row.found, row.usedFor].filter((line) => line !== null && line !== "");
  return (
    <li className={css.row}>
      <div className={css.what}>
        <h2 className={css.name}>{known === undefined ? row.name : t(`rows.${known}.name`)}</h2>
        {known !== undefined && <p className={css.text}>{t(`rows.${known}.use`)}</p>}
        {lines.map((line) => (
          <p key={line} className={css.text} lang="en">
            {line}
          </p>
        ))}
        {row.repair !== null && (
          <p className={css.repair} lang="en">
            {row.repair}
          </p>
        )}
      </div>
      <Status tone={TONES[row.state]}>{t(`states.${row.state}`)}</Status>
    </li>
  );
}

/** What was found on this computer, what it is for, and what repairs it. */
export function DoctorPage(): ReactElement {
  const { t } = useTranslation("doctor");
  const { data, error, isPending, isFetching, refetch } = useReply("readDoctor", {});
  return (
    <Page title={t("title")}>
      <div className={css.page}>
        <div className={css.head}>
          <h1>{t("title")}</h1>
          <Button leftSection={<Icon name="refresh" />} loading={isFetching} onClick={() => void refetch()}>
            {t("again")}
          </Button>
        </div>
        <p className={css.lead}>{t("lead")}</p>
        {isPending && (
          <Loading>
            <Bone width="100%" height={320} radius={12} />
          </Loading>
        )}
        {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data !== undefined && (
          <ul className={css.list}>
            {data.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
        <CommandLine command="pakeplus doctor" />
      </div>
    </Page>
  );
}
