import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";

interface Row {
  id: string;
  name: string;
  amount: number;
}

const columns: Column<Row>[] = [
  { key: "name", header: "名称", sort: "name", cell: (row) => row.name },
  { key: "amount", header: "金额", unit: "万元", align: "end", cell: (row) => row.amount },
];

const render = (rows: Row[], sort?: string) =>
  renderToStaticMarkup(
    <DataTable
      caption="清单"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/rows/${row.id}`}
      query={{ path: "/rows", params: { sort, q: "x" } }}
      empty="一条也没有"
    />,
  );

describe("DataTable", () => {
  const row = { id: "1", name: "启元", amount: 12 };

  test("is a table with a caption, headings of columns and rows, and the unit in the head", () => {
    const html = render([row]);
    expect(html).toContain("<caption");
    expect(html).toMatch(/<th scope="col"[^>]*aria-sort="none"/);
    expect(html).toMatch(/<th scope="row"[^>]*><a[^>]*href="\/rows\/1"[^>]*>启元<\/a>/);
    expect(html).toContain("(万元)");
  });

  test.each([
    [undefined, "none", "/rows?sort=name&amp;q=x"],
    ["name", "ascending", "/rows?sort=-name&amp;q=x"],
    ["-name", "descending", "/rows?q=x"],
  ])("sorted by %s it says %s and leads on", (sort, order, href) => {
    const html = render([row], sort);
    expect(html).toContain(`aria-sort="${order}"`);
    expect(html).toContain(`href="${href}"`);
  });

  test("without rows it says why", () => {
    expect(render([])).toContain("一条也没有");
    expect(render([])).not.toContain("<table");
  });
});
