// A morning at an emulated Telegram, for the scripts that run the built bot against it: people, pages, processes, and what came of each message.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const loan = '小微企业贷款余额再创新高';
const flood = '清江临河站水位突破警戒线';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
export const freePort = () => new Promise((resolve) => { const server = net.createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); }); });
export const randomFrom = (seed) => { let state = seed; return () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648; }; };

/** Waits until something holds. */
export const until = async (what, seconds, done) => {
  const end = Date.now() + seconds * 1000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await sleep(100);
  }
};

/** Every way in which the emulated Telegram fails. */
export const chaos = {
  http500: 0.02, http502: 0.02, reset_before: 0.02, reset_after: 0.02, close_after: 0.01, hang_before: 0.005, hang_after: 0.005,
  malformed: 0.01, empty: 0.005, truncated: 0.01, slow: 0.02,
};

/** What a text is, by what it says. */
export const isAlert = (text) => text.includes('【汛情警报】') && text.includes(flood);
export const isDigest = (text) => text.includes(loan) && !text.includes('【汛情警报】');

// No process sends anything earlier, in milliseconds after its start: the runtime alone needs most of it.
const firstRequestAfter = 200;

const page = (issue, title, text) => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).split('-').map(Number);
  return `# 临河日报\n\n${day[0]}年${day[1]}月${day[2]}日 第${issue}期 今日4版\n\n## ${title}\n\n${text.replace('今天', `${day[1]}月${day[2]}日`)}\n`;
};

/** The emulator, a folder for the bot, and its processes. */
export class Morning {
  /** Starts the emulator. */
  static async begin(name, [peer, dll], { seed, limits }) {
    const { TgFake, DEFAULT_TOKEN } = await import(path.resolve(peer));
    const morning = new Morning();
    morning.name = name;
    morning.seed = seed;
    morning.dll = path.resolve(dll);
    morning.home = fs.mkdtempSync(path.join(os.tmpdir(), `baozhai-${name}-`));
    morning.fake = await new TgFake({ seed, config: { limits } }).start(0);
    morning.environment = {
      ...process.env,
      Telegram__Token: DEFAULT_TOKEN,
      Telegram__ApiBaseUrl: morning.fake.url,
      Delivery__InFlight: '64',
      Storage__ConnectionString: process.env.Storage__ConnectionString ?? `Data Source=${path.join(morning.home, 'baozhai.db')}`,
      Seeds__Path: '',
      Logging__LogLevel__Default: 'Warning',
      'Logging__LogLevel__Baozhai.Bot.Outbox': 'Error',
    };
    morning.bots = [];
    morning.failures = [];
    process.on('exit', () => morning.bots.forEach((bot) => bot.process?.kill('SIGKILL')));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
    return morning;
  }

  now() { return this.fake.mono(); }

