import { isIpAddress } from "./host.ts";

/** Second-level names under which countries register: `example.co.uk` is a site, `co.uk` is none. */
const SECOND_LEVEL = new Set(
  "ac ad co com ed edu go gob gouv gov gr lg mil ne net nom or org sch".split(" "),
);

/** Hosts that give names below them to anybody; each of those names is a site of its own. */
const SHARED_HOSTS = [
  "amazonaws.com",
  "appspot.com",
  "azurewebsites.net",
  "blogspot.com",
  "cloudfront.net",
  "deno.dev",
  "firebaseapp.com",
  "fly.dev",
  "gitbook.io",
  "gitee.io",
  "github.io",
  "gitlab.io",
  "glitch.me",
  "herokuapp.com",
  "netlify.app",
  "notion.site",
  "ngrok.app",
  "ngrok.io",
  "onrender.com",
  "pages.dev",
  "railway.app",
  "render.com",
  "repl.co",
  "replit.app",
  "surge.sh",
  "trycloudflare.com",
  "tumblr.com",
  "vercel.app",
  "web.app",
  "wordpress.com",
  "workers.dev",
];

/**
 * The host whose whole subtree counts as the site of `host`, guessed without the public suffix list: the last two names,
 * three below a country's second level (`co.uk`), the full name on shared hosts (`me.github.io`), and the host itself
 * for numbers and single names. A wrong guess is harmless: the site decides in which window a link opens, never which
 * powers a page has.
 */
export function siteHost(host: string): string {
  if (isIpAddress(host)) return host;
  const labels = host.split(".");
  const shared = SHARED_HOSTS.find((name) => host.endsWith(`.${name}`));
  if (shared !== undefined) return labels.slice(-(shared.split(".").length + 1)).join(".");
  const [second = "", top = ""] = labels.slice(-2);
  const size = top.length === 2 && SECOND_LEVEL.has(second) ? 3 : 2;
  return labels.slice(-size).join(".");
}
