/**
 * Stands in for `sync-fetch` and `node-fetch`, which Citation.js brings to look identifiers up.
 * Nothing here looks anything up, and no build of ours holds code for it.
 */
export default function refuse(): never {
  throw new Error('Sidelight asks nothing of the network.');
}

export const Headers = Object;
