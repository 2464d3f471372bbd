import { Checkbox } from "@mantine/core";
import { familyName, familyOf, type Target } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { targetRows, toggled, writtenTargets } from "../../../../models/editor/targets.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { PlatformGlyph } from "../../../../parts/icon/icon.tsx";
import { useField } from "../../fields/use-field.ts";
import css from "./target-table.module.css";

const DETAILS: Readonly<Partial<Record<Target, string>>> = {
  "windows-x64": "x64",
  "windows-arm64": "Arm64",
  "macos-arm64": "Apple silicon",
  "macos-x64": "Intel",
};

/** Targets and their file types. */
export function TargetTable(): ReactElement {
  const { t } = useTranslation("editor");
  const { value, set, issues } = useField(["targets"]);
  const rows = targetRows(value);
  const [issue] = issues;
  const nameOf = (target: Target) => {
    const name = familyName(familyOf(target));
    if (target === "macos-universal") return `${name} ${t("platforms.universal")}`;
    const detail = DETAILS[target];
    return detail === undefined ? name : `${name} ${detail}`;
  };
  return (
    <>
      <p className={css.lead}>{t(value === undefined ? "platforms.allAtHand" : "platforms.chosen")}</p>
      <ul className={css.table}>
        {rows.map(({ target, isChosen, formats }) => (
          <li key={target} className={css.row}>
            <Checkbox
              checked={isChosen}
              onChange={() => set(writtenTargets(toggled(rows, target)))}
              label={
                <span className={css.name}>
                  <PlatformGlyph family={familyOf(target)} />
                  {nameOf(target)}
                </span>
              }
            />
            <span className={css.formats}>
              {formats.map(({ format, isChosen: isOn }) => (
                <Checkbox
                  key={format}
                  label={format}
                  aria-label={t("platforms.format", { platform: nameOf(target), format })}
                  checked={isOn}
                  onChange={() => set(writtenTargets(toggled(rows, target, format)))}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {issue !== undefined && <FieldError title={issue.message} />}
    </>
  );
}
