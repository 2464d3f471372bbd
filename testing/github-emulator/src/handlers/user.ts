import type { Handler } from "../http/api.ts";
import { simpleUser } from "./shapes.ts";

/** `GET /user`: every token may ask. */
export const getAuthenticatedUser: Handler = ({ account, fill, web, api }) => ({
  status: 200,
  body: fill("users/get-authenticated", 200, {
    ...simpleUser(account, { web, api }),
    user_view_type: "public",
    name: account.login,
    email: null,
  }),
});
