"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "sonner";

import type { ActionFailure, ActionState } from "@/lib/kernel/result";
import type { Move } from "@/lib/rules/pipeline/moves";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import { asksForInput, type Movable, type MoveAction } from "./movable";

/** A move that was wanted. */
export interface Wish {
  application: Movable;
  move: Move;
}

/** A move that was not made, and why. */
export interface Refusal {
  application: Movable;
  to: PipelineState;
  reasons: readonly string[];
  /** The server's sentence; absent when the page already knew. */
  message?: string;
  /** Somebody was faster: the application as it stands now. */
  current?: Readonly<Record<string, unknown>> | undefined;
}

interface UseMoveOptions {
  action: MoveAction;
  /** Runs inside the transition, so that an optimistic state it sets lasts until the server has answered. */
  onStart?: (wish: Wish) => void;
}

/** Making moves: asks for what the move needs, sends it, and keeps what was refused until it is read. */
export function useMove({ action, onStart }: UseMoveOptions) {
  const t = useTranslations("applications");
  const router = useRouter();
  const [asking, setAsking] = useState<Wish | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();

  function settle({ application, move: { to } }: Wish, state: ActionState): void {
    if (state.ok) {
      setAsking(null);
      toast.success(t("move.done", { state: t(`states.${to}`) }));
      return;
    }
    setAsking(null);
    setRefusal(refusalOf({ application, to }, state));
    // What the person sees is no longer true.
    if (state.code === "CONFLICT") router.refresh();
  }

  return {
    asking,
    refusal,
    pending,
    attempt(wish: Wish): void {
      if (asksForInput(wish.move)) return setAsking(wish);
      startTransition(async () => {
        onStart?.(wish);
        const { id, version } = wish.application;
        settle(wish, await action(null, { id, version, to: wish.move.to }));
      });
    },
    /** For the form that asks: what can be put right stays in the form. */
    submit: (wish: Wish): MoveAction => {
      return async (previous, payload) => {
        const state = await action(previous, payload);
        if (state.ok || state.code === "CONFLICT") settle(wish, state);
        return state.ok ? state : atItsFields(state);
      };
    },
    refuse: setRefusal,
    close(): void {
      setAsking(null);
      setRefusal(null);
    },
  };
}

function refusalOf(
  wish: Pick<Refusal, "application" | "to">,
  { code, message, reasons, current }: ActionFailure,
): Refusal {
  const words = reasons.map((reason) => reason.message);
  return { ...wish, message, reasons: words, ...(code === "CONFLICT" && { current }) };
}

/** Reasons that an input can put right, by the beginning of their codes. */
const FIELDS = {
  SUBMISSION_DATE_: "submittedOn",
  CERTIFICATE_DATE_: "certificateDate",
  CERTIFICATE_NUMBER_: "certificateNumber",
  NOTE_: "note",
} as const;

/** Says at the field what the field can put right; the other reasons stay above the form. */
function atItsFields(failure: ActionFailure): ActionFailure {
  const fieldOf = (code: string) =>
    Object.entries(FIELDS).find(([beginning]) => code.startsWith(beginning))?.[1];
  const fieldErrors: Record<string, string[]> = { ...failure.fieldErrors };
  for (const { code, message } of failure.reasons) {
    const field = fieldOf(code);
    if (field) (fieldErrors[field] ??= []).push(message);
  }
  const reasons = failure.reasons.filter(({ code }) => !fieldOf(code));
  return { ...failure, fieldErrors, reasons };
}

export type Mover = ReturnType<typeof useMove>;
