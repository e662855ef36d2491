// Runs the built bot against an emulated Telegram and looks at what every chat shows in the end.
//   node telegram.mjs EMULATOR BOT_DLL
// TELEGRAM_RUN   chaos (default), pace or throughput
// TELEGRAM_CHATS, TELEGRAM_RATE (messages a second), TELEGRAM_KILLS, TELEGRAM_SEED
import { Bot, Morning, chaos, freePort, isAlert, isDigest, number, randomFrom, sleep, until } from './morning.mjs';

const run = process.env.TELEGRAM_RUN ?? 'chaos';
const seed = number('TELEGRAM_SEED', 1);
const chats = number('TELEGRAM_CHATS', run === 'throughput' ? 10_000 : run === 'pace' ? 1_000 : 2_000);
const rate = number('TELEGRAM_RATE', run === 'throughput' ? 5_000 : run === 'pace' ? 30 : 150);
const kills = run === 'chaos' ? number('TELEGRAM_KILLS', 5) : 0;
const random = randomFrom(seed);

const morning = await Morning.begin('telegram', process.argv.slice(2), { seed, limits: run === 'throughput' ? { enabled: false } : { globalPerWindow: rate } });
const bot = new Bot(morning, 'bot', await freePort());
Object.assign(morning.environment, { Telegram__MessagesPerSecond: String(rate), Delivery__InFlight: run === 'throughput' ? '200' : '64' });
await morning.invite(chats, run === 'chaos');
await morning.prepare(run === 'throughput' ? 15_000 : 8_000);
const { fake, reachable, askers } = morning;

// ---------------------------------------------------------------- the run
const deaths = [];
const asked = [];
let stopped = 0;

try {
  bot.start();
  await bot.ready();
  if (run === 'chaos') await morning.control('POST', 'chaos', { p: chaos, slowMs: 1500, seed });

  const wanted = () => morning.chatsWith(isDigest).size + morning.chatsWith(isAlert).size;
  await until('the first digests', 180, () => morning.accepted(isDigest).length >= Math.min(50, reachable.length));
  if (run === 'chaos') morning.dropFlood();
  const total = reachable.length * (run === 'chaos' ? 2 : 1);
  while (deaths.length < kills) {
    await sleep(300 + random() * 4_000);
    await bot.killAndRestart(async (death) => {
      deaths.push(death);
      const asker = askers[deaths.length % askers.length];
      const text = `第${deaths.length}次`;
      await morning.control('POST', 'message', { chat_id: asker.id, text: `搜 ${text}` });
      asked.push({ chat: asker.id, text });
    });
  }
  await until('everyone to be served', Math.max(90, (total / rate) * 3), () => { process.stdout.isTTY && process.stdout.write(`\r${wanted()}/${total} `); return wanted() >= total; });
  await until('the answers', 60, () => asked.every((ask) => morning.accepted((text) => text.includes(ask.text)).length > 0));
  // What is still on its way or will be repeated must come to its end before it is counted.
  await sleep(run === 'chaos' ? 8_000 : 500);
} catch (error) {
  console.error(bot.logTail());
  morning.failures.push(error.message);
}

stopped = await bot.end('SIGTERM');

// ---------------------------------------------------------------- what came of it
const stats = fake.stats();
morning.demandEveryone(run === 'chaos');
for (const ask of asked) morning.demand(morning.chatsWith((text) => text.includes(ask.text)).has(ask.chat), `${ask.text} was not answered`);

// A copy is explained by a lost answer to the one before it, or by a kill between its being taken and its being recorded. When that was recorded
// cannot be seen from here: on a machine that is busy with starting the bot again it may take a moment, and the longest is printed.
const longestUnrecorded = 2_000;
const repeated = morning.repeated();
let byLoss = 0, byKill = 0, unrecorded = 0;
for (const { send, answered, lost } of repeated) {
  const death = deaths.find((one) => one.until >= send.entry.t)?.at ?? Infinity;
  if (lost) byLoss++;
  else if (death <= answered + longestUnrecorded) { byKill++; unrecorded = Math.max(unrecorded, death - answered); }
  else morning.failures.push(`sent twice without a reason: chat ${send.chat}, answered ${(death - answered).toFixed(0)} ms before a kill, ${send.key.slice(0, 20)}`);
}

const errors = morning.demandNoViolations(stats);
morning.demand(stopped < 10_000, `stopping took ${stopped} ms`);
if (run !== 'throughput') morning.demandLimits(stats, rate);

const digests = morning.times(isDigest), alerts = morning.times(isAlert);
const span = (list) => (list.at(-1) - list[0]) / 1000;
const perSecond = (list) => (list.length - 1) / span(list);
// The last of each are those that failed again and again, and each waits longer: they say nothing of the order.
const most = (list) => list[Math.floor(0.95 * list.length)];
if (run === 'chaos') morning.demand(most(alerts) < most(digests), 'the alert was not delivered while digests were waiting');
if (run === 'pace') {
  morning.demand(perSecond(digests) >= 0.98 * rate, `${perSecond(digests).toFixed(2)} messages a second, ${(0.98 * rate).toFixed(2)} were expected`);
  morning.demand(stats.served_429.total === 0, `${stats.served_429.total} times too many requests`);
}
if (run === 'throughput') morning.demand(perSecond(digests) >= 1_000, `${perSecond(digests).toFixed(0)} messages a second, 1000 were expected`);

console.log(`telegram: ${chats} chats, ${reachable.length} reachable; ${fake.sends.length} messages taken, ${stats.requests} requests, ${deaths.length} kills, ${stats.lostReplies} lost answers, ${repeated.length} sent twice (${byLoss} lost answer, ${byKill} kill, at most ${unrecorded.toFixed(0)} ms after the answer)`);
console.log(`telegram: digests ${perSecond(digests).toFixed(2)}/s over ${span(digests).toFixed(1)} s${alerts.length ? `; alert to all ${((alerts.at(-1) - morning.alertAt) / 1000).toFixed(1)} s after the page, digests until ${((digests.at(-1) - morning.alertAt) / 1000).toFixed(1)} s` : ''}`);
console.log(`telegram: at most ${stats.max_accepted_per_second} a second, ${stats.max_per_group_per_minute.max} a minute in a group; ${stats.served_429.total} refused as too many; ${errors} violations; stopped in ${stopped} ms`);
await morning.end('nothing lost');
