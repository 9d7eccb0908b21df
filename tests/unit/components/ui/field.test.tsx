import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { Field } from "@/components/ui/field";
import { FormStateContext } from "@/components/ui/form-state";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";

describe("Field", () => {
  test("ties label, hint and control together", () => {
    const html = renderToStaticMarkup(
      <Field label="名称" name="name" hint="与执照一致" required>
        <Input />
      </Field>,
    );
    const id = /<label for="([^"]+)"/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<input[^>]* id="${id}"`));
    expect(html).toContain(`aria-describedby="${id}-hint"`);
    expect(html).toMatch(/<input[^>]* required=""/);
    expect(html).not.toContain("aria-invalid=");
  });

  test("after a failed submit shows the error and what was typed", () => {
    const html = renderToStaticMarkup(
      <FormStateContext
        value={{
          formId: "f",
          errors: { "contact.phone": ["号码不完整"] },
          values: { contact: { phone: "0797" }, stage: "B" },
        }}
      >
        <Field label="电话" name="contact.phone">
          <Input defaultValue="旧值" />
        </Field>
        <Field label="阶段" name="stage">
          <NativeSelect
            options={[
              { value: "A", label: "甲" },
              { value: "B", label: "乙" },
            ]}
          />
        </Field>
      </FormStateContext>,
    );
    expect(html).toMatch(/<input[^>]* id="f-contact\.phone"[^>]* value="0797"/);
    expect(html).toContain('aria-describedby="f-contact.phone-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("号码不完整");
    expect(html).toMatch(/<option value="B" selected=""/);
  });
});
