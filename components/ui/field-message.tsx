import { CircleAlert } from "lucide-react";

/**
 * The error line under a control. Its height is reserved: an error that appears on blur
 * would otherwise push the button away between press and release and swallow the click.
 */
export function FieldMessage({ id, error }: { id: string; error: string | undefined }) {
  return (
    <p id={id} className="mt-0.5 flex min-h-[1.125rem] items-start gap-1 text-xs text-danger">
      {error && (
        <>
          <CircleAlert aria-hidden className="mt-[0.1875rem] size-3 shrink-0" />
          {error}
        </>
      )}
    </p>
  );
}
