/** The pictures of the listing, in their order; each is 1280 × 800, as the stores want them. */
export const PICTURES = ['claim', 'person', 'panel', 'sources', 'settings'] as const;

export type PictureName = (typeof PICTURES)[number];

export const PICTURE_SIZE = { width: 1280, height: 800 };
