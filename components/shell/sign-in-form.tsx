"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Problem = "failed" | "unreachable";

interface SignInFormProps {
  /** Where to go afterwards; a path of this site. */
  target: string;
  /** What the request itself brought along, such as a post that came without JavaScript. */
  problem?: Problem;
}

/** E-mail and password. Whatever is wrong with them, the answer is the same sentence. */
export function SignInForm({ target, problem: initial }: SignInFormProps) {
  const t = useTranslations("shell.signIn");
  const headingId = useId();
  const alert = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState(initial);
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});
  const [pending, setPending] = useState(false);
  const [visible, setVisible] = useState(false);

  useEffect(() => {
    if (problem && !pending) alert.current?.focus();
  }, [problem, pending]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const email = String(typed.get("email")).trim();
    const password = String(typed.get("password"));
    setMissing({
      email: email ? undefined : t("emptyEmail"),
      password: password ? undefined : t("emptyPassword"),
    });
    const form = event.currentTarget;
    if (!email || !password) {
      form.querySelector<HTMLInputElement>(email ? "[name=password]" : "[name=email]")?.focus();
      return;
    }
    setPending(true);
    const outcome = await attempt(email, password);
    if (outcome === "ok") {
      // A full load: nothing rendered for nobody may survive into the session.
      location.assign(target);
      return;
    }
    setProblem(outcome);
    setPending(false);
  }

  return (
    <form
      method="post"
      // Pressed before the script is there, it must not put a password into the address.
      action="/api/auth/callback/credentials"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby={headingId}
      className="flex flex-col gap-1"
    >
      <h1 id={headingId} className="mb-3 text-xl">
        {t("title")}
      </h1>
      {problem && (
        <div ref={alert} tabIndex={-1} className="mb-3 rounded-lg">
          <Alert tone="danger" live="assertive">
            {t(problem)}
          </Alert>
        </div>
      )}
      <noscript>
        <Alert tone="warn">{t("noScript")}</Alert>
      </noscript>
      <Field label={t("email")} name="email" error={missing.email}>
        <Input
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
        />
      </Field>
      <Field label={t("password")} name="password" error={missing.password}>
        <Input type={visible ? "text" : "password"} autoComplete="current-password" />
      </Field>
      <Checkbox
        label={t("showPassword")}
        checked={visible}
        onChange={(event) => setVisible(event.target.checked)}
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className="mt-3"
        aria-busy={pending}
        onClick={(event) => pending && event.preventDefault()}
      >
        {t(pending ? "pending" : "submit")}
      </Button>
      <p className="mt-3 text-sm text-ink-faint">{t("help")}</p>
    </form>
  );
}

async function attempt(email: string, password: string): Promise<"ok" | Problem> {
  try {
    const result = await signIn("credentials", { email, password, redirect: false });
    return result?.ok ? "ok" : "failed";
  } catch {
    return "unreachable";
  }
}
