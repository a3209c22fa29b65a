/** Takes away elements that a script left whose version is gone. */

/**
 * Runs in a page by itself, so it names nothing outside itself.
 *
 * @param names - Of elements, as a selector.
 */
export function sweepElements(names: string): void {
  for (const element of document.querySelectorAll(names)) element.remove();
}
