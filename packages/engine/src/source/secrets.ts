/** Names that are secrets whatever they hold. Lower case. */
const NAMES = new Set([
  ".npmrc",
  ".pypirc",
  ".netrc",
  "_netrc",
  ".git-credentials",
  ".htpasswd",
  ".pgpass",
  ".dockercfg",
  ".vault-token",
  "id_rsa",
  "id_dsa",
  "id_ecdsa",
  "id_ed25519",
  "credentials.json",
  "client_secret.json",
  "secrets.json",
  "secrets.yml",
  "secrets.yaml",
  "secrets.toml",
  "keystore.properties",
  "key.properties",
]);

const EXTENSIONS = [".p12", ".pfx", ".p8", ".jks", ".keystore", ".ppk", ".kdbx", ".mobileprovision"];
/** Public certificates share these endings with private keys; their text decides. */
const KEY_EXTENSIONS = [".pem", ".key"];
const SAMPLES = /^\.env\.(example|sample|template|dist|defaults?)$/;
const ACCOUNT_NAMES = /account|credential|firebase|adminsdk|service|secret/;

/** How many bytes of a file {@link secretKind} wants to see. */
export const SECRET_HEAD_BYTES = 4096;

/**
 * Says what kind of secret a file looks like, or null when it looks harmless.
 * @param name Base name.
 * @param readHead Gives the first {@link SECRET_HEAD_BYTES} bytes as text; called only for names that need it.
 */
export function secretKind(name: string, readHead: () => string): string | null {
  const lower = name.toLowerCase();
  if ((lower === ".env" || lower.startsWith(".env.")) && !SAMPLES.test(lower)) return "environment variables";
  if (NAMES.has(lower)) return lower.startsWith("id_") ? "a private key" : "credentials";
  if (EXTENSIONS.some((extension) => lower.endsWith(extension))) return "a key store";
  if (KEY_EXTENSIONS.some((extension) => lower.endsWith(extension))) return keyKind(readHead());
  if (lower.endsWith(".json") && ACCOUNT_NAMES.test(lower)) return accountKind(readHead());
  return null;
}

function keyKind(head: string): string | null {
  if (/PRIVATE KEY/.test(head)) return "a private key";
  const isPublic = /-----BEGIN (CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|X509 CRL)/.test(head);
  // Apple Keynote saves zip files as .key.
  return isPublic || head.startsWith("PK") ? null : "a key";
}

function accountKind(head: string): string | null {
  return /"private_key"|"client_secret"|"refresh_token"/.test(head) ? "credentials" : null;
}
