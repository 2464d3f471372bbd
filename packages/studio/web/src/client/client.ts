import {
  STUDIO_FILES,
  STUDIO_ROUTES,
  type StudioBodies,
  type StudioCall,
  type StudioReplies,
} from "@pakeplus/core";
import type { Transport } from "../transport/transport.ts";
import { fillPath, type PathParams } from "./fill-path.ts";

type Routes = typeof STUDIO_ROUTES;
type Files = typeof STUDIO_FILES;
type FileName = keyof Files;
type Query = Readonly<Record<string, string>>;

type ParamsPart<P extends string> = [keyof PathParams<P>] extends [never]
  ? { params?: undefined }
  : { params: PathParams<P> };
type BodyPart<C extends StudioCall> = C extends keyof StudioBodies
  ? { body: StudioBodies[C] }
  : { body?: undefined };

/** What a call needs: the parameters of its path, its body. */
export type CallInput<C extends StudioCall> = ParamsPart<Routes[C]["path"]> &
  BodyPart<C> & { query?: Query; signal?: AbortSignal };

type FileInput<F extends FileName> = ParamsPart<Files[F]["path"]> & {
  query?: Query;
  signal?: AbortSignal;
};

export interface StudioClient {
  /** Every call of the contract, typed by it. Throws `CallFailure`. */
  call<C extends StudioCall>(name: C, input: CallInput<C>): Promise<StudioReplies[C]>;
  /** A file, for pictures and downloads: an `<img>` cannot send the key. */
  readFile<F extends FileName>(name: F, input: FileInput<F>): Promise<Blob>;
  /** A text of the project, and its revision for {@link writeFile}'s `base`. */
  readText(input: FileInput<"readFile">): Promise<{ text: string; revision: string }>;
  writeFile(
    name: "writeFile" | "uploadFile",
    input: FileInput<"writeFile"> | FileInput<"uploadFile">,
    content: Blob,
  ): Promise<unknown>;
  /** The body of a stream. */
  openStream(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

interface AnyInput {
  params?: Readonly<Record<string, string>> | undefined;
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

/** The Studio's contract as functions. */
export function createClient(transport: Transport): StudioClient {
  const send = (route: { method: string; path: string }, input: AnyInput = {}) =>
    transport.send({
      method: route.method,
      path: fillPath(route.path, input.params ?? {}, input.query ?? {}),
      body: input.body,
      signal: input.signal,
    });
  return {
    async call(name, input) {
      const response = await send(STUDIO_ROUTES[name], input);
      return (await response.json()) as StudioReplies[typeof name];
    },
    async readFile(name, input) {
      return (await send(STUDIO_FILES[name], input)).blob();
    },
    async readText(input) {
      const response = await send(STUDIO_FILES.readFile, input);
      return { text: await response.text(), revision: response.headers.get("x-revision") ?? "" };
    },
    async writeFile(name, input, content) {
      const response = await send(STUDIO_FILES[name], { ...input, body: content });
      return response.json().catch(() => null);
    },
    async openStream(signal) {
      const { body } = await send(STUDIO_FILES.events, { signal });
      return body ?? new ReadableStream();
    },
  };
}
