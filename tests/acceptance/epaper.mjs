// The program against players of electronic editions: every kind read and scored, every fault met, and the journal of what it asked for.
//   node epaper.mjs BOT_DLL PLAYER_FOLDER [--days N] [--only NAME,NAME]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [dll, folder, ...rest] = process.argv.slice(2);
const option = (name, fallback) => { const at = rest.indexOf(`--${name}`); return at < 0 ? fallback : rest[at + 1]; };
const days = Number(option('days', '1')), only = option('only', '').split(',').filter(Boolean);
const port = Number(option('port', '28640'));
const base = `http://127.0.0.1:${port}`;
const { score, readArticles } = await import(pathToFileURL(path.resolve(folder, 'score.mjs')));
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'baozhai-epaper-'));
const today = '2026-09-28';
let failed = 0, passed = 0;

const player = spawn('node', [path.resolve(folder, 'epaper.mjs'), '--port', String(port), '--today', today], { stdio: ['ignore', 'ignore', 'inherit'] });
process.on('exit', () => { player.kill(); fs.rmSync(home, { recursive: true, force: true }); });
const ask = async (url, options) => (await fetch(base + url, options)).json();
const control = settings => ask('/__ctl', { method: 'POST', body: JSON.stringify(settings) });
for (let i = 0; ; i++) { try { await ask('/__journal?summary=1'); break; } catch (e) { if (i > 600) throw e; await new Promise(r => setTimeout(r, 100)); } }

function check(name, right, found) {
  if (right) { passed++; return; }
  failed++;
  console.log(`epaper: ${name}: ${typeof found === 'string' ? found : JSON.stringify(found)}`);
}

function bot(args, store = 'none') {
  const settings = ['--Fetching:PauseMilliseconds=20', '--Fetching:TimeoutSeconds=2', '--Fetching:MaxMegabytes=2', `--Fetching:PrivateHosts:0=127.0.0.1:${port}`, '--Fetching:Contact=https://example.org/bot', '--Seeds:Path=', `--Storage:ConnectionString=Data Source=${home}/${store}.db`];
  return new Promise(resolve => {
    const child = spawn('dotnet', [dll, ...args, ...settings], { cwd: home });
    let out = '', err = '';
    child.stdout.setEncoding('utf8'); // a character may stand on the edge of two pieces
    child.stderr.setEncoding('utf8');
    child.stdout.on('data', d => { out += d; });
    child.stderr.on('data', d => { err += d; });
    child.on('close', code => resolve({ code, out, err }));
  });
}
const tryOut = (site, gold, ...more) => bot(['sources', 'try', gold.index, '--date', gold.date, '--json', ...more]);
const gold = (site, date = today) => ask(`/__gold?site=${site}&date=${date}`);
const source = site => ['--Sources:0:Name=paper', `--Sources:0:Address=${base}/${site}${site === 'plain' ? '/feed/rss.xml' : ['nbs', 'founder'].includes(site) ? '/paperindex.htm' : site === 'layout' ? '/pc/layout/index.html' : site === 'gbk' ? '/content/PaperIndex.htm' : '/'}`];
const fetchOut = (site, store) => bot(['sources', 'fetch', ...source(site), '--date', today], store);
const clear = () => ask('/__journal?clear=1');
const journal = async () => (await ask('/__journal?summary=1')).summary;

