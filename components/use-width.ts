/** How wide an element is, in the units of our type scale: a picture in it keeps the reader's font size. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** `--text-body` in tokens.css: what one unit is measured by. */
const BODY_SIZE = 14;

/**
 * @param guess - Until it is measured, and where it cannot be.
 * @returns A reference for the element, whose font size must be the surface's own, and its width.
 */
export function useWidth<E extends HTMLElement>(guess: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const unit = Number.parseFloat(getComputedStyle(element).fontSize) / BODY_SIZE || 1;
      const measured = Math.floor(element.clientWidth / unit);
      if (measured > 0) setWidth(measured); // zero: it is hidden for now
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
