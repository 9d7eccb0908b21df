import { getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/link-button";
import { findContext } from "@/lib/platform/auth/context";
import { definePublicPage } from "@/lib/platform/doors/define-public-page";

const points = ["survey", "coach", "settle"] as const;

export default definePublicPage({
  reason: "It says what this is and where to sign in.",
  async render() {
    const [t, context] = await Promise.all([getTranslations("shell"), findContext()]);
    return (
      <div className="mx-auto flex w-full max-w-4xl flex-1 flex-col justify-center gap-10 px-4 py-12 md:px-8">
        <div>
          <p className="font-medium text-accent-strong">{t("tagline")}</p>
          <h1 className="mt-2 text-2xl md:text-3xl">{t("landing.title")}</h1>
          <div className="mt-6">
            <LinkButton
              href={context ? "/workbench" : "/sign-in"}
              variant="primary"
              size="lg"
              className="max-md:w-full"
            >
              {t(context ? "landing.enter" : "landing.signIn")}
            </LinkButton>
          </div>
        </div>
        <ol className="grid gap-6 border-t border-line pt-8 md:grid-cols-3">
          {points.map((point, index) => (
            <li key={point}>
              <h2 className="flex items-center gap-2 text-lg">
                <span className="flex size-6 items-center justify-center rounded-full bg-accent-soft text-sm text-accent-strong tabular-nums">
                  {index + 1}
                </span>
                {t(`landing.points.${point}.title`)}
              </h2>
              <p className="mt-1.5 text-ink-soft">{t(`landing.points.${point}.body`)}</p>
            </li>
          ))}
        </ol>
      </div>
    );
  },
});
