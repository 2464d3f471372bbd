export { openVault, type Vault, type VaultChoice, type VaultOptions } from "./open-vault.ts";
export type { SecretStore } from "./secret-store.ts";
