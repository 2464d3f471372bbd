import { Button, Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { RECIPES } from "../../../../models/editor-parts/recipes.ts";
import { Icon, type IconName } from "../../../../parts/icon/icon.tsx";
import type { Addition } from "./use-add-injection.ts";
import css from "./inject.module.css";

const KINDS = ["css", "js", "hide"] as const;
export const KIND_ICONS: Readonly<Record<(typeof KINDS)[number], IconName>> = {
  css: "file",
  js: "code",
  hide: "eye",
};

/** A file of one's own, or a recipe to begin with. */
export function AddInjection({
  onAdd,
  isBusy,
}: {
  onAdd: (addition: Addition) => void;
  isBusy: boolean;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  return (
    <Menu width={300}>
      <Menu.Target>
        <Button size="xs" leftSection={<Icon name="plus" />} loading={isBusy}>
          {t("inject.add")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<Icon name={KIND_ICONS[kind]} />}
            onClick={() => onAdd({ kind })}
          >
            {t(`inject.kinds.${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {RECIPES.map((recipe) => (
          <Menu.Item key={recipe} onClick={() => onAdd({ recipe })}>
            <span className={css.recipe}>
              <b>{t(`recipes.${recipe}.title`)}</b>
              <span>{t(`recipes.${recipe}.text`)}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
