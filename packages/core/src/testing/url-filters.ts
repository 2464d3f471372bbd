/** Filters that WebKit's parser refuses; `compile-block.system.test.ts` asks the engine itself. */
export const REFUSED = [
  "",
  "a|b",
  "a{2}",
  String.raw`\d`,
  "a(?=b)",
  "a$b",
  "é",
  "(a",
  "a)",
  "[a",
  String.raw`\b`,
];
export const ACCEPTED = [
  ".*",
  "a",
  String.raw`^[^:]+://([^/]*\.)?example\.com[/:]`,
  "/ads[^A-Za-z0-9_.%-]",
  "/ads$",
  "ad[^A-Za-z0-9_.%-]?$",
  "([^/]*)?x",
  String.raw`a\?\$\{\}\|\\`,
];
