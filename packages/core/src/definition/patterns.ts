/**
 * Text formats of the definition. Lengths of Unicode text are part of the pattern because JSON Schema counts
 * characters where JavaScript counts UTF-16 units; written here once, both judge alike.
 */

/** Reverse-domain id. The first part has letters only, so that the id never names a distribution's package. */
export const ID = /^(?=.{1,100}$)[A-Za-z]+(?:\.[A-Za-z0-9_-]+)+$/u;

const NOT_PLAIN = String.raw`\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069`;

const LINE_START = String.raw`^(?!\s)(?=[\s\S]*[^\s\p{Cf}])`;

/** One visible line: no control characters, no forced writing direction, no space at either end. */
export const NAME = new RegExp(String.raw`${LINE_START}[^${NOT_PLAIN}]{1,100}(?<!\s)$`, "u");
/** The same, possibly long. */
export const LINE = new RegExp(String.raw`${LINE_START}[^${NOT_PLAIN}]{1,300}(?<!\s)$`, "u");
/** Several paragraphs. */
export const PARAGRAPHS = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r]){0,4000}$/u;

export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/u;

/** SemVer 2.0.0, the expression published on semver.org; length limited. */
export const VERSION =
  /^(?=.{1,100}$)(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/u;

export const EMAIL = /^[^\s@<>"(),:;\\[\]\p{Cc}]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/u;
/** SPDX licence expression (SPDX 2.3 annex D): names, AND, OR, WITH and brackets. */
export const LICENSE = /^(?=.{1,200}$)[A-Za-z0-9(][A-Za-z0-9.+() :-]*$/u;

export const WEB_URL = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#\\@]+(?:[/?#][^\s]*)?$/u;
/** `https://host[:port]`, in ASCII and lower case as browsers write an origin. */
export const HTTPS_ORIGIN =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::[1-9]\d{0,4})?$/u;
export const HTTPS_URL = /^https:\/\/[^\s/?#\\@]+(?:[/?#][^\s]*)?$/u;
export const HOST_PORT =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\])(?::[1-9]\d{0,4})?$/u;
export const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/u;
export const PROXY =
  /^(?:http|socks5):\/\/(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\]):[1-9]\d{0,4}$/u;

/** Relative, forward slashes, may climb (`../web`). Absolute paths would end in every package. */
export const RELATIVE_PATH = /^(?!\/)(?![A-Za-z][A-Za-z0-9+.-]*:)[^\\\p{Cc}\p{Cs}]{1,1000}$/u;
/** A web address or a relative path. */
export const ICON_PLACE = new RegExp(`(?:${WEB_URL.source})|(?:${RELATIVE_PATH.source})`, "u");
/** Relative and inside: no part is `.` or `..` or empty. */
export const INNER_PATH =
  /^(?!\.{1,2}(?:\/|$))(?![A-Za-z]:)[^\\/\p{Cc}\p{Cs}]+(?:\/(?!\.{1,2}(?:\/|$))[^\\/\p{Cc}\p{Cs}]+)*$/u;
export const GLOB = /^[^\\\p{Cc}\p{Cs}]{1,1000}$/u;

export const COLOR = /^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/u;
/** Registered scheme syntax (RFC 3986 3.1), lower case, long enough not to be a drive letter. */
export const SCHEME = /^[a-z][a-z0-9+.-]{1,31}$/u;
export const EXTENSION = /^[A-Za-z0-9][A-Za-z0-9_+-]{0,31}$/u;
/** RFC 6838 4.2 below the kinds that files have: desktops use others for folders and media. */
export const MIME_TYPE =
  /^(?:application|audio|chemical|font|image|message|model|text|video)\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/u;
/** Name of a secret as GitHub Actions allows it. */
export const SECRET_NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$/u;
export const COMMAND_NAME = /^[a-z][a-z0-9-]{0,62}$/u;
/** A program by name or absolute path; never a command line. */
export const PROGRAM = /^[^\p{Cc}\p{Cs}]{1,1000}$/u;
/** Ed25519 public key: 32 bytes in base64. */
export const PUBLIC_KEY = /^[A-Za-z0-9+/]{43}=$/u;
/** Selectors go into a style sheet as they are; a brace would end the rule. */
export const SELECTOR = /^[^{}<\p{Cc}\p{Cs}]{1,500}$/u;
export const REPOSITORY = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/u;
export const REPOSITORY_NAME = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/)?[A-Za-z0-9._-]{1,100}$/u;
/** `scheme://host…` or `scheme:*`; the exact rules are those of `compileLinkRules`. */
export const LINK_MATCH = /^[^\s\p{Cc}\p{Cs}]{2,2000}$/u;
/** A path with exactly one `%s`, as `url` of a web app manifest's `protocol_handlers` has it. */
export const LINK_HANDLER =
  /^\/(?!\/)(?:(?!%s)[^\s\\\p{Cc}\p{Cs}]){0,500}%s(?:(?!%s)[^\s\\\p{Cc}\p{Cs}]){0,500}$/u;
