/** A note as it was meant: its Markdown as elements. Links open in a tab of their own and say nothing of here. */
import type { ComponentChildren, VNode } from 'preact';
import { type NoteBlock, type NotePart, parseNote } from '../lib/annotations/parse-note.ts';

export function NoteText(props: { text: string }): VNode {
  return (
    <div class="note-text">
      {parseNote(props.text).map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: NoteBlock }): VNode {
  switch (block.kind) {
    case 'heading':
      return (
        <p class="note-heading">
          <Parts parts={block.parts} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Parts parts={block.parts} />
        </blockquote>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((parts, index) => (
        <li key={index}>
          <Parts parts={parts} />
        </li>
      ));
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return (
        <p>
          <Parts parts={block.parts} />
        </p>
      );
  }
}

function Parts({ parts }: { parts: readonly NotePart[] }): VNode {
  return <>{parts.map(drawPart)}</>;
}

function drawPart(part: NotePart, index: number): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code key={index}>{part.text}</code>;
    case 'strong':
      return (
        <strong key={index}>
          <Parts parts={part.parts} />
        </strong>
      );
    case 'stress':
      return (
        <em key={index}>
          <Parts parts={part.parts} />
        </em>
      );
    case 'link':
      return (
        <a key={index} href={part.url} target="_blank" rel="noopener noreferrer nofollow">
          <Parts parts={part.parts} />
        </a>
      );
  }
}
