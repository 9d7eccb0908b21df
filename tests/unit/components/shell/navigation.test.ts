import { describe, expect, test } from "vitest";

import { currentItem, type NavGroup, parkHref, visibleGroups } from "@/components/shell/navigation";

const place = (href: string) => ({ href, label: href, icon: "home" as const });
const own: NavGroup = { items: [place("/workbench"), place("/my"), place("/my/claims")] };
const ganzhou: NavGroup = {
  park: "ganzhou",
  items: [place("/parks/ganzhou/enterprises"), place("/parks/ganzhou/claims")],
};
const ordos: NavGroup = { park: "ordos", items: [place("/parks/ordos/enterprises")] };

describe("visibleGroups", () => {
  test("shows the places of the park one is in", () => {
    expect(visibleGroups([own, ganzhou, ordos], "/parks/ordos/enterprises")).toEqual([own, ordos]);
  });

  test("shows the only park everywhere, and none of several outside", () => {
    expect(visibleGroups([own, ganzhou], "/workbench")).toEqual([own, ganzhou]);
    expect(visibleGroups([own, ganzhou, ordos], "/workbench")).toEqual([own]);
  });
});

describe("currentItem", () => {
  test.each([
    ["/my/claims/17", "/my/claims"],
    ["/my", "/my"],
    ["/mystery", undefined],
  ])("%s belongs to %s", (pathname, href) => {
    expect(currentItem([own], pathname)?.href).toBe(href);
  });
});

describe("parkHref", () => {
  test("stays in the section where the other park has it", () => {
    const href = parkHref([ganzhou, ordos], "ganzhou", "/parks/ordos/enterprises/17");
    expect(href).toBe("/parks/ganzhou/enterprises");
  });

  test("goes to the first place where it has not", () => {
    const href = parkHref([ganzhou, ordos], "ordos", "/parks/ganzhou/claims");
    expect(href).toBe("/parks/ordos/enterprises");
  });
});
