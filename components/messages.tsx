/** The words of the interface, handed down the tree: components ask for a string by its key. */
import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from '../lib/messages/create-messages.ts';
import type { MessageKey } from '../lib/messages/message-keys.ts';

export type { MessageKey, Messages };

const MessagesContext = createContext<Messages | undefined>(undefined);

/** Gives `messages` to everything below it. */
export function MessagesProvider(props: {
  messages: Messages;
  children: ComponentChildren;
}): VNode {
  return (
    <MessagesContext.Provider value={props.messages}>{props.children}</MessagesContext.Provider>
  );
}

/** The messages of the nearest provider. Throws where there is none: a page that forgot it. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('A component was rendered outside MessagesProvider');
  return messages;
}
