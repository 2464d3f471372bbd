import { familyName, type Family } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { PlatformGlyph } from "../../../../parts/icon/icon.tsx";
import { useEditorView } from "../../editor-context.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, Options } from "../../fields/field-grid.tsx";
import { NumberField } from "../../fields/number-field.tsx";
import { SwitchField } from "../../fields/switch-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import css from "./platform-fields.module.css";

const HAS_OWN_ID: readonly Family[] = ["macos", "android", "ios"];
const HAS_SCREEN: readonly Family[] = ["android", "ios"];

/** What one system has of its own; whole sections that differ are written in the JSON. */
export function PlatformFields({ family }: { family: Family }): ReactElement {
  const { t } = useTranslation("editor");
  const { value } = useEditorView();
  const own = valueAt(value, ["platforms", family]);
  const count = typeof own === "object" && own !== null ? Object.keys(own).length : 0;
  const words = (key: "id" | "launchImage" | "installFor" | "orientation" | "safeArea" | "keepScreenOn") => ({
    path: ["platforms", family, key],
    label: t(`platforms.${key}.label`),
    hint: t(`platforms.${key}.hint`),
  });
  const number = family === "android" ? "versionCode" : "buildNumber";
  return (
    <details className={css.platform}>
      <summary>
        <PlatformGlyph family={family} />
        <span className={css.name}>{familyName(family)}</span>
        <span className={css.count}>
          {count === 0 ? t("platforms.same") : t("platforms.overrides", { count })}
        </span>
      </summary>
      <FieldGrid>
        {HAS_OWN_ID.includes(family) && <TextField {...words("id")} isMono />}
        {family === "windows" && (
          <ChoiceField
            {...words("installFor")}
            fallback="user"
            options={(["user", "machine"] as const).map((each) => ({
              value: each,
              label: t(`platforms.installFor.${each}`),
            }))}
          />
        )}
        {HAS_SCREEN.includes(family) && (
          <>
            <NumberField
              path={["platforms", family, number]}
              label={t(`platforms.${number}`)}
              hint={t("platforms.numberHint")}
              placeholder={t("platforms.fromVersion")}
            />
            <ChoiceField
              {...words("orientation")}
              fallback="any"
              options={(["any", "portrait", "landscape"] as const).map((each) => ({
                value: each,
                label: t(`platforms.orientation.${each}`),
              }))}
            />
            <ChoiceField
              {...words("safeArea")}
              fallback="inside"
              options={(["inside", "edge-to-edge"] as const).map((each) => ({
                value: each,
                label: t(`platforms.safeArea.${each}`),
              }))}
            />
            <TextField {...words("launchImage")} isMono placeholder="launch.png" />
          </>
        )}
      </FieldGrid>
      {HAS_SCREEN.includes(family) && (
        <Options>
          <SwitchField {...words("keepScreenOn")} />
        </Options>
      )}
      <p className={css.note}>{t("platforms.inJson", { family })}</p>
    </details>
  );
}
