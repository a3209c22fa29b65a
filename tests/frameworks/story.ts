/** What the framework pages show, and what a test may do to it: the same for every framework. */
export interface Story {
  headline: string;
  /** `id` is the key of the list. */
  paragraphs: { id: string; text: string }[];
}

/** Left by a page on `window.frameworkPage`. */
export interface FrameworkPage {
  /** Takes over what the server has sent, or makes it all. */
  start(isFromServer: boolean): void;
  /** Shows another story, or none: the article is then taken out of the page. */
  show(story: Story | undefined): void;
}

const FILLER =
  'They spoke for about an hour, and neither side said afterwards what had come of it.';

const makeStory = (headline: string, sentences: Record<string, string>): Story => ({
  headline,
  paragraphs: Object.entries(sentences).map(([id, sentence]) => ({
    id,
    text: `${sentence} ${FILLER} ${FILLER}`,
  })),
});

/** The page as it is loaded. */
export const FIRST_STORY = makeStory('An envoy travels to the region', {
  a: 'Steve Witkoff met the prime minister, Benjamin Netanyahu, on the second day of the week.',
  b: 'Adam Boehler was not there, according to people who know the plans for the talks.',
  c: 'A spokeswoman, Karoline Leavitt, had announced the journey on the day before it began.',
});

/** Where the page goes when it navigates. */
export const SECOND_STORY = makeStory('What the families wait for', {
  x: 'The parents of Edan Alexander wrote a letter, which was read out in the square.',
  y: 'Donald Trump answered it in the evening, and promised that he would come back to it.',
});
