/** Elements of ours in a page: one each, below the root, there while they show something. */
export const CARD_ELEMENT = 'sidelight-card';
export const BUTTON_ELEMENT = 'sidelight-button';