  /** Asks something of the emulator. */
  async control(method, what, body) {
    const answer = await fetch(`${this.fake.url}/__ctl/${what}`, { method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body) });
    const json = await answer.json();
    if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(json)}`);
    return json;
  }

  /** People, a tenth of them out of reach where anything may go wrong, and those who ask. */
  async invite(chats, anythingGoes) {
    const mix = anythingGoes ? { blocked: 0.03, deactivated: 0.02, not_found: 0.02, not_started: 0.02 } : {};
    const groups = anythingGoes ? Math.round(chats / 20) : 0;
    this.people = (await this.control('POST', 'chats/bulk', { count: chats - groups, start: 1_000_000, mix })).chats;
    if (groups > 0) this.people.push(...(await this.control('POST', 'chats/bulk', { count: groups, type: 'group', start: -1000, mix: { migrated: 0.3, kicked: 0.1 } })).chats);
    this.reachable = this.people.filter((chat) => chat.status === 'ok' || chat.status === 'migrated');
    this.askers = (await this.control('POST', 'chats/bulk', { count: 30, start: 5_000_000 })).chats;
  }

  /** Takes the people and the first page into the store; their slot is the first whole minute after a while. */
  async prepare(leadMs) {
    fs.writeFileSync(path.join(this.home, 'first.txt'), page(1024, loan, '临河日报讯(记者/丁一鸣) 记者从市金融办获悉,截至上月底,全市银行小微企业贷款余额达320亿元,同比增长12.5%。多家银行推出信用贷款产品,缓解企业融资难题。'));
    const slot = Math.ceil((Date.now() + leadMs) / 60_000) * 60_000;
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(slot);
    fs.writeFileSync(path.join(this.home, 'chats.jsonl'), this.people.map((chat) => JSON.stringify({
      channel: 'telegram', address: String(chat.id), kind: chat.id < 0 ? 'group' : 'private', language: 'zh', timeZone: 'Asia/Shanghai',
      digestTimes: [clock], weekdays: [1, 2, 3, 4, 5, 6, 7], quiet: null,
      subscriptions: [{ kind: 'topic', value: '金融财经' }, { kind: 'topic', value: '防汛应急' }],
    })).join('\n'));
    // Whoever comes is told of what comes later.
    await this.verb('import', 'chats.jsonl');
    if (Date.now() >= slot) throw new Error('the chats were taken in after their slot: this machine is too slow');
    await this.verb('ingest', 'first.txt');
    return slot;
  }

  /** Runs a verb of the bot beside the processes; returns what it prints. */
  verb(...words) {
    return new Promise((resolve, reject) => {
      const verb = spawn('dotnet', [this.dll, ...words], { cwd: this.home, env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [verb.stdout, verb.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
      verb.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${words[0]}: ${said}`))));
    });
  }

  /** Drops the page with the flood. */
  dropFlood() {
    this.alertAt = this.now();
    const text = page(1025, flood, '临河日报讯(记者/甘小棠) 今天6时,清江临河站出现52.30米的洪峰水位,超警戒水位(51.00米)1.30米。防汛指挥部启动防汛Ⅲ级应急响应,沿江低洼地段群众正在转移。');
    fs.mkdirSync(path.join(this.home, 'inbox'), { recursive: true });
    fs.writeFileSync(path.join(this.home, 'flood.part'), text);
    fs.renameSync(path.join(this.home, 'flood.part'), path.join(this.home, 'inbox', 'flood.txt'));
  }

  // ---------------------------------------------------------------- what came of it
  accepted(has) { return this.fake.sends.filter((send) => has(JSON.parse(send.key)[0] ?? '')); }

  chatsWith(has) { return new Set(this.accepted(has).map((send) => send.chat)); }

  missing(has) { const got = this.chatsWith(has); return this.reachable.filter((chat) => !got.has(chat.id) && !got.has(chat.migrated_to ?? chat.id)); }

  times(has) { return this.accepted(has).map((send) => send.t).sort((a, b) => a - b); }

  demand(holds, line) { if (!holds) this.failures.push(line); }

  /** Every message that was taken again later, with when it was answered. */
  repeated() {
    const copies = new Map();
    for (const send of this.fake.sends) { const key = `${send.chat} ${send.key}`; copies.set(key, [...(copies.get(key) ?? []), send]); }
    return [...copies.values()].flatMap((sends) => sends.slice(0, -1)).map((send) => ({ send, answered: send.entry.t + (send.entry.ms ?? 0), lost: /^lost_/.test(send.entry.reply ?? '') }));
  }

  demandEveryone(alsoAlerts) {
    this.demand(this.missing(isDigest).length === 0, `${this.missing(isDigest).length} digests are missing`);
    if (alsoAlerts) this.demand(this.missing(isAlert).length === 0, `${this.missing(isAlert).length} alerts are missing`);
  }

  demandLimits(stats, rate) {
    this.demand(stats.max_accepted_per_second <= rate, `${stats.max_accepted_per_second} messages in a second, ${rate} are allowed`);
    this.demand(stats.max_per_group_per_minute.max <= 20, `${stats.max_per_group_per_minute.max} messages to a group in a minute`);
  }

  /** Errors the emulator saw in requests, but for those that are explained. */
  demandNoViolations(stats, isExplained = () => false) {
    const errors = this.fake.violationsList.filter((violation) => violation.severity === 'error' && !isExplained(violation));
    this.demand(errors.length === 0, `${errors.length} violations: ${[...new Set(errors.map((error) => `${error.kind} ${error.detail}`))].slice(0, 3).join('; ')}`);
    this.demand(stats.retry_after_ignored === 0, `${stats.retry_after_ignored} waits were ignored`);
    return errors.length;
  }

  /** Says what failed, and ends with that. */
  async end(said) {
    await this.fake.close();
    if (this.failures.length > 0) {
      for (const failure of this.failures.slice(0, 20)) console.error(`${this.name}: ${failure}`);
      console.error(`${this.name}: ${this.failures.length} failures; the log is in ${this.home}`);
      process.exit(1);
    }
    fs.rmSync(this.home, { recursive: true });
    console.log(`${this.name}: ${said}`);
    process.exit(0);
  }
}

/** A process of the bot, which is ended and started again. */
export class Bot {
  constructor(morning, name, port, settings = {}) {
    Object.assign(this, { morning, name, port, settings, process: null, starts: 0 });
    this.url = `http://127.0.0.1:${port}`;
    this.logFile = path.join(morning.home, `${name}.log`);
    this.log = fs.openSync(this.logFile, 'a');
    morning.bots.push(this);
  }

  start() {
    this.starts++;
    const { morning } = this;
    const environment = { ...morning.environment, ...this.settings, ASPNETCORE_URLS: this.url };
    this.process = spawn('dotnet', [morning.dll], { cwd: morning.home, env: environment, stdio: ['ignore', this.log, this.log] });
    this.gone = new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** Ends it; returns how many milliseconds that took. */
  async end(signal) {
    const ended = this.process;
    if (!ended) return 0;
    this.process = null;
    const from = Date.now();
    ended.kill(signal);
    await this.gone;
    return Date.now() - from;
  }

  /** Kills it, does something, and starts it again; returns when it was killed and until when what arrives was sent before. */
  async killAndRestart(meanwhile) {
    const death = { bot: this, at: this.morning.now(), until: Infinity };
    this.lastDeath = death;
    await this.end('SIGKILL');
    await meanwhile(death);
    this.start();
    // What the emulator reads until the next process can have sent anything was sent by the one that was killed.
    death.until = this.morning.now() + firstRequestAfter;
    return death;
  }

  async health() {
    try { return await (await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).json(); } catch { return null; }
  }

  async ready() {
    const { process: started } = this;
    await until(`${this.name} to be ready`, 90, async () => {
      if (started.exitCode !== null) throw new Error(`${this.name} ended by itself`);
      try { return (await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok; } catch { return false; }
    });
  }

  logTail() { return fs.readFileSync(this.logFile, 'utf8').slice(-4_000); }
}
