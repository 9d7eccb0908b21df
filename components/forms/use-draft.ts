"use client";

import { useRef, useState, useSyncExternalStore } from "react";

import { newId } from "@/lib/kernel/ids";
import { entriesOf, type Entries, forget, keep, readKept } from "./device-storage";

/** What was typed and not sent yet. */
interface Draft {
  token: string;
  entries: Entries;
}

const never = () => () => {};

/**
 * Keeps what is typed on the device until it is sent. `formKey` changes when a draft was found: the form is then drawn
 * anew, with `value(name)` and `values(name)` as its defaults.
 */
export function useDraft(key: string, serverToken: string) {
  const onDevice = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [round, setRound] = useState(0);
  const formKey = `${onDevice}-${round}`;
  const [draft, setDraft] = useState<{ formKey: string; found: Draft } | null>(null);
  // While rendering and not in an effect: the first picture on the device already shows the draft.
  if (onDevice && draft?.formKey !== formKey) setDraft({ formKey, found: found(key) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { token, entries } = draft?.found ?? { token: serverToken, entries: [] };

  return {
    formKey,
    /** Names the record from here to the database: the device's own, or the page's where no script runs. */
    token,
    isFound: entries.length > 0,
    value: (name: string) => entries.find(([entry]) => entry === name)?.[1],
    values: (name: string) => entries.flatMap(([entry, value]) => (entry === name ? [value] : [])),
    /** For `onInput` of the form's frame. */
    onInput(form: HTMLFormElement) {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => keep(key, { token, entries: entriesOf(new FormData(form)) }),
        300,
      );
    },
    /** The record has left the form: the next one starts empty. */
    clear() {
      clearTimeout(timer.current);
      forget(key);
      setRound((before) => before + 1);
    },
  };
}

const found = (key: string): Draft => readKept<Draft>(key) ?? { token: deviceToken(), entries: [] };

/** Ordered by the device's clock; only its being unique matters. */
const deviceToken = (): string => newId(new Date(performance.timeOrigin + performance.now()));
