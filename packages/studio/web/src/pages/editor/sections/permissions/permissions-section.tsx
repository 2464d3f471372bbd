import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../../../app/use-studio.ts";
import { PERMISSION_NAMES, readGrant } from "../../../../models/editor-parts/grants.ts";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { AppIcon } from "../../../../parts/app-icon/app-icon.tsx";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { Section } from "../../frame/section.tsx";
import { PermissionRow } from "./permission-row.tsx";
import { Powers } from "./powers.tsx";
import css from "./permissions.module.css";

/** What pages may do, as a sheet that people understand before they build. */
export function PermissionsSection(): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { app } = useEditor();
  const current = useApp(app.id) ?? app;
  const { value } = useEditorView();
  const on = PERMISSION_NAMES.filter(
    (name) => readGrant(valueAt(value, ["permissions", name])).grant !== "deny",
  );
  return (
    <Section id="permissions">
      <div className={css.sheet}>
        <div className={css.head}>
          <AppIcon app={current} size={36} />
          <div>
            <p className={css.title}>
              {on.length === 0
                ? t("permissions.none", { name: current.name })
                : t("permissions.count", { name: current.name, count: on.length })}
            </p>
            <p className={css.quiet}>{t("permissions.scope")}</p>
          </div>
        </div>
        {PERMISSION_NAMES.map((name) => (
          <PermissionRow key={name} name={name} />
        ))}
        <p className={css.foot}>
          <Icon name="info" size={14} />
          <span>{t("permissions.foot")}</span>
        </p>
      </div>
      <Powers />
    </Section>
  );
}
