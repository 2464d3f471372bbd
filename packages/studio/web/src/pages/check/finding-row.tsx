import { familyName, type Family, type Finding } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFindingTexts } from "../../app/use-told-texts.ts";
import { fixOf } from "../../models/check/fix.ts";
import type { CheckGroup } from "../../models/check/groups.ts";
import { toldFinding } from "../../models/told-finding.ts";
import { Icon, PlatformGlyph, type IconName } from "../../parts/icon/icon.tsx";
import { Hidden, Mono } from "../../parts/text/text.tsx";
import { useFormat } from "../../parts/use-format.ts";
import css from "./finding-row.module.css";
import type { useFix } from "./use-fix.ts";

const MARKS: Readonly<Record<CheckGroup, IconName>> = { no: "fail", setting: "warn", works: "info" };

/** What was found, what it means, what helps, and for which systems. */
export function FindingRow({
  finding,
  group,
  checked,
  fixes,
}: {
  finding: Finding;
  group: CheckGroup;
  checked: readonly Family[];
  fixes: ReturnType<typeof useFix>;
}): ReactElement {
  const { t } = useTranslation("check");
  const format = useFormat();
  const { detail, target, place, code } = finding;
  const { title, help, hint } = toldFinding(finding, useFindingTexts());
  const systems = target === null ? checked : [target];
  const names = format.list(systems.map(familyName));
  const fix = fixOf(finding);
  return (
    <li className={css.row} data-group={group}>
      <Icon name={MARKS[group]} />
      <div className={css.words}>
        <h3>{title}</h3>
        <p lang="en">{detail}</p>
        {help !== null && <p className={css.hint}>{help}</p>}
        {hint !== null && (
          <p className={css.hint} lang="en">
            {hint}
          </p>
        )}
        <p className={css.place}>
          {place === null ? null : <Mono>{t("place", { file: place.file, line: place.line })}</Mono>}{" "}
          <Mono>{code}</Mono>
        </p>
      </div>
      <div className={css.end}>
        <span className={css.systems} title={names}>
          {systems.map((family) => (
            <PlatformGlyph key={family} family={family} />
          ))}
          <Hidden>{t("systems", { systems: names })}</Hidden>
        </span>
        {fix !== null && (
          <Button
            size="xs"
            loading={fixes.pending === fix.setting}
            disabled={fixes.pending !== null}
            onClick={() => fixes.set(fix)}
          >
            {t(fix.value === undefined ? "takeOut" : "setTo", { setting: fix.setting })}
          </Button>
        )}
      </div>
    </li>
  );
}
