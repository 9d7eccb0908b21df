import { describe, expect, test } from "vitest";

import { hrefWith, nextSort, paramOf } from "@/components/ui/list-query";

const query = {
  path: "/list",
  params: { q: "云启", stage: ["A", "B"], sort: "name", cursor: "c1", empty: "" },
};

describe("hrefWith", () => {
  test("keeps what is chosen and starts paging over", () => {
    expect(hrefWith(query, {})).toBe("/list?q=%E4%BA%91%E5%90%AF&stage=A&stage=B&sort=name");
  });

  test("changes, adds and removes", () => {
    const href = hrefWith(query, { q: null, stage: ["B"], sort: undefined, page: "x" });
    expect(href).toBe("/list?stage=B&page=x");
  });

  test("pages when asked to", () => {
    expect(hrefWith({ path: "/list", params: { cursor: "c1" } }, { cursor: "c2" })).toBe(
      "/list?cursor=c2",
    );
  });

  test("is the bare path when nothing is left", () => {
    expect(hrefWith({ path: "/list", params: { cursor: "c1" } }, {})).toBe("/list");
  });
});

test("paramOf takes the first value that says something", () => {
  expect(paramOf(query, "stage")).toBe("A");
  expect(paramOf(query, "empty")).toBeUndefined();
  expect(paramOf(query, "absent")).toBeUndefined();
});

test("pressing a heading goes up, down and back to unsorted", () => {
  expect(nextSort(undefined, "name")).toBe("name");
  expect(nextSort("name", "name")).toBe("-name");
  expect(nextSort("-name", "name")).toBeNull();
  expect(nextSort("-name", "year")).toBe("year");
});
