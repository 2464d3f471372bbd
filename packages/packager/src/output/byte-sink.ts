/** Takes bytes in order. The caller may reuse `chunk` once the promise is settled. */
export interface ByteSink {
  write(chunk: Uint8Array): Promise<void>;
}
