"use client";

/**
 * Records written without a line: kept on the device, sent once when the line is back. The server knows each by the
 * token that the device gave it, so that one whose answer was lost may be sent again.
 */
import { useCallback, useEffect, useSyncExternalStore } from "react";

import type { Action, ActionFailure } from "@/lib/kernel/result";
import { type Entries, formDataOf, keep, keptText, onKeptChange, readKept } from "./device-storage";

/** A record that waits to be sent. */
export interface Waiting {
  token: string;
  /** What the person calls it, such as the enterprise's name. */
  label: string;
  entries: Entries;
  /** Why the server would not have it; it waits for the person then, not for the line. */
  refusal?: string;
}

/** What became of one attempt. `offline`: there was no line, it waits. */
export type Delivery =
  | { outcome: "sent"; id: string; refusedFiles: readonly string[] }
  | { outcome: "refused"; failure: ActionFailure }
  | { outcome: "offline" };

export interface Carrier {
  action: Action<{ id: string }>;
  /** Sends what belongs to the record after it has arrived; answers with the names that were refused. */
  follow?: (id: string, token: string) => Promise<readonly string[]>;
}

/** Sends one record and what belongs to it. */
export async function deliver(
  { action, follow }: Carrier,
  { token, entries }: Pick<Waiting, "token" | "entries">,
): Promise<Delivery> {
  try {
    const answer = await action(null, formDataOf(entries));
    if (!answer.ok) return { outcome: "refused", failure: answer };
    const refusedFiles = (await follow?.(answer.data.id, token)) ?? [];
    return { outcome: "sent", id: answer.data.id, refusedFiles };
  } catch {
    // A refusal is an answer; what throws on the way is the line.
    return { outcome: "offline" };
  }
}

const waitingIn = (box: string): readonly Waiting[] => readKept<Waiting[]>(box) ?? [];

/** Puts a record in, instead of one of the same token. */
export function putInto(box: string, record: Waiting): void {
  keep(box, [...waitingIn(box).filter(({ token }) => token !== record.token), record]);
}

export function takeOutOf(box: string, token: string): void {
  keep(
    box,
    waitingIn(box).filter((record) => record.token !== token),
  );
}

/** Seconds between attempts while something waits; the browser's word that it is online is no proof of a line. */
const RETRY_AFTER = 20;

/** The records that wait in a box; they are sent as soon as that works. */
export function useOutbox(box: string, carrier: Carrier, onSent: (record: Waiting) => void) {
  const text = useSyncExternalStore(
    onKeptChange,
    () => keptText(box),
    () => "",
  );
  const waiting = text ? (JSON.parse(text) as Waiting[]) : [];
  const { action, follow } = carrier;

  const flush = useCallback(async () => {
    for (const record of waitingIn(box).filter(isSendable)) {
      const delivery = await deliver({ action, follow }, record);
      if (delivery.outcome === "offline") return;
      if (delivery.outcome === "refused") {
        putInto(box, { ...record, refusal: wordingOf(delivery.failure) });
        continue;
      }
      takeOutOf(box, record.token);
      onSent(record);
    }
  }, [box, action, follow, onSent]);

  const isWaiting = waiting.some(isSendable);
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => void alone(box, flush);
    again();
    const timer = setInterval(again, RETRY_AFTER * 1000);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [isWaiting, box, flush]);

  return waiting;
}

const isSendable = ({ refusal }: Waiting): boolean => refusal === undefined;

/** The first reason says more than the sentence above all reasons. */
function wordingOf({ message, reasons, fieldErrors }: ActionFailure): string {
  return reasons[0]?.message ?? Object.values(fieldErrors)[0]?.[0] ?? message;
}

/** One window sends at a time, where the browser can tell; elsewhere the token keeps doubles away. */
async function alone(box: string, work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(box, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
