import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, pagePaths } from '../built-site.ts';

/** Debian's nginx; the tests are skipped where it is not installed. */
const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
if (!nginx) console.log('nginx is not installed: the tests of deploy/nginx.conf are skipped.');

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe.skipIf(!nginx)('deploy/nginx.conf on a real nginx', () => {
  let folder: string;
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const site = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('/srv/wegwijs-bij-pijn', dist)
      .replace('/srv/redirects.conf', new URL('../../deploy/redirects.conf', import.meta.url).pathname);
    const config = join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    // As root, nginx would drop to a user who may not read the project folder.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      config,
      `${user} pid ${folder}/nginx.pid; error_log ${folder}/error.log; daemon off; events {}
       http { include /etc/nginx/mime.types; ${temporary.join(' ')} ${site} }`,
    );
    execFileSync(nginx ?? '', ['-t', '-c', config, '-e', join(folder, 'error.log')], { stdio: 'pipe' });
    server = spawn(nginx ?? '', ['-c', config, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 50; attempt++) {
      if (
        await fetch(address).then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`nginx did not start: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });

  test('serves every page, compressed, with the security headers', async () => {
    for (const path of pagePaths) {
      const response = await fetch(address + path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(response.headers.get('content-security-policy')).toBe(
        "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types eigen",
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await response.text()).toContain('<h1');
    }
  });

  test('lets nobody keep the service worker, which brings new versions', async () => {
    const worker = await fetch(`${address}/sw.js`);
    expect(worker.status).toBe(200);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
  });

  test('keeps hashed files for a year and pages for minutes', async () => {
    const page = await fetch(`${address}/zoeken/`);
    expect(page.headers.get('cache-control')).toContain('max-age=300');
    const script = /\/_astro\/[^"']+\.js/.exec(await page.text())?.[0];
    const hashed = await fetch(`${address}${script}`);
    expect(hashed.status).toBe(200);
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('tells a cache in between that a small file is not for every browser', async () => {
    for (const path of ['/', '/sw.js', '/zoeken/', '/bestaat-niet/'])
      for (const encoding of ['gzip', 'identity']) {
        const response = await fetch(address + path, { headers: { 'accept-encoding': encoding } });
        expect(response.headers.get('vary'), path).toBe('Accept-Encoding');
        await response.arrayBuffer();
      }
  });

  test('has nobody keep for a year what went wrong under the address of a hashed file', async () => {
    const [script = ''] = globSync('_astro/*.js', { cwd: dist });
    const refused = await fetch(`${address}/${script}`, { method: 'POST' });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('cache-control')).toContain('max-age=300');
  });

  test('writes down of no visitor who it was or what was read', async () => {
    for (const path of [
      '/pijn/',
      '/_astro/',
      '/stem/',
      '/bestaat-niet/',
      '/%',
      '/pijn/%00',
      `/${'a'.repeat(9000)}`,
    ])
      await (await fetch(address + path)).arrayBuffer();
    const written = globSync('**/*.log', { cwd: folder }).map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    expect(written.join('\n')).not.toMatch(/client:|127\.0\.0\.1, |GET |\/pijn|\/stem/);
  });

  test('leads short addresses on, with and without a last slash', async () => {
    for (const path of ['/been', '/been/', '/5-5']) {
      const response = await fetch(address + path, { redirect: 'manual' });
      expect(response.status, path).toBe(302);
      // Without host: behind a proxy nginx does not know under which name it is visited.
      expect(response.headers.get('location')).toBe(
        path === '/5-5' ? '/handreiking/5-5/' : '/spiegeltherapie/been/',
      );
    }
  });

  test('answers an unknown address with the Dutch page and status 404, and adds a missing slash', async () => {
    const unknown = await fetch(`${address}/bestaat-niet/`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('Deze pagina is er niet');
    const noSlash = await fetch(`${address}/over/privacy`);
    expect(noSlash.status).toBe(200);
    expect(new URL(noSlash.url).pathname).toBe('/over/privacy/');
  });

  test('answers an address without a page with the Dutch page and status 404, kept for minutes', async () => {
    const folders = globSync('**/', { cwd: dist })
      .filter((folder) => !existsSync(join(dist, folder, 'index.html')))
      .map((folder) => `/${folder.replace(/\/?$/, '/')}`);
    expect(folders).toEqual(expect.arrayContaining(['/edities/', '/oefeningen/kaart/', '/_astro/']));
    // Also: without the last slash, a script of before, mistakes in the address, one that is too long.
    for (const path of [...folders, '/edities', '/_astro/oud.js', '/%', '/%00', `/${'a'.repeat(9000)}`]) {
      const response = await fetch(address + path);
      const shown = path.slice(0, 80);
      expect([shown, response.status]).toEqual([shown, 404]);
      expect(response.headers.get('cache-control'), shown).toContain('max-age=300');
      expect(await response.text(), shown).toContain('Deze pagina is er niet');
    }
  });
});
