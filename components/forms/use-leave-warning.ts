"use client";

import { type RefObject, useEffect } from "react";

import { followedLink } from "@/components/ui/followed-link";

/** Asks before the page is left while `dirty` holds: by closing, by reloading and by any link. */
export function useLeaveWarning(dirty: RefObject<boolean>, question: string): void {
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    // On the window and capturing, so that it runs before anything else sees the click.
    const onClick = (event: MouseEvent) => {
      if (!dirty.current || !followedLink(event)) return;
      if (window.confirm(question)) dirty.current = false;
      else {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", onClick, true);
    };
  }, [dirty, question]);
}
