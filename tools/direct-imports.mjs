import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const EXPORTED = /^export (?:async )?(?:const|function|class) (\w+)/gmu;
const LISTED = /^export (type )?\{([^}]*)\} from "(\.[^"]+)";/gmu;
const ALL = /^export \* from "(\.[^"]+)";/gmu;

/** Which file each value of a package's index comes from. */
function filesOfValues(index) {
  const text = readFileSync(index, "utf8");
  const at = (path) => join(dirname(index), path);
  const files = new Map();
  for (const [, path] of text.matchAll(ALL)) {
    for (const [, name] of readFileSync(at(path), "utf8").matchAll(EXPORTED)) files.set(name, at(path));
  }
  for (const [, isType, names, path] of text.matchAll(LISTED)) {
    if (isType !== undefined) continue;
    for (const name of valuesOf(names)) files.set(name, at(path));
  }
  return files;
}

function valuesOf(names) {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}

/**
 * A bundler puts all that any page takes from an index into the chunk of the first page, because that takes something
 * from it too. Therefore imports of the package go to the files behind its index; the sources do not change.
 * @param {string} name Of the package.
 * @param {string} index Its index file.
 * @param {RegExp} filter Files whose imports are rewritten.
 */
export function directImports(name, index, filter) {
  const pattern = new RegExp(`^import (type )?\\{([^}]*)\\} from "${name}";`, "gmu");
  return {
    name: "direct-imports",
    setup(bundler) {
      const files = filesOfValues(index);
      bundler.onLoad({ filter }, ({ path }) => {
        const contents = readFileSync(path, "utf8").replaceAll(pattern, (line, isType, names) => {
          if (isType !== undefined) return "";
          const imports = valuesOf(names).map((value) => {
            const file = files.get(value.split(" as ")[0]);
            if (file === undefined) throw new Error(`${name} exports no ${value}; ${path} imports it.`);
            return `import { ${value} } from ${JSON.stringify(file)};`;
          });
          // Lines stay where they are, for messages about them.
          return imports.join(" ") + "\n".repeat(line.split("\n").length - 1);
        });
        return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
}
