interface ImportMeta {
  /** `file:` address of the module. */
  readonly url: string;
}
