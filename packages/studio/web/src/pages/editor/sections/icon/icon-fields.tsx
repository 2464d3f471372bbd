import { NativeSelect, TextInput } from "@mantine/core";
import type { Issue } from "@pakeplus/core";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ICON_SHAPES, type IconLook } from "../../../../models/editor-parts/icon-look.ts";
import { FieldFrame } from "../../fields/field-frame.tsx";
import { FieldGrid } from "../../fields/field-grid.tsx";
import { LabelledSlider } from "./labelled-slider.tsx";
import css from "./icon.module.css";

/** What is done with the picture; shape, ground and border need one of the app's own. */
export function IconFields({
  look,
  issues,
  onChange,
}: {
  look: IconLook;
  issues: readonly Issue[];
  onChange: (part: Partial<IconLook>) => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const id = useId();
  const hasOwn = look.src !== null;
  const at = (key: string) => issues.filter(({ path }) => path === `icon.${key}`);
  const background = at("background");
  const ofPicture = issues.filter(({ path }) => path === "icon" || path === "icon.src");
  return (
    <div className={css.fields}>
      <FieldGrid>
        <FieldFrame
          id={`${id}-src`}
          path={["icon"]}
          label={t("icon.src.label")}
          hint={hasOwn ? t("icon.src.hint") : t("icon.src.none")}
          issues={ofPicture}
          isWide
        >
          <TextInput
            id={`${id}-src`}
            data-mono
            spellCheck={false}
            placeholder="icon.png"
            value={look.src ?? ""}
            error={ofPicture.length > 0}
            aria-describedby={`${id}-src-help`}
            onChange={({ currentTarget: { value } }) => onChange({ src: value === "" ? null : value })}
          />
        </FieldFrame>
        <FieldFrame
          id={`${id}-shape`}
          path={["icon", "shape"]}
          label={t("icon.shape.label")}
          hint={t("icon.shape.hint")}
          issues={at("shape")}
        >
          <NativeSelect
            id={`${id}-shape`}
            disabled={!hasOwn}
            aria-describedby={`${id}-shape-help`}
            data={ICON_SHAPES.map((value) => ({ value, label: t(`icon.shape.${value}`) }))}
            value={look.shape}
            onChange={({ currentTarget: { value } }) =>
              onChange({ shape: ICON_SHAPES.find((known) => known === value) ?? "as-is" })
            }
          />
        </FieldFrame>
        <FieldFrame
          id={`${id}-background`}
          path={["icon", "background"]}
          label={t("icon.background.label")}
          hint={t("icon.background.hint")}
          issues={background}
        >
          <TextInput
            id={`${id}-background`}
            data-mono
            disabled={!hasOwn}
            spellCheck={false}
            placeholder={t("icon.background.none")}
            value={look.background ?? ""}
            error={background.length > 0}
            aria-describedby={`${id}-background-help`}
            rightSection={
              <input
                type="color"
                className={css.color}
                disabled={!hasOwn}
                aria-label={t("icon.background.pick")}
                value={/^#[0-9a-f]{6}$/iu.test(look.background ?? "") ? (look.background ?? "") : "#ffffff"}
                onChange={({ currentTarget: { value } }) => onChange({ background: value })}
              />
            }
            onChange={({ currentTarget: { value } }) => onChange({ background: value === "" ? null : value })}
          />
        </FieldFrame>
        <div className={css.wide}>
          <LabelledSlider
            label={t("icon.padding", { percent: Math.round(look.padding * 100) })}
            value={Math.round(look.padding * 100)}
            min={0}
            max={40}
            step={1}
            isDisabled={!hasOwn}
            onChange={(percent) => onChange({ padding: percent / 100 })}
          />
        </div>
      </FieldGrid>
    </div>
  );
}
