import { createServer } from 'node:http';
import sirv from 'sirv';
import { browserLocation, launchBrowser } from '../scripts/launch-browser.ts';

const [w, h, scheme, full, out, ...paths] = process.argv.slice(2);
const server = createServer(sirv('dist')).listen(0);
const port = (server.address() as { port: number }).port;
const b = await launchBrowser(browserLocation());
const c = await b.newContext({
  viewport: { width: Number(w), height: Number(h) },
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
  forcedColors: scheme === 'forced' ? 'active' : 'none',
});
for (const p of paths) {
  const page = await c.newPage();
  await page.goto(`http://127.0.0.1:${port}${p}`);
  await page.waitForTimeout(300);
  const { height } = await page.evaluate(() => ({ height: document.documentElement.scrollHeight }));
  console.log(p, height, (height / Number(h)).toFixed(1));
  await page.screenshot({ path: `/tmp/shots/${out}${p.replaceAll('/', '_')}.png`, fullPage: full === '1' });
  await page.close();
}
await b.close();
server.close();
process.exit(0);
