/**
 * One walk over a piece of the page in reading order, in slices, so that a huge page never blocks.
 * It knows nothing of what the visitor makes of the nodes, and it never recurses: a script can
 * nest elements deeper than a stack goes.
 */
export interface Visitor {
  /** @returns Whether to go inside. `leave` follows only where it was true. */
  enter(element: Element, localName: string): boolean;
  leave(element: Element): void;
  text(node: Text): void;
  /** Asked between slices and nodes: true ends the walk. */
  isDone?(): boolean;
}

/** Hands the thread back when a slice has used its time. */
export interface Slices {
  /** Cheap enough to ask for every few nodes. */
  isSpent(): boolean;
  /** Resolves in a new task, when the page had its turn. */
  rest(): Promise<void>;
}

interface Frame {
  /** Entered, to be left; none around the start. */
  element: Element | null;
  next: Node | null;
  /** What fills a slot: it has no siblings of its own there. */
  filling?: Node[];
}

/** How many nodes are visited between two looks at the clock. */
const STRIDE = 16;

/** @param firstMs Time the first slice may take, and the others; what cannot be cut comes on top. */
export function createSlices(firstMs = 8, nextMs = 8): Slices {
  let end = performance.now() + firstMs;
  return {
    isSpent: () => performance.now() > end,
    async rest() {
      await turn();
      end = performance.now() + nextMs;
    },
  };
}

/** Chromium from 129 and Firefox from 142 on; timers wait 4 ms and longer, and then in line. */
const turn = (): Promise<void> =>
  globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** Between two pieces of work that cannot be cut. */
export async function restIfSpent(slices: Slices): Promise<void> {
  if (slices.isSpent()) await slices.rest();
}

/**
 * Visits `start` and what is below it: open shadow trees in place of their host's children, slots
 * with what fills them. What the page moves between two slices may be seen where it was.
 */
export async function walkTree(start: Node, visitor: Visitor, slices: Slices): Promise<void> {
  const stack: Frame[] = [{ element: null, next: null, filling: [start] }];
  for (let count = 1; stack.length > 0; count++) {
    if (count % STRIDE === 0) {
      if (slices.isSpent()) await slices.rest();
      if (visitor.isDone?.()) return;
    }
    step(stack, visitor);
  }
}

function step(stack: Frame[], visitor: Visitor): void {
  const frame = stack[stack.length - 1] as Frame;
  const node = frame.filling ? (frame.filling.shift() ?? null) : frame.next;
  if (node === null) {
    stack.pop();
    if (frame.element) visitor.leave(frame.element);
  } else if (node.nodeType === Node.TEXT_NODE) {
    frame.next = node.nextSibling;
    visitor.text(node as Text);
  } else if (node.nodeType === Node.COMMENT_NODE) {
    frame.next = node.nextSibling;
  } else {
    // Whatever else it says it is: an element, or a form whose fields hide its type.
    const name = nameOf(node);
    frame.next = name === 'form' ? readClobbered(node, 'nextSibling') : node.nextSibling;
    if (name !== '' && visitor.enter(node as Element, name)) {
      stack.push(openFrame(node as Element, name));
    }
  }
}

/** Lower case; empty for what is no element. */
function nameOf(node: Node): string {
  const name: unknown = (node as Element).localName;
  if (typeof name === 'string') return name;
  return name === undefined ? '' : 'form';
}

function openFrame(element: Element, name: string): Frame {
  if (name === 'form') return { element, next: readClobbered(element, 'firstChild') };
  const shadow = element.shadowRoot;
  if (shadow) return { element, next: shadow.firstChild };
  if (name === 'slot') {
    const filling = (element as HTMLSlotElement).assignedNodes();
    if (filling.length > 0) return { element, next: null, filling };
  }
  return { element, next: element.firstChild };
}

const readClobbered = (node: Node, name: 'firstChild' | 'nextSibling'): Node | null =>
  Reflect.get(Node.prototype, name, node);
