import { createContext } from "react";
import type { StudioClient } from "../client/client.ts";
import type { StudioModel } from "../models/studio-model.ts";
import type { Connection } from "../transport/connection.ts";

export interface Studio {
  client: StudioClient;
  connection: Connection;
  model: StudioModel;
}

export const StudioContext = createContext<Studio | null>(null);
