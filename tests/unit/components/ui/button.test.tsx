import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Button } from "@/components/ui/button";

test("never submits a form by accident", () => {
  expect(renderToStaticMarkup(<Button>按</Button>)).toContain('type="button"');
});

test("barred, it stays reachable, tells why and submits nothing", () => {
  const html = renderToStaticMarkup(
    <Button type="submit" disabledReason="资料不齐">
      提交
    </Button>,
  );
  expect(html).toContain('aria-disabled="true"');
  expect(html).toContain('type="button"');
  expect(html).not.toMatch(/ disabled(?:=|>|\s)/);
  const reasonId = /aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<span id="${reasonId}" hidden="">资料不齐</span>`);
});
