import { defineBackground } from 'wxt/utils/define-background';
import { sweepElements } from '../../dom/sweep-elements.ts';
import { startBackground } from '../../platform/background.ts';

export default defineBackground({ type: 'module', main: () => startBackground(sweepElements) });
