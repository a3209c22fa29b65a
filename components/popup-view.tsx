/**
 * The popup: the panel at a popup's size. It is named after the extension and not after the
 * article, which stands right behind it, and offers the panel itself. Who says what has no room here.
 */
import type { VNode } from 'preact';
import { PanelView, type PanelViewProps } from './panel-view.tsx';

export type PopupViewProps = Omit<PanelViewProps, 'title' | 'surface' | 'sources'>;

export function PopupView(props: PopupViewProps): VNode {
  return <PanelView {...props} title="" surface="popup" />;
}
