import type { JSX } from "preact";
import "./icon.css";

/** Returns the product's mark. The office's name stands beside it, so the mark is silent to readers; it never mirrors. */
export function Logo({ size = 48 }: { readonly size?: number | string | undefined }): JSX.Element {
  return (
    <svg class="ui-logo" viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" focusable="false">
      <circle class="ui-logo__ground" cx="24" cy="24" r="24" />
      <path class="ui-logo__arc" d="M14.8 27.5v-3.3a9.2 9.2 0 0 1 18.4 0v3.3" />
      <circle class="ui-logo__dot" cx="24" cy="29.6" r="4" />
    </svg>
  );
}
