import { describe, expect, test } from "vitest";
import { createContract, readDescription, type Edition, type Exchange } from "./contract.ts";
import { METHODS } from "./open-api.ts";
import { OPERATIONS } from "./operations.ts";
import { placeholderOf } from "./placeholders.ts";

const contract = createContract(readDescription("api.github.com"));

function exchange(changes: Partial<Exchange>): Exchange {
  return {
    method: "GET",
    path: "/user",
    query: new URLSearchParams(),
    requestBody: undefined,
    status: 200,
    contentType: "application/json",
    responseBody: undefined,
    ...changes,
  };
}

const dispatch = (requestBody: unknown): Exchange =>
  exchange({
    method: "POST",
    path: "/repos/a/b/actions/workflows/build.yml/dispatches",
    requestBody,
    status: 200,
    responseBody: { workflow_run_id: 1, run_url: "https://a.invalid/", html_url: "https://a.invalid/" },
  });

describe.each(["api.github.com", "ghes-3.19"] satisfies Edition[])("%s", (edition) => {
  const description = readDescription(edition);
  const own = createContract(description);
  const answers = Object.values(description.paths).flatMap((methods) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      const success = Object.keys(operation?.responses ?? {}).find((status) => status.startsWith("2"));
      return operation === undefined || success === undefined
        ? []
        : [{ id: operation.operationId, status: Number(success) }];
    }),
  );

  test("describes every operation that we use", () => {
    const found = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    expect(found.map(({ operationId }) => operationId).toSorted()).toEqual(OPERATIONS.toSorted());
  });

  test.each(answers)("the placeholder of $id is a valid answer", ({ id, status }) => {
    const [path = "", methods = {}] =
      Object.entries(description.paths).find(([, each]) =>
        Object.values(each).some(({ operationId }) => operationId === id),
      ) ?? [];
    const method = METHODS.find((name) => methods[name]?.operationId === id) ?? "get";
    const body = methods[method]?.requestBody === undefined ? undefined : {};
    const hasBody = status !== 204;
    const problems = own.check(
      exchange({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{\w*(?:_id|number)\}/gu, "1").replaceAll(/\{\w+\}/gu, "x"),
        requestBody: body,
        status,
        responseBody: hasBody ? placeholderOf(own.responseSchema(id, status)) : undefined,
      }),
    );
    expect(problems.filter((problem) => problem.includes(`answer ${status}`))).toEqual([]);
  });
});

describe("what the contract catches", () => {
  test("a path that GitHub does not have", () => {
    expect(contract.check(exchange({ path: "/users/me" }))).toEqual(["GitHub has no GET /users/me"]);
  });

  test("a misspelt or invented field of a request", () => {
    expect(contract.check(dispatch({ ref: "main", return_run_details: true }))).toEqual([]);
    expect(contract.check(dispatch({ ref: "main", input: {} })).join()).toContain("unevaluated properties");
    expect(contract.check(dispatch({})).join()).toContain("required property 'ref'");
    expect(contract.check(dispatch(undefined)).join()).toContain("the request body is missing");
  });

  test("a query parameter that does not exist", () => {
    const query = new URLSearchParams({ sha: "1" });
    const body = { total_count: 0, workflow_runs: [] };
    const runs = { path: "/repos/a/b/actions/runs", query, responseBody: body };
    expect(contract.check(exchange(runs)).join()).toContain("no query parameter sha");
  });

  test("an answer with a field too many, too few, or of another type", () => {
    const user = placeholderOf(contract.responseSchema("users/get-authenticated", 200)) as object;
    expect(contract.check(exchange({ responseBody: user }))).toEqual([]);
    expect(contract.check(exchange({ responseBody: { ...user, token: "x" } }))).toHaveLength(1);
    expect(contract.check(exchange({ responseBody: { ...user, id: "1" } }))).toHaveLength(1);
    expect(contract.check(exchange({ responseBody: { ...user, login: undefined } }))).toHaveLength(1);
  });

  test("a status that is not described", () => {
    expect(contract.check(exchange({ status: 201, responseBody: {} })).join()).toContain("status 201");
  });

  test("an Enterprise Server without run details says so", () => {
    const old = createContract(readDescription("ghes-3.19"));
    const asked = {
      ...dispatch({ ref: "main", return_run_details: true }),
      status: 204,
      responseBody: undefined,
    };
    expect(old.check(asked).join()).toContain("unevaluated properties");
    expect(old.check({ ...asked, requestBody: { ref: "main" } })).toEqual([]);
  });

  test("names with slashes", () => {
    expect(contract.match("GET", "/repos/a/b/git/ref/heads/app/notes")?.values).toMatchObject({
      ref: "heads/app/notes",
    });
  });
});
