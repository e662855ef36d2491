// Runs several workers of the built bot on one PostgreSQL against an emulated Telegram, disturbs them, and looks at what every chat shows in the end.
//   node cluster.mjs EMULATOR BOT_DLL
// CLUSTER_RUN    short (default) or whole
// CLUSTER_CHATS, CLUSTER_RATE (messages a second), CLUSTER_KILLS, CLUSTER_SUSPENSIONS, CLUSTER_STORE_RESTARTS, CLUSTER_ROLLING, CLUSTER_SEED
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { Bot, Morning, chaos, freePort, isAlert, isDigest, number, randomFrom, sleep, until } from './morning.mjs';

const whole = process.env.CLUSTER_RUN === 'whole';
const seed = number('CLUSTER_SEED', 1);
const chats = number('CLUSTER_CHATS', whole ? 3_000 : 400);
const rate = number('CLUSTER_RATE', 30);
const kills = number('CLUSTER_KILLS', whole ? 20 : 3);
const suspensions = number('CLUSTER_SUSPENSIONS', whole ? 3 : 1);
const storeRestarts = number('CLUSTER_STORE_RESTARTS', whole ? 1 : 0);
const rolling = number('CLUSTER_ROLLING', whole ? 1 : 0);
const random = randomFrom(seed);

// Longer than a seat lasts.
const suspendedFor = 15_000;
const longestTakeover = 10_000;
// The seat, and what a process that never sent before needs for its first message on a busy machine.
const longestSilence = 15_000;
const longestStop = 15_000;
const askEvery = 400;
// How long after its answer a message may be unrecorded, on a machine that is busy with starting processes.
const longestUnrecorded = 2_000;

const morning = await Morning.begin('cluster', process.argv.slice(2), { seed, limits: { globalPerWindow: rate } });
const { fake } = morning;
delete morning.environment.Seeds__Path;
morning.environment.Telegram__MessagesPerSecond = String(rate);

// ---------------------------------------------------------------- who asks what
// Each worker reaches the emulator by a door of its own, so the emulator's journal tells which process made a request.
let caller;
const handleCall = fake.handleCall.bind(fake);
fake.handleCall = (call) => { caller = call.req?.socket.from; return handleCall(call); };
fake.on('journal', (entry) => { entry.from = caller; });

class Worker extends Bot {
  static async open(name) {
    const worker = new Worker(morning, name, await freePort(), { Worker__Name: name });
    const door = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => { socket.from = worker.self; fake.server.emit('connection', socket); });
    await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));
    door.unref();
    worker.settings.Telegram__ApiBaseUrl = `http://127.0.0.1:${door.address().port}`;
    return worker;
  }

  /** This process among all of the same name. */
  get self() { return `${this.name} (${this.starts})`; }

  async holds(seat) { return ((await this.health())?.notes?.worker ?? '').includes(seat); }
}

