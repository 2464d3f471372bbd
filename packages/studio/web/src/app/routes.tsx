import { lazy, Suspense, useState, type ComponentType, type ReactElement } from "react";
import type { AppSummary } from "@pakeplus/core";
import { Route, Switch } from "wouter";
import { AppBar, APP_TABS, type AppTab } from "../layout/app-bar.tsx";
import { AppBarSlot } from "../layout/app-bar-slot.tsx";
import { PageBoundary } from "../layout/page-boundary.tsx";
import { MissingPage } from "../pages/missing/missing-page.tsx";
import { PageSkeleton } from "../parts/skeleton/skeleton.tsx";
import { AppsPage } from "../pages/apps/apps-page.tsx";
import { useApp } from "./use-studio.ts";

const SettingsPage = lazy(async () => ({
  default: (await import("../pages/settings/settings-page.tsx")).SettingsPage,
}));
const DoctorPage = lazy(async () => ({
  default: (await import("../pages/doctor/doctor-page.tsx")).DoctorPage,
}));

const TAB_PAGES: Readonly<Record<AppTab, ComponentType<{ app: AppSummary }>>> = {
  edit: lazy(async () => ({ default: (await import("../pages/editor/editor-page.tsx")).EditorPage })),
  check: lazy(async () => ({ default: (await import("../pages/check/check-page.tsx")).CheckPage })),
  build: lazy(async () => ({ default: (await import("../pages/build/build-page.tsx")).BuildPage })),
  releases: lazy(async () => ({
    default: (await import("../pages/releases/releases-page.tsx")).ReleasesPage,
  })),
};

function AppRoute({ id, tab }: { id: string; tab: AppTab }): ReactElement {
  const app = useApp(id);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  if (app === null) return <MissingPage />;
  const TabPage = TAB_PAGES[tab];
  return (
    <AppBarSlot value={slot}>
      <AppBar app={app} tab={tab} slot={setSlot} />
      <PageBoundary key={`${id}/${tab}`}>
        <Suspense fallback={<PageSkeleton />}>
          <TabPage key={id} app={app} />
        </Suspense>
      </PageBoundary>
    </AppBarSlot>
  );
}

/** Every address of the Studio. */
export function Routes(): ReactElement {
  return (
    <Switch>
      <Route path="/">
        <PageBoundary>
          <AppsPage />
        </PageBoundary>
      </Route>
      <Route path="/settings">
        <PageBoundary>
          <Suspense fallback={<PageSkeleton />}>
            <SettingsPage />
          </Suspense>
        </PageBoundary>
      </Route>
      <Route path="/doctor">
        <PageBoundary>
          <Suspense fallback={<PageSkeleton />}>
            <DoctorPage />
          </Suspense>
        </PageBoundary>
      </Route>
      <Route path="/apps/:id/:tab">
        {({ id, tab }) => {
          const known = APP_TABS.find((name) => name === tab);
          return known === undefined ? <MissingPage /> : <AppRoute id={decodeURIComponent(id)} tab={known} />;
        }}
      </Route>
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}
