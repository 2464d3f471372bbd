import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { useEditorView } from "../../editor-context.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, Group } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";

/** Build repository, releases, and the feed of updates. */
export function ReleaseSection(): ReactElement {
  const { t } = useTranslation("editor");
  const { value } = useEditorView();
  const strategy = valueAt(value, ["publish", "strategy"]);
  const words = (key: "repository" | "template" | "releases" | "strategy" | "visibility") => ({
    path: ["publish", key],
    label: t(`publish.${key}.label`),
    hint: t(`publish.${key}.hint`),
  });
  return (
    <Section id="release">
      <FieldGrid>
        <TextField {...words("repository")} isMono placeholder="PakePlus" />
        <ChoiceField
          {...words("visibility")}
          fallback="private"
          options={(["private", "public"] as const).map((each) => ({
            value: each,
            label: t(`publish.visibility.${each}`),
          }))}
        />
        <ChoiceField
          {...words("strategy")}
          fallback="create"
          options={(["create", "existing", "fork"] as const).map((each) => ({
            value: each,
            label: t(`publish.strategy.${each}`),
          }))}
        />
        {(strategy === "fork" || valueAt(value, ["publish", "template"]) !== undefined) && (
          <TextField {...words("template")} isMono placeholder="owner/name" />
        )}
        <TextField {...words("releases")} isMono placeholder="owner/name" />
      </FieldGrid>
      <Group title={t("update.title")}>
        <FieldGrid>
          <TextField
            path={["update", "feed"]}
            isWide
            isMono
            label={t("update.feed.label")}
            hint={t("update.feed.hint")}
            placeholder="https://"
          />
          <TextField
            path={["update", "publicKey"]}
            isWide
            isMono
            label={t("update.publicKey.label")}
            hint={t("update.publicKey.hint")}
          />
        </FieldGrid>
      </Group>
    </Section>
  );
}
