import { failure, requireRepository, type Handler } from "../http/api.ts";
import { pageOf } from "../http/pages.ts";
import type { SecretBox } from "../secrets/secret-box.ts";
import { asText } from "../workflow/plain.ts";
import { isoTime } from "./shapes.ts";

const READ = { permission: "secrets", level: "read" } as const;
const WRITE = { permission: "secrets", level: "write" } as const;
/** https://docs.github.com/actions/reference/security/secrets, "Naming your secrets" */
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/iu;

const listSecrets: Handler = (request) => {
  const { secrets } = requireRepository(request, READ);
  const { items, headers } = pageOf(request, [...secrets.values()]);
  const shown = items.map(({ name, createdAt, updatedAt }) => ({
    name,
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
  }));
  return { status: 200, body: { total_count: secrets.size, secrets: shown }, headers };
};

const deleteSecret: Handler = (request) => {
  const { secrets } = requireRepository(request, WRITE);
  const isGone = secrets.delete((request.params["secret_name"] ?? "").toUpperCase());
  return isGone ? { status: 204 } : failure(404, "Not Found");
};

export function makeSecretHandlers(box: SecretBox): ReadonlyMap<string, Handler> {
  const getPublicKey: Handler = (request) => {
    requireRepository(request, READ);
    return { status: 200, body: { key_id: box.keyId, key: box.publicKey } };
  };

  const putSecret: Handler = (request) => {
    const { body, params, clock } = request;
    const { secrets } = requireRepository(request, WRITE);
    const name = (params["secret_name"] ?? "").toUpperCase();
    const { encrypted_value: sealed, key_id: keyId } = body;
    if (sealed === undefined || keyId === undefined) {
      const text = 'Invalid request.\n\n"encrypted_value", "key_id" weren\'t supplied.';
      return failure(422, text);
    }
    if (!NAME.test(name)) return failure(422, "Secret names can only contain alphanumeric characters");
    if (keyId !== box.keyId) return failure(422, "Bad request - key_id is invalid");
    const value = box.open(asText(sealed));
    if (value === null) return failure(422, "Improperly encrypted secret");
    const known = secrets.get(name);
    secrets.set(name, { name, value, createdAt: known?.createdAt ?? clock.now(), updatedAt: clock.now() });
    return known === undefined ? { status: 201, body: {} } : { status: 204 };
  };

  return new Map([
    ["actions/get-repo-public-key", getPublicKey],
    ["actions/list-repo-secrets", listSecrets],
    ["actions/create-or-update-repo-secret", putSecret],
    ["actions/delete-repo-secret", deleteSecret],
  ]);
}
