import { asList, asRecord, asText, type Plain } from "./plain.ts";

/** One input of `workflow_dispatch`. */
export interface InputDefinition {
  name: string;
  type: "string" | "choice" | "boolean" | "number" | "environment";
  isRequired: boolean;
  fallback: string;
  options: readonly string[];
}

export function readDispatchInputs(trigger: unknown): InputDefinition[] {
  return Object.entries(asRecord(asRecord(trigger)["inputs"])).map(([name, value]) => {
    const written = asRecord(value);
    return {
      name,
      type: (written["type"] ?? "string") as InputDefinition["type"],
      isRequired: written["required"] === true,
      fallback: asText(written["default"]),
      options: asList(written["options"]).map(asText),
    };
  });
}

export type CheckedInputs =
  | { isValid: true; inputs: Readonly<Record<string, string>> }
  | { isValid: false; message: string };

/** Holds the inputs of a dispatch to the workflow, with the words that GitHub answers. */
export function checkInputs(definitions: readonly InputDefinition[], given: Plain): CheckedInputs {
  const unexpected = Object.keys(given).filter((name) => !definitions.some((each) => each.name === name));
  if (unexpected.length > 0) {
    return { isValid: false, message: `Unexpected inputs provided: ${JSON.stringify(unexpected)}` };
  }
  const inputs: Record<string, string> = {};
  for (const { name, type, isRequired, fallback, options } of definitions) {
    const value = name in given ? asText(given[name]) : fallback;
    if (isRequired && value === "") {
      return { isValid: false, message: `Required input '${name}' not provided` };
    }
    if (type === "choice" && name in given && !options.includes(value)) {
      return {
        isValid: false,
        message: `Provided value '${value}' for input '${name}' not in the list of allowed values`,
      };
    }
    if (type === "boolean" && value !== "" && value !== "true" && value !== "false") {
      return { isValid: false, message: `Provided value '${value}' for input '${name}' is not a boolean` };
    }
    inputs[name] = type === "boolean" && value === "" ? "false" : value;
  }
  return { isValid: true, inputs };
}

/** The `inputs` context, where booleans and numbers have their type; `github.event.inputs` has texts. */
export function typedInputs(
  definitions: readonly InputDefinition[],
  inputs: Readonly<Record<string, string>>,
): Plain {
  return Object.fromEntries(
    definitions.map(({ name, type }) => {
      const value = inputs[name] ?? "";
      if (type === "boolean") return [name, value === "true"];
      return [name, type === "number" ? Number(value) : value];
    }),
  );
}
