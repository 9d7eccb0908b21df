import { redirect } from "next/navigation";

import { SignInForm } from "@/components/shell/sign-in-form";
import { ownPath } from "@/lib/kernel/own-path";
import { findContext } from "@/lib/platform/auth/context";
import { definePublicPage } from "@/lib/platform/doors/define-public-page";
import { titled } from "@/lib/platform/doors/page-title";

export const generateMetadata = titled("shell.signIn.title");

export default definePublicPage({
  reason: "Here a person says who they are.",
  async render({ callbackUrl, error, csrf }) {
    const target = ownPath(callbackUrl, "/workbench");
    if (await findContext()) redirect(target);
    return (
      <div className="flex flex-1 items-start justify-center px-4 py-10 md:items-center md:py-16">
        <div className="w-full max-w-sm rounded-lg border border-line bg-surface p-6 shadow-raised max-md:border-none max-md:bg-transparent max-md:p-0 max-md:shadow-none">
          <SignInForm target={target} problem={error || csrf ? "failed" : undefined} />
        </div>
      </div>
    );
  },
});
