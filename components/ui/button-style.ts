import { cva, type VariantProps } from "class-variance-authority";

/** The look of everything that is pressed: buttons, link buttons and the triggers of overlays. */
export const buttonStyle = cva(
  [
    "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors duration-100 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed",
    "disabled:border-line disabled:bg-sunken disabled:text-ink-faint",
    "aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-faint aria-disabled:shadow-none",
    "print:hidden [&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary:
          "border-accent bg-accent text-ink-inverse shadow-raised enabled:hover:border-accent-strong enabled:hover:bg-accent-strong [a&]:hover:bg-accent-strong",
        secondary:
          "border-line-strong bg-surface text-ink shadow-raised enabled:hover:bg-hover [a&]:hover:bg-hover",
        ghost:
          "border-transparent bg-transparent text-ink-soft enabled:hover:bg-hover enabled:hover:text-ink [a&]:hover:bg-hover",
        danger:
          "border-danger bg-danger text-ink-inverse shadow-raised enabled:hover:border-danger-strong enabled:hover:bg-danger-strong",
      },
      size: {
        sm: "h-7 px-2 text-sm max-md:h-9",
        md: "h-control px-3 text-base max-md:h-touch max-md:px-4",
        lg: "h-10 px-4 text-base max-md:h-touch",
        icon: "size-control px-0 max-md:size-touch",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyle>;

export type ButtonVariant = NonNullable<ButtonLook["variant"]>;

export type ButtonSize = NonNullable<ButtonLook["size"]>;