const workers = [];
for (const name of ['w1', 'w2', 'w3']) workers.push(await Worker.open(name));
const holderOf = async (seat) => {
  const held = await Promise.all(workers.map((worker) => worker.process && !worker.isSuspended && worker.holds(seat)));
  return workers[held.indexOf(true)];
};
const shell = (command) => new Promise((resolve, reject) => {
  const script = spawn('bash', ['-euc', `. '${path.join(import.meta.dirname, 'postgres.sh')}'; ${command}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  script.stdout.setEncoding('utf8').on('data', (text) => { said += text; });
  script.once('exit', (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(`${command} ended with ${code}`))));
});

// ---------------------------------------------------------------- what happens to them
const events = [];
const note = (kind, worker) => { const event = { kind, from: worker?.self, at: morning.now(), until: Infinity }; events.push(event); return event; };
const say = (what) => process.env.CLUSTER_VERBOSE && console.error(`${(morning.now() / 1000).toFixed(1)} s: ${what}`);
let slot = Infinity;
const wanted = () => morning.chatsWith(isDigest).size + morning.chatsWith(isAlert).size;
const total = () => morning.reachable.length * 2;

const count = (kind) => events.filter((one) => one.kind === kind).length;
const pick = (from) => from[Math.floor(random() * from.length)];
const standing = () => workers.filter((worker) => worker.process && !worker.isSuspended);

/** Kills whoever sends, every other time, and any other time one of those that stand; a sender stays away until another worker sends, every other time. */
const kill = async () => {
  const holder = await holderOf('send:telegram');
  const worker = (count('kill') % 2 === 0 && holder) || pick(standing());
  const wasHolder = holder === worker;
  const event = note('kill', worker);
  await worker.end('SIGKILL');
  Object.assign(event, { wasHolder, isUnderLoad: Date.now() > slot && wanted() < total() });
  say(`${event.from} killed${wasHolder ? ', which held send:telegram' : ''}`);
  if (wasHolder && events.filter((one) => one.wasHolder).length % 2 === 1) {
    await until(`another worker in the place of ${event.from}`, 30, async () => (await holderOf('send:telegram')) !== undefined);
    event.replacedAfter = morning.now() - event.at;
  }
  worker.start();
  event.until = morning.now();
};

let suspended = Promise.resolve();
const suspend = async () => {
  await suspended;
  const worker = (count('suspension') % 2 === 0 && (await holderOf('send:telegram'))) || pick(standing());
  const event = note('suspension', worker);
  worker.process.kill('SIGSTOP');
  worker.isSuspended = true;
  say(`${event.from} suspended`);
  suspended = sleep(suspendedFor).then(() => {
    event.until = morning.now();
    worker.process.kill('SIGCONT');
    worker.isSuspended = false;
    say(`${event.from} goes on`);
  });
};

const restartStore = async () => {
  await suspended;
  await Promise.all(workers.map((worker) => worker.ready()));
  const event = note('store');
  await shell('postgres_restart');
  event.until = morning.now();
  say(`PostgreSQL restarted in ${(event.until - event.at).toFixed(0)} ms`);
  // What could not be noted meanwhile is noted now.
  await sleep(5_000);
};

const stops = [];
const roll = async () => {
  await suspended;
  for (const worker of workers) {
    const event = note('stop', worker);
    stops.push(await worker.end('SIGTERM'));
    event.until = morning.now();
    say(`${event.from} stopped in ${stops.at(-1)} ms`);
    worker.start();
    await worker.ready();
  }
};

// ---------------------------------------------------------------- people who ask all the time
const asked = [];
let isAsking = true;
const ask = async () => {
  while (isAsking) {
    const text = `第${asked.length + 1}次`;
    const { id } = morning.askers[asked.length % morning.askers.length];
    asked.push({ chat: id, text });
    await morning.control('POST', 'message', { chat_id: id, text: `搜 ${text}` });
    await sleep(askEvery);
  }
};
const isAnswered = ({ chat, text }) => fake.sends.some((send) => send.chat === chat && send.key.includes(text));

// ---------------------------------------------------------------- a page
/** What a page sees that is open at a worker. */
class Page {
  constructor(worker, chat) { Object.assign(this, { worker, chat, after: '0', seen: '', closing: new AbortController() }); }

  async say(text) {
    const answer = await fetch(`${this.worker.url}/api/chat/${this.chat}/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) });
    if (!answer.ok) throw new Error(`the page was answered ${answer.status}`);
  }

  async open() {
    const stream = await fetch(`${this.worker.url}/api/chat/${this.chat}/events?after=${this.after}`, { signal: this.closing.signal });
    (async () => { for await (const text of stream.body.pipeThrough(new TextDecoderStream())) this.seen += text; })().catch(() => {});
  }
}

/** A push that one worker sends is seen by a page that is open at another. */
const lookAtPage = async () => {
  const holder = await holderOf('send:web');
  const page = new Page(workers.find((worker) => worker !== holder), 'abcdefghijklmnop0123456789');
  await page.say('订阅 防汛应急');
  await page.open();
  await morning.verb('announce', '今晚停机一小时', '--yes');
  const from = morning.now();
  await until(`the push of ${holder.name} at a page of ${page.worker.name}`, 15, () => page.seen.includes('今晚停机一小时'));
  page.closing.abort();
  return morning.now() - from;
};

