/** A proxy on this machine that notes every request of a browser and passes on those to this machine. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RequestLog {
  port: number;
  /** Addresses in the order in which they were asked for; of an encrypted one host and port. */
  readonly asked: readonly string[];
  close(): void;
}

export async function logRequests(): Promise<RequestLog> {
  const asked: string[] = [];
  const proxy = createServer((from, answer) => {
    asked.push(from.url ?? '');
    const { method, headers } = from;
    if (!from.url || new URL(from.url).hostname !== '127.0.0.1') {
      answer.writeHead(502).end();
      return;
    }
    const passed = request(from.url, { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    from.pipe(passed);
  });
  proxy.on('connect', (from, socket) => {
    asked.push(from.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    port,
    asked,
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

/** For Firefox: everything goes through the proxy, what is asked of this machine too. */
export const proxyPreferences = ({ port }: RequestLog): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});
