import { compileLinkRules } from "../links/compile-rules.ts";
import { matchLink } from "../links/match-link.ts";
import { SIGN_IN_PAGES, SIGN_IN_PROVIDERS, type SignInProvider } from "../links/sign-in-hosts.ts";
import { FAMILIES, type Family } from "../plan/family.ts";
import type { LinkRule } from "../runtime-config.ts";

interface SignInService {
  name: string;
  /** Platforms on which it refuses pages inside apps. */
  refuses: readonly Family[];
  /** Script libraries whose use leads to its sign-in pages. */
  scripts: readonly string[];
}

const ordinary = (name: string, ...scripts: string[]): SignInService => ({ name, refuses: [], scripts });

/**
 * What is known about sign-in inside apps.
 * - Google refuses every embedded engine since 2021-09-30 (Google for Developers blog, 2021-06-29, "Upcoming security
 *   changes to Google's OAuth 2.0 authorization endpoint in embedded webviews"; error `disallowed_useragent`).
 * - Facebook refuses Android's WebView since 2021-10-05 (Meta for Developers, "Deprecating support for FB Login
 *   authentication on Android embedded browsers").
 */
const SERVICES: Readonly<Record<SignInProvider, SignInService>> = {
  google: { name: "Google", refuses: FAMILIES, scripts: ["https://accounts.google.com/gsi/*"] },
  microsoft: ordinary("Microsoft", "https://alcdn.msauth.net", "https://alcdn.msftauth.net"),
  apple: ordinary("Apple", "https://appleid.cdn-apple.com/appleauth/*"),
  github: ordinary("GitHub"),
  gitlab: ordinary("GitLab"),
  facebook: { name: "Facebook", refuses: ["android"], scripts: ["https://connect.facebook.net"] },
  x: ordinary("X"),
  linkedin: ordinary("LinkedIn"),
  discord: ordinary("Discord"),
  amazon: ordinary("Amazon"),
  okta: ordinary("Okta"),
  auth0: ordinary("Auth0"),
  wechat: ordinary("WeChat"),
  qq: ordinary("QQ"),
  weibo: ordinary("Weibo"),
  alipay: ordinary("Alipay"),
  gitee: ordinary("Gitee"),
};

/** Engines without passkeys; see `PublicKeyCredential` in the table of engine features. */
export const WITHOUT_PASSKEYS: readonly Family[] = ["linux"];

interface CompiledService extends SignInService {
  rules: readonly LinkRule[];
}

function compileService(provider: SignInProvider): CompiledService {
  const service = SERVICES[provider];
  const patterns = [...SIGN_IN_PAGES[provider], ...service.scripts];
  const compiled = compileLinkRules(patterns.map((match) => ({ match, open: "app" })));
  return { ...service, rules: compiled.ok ? compiled.rules : [] };
}

const COMPILED = SIGN_IN_PROVIDERS.map(compileService);

/** The sign-in service that an address belongs to; null when it is no known sign-in page. */
export function signInServiceOf(address: string): Pick<SignInService, "name" | "refuses"> | null {
  return COMPILED.find(({ rules }) => matchLink(rules, address) === "app") ?? null;
}
