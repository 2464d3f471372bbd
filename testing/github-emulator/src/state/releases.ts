export interface Asset {
  id: number;
  name: string;
  label: string | null;
  contentType: string;
  /** Absolute path of its bytes. */
  file: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  createdAt: number;
  uploader: string;
  downloads: number;
}

export interface Release {
  id: number;
  tag: string;
  target: string;
  name: string | null;
  body: string | null;
  isDraft: boolean;
  isPrerelease: boolean;
  author: string;
  createdAt: number;
  publishedAt: number | null;
  assets: Asset[];
}
