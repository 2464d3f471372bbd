import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import type { i18n } from "i18next";
import { useEffect, useState, type ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { KeyMissing } from "../layout/key-missing.tsx";
import { Layout } from "../layout/layout.tsx";
import { TellEndedBuilds } from "../layout/tell-ended-builds.tsx";
import { ToastProvider } from "../parts/toast/toast.tsx";
import { resolveVariables, theme } from "../theme/theme.ts";
import { FollowSettings } from "./follow-settings.tsx";
import { createQueryClient } from "./query-client.ts";
import { Routes } from "./routes.tsx";
import { StudioContext, type Studio } from "./studio-context.ts";

function Connected({ studio }: { studio: Studio }): ReactElement {
  useEffect(() => studio.connection.start(), [studio]);
  return (
    <StudioContext value={studio}>
      <ToastProvider>
        <FollowSettings />
        <TellEndedBuilds />
        <Layout>
          <Routes />
        </Layout>
      </ToastProvider>
    </StudioContext>
  );
}

/** @param studio null when the address came without a key. */
export function Root({ studio, texts }: { studio: Studio | null; texts: i18n }): ReactElement {
  const [queries] = useState(createQueryClient);
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          {studio === null ? <KeyMissing /> : <Connected studio={studio} />}
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