// ---------------------------------------------------------------- the run
let said = '', pushAfter = NaN;
try {
  await morning.invite(chats, true);
  for (const worker of workers) worker.start();
  await Promise.all(workers.map((worker) => worker.ready()));
  const seeds = await shell("postgres_ask \"SELECT (SELECT count(*) FROM issue) || ' issues, ' || (SELECT count(*) FROM article) || ' articles'\"");
  morning.demand(seeds === '5 issues, 47 articles', `three workers filled the empty archive with ${seeds}`);
  await until('someone to hold every seat', 20, async () => (await holderOf('send:telegram')) && (await holderOf('send:web')));
  pushAfter = await lookAtPage();
  say(`seeds: ${seeds}; push after ${pushAfter.toFixed(0)} ms`);
  slot = await morning.prepare(15_000 + chats * 15);
  if (Date.now() >= slot) throw new Error('the page was taken in after the slot: this machine is too slow');
  await morning.control('POST', 'chaos', { p: chaos, slowMs: 1500, seed });
  const asking = ask();
  asking.catch((error) => morning.failures.push(`asking: ${error.message}`));

  const disturbances = [
    ...Array.from({ length: kills }, () => kill),
    ...Array.from({ length: storeRestarts }, () => restartStore),
    ...Array.from({ length: rolling }, () => roll),
  ].map((disturb) => ({ disturb, order: random() })).sort((a, b) => a.order - b.order).map(({ disturb }) => disturb);
  // Evenly among the others, the first of them first.
  for (let i = suspensions - 1; i >= 0; i--) disturbances.splice(Math.round((i * disturbances.length) / suspensions), 0, suspend);
  const disturbNext = async () => {
    await sleep(500 + random() * 4_000);
    // Mostly there is one that can take over; now and then all are struck before they have started.
    if (random() < 0.7) await Promise.all(standing().map((worker) => worker.ready()));
    await disturbances.shift()();
  };
  // Some of it falls into the quiet before the slot, when only those who ask are served.
  while (disturbances.length > kills / 2 && Date.now() < slot - 20_000) await disturbNext();

  say(`the slot comes in ${slot - Date.now()} ms`);
  await until('the first digests', 180, () => morning.accepted(isDigest).length >= 50);
  say('digests go out');
  morning.dropFlood();
  await until('the first alert', 60, () => morning.accepted(isAlert).length > 0);
  say('alerts go out');
  while (disturbances.length > 0) await disturbNext();
  await suspended;
  await until('everyone to be served', Math.max(120, (total() / rate) * 3), () => wanted() >= total());
  say('everyone is served');
  isAsking = false;
  await asking;
  await until('the answers', 60, () => asked.every(isAnswered));
  // What is still on its way or will be repeated must come to its end before it is counted.
  await sleep(8_000);
  await Promise.all(workers.map((worker) => worker.ready()));
  said = await morning.verb('workers');
} catch (error) {
  for (const worker of workers) console.error(`${worker.name}: ${worker.logTail()}`);
  morning.failures.push(error.message);
}
isAsking = false;
for (const worker of workers) if (worker.isSuspended) worker.process.kill('SIGCONT');
for (const worker of workers) { note('stop', worker); stops.push(await worker.end('SIGTERM')); }

// ---------------------------------------------------------------- what came of it
const stats = fake.stats();
morning.demandEveryone(true);
for (const one of asked.filter((one) => !isAnswered(one))) morning.demand(false, `${one.text} was not answered`);
for (const [what, has] of [['digest', isDigest], ['alert', isAlert]]) {
  const wordings = new Map();
  for (const send of morning.accepted(has)) wordings.set(send.chat, (wordings.get(send.chat) ?? new Set()).add(send.key));
  morning.demand([...wordings.values()].every((keys) => keys.size === 1), `a chat has two different ones of its ${what}`);
}

// A copy is explained by a lost answer to the one before it, or by what happened to its process, or to the store, between its being taken and its being recorded.
const reasons = { 'lost answer': 0, kill: 0, suspension: 0, store: 0 };
for (const { send, answered, lost } of morning.repeated()) {
  const event = events.find((one) => one.kind !== 'stop' && (one.from ?? send.entry.from) === send.entry.from && one.at <= answered + longestUnrecorded && one.until >= send.entry.t - longestUnrecorded);
  if (lost) reasons['lost answer']++;
  else if (event) reasons[event.kind]++;
  else morning.failures.push(`sent twice without a reason: chat ${send.chat}, by ${send.entry.from} at ${(send.entry.t / 1000).toFixed(1)} s, ${send.key.slice(0, 20)}`);
}

