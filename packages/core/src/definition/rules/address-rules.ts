import { compileLinkRules } from "../../links/compile-rules.ts";
import { normalizeAddress } from "../../links/normalize-address.ts";
import { conflict, type Rule } from "./rule.ts";

export const sourceAddress: Rule = ({ source }) => {
  if (!("url" in source)) return [];
  const address = normalizeAddress(source.url);
  if (address === null) {
    return [
      {
        path: "source.url",
        code: "bad-format",
        message: `"${source.url}" is not a web address that can exist.`,
      },
    ];
  }
  return address.host === "app.localhost"
    ? [
        conflict(
          "source.url",
          '"app.localhost" is where apps keep their own content; a website cannot be there.',
        ),
      ]
    : [];
};

export const linkRules: Rule = ({ navigation }) => {
  const compiled = compileLinkRules(navigation?.rules ?? []);
  return compiled.ok ? [] : [...compiled.issues];
};

export const signInReturn: Rule = ({ signIn, links, capabilities = [] }) => {
  if (signIn?.mode !== "system") return [];
  if ((links?.schemes ?? []).length === 0) {
    return [
      conflict(
        "signIn.mode",
        '"system" needs a scheme in "links.schemes", by which the browser returns to the app.',
      ),
    ];
  }
  const isHeard =
    (links?.handler ?? null) !== null || capabilities.some(({ allow }) => allow.includes("app"));
  return isHeard
    ? []
    : [
        conflict(
          "signIn.mode",
          '"system" needs somebody who takes the link by which the browser returns: set "links.handler", or list "app" in "capabilities".',
        ),
      ];
};

/** In the browser, the app's own pages would never be seen in the app. */
export const signInHosts: Rule = ({ signIn, source }) => {
  if (signIn?.mode !== "system" || !("url" in source)) return [];
  const own = normalizeAddress(source.url)?.host;
  return (signIn.hosts ?? []).flatMap((host, index) =>
    normalizeAddress(`https://${host}`)?.host === own
      ? [
          conflict(
            `signIn.hosts.${index}`,
            `"${host}" is where the app itself starts; with "system" all of it would open in the browser.`,
          ),
        ]
      : [],
  );
};

export const corsNeedsBundle: Rule = ({ network, source }) =>
  (network?.cors ?? []).length === 0 || "dir" in source
    ? []
    : [
        conflict(
          "network.cors",
          '"cors" serves pages inside the app; a website as source has its own server.',
        ),
      ];

const RESERVED_SCHEMES = new Set(
  "about app blob chrome data file filesystem ftp http https javascript mailto resource sms tel vbscript view-source ws wss".split(
    " ",
  ),
);

export const ownSchemes: Rule = ({ links }) =>
  (links?.schemes ?? []).flatMap((scheme, index) =>
    RESERVED_SCHEMES.has(scheme)
      ? [
          conflict(
            `links.schemes.${index}`,
            `"${scheme}" belongs to the system; choose a scheme of your own, such as the app's name.`,
          ),
        ]
      : [],
  );
