import { familyName, type AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useApp } from "../../../../app/use-studio.ts";
import { FAMILY_ORDER } from "../../../../models/families.ts";
import { AppIcon } from "../../../../parts/app-icon/app-icon.tsx";
import { PlatformGlyph } from "../../../../parts/icon/icon.tsx";
import { useEditor } from "../../editor-context.ts";
import css from "./icon.module.css";

/** The icon as each system shows it, drawn by what draws it for packages. */
export function IconPreviews(): ReactElement {
  const { app } = useEditor();
  const current: AppSummary = useApp(app.id) ?? app;
  return (
    <ul className={css.five}>
      {FAMILY_ORDER.map((family) => (
        <li key={family}>
          <AppIcon app={current} size={56} family={family} className={css.shown} />
          <span className={css.name}>
            <PlatformGlyph family={family} />
            {familyName(family)}
          </span>
        </li>
      ))}
    </ul>
  );
}
