import { Button } from "@mantine/core";
import { familyName } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { platformIds } from "../../../../models/editor/platform-ids.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { Icon, PlatformGlyph } from "../../../../parts/icon/icon.tsx";
import { Hidden } from "../../../../parts/text/text.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { TextField } from "../../fields/text-field.tsx";
import css from "./id-field.module.css";

/** The app's id, and which systems take it. */
export function IdField(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { value } = useEditorView();
  const { accepts, message, correction } = platformIds(value);
  const refusal =
    message === null ? undefined : (
      <FieldError
        title={message}
        actions={
          <>
            {correction !== null && (
              <Button size="xs" onClick={() => document.edit(["id"], correction)}>
                {t("field.use", { value: correction })}
              </Button>
            )}
            <span className={css.accepts}>
              {accepts.map(({ family, isAccepted }) => (
                <span key={family} className={isAccepted ? css.yes : css.no}>
                  <PlatformGlyph family={family} size={14} />
                  <Icon name={isAccepted ? "check" : "close"} size={12} />
                  <Hidden>
                    {t(isAccepted ? "identity.accepts" : "identity.refuses", {
                      platform: familyName(family),
                    })}
                  </Hidden>
                </span>
              ))}
            </span>
          </>
        }
      >
        {t("identity.idForEver")}
      </FieldError>
    );
  return (
    <TextField
      path={["id"]}
      isWide
      isMono
      isNeeded
      label={t("identity.id.label")}
      hint={t("identity.id.hint")}
      extra={refusal}
    />
  );
}
