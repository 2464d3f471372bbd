import { familyName, familyOf, TARGETS, type Family, type ShellRow } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "../../app/use-calls.ts";
import { FAMILY_ORDER } from "../../models/families.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { PlatformGlyph } from "../../parts/icon/icon.tsx";
import { Bone, Loading } from "../../parts/skeleton/skeleton.tsx";
import { Status } from "../../parts/status/status.tsx";
import { Mono } from "../../parts/text/text.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { Section } from "./section.tsx";
import css from "./rows.module.css";

function familyOfRow({ target }: ShellRow): Family | null {
  const known = TARGETS.find((name) => name === target);
  return known === undefined
    ? (FAMILY_ORDER.find((family) => target.startsWith(family)) ?? null)
    : familyOf(known);
}

function Row({ row }: { row: ShellRow }): ReactElement {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const family = familyOfRow(row);
  const size = row.bytes === null ? null : format.bytes(row.bytes);
  return (
    <li className={css.row}>
      {family === null ? <span /> : <PlatformGlyph family={family} size={20} />}
      <div>
        <p className={css.name}>
          {family === null ? row.target : familyName(family)} <Mono>{row.target}</Mono>
        </p>
        <p className={css.text}>{t(`shells.hints.${row.state}`)}</p>
      </div>
      <Status tone={row.state === "at-hand" ? "ok" : row.state === "in-repository" ? "plain" : "idle"}>
        {size === null ? t(`shells.states.${row.state}`) : t("shells.size", { size })}
      </Status>
    </li>
  );
}

function order({ target }: ShellRow): number {
  return FAMILY_ORDER.findIndex((family) => target.startsWith(family));
}

/** The ready-made programs that apps are stamped on. */
export function ShellsSection(): ReactElement {
  const { t } = useTranslation("settings");
  const { data, error, isPending, refetch } = useReply("readShells", {});
  return (
    <Section id="shells" title={t("shells.title")} lead={t("shells.lead")}>
      {isPending && (
        <Loading>
          <Bone width="100%" height={120} radius={12} />
        </Loading>
      )}
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <ul className={css.list}>
          {data.rows
            .toSorted((a, b) => order(a) - order(b))
            .map((row) => (
              <Row key={row.target} row={row} />
            ))}
        </ul>
      )}
    </Section>
  );
}
