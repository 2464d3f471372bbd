import { pathOf } from "./element-path.ts";

/** What a person entered into one field. */
export interface KeptField {
  path: string;
  /** Tag, type and name: a field that has become another one gets nothing. */
  kind: string;
  value: string | boolean | readonly string[];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

function kindOf(field: Field): string {
  return [field.localName, field.type, field.name].join(" ");
}

/** Passwords are not carried around, files cannot be, and hidden fields belong to the page. */
const LEFT_OUT = new Set(["password", "file", "hidden", "submit", "button", "reset", "image"]);

function chosen(field: HTMLSelectElement): string[] {
  return [...field.selectedOptions].map(({ value }) => value);
}

/** Null when nobody changed the field, so that a new default of the page is seen. */
function enteredInto(field: Field): KeptField["value"] | null {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const isDefault = options.every(({ selected, defaultSelected }) => selected === defaultSelected);
    const hasDefault = options.some(({ defaultSelected }) => defaultSelected);
    const isFirst = !hasDefault && !field.multiple && field.selectedIndex <= 0;
    return isDefault || isFirst ? null : chosen(field);
  }
  if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
    return field.checked === field.defaultChecked ? null : field.checked;
  }
  return field.value === field.defaultValue ? null : field.value;
}

export function keepFields(root: Document): KeptField[] {
  return [...root.querySelectorAll("input, textarea, select")].flatMap((field) => {
    if (!isField(field) || LEFT_OUT.has(field.type)) return [];
    const value = enteredInto(field);
    return value === null ? [] : [{ path: pathOf(field), kind: kindOf(field), value }];
  });
}

/** Fills in a field and tells the page, as if it had been typed. @returns Whether the field is there. */
export function restoreField(root: Document, { path, kind, value }: KeptField): boolean {
  const field = root.querySelector(path);
  if (!isField(field) || kindOf(field) !== kind) return false;
  if (field instanceof HTMLSelectElement && typeof value === "object") {
    for (const option of field.options) option.selected = value.includes(option.value);
  } else if (field instanceof HTMLInputElement && typeof value === "boolean") {
    field.checked = value;
  } else if (!(field instanceof HTMLSelectElement) && typeof value === "string") {
    field.value = value;
  }
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}
