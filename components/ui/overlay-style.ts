/** Shared by everything that floats over the page. */
export const popupMotion =
  "origin-(--transform-origin) transition-[scale,opacity] duration-100 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0";

export const popupSurface =
  "rounded-md border border-line-strong bg-surface text-base text-ink shadow-overlay outline-none";

export const listItem =
  "flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 outline-none select-none max-md:min-h-touch data-highlighted:bg-hover data-disabled:text-ink-faint [&_svg]:size-4 [&_svg]:shrink-0";

export const tooltipSurface =
  "max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-ink-inverse shadow-overlay";
