import { CATEGORIES, deriveSlug } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditorView } from "../../editor-context.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, More } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";
import { AuthorFields } from "./author-fields.tsx";
import { IdField } from "./id-field.tsx";

/** What the app is called, and how systems tell it apart. */
export function IdentitySection(): ReactElement {
  const { t } = useTranslation("editor");
  const { value } = useEditorView();
  const [name, id] = [value["name"], value["id"]].map((text) => (typeof text === "string" ? text : ""));
  const words = (key: "name" | "slug" | "version" | "description" | "homepage" | "license" | "category") => ({
    path: [key],
    label: t(`identity.${key}.label`),
    hint: t(`identity.${key}.hint`),
  });
  return (
    <Section id="identity">
      <FieldGrid>
        <TextField {...words("name")} isNeeded />
        <TextField
          {...words("slug")}
          isMono
          placeholder={deriveSlug(name ?? "", id ?? "")}
          {...(value["slug"] === undefined && { end: t("identity.fromName") })}
        />
        <IdField />
        <TextField {...words("version")} isMono placeholder="1.0.0" />
        <AuthorFields />
        <TextField {...words("description")} isWide rows={2} />
      </FieldGrid>
      <More title={t("identity.more")}>
        <FieldGrid>
          <TextField {...words("homepage")} isMono placeholder="https://" />
          <TextField {...words("license")} isMono placeholder="LicenseRef-proprietary" />
          <ChoiceField
            {...words("category")}
            fallback="utilities"
            options={CATEGORIES.map((category) => ({
              value: category,
              label: t(`categories.${category}`),
            }))}
          />
        </FieldGrid>
      </More>
    </Section>
  );
}
