import type { AppSummary } from "@pakeplus/core";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { listApps, SORTS, type Sort } from "../../models/app-list.ts";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { useShortcut } from "../../parts/use-shortcut.ts";
import { AppCard } from "./app-card.tsx";
import css from "./app-grid.module.css";

/** Every app as a card; `/` goes to the search. */
export function AppGrid({ apps }: { apps: readonly AppSummary[] }): ReactElement {
  const { t, i18n } = useTranslation("apps");
  const format = useFormat();
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<Sort>("newest");
  const field = useRef<HTMLInputElement>(null);
  useShortcut("/", () => field.current?.focus());
  const shown = listApps(apps, search, sort, i18n.language);
  return (
    <section aria-label={t("grid.label")}>
      <div className={css.toolbar}>
        <h2>
          {t("grid.title")} <span className={css.count}>{format.number(apps.length)}</span>
        </h2>
        <TextInput
          ref={field}
          className={css.search ?? ""}
          type="search"
          aria-label={t("grid.find")}
          placeholder={t("grid.find")}
          leftSection={<Icon name="search" />}
          rightSection={<kbd className={css.key}>/</kbd>}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          onKeyDown={({ key }) => key === "Escape" && setSearch("")}
        />
        <NativeSelect
          className={css.sort ?? ""}
          aria-label={t("grid.sort")}
          data={SORTS.map((value) => ({ value, label: t(`grid.sorts.${value}`) }))}
          value={sort}
          onChange={({ currentTarget }) =>
            setSort(SORTS.find((value) => value === currentTarget.value) ?? "newest")
          }
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t("grid.none", { search: search.trim() })}
          actions={<Button onClick={() => setSearch("")}>{t("grid.clear")}</Button>}
        />
      ) : (
        <div className={css.grid}>
          {shown.map((app) => (
            <AppCard key={app.id} app={app} />
          ))}
        </div>
      )}
    </section>
  );
}
