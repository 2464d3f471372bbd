import sodium from "libsodium-wrappers";

/** The key to which secrets are sealed before they are sent; one for all repositories. */
export interface SecretBox {
  keyId: string;
  /** 32 bytes in Base64. */
  publicKey: string;
  /** Opens a libsodium sealed box, given in Base64; null when it was not sealed to this key. */
  open(sealed: string): string | null;
}

export async function createSecretBox(): Promise<SecretBox> {
  // oxlint-disable-next-line import/no-named-as-default-member -- the named exports stay empty after loading
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const text = Buffer.from(publicKey).toString("base64");
  return {
    keyId: String(Buffer.from(publicKey).readUIntBE(0, 6)),
    publicKey: text,
    open(sealed) {
      try {
        const bytes = sodium.crypto_box_seal_open(Buffer.from(sealed, "base64"), publicKey, privateKey);
        return Buffer.from(bytes).toString();
      } catch {
        return null;
      }
    },
  };
}
