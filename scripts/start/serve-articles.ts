/** Serves the demo articles on this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, 'articles');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface ArticleServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  close(): void;
}

/**
 * @param port - 0 for any free one.
 * @param more - Further pages by name, as tests make them.
 */
export async function serveArticles(
  port = 0,
  more: (name: string) => { contentType: string; body: string } | undefined = () => undefined,
): Promise<ArticleServer> {
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://x').pathname);
    const made = more(name);
    if (made) {
      response.setHeader('content-type', made.contentType);
      response.end(made.body);
      return;
    }
    const type = TYPES[path.extname(name)];
    try {
      if (!type) throw new Error('no such kind of file');
      const body = await readFile(path.join(FOLDER, name));
      response.setHeader('content-type', type);
      response.end(body);
    } catch {
      response.statusCode = 404; // whatever else a browser asks for, such as a favicon
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${actual}`, close: () => server.close() };
}
