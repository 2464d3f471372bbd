import { failure, type Handler } from "../http/api.ts";
import { simpleUser } from "./shapes.ts";

/** `GET /user`: every token of a person may ask. */
export const getAuthenticatedUser: Handler = ({ account, token, fill, web, api }) => {
  // The token of a run is nobody's.
  if (token.isOfRun) return failure(403, "Resource not accessible by integration");
  const user = {
    ...simpleUser(account, { web, api }),
    user_view_type: "public",
    name: account.login,
    email: null,
  };
  return { status: 200, body: fill("users/get-authenticated", 200, user) };
};
