/** Hands the reader a file that was made here. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser reads it after the click: the address goes with the next turn but one.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