// Who sends changes only by what happens to the one that sends, and nobody sends in between.
const sends = [...fake.sends].sort((a, b) => a.entry.t - b.entry.t).map((send) => ({ t: send.entry.t, from: send.entry.from }));
const terms = [];
for (const send of sends) {
  if (terms.at(-1)?.from !== send.from) terms.push({ from: send.from, first: send.t });
  terms.at(-1).last = send.t;
}
const unexplained = terms.slice(0, -1).filter((term, i) => !events.some((one) => (one.from ?? term.from) === term.from && one.at <= terms[i + 1].first && one.until >= term.first));
for (const term of unexplained) morning.failures.push(`${term.from} sent from ${(term.first / 1000).toFixed(1)} s to ${(term.last / 1000).toFixed(1)} s and was followed by another, though nothing had happened to it`);

const takeovers = events.filter((one) => one.wasHolder).map((one) => {
  const next = sends.find((send) => send.t > one.at && send.from !== one.from);
  // Whoever took the seat may have been struck before it sent.
  const isAlone = next && !events.some((other) => other.at > one.at && other.at < next.t);
  return { ...one, sent: isAlone && one.isUnderLoad ? next.t - one.at : undefined };
});
for (const one of takeovers) {
  morning.demand(!(one.sent > longestSilence), `nobody sent for ${one.sent?.toFixed(0)} ms after ${one.from} was killed`);
  morning.demand(!(one.replacedAfter > longestTakeover), `${one.from} was replaced ${one.replacedAfter?.toFixed(0)} ms after it was killed`);
}

// A process that is suspended cannot take its poll back.
const whileSuspended = (violation) => violation.kind === 'concurrent_getupdates' && events.some((one) => one.kind === 'suspension' && one.at <= violation.t && violation.t <= one.until + 1_000);
const metSuspended = fake.violationsList.filter(whileSuspended).length;
const errors = morning.demandNoViolations(stats, whileSuspended);
morning.demandLimits(stats, rate);
morning.demand(fake.flood429.global === 0, `${fake.flood429.global} messages were refused because the second was full`);
const stopped = Math.max(...stops);
morning.demand(stopped < longestStop, `stopping took ${stopped} ms`);
for (const worker of workers) morning.demand(said === '' || new RegExp(`^${worker.name} .*seen \\d s ago  sending`, 'm').test(said), `the verb "workers" does not know ${worker.name}: ${said}`);

const firsts = (has) => [...new Map(morning.accepted(has).map((send) => [send.chat, send.t]).reverse()).values()].sort((a, b) => a - b);
const alerts = firsts(isAlert), digests = firsts(isDigest);
const mostAlerts = alerts[Math.floor(alerts.length * 0.9)];
const between = digests.filter((t) => t > alerts[0] && t < mostAlerts).length;
morning.demand(between <= 10 + alerts.length / 20, `${between} digests were sent while alerts were waiting`);
morning.demand(mostAlerts < digests.at(-1), 'the alert was not delivered while digests were waiting');

const seconds = (list) => (list.length > 0 ? `${(Math.max(...list) / 1000).toFixed(1)} s` : 'none');
console.log(`cluster: ${chats} chats, ${morning.reachable.length} reachable, ${asked.length} questions; ${fake.sends.length} messages taken, ${stats.requests} requests, ${stats.lostReplies} lost answers`);
console.log(`cluster: ${count('kill')} kills (${takeovers.length} of the sender), ${count('suspension')} suspensions, ${count('store')} restarts of the store, ${stops.length} stops; sent twice: ${Object.entries(reasons).map(([reason, times]) => `${times} ${reason}`).join(', ')}`);
console.log(`cluster: another holds the seat at most ${seconds(takeovers.map((one) => one.replacedAfter).filter(Boolean))} after a kill, the next message at most ${seconds(takeovers.map((one) => one.sent).filter(Boolean))} after it; ${terms.length} terms of senders`);
console.log(`cluster: alert to 90 % ${((mostAlerts - morning.alertAt) / 1000).toFixed(1)} s after the page, to all ${((alerts.at(-1) - morning.alertAt) / 1000).toFixed(1)} s, digests until ${((digests.at(-1) - morning.alertAt) / 1000).toFixed(1)} s, ${between} of them while alerts were waiting`);
console.log(`cluster: at most ${stats.max_accepted_per_second} a second, ${stats.max_per_group_per_minute.max} a minute in a group; ${stats.served_429.total} refused as too many; ${errors} violations, ${metSuspended} polls met that of a suspended process; a page saw a push of another worker after ${pushAfter.toFixed(0)} ms; stopped in ${stopped} ms`);
await morning.end('nothing lost');
