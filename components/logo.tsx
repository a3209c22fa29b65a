/** The mark: a page lit from the side. The icons in `public/icon` are drawn from the same shapes. */
import type { VNode } from 'preact';

export function Logo(): VNode {
  return (
    <svg class="logo" viewBox="0 0 20 20" aria-hidden="true">
      <path
        class="logo-page"
        d="M5.5 .5h9a5 5 0 0 1 5 5v9a5 5 0 0 1-5 5h-9a5 5 0 0 1-5-5v-9a5 5 0 0 1 5-5"
      />
      <path class="logo-light" d="M5.5 .5H12L8 19.5H5.5a5 5 0 0 1-5-5v-9a5 5 0 0 1 5-5" />
    </svg>
  );
}
