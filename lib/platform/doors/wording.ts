/** Errors in the reader's language: the domain speaks in codes, the doors translate. */
import "server-only";
import { getMessages, getTranslations } from "next-intl/server";
import type { ZodError } from "zod";
import type { Locale } from "@/lib/kernel/context";
import type { ErrorCode, Reason } from "@/lib/kernel/errors";
import type { WordedReason } from "@/lib/kernel/result";

/** Sentences for codes. The reasons of a noun stand in its own namespace, under `reasons`. */
export async function wordingFor(locale: Locale) {
  const [t, messages] = await Promise.all([getTranslations({ locale }), getMessages({ locale })]);
  const namespaces = Object.keys(messages);
  const say = (key: string, params?: Reason["params"]) =>
    t.has(key as never) ? t(key as never, params as never) : undefined;
  return {
    error: (code: ErrorCode): string => say(`errors.${code}`) ?? code,
    reason({ code, params }: Reason): WordedReason {
      const home = namespaces.find((namespace) => t.has(`${namespace}.reasons.${code}` as never));
      return { code, message: (home && say(`${home}.reasons.${code}`, params)) ?? code };
    },
    reasonsByField(fields: Readonly<Record<string, readonly Reason[]>>): Record<string, string[]> {
      const worded = Object.entries(fields).map(([field, reasons]) => [
        field,
        reasons.map((reason) => this.reason(reason).message),
      ]);
      return Object.fromEntries(worded);
    },
    /** Every failed field with every sentence; the path of a nested field is joined by dots. */
    fields(error: ZodError): Record<string, string[]> {
      const fields: Record<string, string[]> = {};
      for (const issue of error.issues) {
        const params = issueParams(issue);
        const message =
          say(`validation.${issue.message}`, params) ?? say(`validation.${issue.code}`, params);
        (fields[issue.path.join(".") || "form"] ??= []).push(
          message ?? say("validation.custom") ?? issue.code,
        );
      }
      return fields;
    },
  };
}

/** The bounds that a sentence may name. */
function issueParams(issue: ZodError["issues"][number]): Record<string, string | number> {
  const { minimum, maximum } = issue as { minimum?: number | bigint; maximum?: number | bigint };
  return {
    ...(minimum !== undefined && { minimum: minimum.toString() }),
    ...(maximum !== undefined && { maximum: maximum.toString() }),
  };
}
