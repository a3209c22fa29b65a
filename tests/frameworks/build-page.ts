/** A news page made with a real framework, in its development build: that is the one that warns. */
import path from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin, runnerImport } from 'vite';
import { FIRST_STORY, type Story } from './story.ts';

export type Framework = 'react' | 'vue' | 'svelte';

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta property="og:type" content="article"><title>${FIRST_STORY.headline}</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script></head>`;
const DEFINE = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};
const inThisFolder = (file: string) => path.join(import.meta.dirname, file);

/** @returns The page with its script in it. The script waits to be started (`FrameworkPage`). */
export async function buildPage(framework: Framework, isFromServer: boolean): Promise<string> {
  const script = await bundleOnce(`${framework}-client.ts`);
  const content = isFromServer ? await renderOnServer(`${framework}-server.ts`) : '';
  const code = script.replaceAll('</script', '<\\/script');
  return `${HEAD}<body><div id="root">${content}</div><script type="module">${code}</script></body></html>`;
}

const bundled = new Map<string, Promise<string>>();

function bundleOnce(entry: string): Promise<string> {
  const script = bundled.get(entry) ?? bundle(entry);
  bundled.set(entry, script);
  return script;
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: DEFINE,
    plugins: [svelte()],
    build: {
      write: false,
      minify: false,
      lib: { entry: inThisFolder(entry), formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output[0].code;
}

async function renderOnServer(entry: string): Promise<string> {
  const { module } = await runnerImport<{ render(story: Story): Promise<string> }>(
    inThisFolder(entry),
    { configFile: false, logLevel: 'error', plugins: [svelte()] },
  );
  return module.render(FIRST_STORY);
}

/** Compiles components and modules of Svelte, for the browser or for the server. */
function svelte(): Plugin {
  return {
    name: 'svelte',
    transform(code, filename, how) {
      const options = {
        filename,
        generate: how?.ssr ? 'server' : 'client',
        dev: !how?.ssr,
      } as const;
      if (filename.endsWith('.svelte')) return compile(code, options).js;
      return filename.endsWith('.svelte.js') ? compileModule(code, options).js : undefined;
    },
  };
}