const scenarios = {
  // What stands on the pages is what is read, whatever kind the site is.
  async kinds() {
    const least = 0.995;
    for (const site of ['nbs', 'layout', 'founder', 'gbk', 'area', 'json', 'mobile', 'pane', 'joy', 'plain']) {
      for (let back = 0; back < days; back++) {
        const date = new Date(Date.parse(today) - back * 86400000).toISOString().slice(0, 10);
        const wanted = await gold(site, date);
        if (wanted.error || !wanted.published || (site === 'plain' && back > 1)) continue;
        const { out, err } = await tryOut(site, wanted);
        const s = score(wanted, readArticles(out || '[]'));
        check(`${site} ${date}`, s.articles.f1 >= least && s.paragraphs.f1 >= least && s.titles.share >= 0.99 && s.kickers.f1 >= 0.99 && s.dates.right === s.dates.of && (site === 'plain' || s.pages.right === s.pages.of) && s.leaked === 0,
          `stories ${s.articles.f1} paragraphs ${s.paragraphs.f1} titles ${s.titles.share} kickers ${s.kickers.f1} pages ${s.pages.right}/${s.pages.of} days ${s.dates.right}/${s.dates.of} leaks ${s.leaked} ${err.slice(0, 200)} ${s.details[0] ?? ''}`);
      }
    }
  },

  // One request at a time, robots.txt first, nothing twice that has not changed, also after a restart.
  async manners() {
    await clear();
    const first = await fetchOut('joy', 'manners');
    const after = await journal();
    check('fetch', first.code === 0, first.err + first.out);
    check('one at a time', Object.values(after.hosts)[0].maxConcurrent === 1, after.hosts);
    check('robots.txt first', Object.values(after.robotsReadFirst).every(Boolean), after.robotsReadFirst);
    check('a pause', Object.values(after.hosts)[0].minPauseMs >= 10, after.hosts);
    check('says who it is', after.userAgents.length === 1 && after.userAgents[0].includes('Baozhai') && after.userAgents[0].includes('https://example.org/bot'), after.userAgents);
    await clear();
    await fetchOut('joy', 'manners');
    const again = await journal();
    const read = Object.values(again.hosts)[0].statuses;
    check('nothing twice', again.notModified > 20 && (read['200'] ?? 0) <= 2, again.hosts); // robots.txt and the page that only leads on
  },

  async robots() {
    await control({ site: 'pane', robots: { disallow: ['/pc/con/'], crawlDelay: 0.2 } });
    await clear();
    const { out } = await fetchOut('pane', 'robots');
    const seen = await journal();
    check('robots.txt is kept', seen.forbidden.length === 0 && out.includes('forbids'), { forbidden: seen.forbidden, out });
    check('its pause is kept', Object.values(seen.hosts)[0].minPauseMs >= 190, seen.hosts);
  },

  // A correction takes the place of what was read.
  async correction() {
    await fetchOut('area', 'correction');
    await control({ site: 'area', correction: [{ date: today, article: 2, at: '00:01', text: '这一段已经更正。' }] });
    const { code, err } = await fetchOut('area', 'correction');
    const wanted = await gold('area');
    const { out } = await tryOut('area', wanted);
    check('corrected', code === 0 && out.includes('这一段已经更正'), err);
  },

  async late() {
    for (const soft404 of [false, true]) {
      await control({ site: 'founder', late: { date: today, at: '23:59', soft404 } });
      const wanted = { index: `${base}/founder/paperindex.htm`, date: today };
      const { code, err } = await tryOut('founder', wanted);
      check(`late, soft404 ${soft404}`, code === 1 && /no edition|not there/.test(err), err);
    }
  },

  // What breaks once is tried again; what stays broken is named, and nothing is made up.
  async broken() {
    for (const kind of ['500', '502', '503', 'reset', 'close', 'truncate', 'badgzip', 'empty', 'garbage']) {
      await control({ site: 'joy', broken: [{ kind, match: 'page_02', times: 1, retryAfter: 1 }] });
      const wanted = await gold('joy');
      const { out, err } = await tryOut('joy', wanted);
      const s = score(wanted, readArticles(out || '[]'));
      check(`${kind} once`, ['empty', 'garbage'].includes(kind) ? err.includes('no page') || s.articles.f1 === 1 : s.articles.f1 === 1, `${s.articles.f1} ${err.slice(0, 300)}`);
    }
    for (const kind of ['403', '404', 'waf', 'wrongtype', 'garbage', 'empty', 'hang', 'drip']) {
      await control({ site: 'joy', broken: [{ kind }] });
      const { code, out, err } = await tryOut('joy', { index: `${base}/joy/`, date: today });
      check(`${kind} for good`, code === 1 && out === '' && err.includes(`${base}/joy/`) && !err.includes('   at '), err);
    }
  },

  async limits() {
    await control({ site: 'joy', rateLimit: { requests: 12, seconds: 1, retryAfter: 1 } });
    let wanted = await gold('joy');
    let { out, err } = await tryOut('joy', wanted);
    check('429', score(wanted, readArticles(out || '[]')).articles.f1 === 1, err);
    for (const kind of ['http', 'meta', 'js']) {
      await control({ site: 'joy', rateLimit: null, loop: [{ match: 'index', kind, length: 3 }] });
      ({ out, err } = await tryOut('joy', { index: `${base}/joy/`, date: today }));
      check(`loop by ${kind}`, out === '' && /circle|on and on|times/.test(err), err);
    }
    for (const bomb of [false, true]) {
      await control({ site: 'joy', loop: [], huge: [{ match: 'content_', mb: 60, bomb }] });
      ({ out, err } = await tryOut('joy', { index: `${base}/joy/`, date: today }));
      check(`huge, bomb ${bomb}`, out === '' && err.includes('larger than 2 MB'), err.slice(0, 300));
    }
  },

  async texts() {
    for (const encoding of ['none', 'gzip', 'br', 'deflate', 'force-gzip', 'force-br']) {
      await control({ site: 'joy', encoding });
      const wanted = await gold('joy');
      const { out, err } = await tryOut('joy', wanted);
      check(`encoding ${encoding}`, score(wanted, readArticles(out || '[]')).paragraphs.f1 === 1, err);
    }
    for (const charset of [{ as: 'gbk', header: 'wrong', meta: true }, { as: 'gbk', header: false, meta: false }, { as: 'utf-8', header: 'wrong', meta: 'wrong' }, { as: 'gbk', header: false, meta: 'wrong' }]) {
      await control({ site: 'joy', encoding: 'auto', charset });
      const wanted = await gold('joy');
      const { out, err } = await tryOut('joy', wanted);
      check(`charset ${JSON.stringify(charset)}`, score(wanted, readArticles(out || '[]')).paragraphs.f1 === 1, err);
    }
    await control({ site: 'joy', charset: null, chunked: true, duplicates: true });
    const wanted = await gold('joy');
    const { out, err } = await tryOut('joy', wanted);
    const s = score(wanted, readArticles(out || '[]'));
    check('chunked, with duplicates', s.articles.f1 === 1 && s.pages.right === s.pages.of, `${s.articles.f1} ${s.details.slice(0, 2)} ${err}`);
  },

  // Nothing inside a network is touched, however a page leads there.
  async inside() {
    await clear();
    for (const as of ['link', 'redirect', 'meta', 'feed']) {
      const site = as === 'feed' ? 'plain' : 'joy';
      await control({ reset: true });
      await control({ site, ssrf: { as } });
      const wanted = await gold(site);
      const { out } = await tryOut(site, wanted);
      check(`bait as ${as}`, !out.includes('内网资料'), out.slice(0, 200));
    }
    const seen = await journal();
    check('bait untouched', seen.baitHits.length === 0, seen.baitHits);
  },

  // A site that is built anew overnight is read all the same.
  async moved() {
    await control({ site: 'founder', moved: { from: today, to: 'layout' } });
    const wanted = await gold('founder');
    const { out, err } = await bot(['sources', 'try', `${base}/founder/paperindex.htm`, '--date', today, '--json']);
    const s = score(wanted, readArticles(out || '[]'));
    check('moved', s.articles.f1 === 1 && s.paragraphs.f1 === 1, `${s.articles.f1} ${err}`);
  },
};

for (const [name, run] of Object.entries(scenarios)) {
  if (only.length && !only.includes(name)) continue;
  await control({ reset: true });
  const started = Date.now();
  await run();
  console.log(`epaper: ${name} done in ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`epaper: ${passed} checks passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
