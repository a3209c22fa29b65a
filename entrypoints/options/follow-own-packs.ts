import type { OwnPackListProps } from '../../components/own-pack-list.tsx';
import type { OwnPacksState } from '../../lib/own-packs/states.ts';
import { createOwnPacks } from '../../platform/own-packs.ts';

/** Readers' own packs, as the list shows and calls them. */
export function followOwnPacks(onChange: (isAtWork: boolean) => void) {
  let state: OwnPacksState = { packs: [] };
  const packs = createOwnPacks((changed) => {
    state = changed;
    onChange(state.work !== undefined);
  });
  return {
    start: packs.start,
    propsNow: (): OwnPackListProps => ({
      ...state,
      onAdd: packs.add,
      onSetOn: packs.setOn,
      onRemove: packs.remove,
      onRestore: packs.restore,
      onCancel: packs.cancel,
    }),
  };
}
