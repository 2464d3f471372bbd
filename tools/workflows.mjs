// The two workflows of a build repository from what `cloud/.github/workflows` holds.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function read(name) {
  return readFileSync(join(root, "cloud/.github/workflows", name), "utf8");
}

async function readRunners() {
  const entryPoints = [join(root, "packages/core/src/shells/runners.ts")];
  const { outputFiles } = await build({ entryPoints, format: "esm", write: false });
  const { RUNNERS } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return RUNNERS;
}

/** The first match; a workflow that was rewritten must not lose a part of the other in silence. */
function part(text, pattern) {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`build.yml has nothing like ${pattern}.`);
  return found;
}

function replaced(text, what, by) {
  if (!text.includes(what)) throw new Error(`There is no ${JSON.stringify(what)} in a workflow.`);
  return text.replaceAll(what, () => by);
}

const GET_THE_SHELLS = `      - name: Get the shells
        env:
          GITHUB_TOKEN: \${{ github.token }}
        run: node main/pakeplus/build.mjs fetch-shells --app app
`;
const NEEDS = `    needs: [plan, shells]
    # Also when every shell had been compiled before, so that the job in between was left out.
    if: \${{ !failure() && !cancelled() }}
`;

/**
 * `build.yml` takes finished shells. `compile.yml` has the same jobs after two that compile shells: two files, because
 * in one the jobs that are left out would stand in every run.
 */
export async function workflows() {
  const runners = await readRunners();
  const withRunners = (text) =>
    text.replaceAll(/\b([A-Z]+)_RUNNER\b/gu, (_whole, family) => runners[family.toLowerCase()]);
  const plain = read("build.yml").replace(/^ *# The build of PakePlus puts.*\n/mu, "");
  const settings = part(plain, /^( {4}defaults:\n[\s\S]*?)^ {4}steps:\n/mu);
  const files = part(plain, /^( {6}- name: Get the files\n[\s\S]*?)^ {6}- name: /mu);
  const head = replaced(
    part(plain, /^([\s\S]*?)^jobs:\n/mu),
    "name: Build\n",
    "name: Build with compiled shells\n",
  );
  let jobs = part(plain, /^jobs:\n([\s\S]*)$/mu);
  jobs = replaced(jobs, "    name: Linux\n", `    name: Linux\n${NEEDS}`);
  jobs = replaced(jobs, settings, `${settings}      PAKEPLUS_SHELLS: shells\n`);
  jobs = replaced(jobs, files, `${files}${GET_THE_SHELLS}`);
  const parts = { HEAD: head, SETTINGS: settings, FILES: files, JOBS: jobs };
  const compile = read("compile.yml")
    .replace(/^# The build of PakePlus puts.*\n/u, "")
    .replaceAll(/^ *# ([A-Z]+) OF build\.yml\n/gmu, (_line, name) => parts[name]);
  return { "build.yml": withRunners(plain), "compile.yml": withRunners(compile) };
}
