import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import { changePasswordAction } from "./actions";

export const generateMetadata = titled("account.title");

export default definePage({
  permission: "account.self",
  async render({ context }) {
    const [t, roles] = await Promise.all([
      getTranslations("account"),
      getTranslations("navigation.roles"),
    ]);
    const { name, email, grants } = context.actor;
    const held = [...new Set(grants.map((grant) => grant.role))].map((role) => roles(role));
    return (
      <>
        <PageHeader title={t("title")} />
        <div className="grid gap-4 lg:grid-cols-2">
          <Card title={t("person")}>
            <DescriptionList
              columns={1}
              items={[
                { key: "name", term: t("name"), value: name },
                { key: "email", term: t("email"), value: email },
                { key: "roles", term: t("roles"), value: held.join(" · ") },
              ]}
            />
          </Card>
          <Card title={t("password")} description={t("passwordHint")}>
            <ActionForm action={changePasswordAction} label={t("password")}>
              <Field label={t("currentPassword")} name="currentPassword" required>
                <Input type="password" autoComplete="current-password" />
              </Field>
              <Field
                label={t("newPassword")}
                name="newPassword"
                required
                hint={t("newPasswordHint")}
              >
                <Input type="password" autoComplete="new-password" />
              </Field>
              <Field label={t("repeatedPassword")} name="repeatedPassword" required>
                <Input type="password" autoComplete="new-password" />
              </Field>
              <SubmitButton>{t("change")}</SubmitButton>
            </ActionForm>
          </Card>
        </div>
      </>
    );
  },
});
