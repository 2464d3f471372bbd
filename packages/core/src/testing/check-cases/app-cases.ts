import {
  checkFacts,
  codeFacts,
  mentioning,
  PLACE,
  remote,
  siteCheckFacts,
  siteFacts,
} from "../check-facts.ts";
import type { RuleCase } from "./rule-case.ts";

/** Websites and code. */
export const APP_CASES: readonly RuleCase[] = [
  {
    code: "site-unreachable",
    fires: [siteCheckFacts({ site: { ok: false, url: "https://example.com/", message: "m", hint: null } })],
    silent: [siteCheckFacts()],
  },
  {
    code: "site-status",
    fires: [siteCheckFacts({ site: siteFacts({ status: 503 }) })],
    silent: [siteCheckFacts({ site: siteFacts({ status: 204 }) })],
  },
  {
    code: "site-not-a-page",
    fires: [siteCheckFacts({ site: siteFacts({ isPage: false }) })],
    silent: [siteCheckFacts({ site: siteFacts({ isPage: false, status: 404 }) })],
  },
  {
    code: "site-leads-away",
    fires: [siteCheckFacts({ site: siteFacts({ url: "https://other.example.org/" }) })],
    silent: [
      siteCheckFacts({ site: siteFacts({ url: "https://www.example.com/en/" }) }),
      remote(
        { navigation: { rules: [{ match: "https://other.example.org", open: "app" }] } },
        { site: siteFacts({ url: "https://other.example.org/" }) },
      ),
    ],
  },
  {
    code: "site-other-origin",
    fires: [
      siteCheckFacts({ site: siteFacts({ url: "https://www.example.com/" }) }),
      siteCheckFacts({ site: siteFacts({ asked: "http://example.com/" }) }),
    ],
    silent: [
      siteCheckFacts({ site: siteFacts({ url: "https://EXAMPLE.com:443/en/" }) }),
      siteCheckFacts({ site: siteFacts({ url: "https://other.example.org/" }) }),
    ],
  },
  {
    code: "site-cleartext",
    fires: [siteCheckFacts({ site: siteFacts({ url: "http://example.com/" }) })],
    silent: [
      remote(
        { source: { url: "http://localhost:3000/" } },
        { site: siteFacts({ asked: "http://localhost:3000/", url: "http://localhost:3000/" }) },
      ),
    ],
  },
  {
    code: "site-csp",
    fires: [
      remote({ inject: [{ js: "a.js" }] }, { site: siteFacts({ policy: "img-src *; script-src 'self'" }) }),
    ],
    silent: [
      siteCheckFacts({ site: siteFacts({ policy: "script-src 'self'" }) }),
      remote({ inject: [{ js: "a.js" }] }, { site: siteFacts({ policy: "frame-ancestors 'none'" }) }),
    ],
  },
  {
    code: "user-agent-test",
    fires: [siteCheckFacts({ code: mentioning("navigator.userAgent") })],
    silent: [
      checkFacts({ code: mentioning("navigator.userAgent") }),
      remote({ network: { userAgent: "Mine/1" } }, { code: mentioning("navigator.userAgent") }),
    ],
  },
  {
    code: "sign-in-refused",
    fires: [
      siteCheckFacts({
        code: codeFacts({
          signInPages: [{ address: "https://accounts.google.com/gsi/client", place: PLACE }],
        }),
      }),
      siteCheckFacts({
        targets: ["android"],
        code: codeFacts({
          signInPages: [{ address: "https://www.facebook.com/dialog/oauth", place: PLACE }],
        }),
      }),
    ],
    silent: [
      siteCheckFacts({
        code: codeFacts({
          signInPages: [{ address: "https://www.facebook.com/dialog/oauth", place: PLACE }],
        }),
      }),
      remote(
        { signIn: { mode: "system" }, links: { schemes: ["notes"] } },
        { code: codeFacts({ signInPages: [{ address: "https://accounts.google.com/", place: PLACE }] }) },
      ),
    ],
  },
  {
    code: "sign-in-limited",
    fires: [
      siteCheckFacts({
        code: codeFacts({ signInPages: [{ address: "https://github.com/login/oauth", place: PLACE }] }),
      }),
    ],
    silent: [
      siteCheckFacts({
        code: codeFacts({ signInPages: [{ address: "https://github.com/notes", place: PLACE }] }),
      }),
      siteCheckFacts({
        targets: ["windows-x64"],
        code: codeFacts({ signInPages: [{ address: "https://github.com/login/oauth", place: PLACE }] }),
      }),
    ],
  },
  {
    code: "feature-missing",
    fires: [
      checkFacts({ code: mentioning("RTCPeerConnection") }),
      checkFacts({ codeElsewhere: mentioning("navigator.share") }),
      checkFacts({ targets: ["ios"], code: mentioning("navigator.bluetooth") }),
      checkFacts({ code: mentioning("new SharedArrayBuffer") }),
    ],
    silent: [
      checkFacts({ targets: ["windows-x64"], code: mentioning("RTCPeerConnection") }),
      siteCheckFacts({ code: mentioning("new SharedArrayBuffer") }),
    ],
  },
];
