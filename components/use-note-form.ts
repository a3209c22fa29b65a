/**
 * What a form of a note knows: what is written, whether it is on disk, and what went wrong. Whatever
 * is typed is kept as a draft; "saved" is said only once the store has said so.
 */
import { useEffect, useState } from 'preact/hooks';
import { hasContent } from '../lib/annotations/create-annotation.ts';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { SaveConflict, SaveReply, StoreErrorCode } from '../lib/annotations/store-calls.ts';
import type { Annotation, KeptAnnotation } from '../lib/annotations/types.ts';

export interface NoteFormProps {
  annotation: Annotation;
  /** Revision that it began from; 0 for a new one. */
  basedOn: number;
  tools: NoteTools;
  onSaved(kept: KeptAnnotation): void;
  /** Thrown away, with its draft. */
  onDiscard(): void;
}

type Status =
  | { is: 'untouched' | 'draft-kept' | 'draft-lost' | 'saving' }
  | { is: 'failed'; code: StoreErrorCode }
  | { is: 'conflict'; conflict: SaveConflict };

export function useNoteForm(props: NoteFormProps) {
  const { tools, onSaved } = props;
  const [annotation, setAnnotation] = useState(props.annotation);
  const [basedOn, setBasedOn] = useState(props.basedOn);
  const [status, setStatus] = useState<Status>({ is: 'untouched' });
  const [canKeep, setCanKeep] = useState(true);
  useEffect(() => {
    void tools.canKeep().then(setCanKeep);
  }, [tools]);

  const change = async (changed: Annotation) => {
    setAnnotation(changed);
    if (!canKeep) return;
    const isKept = await tools.keepDraft(changed, basedOn);
    setStatus((now) => (now.is === 'saving' ? now : { is: isKept ? 'draft-kept' : 'draft-lost' }));
  };
  const settle = (reply: SaveReply) => {
    if (reply.ok) onSaved(reply.value);
    else if (reply.error.code === 'conflict') {
      setStatus({ is: 'conflict', conflict: reply.error as SaveConflict });
    } else setStatus({ is: 'failed', code: reply.error.code });
  };
  const save = async (from = basedOn) => {
    setStatus({ is: 'saving' });
    settle(await tools.save(annotation, from));
  };
  return {
    annotation,
    status,
    canKeep,
    isTouched: annotation !== props.annotation && hasContent(annotation),
    change: (changed: Annotation) => void change(changed),
    save: () => void save(),
    /** Over the version that somebody else saved. */
    keepMine(conflict: SaveConflict) {
      setBasedOn(conflict.theirs.revision);
      void save(conflict.theirs.revision);
    },
    async takeTheirs(conflict: SaveConflict) {
      await tools.dropDraft(annotation.id);
      if (conflict.isDeleted) props.onDiscard();
      else onSaved(conflict.theirs);
    },
    async discard() {
      await tools.dropDraft(annotation.id);
      props.onDiscard();
    },
  };
}
