import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditorView } from "../../editor-context.ts";
import { TextField } from "../../fields/text-field.tsx";

/** An author may be written as one text or with an address; the form keeps what is there. */
export function AuthorFields(): ReactElement {
  const { t } = useTranslation("editor");
  const { value } = useEditorView();
  const author = value["author"];
  const isObject = typeof author === "object" && author !== null;
  const name = { label: t("identity.author.label"), hint: t("identity.author.hint") };
  if (!isObject) return <TextField path={["author"]} {...name} />;
  return (
    <>
      <TextField path={["author", "name"]} {...name} />
      <TextField
        path={["author", "email"]}
        isMono
        label={t("identity.email.label")}
        hint={t("identity.email.hint")}
      />
      <TextField
        path={["author", "url"]}
        isMono
        label={t("identity.authorUrl.label")}
        hint={t("identity.authorUrl.hint")}
      />
    </>
  );
}
