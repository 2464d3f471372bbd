import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { InjectionKind } from "../../../../models/editor-parts/injections.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, More } from "../../fields/field-grid.tsx";
import { ListField } from "../../fields/list-field.tsx";

/** When and where an entry applies; only scripts have a time and a world. */
export function InjectionOptions({ index, kind }: { index: number; kind: InjectionKind }): ReactElement {
  const { t } = useTranslation("editor-parts");
  const path = (key: string) => ["inject", index, key];
  return (
    <More title={t("inject.options")}>
      <FieldGrid>
        {kind === "js" && (
          <>
            <ChoiceField
              path={path("when")}
              label={t("inject.when.label")}
              hint={t("inject.when.hint")}
              fallback="start"
              options={(["start", "end"] as const).map((value) => ({
                value,
                label: t(`inject.when.${value}`),
              }))}
            />
            <ChoiceField
              path={path("world")}
              label={t("inject.world.label")}
              hint={t("inject.world.hint")}
              fallback="page"
              options={(["page", "isolated"] as const).map((value) => ({
                value,
                label: t(`inject.world.${value}`),
              }))}
            />
          </>
        )}
        <ChoiceField
          path={path("frames")}
          label={t("inject.frames.label")}
          hint={t("inject.frames.hint")}
          fallback="main"
          options={(["main", "all"] as const).map((value) => ({
            value,
            label: t(`inject.frames.${value}`),
          }))}
        />
        <ListField
          path={path("origins")}
          label={t("inject.origins.label")}
          hint={t("inject.origins.hint")}
          placeholder="https://example.com"
          isWide
        />
      </FieldGrid>
    </More>
  );
}
