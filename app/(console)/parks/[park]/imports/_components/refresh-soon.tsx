"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const PAUSE_MS = 1_000;

/** Renders the page anew, a second after the last time was done, for as long as it stands there. */
export function RefreshSoon() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  useEffect(() => {
    // Asking again before the answer is here would throw that answer away.
    if (pending) return;
    const timer = setTimeout(() => startTransition(() => router.refresh()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pending, router]);
  return null;
}
