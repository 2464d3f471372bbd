export interface FoundToken {
  kind: string;
  /** Meant to be in pages, when its owner restricts it. */
  isPublic: boolean;
  at: number;
}

interface TokenFormat {
  kind: string;
  isPublic?: boolean;
  pattern: RegExp;
}

/**
 * Formats that services document, each with a fixed beginning that ordinary text does not have: AWS IAM identifiers,
 * GitHub "token formats", Stripe keys, Slack tokens, Google API keys, PEM (RFC 7468).
 */
const FORMATS: readonly TokenFormat[] = [
  { kind: "an access key of AWS", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { kind: "a token of GitHub", pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/g },
  { kind: "a token of GitHub", pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g },
  { kind: "a live key of Stripe", pattern: /\b[rs]k_live_[A-Za-z0-9]{24,99}\b/g },
  { kind: "a token of Slack", pattern: /\bxox[bpars]-\d{10,13}-[A-Za-z0-9-]{20,80}\b/g },
  {
    kind: "a private key",
    pattern:
      /-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----(?:\\[rn]|\s)+[A-Za-z0-9+/=]{40}/g,
  },
  { kind: "an API key of Google", isPublic: true, pattern: /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
];

/** Samples in documentation repeat a few letters or say what they are. */
const FEWEST_LETTERS = 8;

/** Finds what looks like keys of well-known services. The key itself is never returned. */
export function findTokens(text: string): readonly FoundToken[] {
  return FORMATS.flatMap(({ kind, isPublic = false, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => !/EXAMPLE/i.test(match) && new Set(match.slice(-20)).size >= FEWEST_LETTERS)
      .map(({ index }) => ({ kind, isPublic, at: index })),
  );
}
