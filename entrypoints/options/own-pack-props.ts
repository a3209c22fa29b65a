import type { OwnPackListProps } from '../../components/own-pack-list.tsx';
import type { OwnPacksState } from '../../lib/own-packs/states.ts';
import type { OwnPacks } from '../../platform/own-packs.ts';

/** What the list of readers' own packs shows and calls. */
export function propsOf(ownPacks: OwnPacks, state: OwnPacksState): OwnPackListProps {
  return {
    ...state,
    onAdd: ownPacks.add,
    onSetOn: ownPacks.setOn,
    onRemove: ownPacks.remove,
    onRestore: ownPacks.restore,
    onCancel: ownPacks.cancel,
  };
}
