/** The first argument that is an address; options and file names are not for this app. */
export function linkArgument(args: readonly string[]): string | null {
  return (
    args.find((argument) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(argument) && argument.length <= 8192) ?? null
  );
}
