/** The box of everything that is typed or chosen in. 16 px text on phones, or iOS zooms in. */
export const controlStyle = [
  "w-full min-w-0 rounded-md border border-control bg-surface px-2.5 text-base text-ink",
  "placeholder:text-ink-faint hover:border-ink-faint",
  "focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0",
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-faint",
  "[&[readonly]]:bg-sunken aria-invalid:border-danger aria-invalid:outline-danger max-md:text-lg",
].join(" ");

export const controlHeight = "h-control max-md:h-touch";
