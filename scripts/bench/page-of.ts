const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @returns A page of prose, a paragraph for each of its lines. */
export const pageOf = (text: string): string => {
  const paragraphs = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><html lang="en"><title>An article</title><article><h1>An article</h1>${paragraphs.join('')}</article></html>`;
};
