/** Address of a GitHub's pages, as `hostOf` of the commands understands it. @param host Such as `github.com`. */
export function githubWeb(host: string): string {
  const text = host.trim().replace(/\/+$/u, "");
  return /^https?:\/\//iu.test(text) ? text : `https://${text === "" ? "github.com" : text}`;
}
