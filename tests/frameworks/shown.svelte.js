/** A story that components follow, for code that is no component. */
export function createShown(story) {
  let current = $state.raw(story);
  return {
    get story() {
      return current;
    },
    set story(next) {
      current = next;
    },
  };
}
