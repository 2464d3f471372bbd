import { QueryClient } from "@tanstack/react-query";

/** The server is on this computer: it answers without a network, and messages say when something is old. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 60_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
