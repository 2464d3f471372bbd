/** What only github.com itself can show; each gets what was observed. */
export const POINTS = {
  token: "how a token shows its kind, rights and expiry in the headers of GET /user",
  creation:
    "whether making a repository with a wrong name is answered by rights (403) or by rules (422) first",
  repository: "whether the token may make a private repository (fine-grained: needs All repositories)",
  firstPush:
    "whether a push without reading the refs first is accepted, and how long Git takes to find the repository",
  author: "whether a commit with the address ID+LOGIN@users.noreply.github.com passes the rules about mail",
  atomic: "whether a push with a tip that is not expected is refused in words that we know",
  dispatch: "how long a dispatch takes to find a new workflow, and whether it answers with the id of its run",
  free: "whether an answer 304 really costs nothing of the hour's budget",
  queue: "how long a runner takes to begin, and which states a run goes through",
  release: "whether the run's own token may make a release of a commit of the default branch",
  log: "whether the log can be read from the storage that GitHub points to, without the token",
  description: "where GitHub's answers differ from its description, which the emulator holds itself to",
  removal: "whether the repository can be deleted again",
} as const;

export type Point = keyof typeof POINTS;

/** What it costs; said before anything is sent. */
export const COST =
  "It makes one private repository with a name of its own, runs one job of a minute in it, and deletes it: about 20 requests.";
