import type { StudioCall, StudioReplies } from "@pakeplus/core";
import { useMutation, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { CallInput } from "../client/client.ts";
import { useStudio } from "./use-studio.ts";

export interface Action<C extends StudioCall> {
  /** The handlers run even when the component is gone by then, as after a message that overtakes the answer. */
  mutate: (
    input: CallInput<C>,
    handlers?: { onSuccess?: (reply: StudioReplies[C]) => void; onError?: (error: unknown) => void },
  ) => void;
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

/** A call that changes something. */
export function useAction<C extends StudioCall>(name: C): Action<C> {
  const { client } = useStudio();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: CallInput<C>) => client.call(name, input),
  });
  return {
    mutate(input, { onSuccess, onError } = {}) {
      void mutateAsync(input).then(onSuccess, (failure: unknown) => onError?.(failure));
    },
    isPending,
    error,
    reset,
  };
}

/** A call that reads; kept under its name and parameters, so that `invalidateQueries([name])` reads it anew. */
export function useReply<C extends StudioCall>(
  name: C,
  input: CallInput<C>,
  options: { enabled?: boolean; staleTime?: number } = {},
): UseQueryResult<StudioReplies[C], unknown> {
  const { client } = useStudio();
  const { params, query, body } = input;
  return useQuery<StudioReplies[C], unknown>({
    queryKey: [name, params ?? {}, query ?? {}, body ?? {}],
    queryFn: ({ signal }) => client.call(name, { ...input, signal }),
    ...options,
  });
}
