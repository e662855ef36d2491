using System.Globalization;
using System.Security.Cryptography;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.LiteDb;
using LiteDB;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

public sealed class PowerCutTests : LiteTest
{
    private const int Transactions = 40;

    // So short a log is written into the file again and again: the power is cut in that as well.
    private const long ShortLog = 24 * SyncedLog.Page;

    [Fact]
    public async Task After_a_power_cut_the_file_is_whole_and_nothing_acknowledged_is_lost()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk();
            var written = await WriteUntilAsync(disk, random);

            await DemandAsync(disk.AfterPowerCut(random), written, seed);
        }
    }

    [Fact]
    public async Task After_a_kill_at_any_moment_the_file_is_whole_and_nothing_acknowledged_is_lost()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var disk = new SimulatedDisk();
            var written = await WriteUntilAsync(disk, new Random(seed));

            await DemandAsync(disk.AfterKill(), written, seed);
        }
    }

    [Fact]
    public async Task A_power_cut_during_the_recovery_from_a_power_cut_changes_nothing()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk();
            var written = await WriteUntilAsync(disk, random);
            var once = disk.AfterPowerCut(random);
            once.FailsAfter = random.Next(6);
            await Record.ExceptionAsync(() => OpenAsync(once, ShortLog));

            await DemandAsync(once.AfterPowerCut(random), written, seed);
        }
    }

    // Each transaction writes two documents, some of them large, and replaces one of an earlier transaction.
    private async Task<int> WriteUntilAsync(SimulatedDisk disk, Random random)
    {
        var store = await OpenAsync(disk, ShortLog);
        disk.FailsAfter = random.Next(1, 900);
        for (var number = 1; number <= Transactions; number++)
        {
            try
            {
                await store.RunAsync(session => Write(session, number, random), Token);
            }
            catch (StorageException)
            {
                return number - 1;
            }
        }

        return Transactions;
    }

    private static void Write(LiteSession session, int number, Random random)
    {
        var (one, other) = (session.Database.GetCollection("one"), session.Database.GetCollection("other"));
        var bytes = new byte[random.Next(10, random.Next(5) == 0 ? 60_000 : 2_000)];
        random.NextBytes(bytes);
        one.Insert(Document(number, bytes));
        other.Insert(Document(number, bytes));
        if (number > 5) one.Update(Document(random.Next(1, number), bytes));
        session.Next("pair");
    }

    private static BsonDocument Document(int number, byte[] bytes) => new() { ["_id"] = number, ["bytes"] = bytes, ["sum"] = Sum(bytes) };

    private static string Sum(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private async Task DemandAsync(SimulatedDisk disk, int acknowledged, int seed)
    {
        var store = await OpenAsync(disk, ShortLog);
        Assert.Null((await store.CheckAsync(thorough: true, Token)).Problem);
        var (one, other) = await store.RunAsync(
            session => (session.Database.GetCollection("one").FindAll().ToList(), session.Database.GetCollection("other").FindAll().ToList()), Token);
        var last = one.Count;
        Assert.True(last >= acknowledged && last <= acknowledged + 1, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {acknowledged} acknowledged, {last} kept"));
        Assert.Equal(Enumerable.Range(1, last), one.Select(document => document["_id"].AsInt32).Order());
        Assert.Equal(Enumerable.Range(1, last), other.Select(document => document["_id"].AsInt32).Order());
        Assert.All(one.Concat(other), document => Assert.Equal(Sum(document["bytes"].AsBinary), document["sum"].AsString));
        Assert.Equal(last + 1, await store.RunAsync(session => session.Next("pair"), Token));
        await store.RunAsync(session => Write(session, last + 1, new Random(seed)), Token);
    }
}
