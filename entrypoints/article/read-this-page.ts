import type { AnnotatorHere, ArticleHere } from '../../dom/neighbours.ts';
import { createPageSession } from '../../dom/page-session.ts';
import { rehearseReading } from '../../dom/rehearse-reading.ts';
import { labelOfTarget, subjectsOfTarget } from '../../lib/reading/targets.ts';
import { askForReading, followReader, tellState } from '../../platform/article-calls.ts';
import { drawCard } from '../../platform/card-drawing.ts';
import { isAlive } from '../../platform/extension-life.ts';
import { bring, loadLateScript, peekLateScript } from '../../platform/late-scripts.ts';

/**
 * Joins the page (dom), the background (platform) and the card (entrypoints/card).
 *
 * @returns What takes everything back from the page.
 */
export function readThisPage(): () => void {
  const session = createPageSession({
    document,
    readWithData: askForReading,
    openCard: (target, host, reading, article) => drawCard({ host, target, reading, article }),
    labelOf: labelOfTarget,
    isTaken: (point) => peekLateScript<AnnotatorHere>('annotate')?.isAt(point) ?? false,
    onState: tellState,
    isAlive,
    awaitsSettings: true,
    loadWrapPainter: () => loadLateScript('wrap'),
    cardMode: import.meta.env.MODE === 'production' ? 'closed' : 'open',
  });
  bring('article', {
    findsAt: (point) => {
      const { state } = session;
      if (state.status !== 'ready') return [];
      return session.findsAt(point).map((target) => ({
        subjects: subjectsOfTarget(target, state.reading),
        open: () => session.show(target, { takesFocus: true }),
      }));
    },
  } satisfies ArticleHere);
  void followReader(location.host, {
    start: (choices, hear) => {
      session.configure({ ...choices, hear });
      void session.start();
    },
    stop: () => session.stop(),
    calls: {
      describePage: () => session.state,
      readAgain: () => session.refresh(),
      readAnyway: () => session.readAnyway(),
      drawPage: () => session.draw(),
      showHighlight: (target) => session.show(target, { takesFocus: true }),
      stepHighlight: (step) => void session.step(step),
    },
  });
  void session.start(); // the settings may come after the article
  if (document.readyState === 'loading') setTimeout(() => void rehearseReading(document));
  return () => session.stop();
}
