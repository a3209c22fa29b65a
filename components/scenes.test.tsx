import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { createEnglishMessages, createMessagesIn } from './gallery/english-messages.ts';
import { startOfName } from './gallery/press.ts';
import { type Scene, scenes } from './gallery/scenes.tsx';
import { MessagesProvider } from './messages.tsx';

/** Contrast needs layout: it is computed in tokens.test.tsx and checked end to end. */
const RULES = { 'color-contrast': { enabled: false } };

afterEach(cleanup);

describe('every surface in every state', () => {
  it.each(inBothDirections())(
    '%s in %s breaks no rule of axe and carries no inline style',
    async (_, language, scene) => {
      const { container } = renderScene(scene, createMessagesIn(language));
      const { violations } = await axe.run(container, { rules: RULES });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(container.querySelectorAll('[style], style')).toHaveLength(0);
      expect(container.textContent).not.toMatch(/undefined|NaN|\[object|\$\d|Invalid Date/);
    },
  );

  it.each(scenes.map((scene) => [scene.id, scene] as const))(
    '%s has a name for each control, and no two of one kind share it',
    (_, scene) => {
      renderScene(scene);
      const names = screen
        .queryAllByRole('button')
        .map((button) => button.getAttribute('aria-label') ?? button.textContent.trim());
      expect(names.filter((name) => name === '')).toEqual([]);
      const jumps = names.filter((name) => name.startsWith('Go to'));
      expect(new Set(jumps).size).toBe(jumps.length);
    },
  );
});

function inBothDirections() {
  return ['en', 'ar'].flatMap((language) =>
    scenes.map((scene) => [scene.id, language, scene] as const),
  );
}

function renderScene(scene: Scene, messages = createEnglishMessages()) {
  // What the extension's page or the card's host puts around it.
  const inside =
    scene.surface === 'card' ? (
      <div role="dialog" aria-label="Card">
        {scene.view}
      </div>
    ) : (
      scene.view
    );
  const rendered = render(<MessagesProvider messages={messages}>{inside}</MessagesProvider>);
  for (const press of scene.press)
    fireEvent.click(screen.getByText(startsWith(startOfName(press, messages))));
  return rendered;
}

function startsWith(name: string): (text: string, element: Element | null) => boolean {
  return (_, element) =>
    element?.tagName === 'BUTTON' &&
    (element.getAttribute('aria-label') ?? element.textContent).startsWith(name);
}
