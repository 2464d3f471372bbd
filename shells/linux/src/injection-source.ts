import type { RuntimeInjection } from "@pakeplus/core";

/** What the engine's allow-list understands; it ignores ports. */
export function allowPattern(origin: string): string {
  return `${origin.replace(/:\d+$/, "")}/*`;
}

function guard(origins: readonly string[], body: string): string {
  return `if (${JSON.stringify(origins)}.includes(self.origin)) {\n${body}\n}`;
}

/** Code that runs on exactly these origins; `var` and function declarations stay global, as the author expects. */
export function guardedScript(code: string, origins: readonly string[]): string {
  return guard(origins, code);
}

/** A style sheet as a script, for origins with a port: the engine's style sheets cannot tell ports apart. */
export function styleAsScript(code: string, origins: readonly string[]): string {
  return guard(
    origins,
    `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(code)});
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`,
  );
}

/** The exact origins of an injection. */
export function injectionOrigins(injection: RuntimeInjection, startOrigin: string): readonly string[] {
  return injection.origins ?? [startOrigin];
}
