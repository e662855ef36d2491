using System.Diagnostics;
using System.Security.Cryptography;
using LiteDB;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

public sealed class RaceTests : LiteTest
{
    private const int Readers = 8;
    private const int Documents = 64;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Many_readers_and_a_writer_never_see_a_wrong_document()
    {
        var store = await OpenAsync();
        await store.RunAsync(session => session.Database.GetCollection("sum").Insert(Enumerable.Range(0, Documents).Select(Document)), Token);
        var watch = Stopwatch.StartNew();
        var reading = Enumerable.Range(0, Readers).Select(_ => Task.Run(
            async () =>
            {
                var read = 0;
                while (watch.Elapsed < Long)
                {
                    var number = RandomNumberGenerator.GetInt32(Documents);
                    var document = await store.RunAsync(session => session.Database.GetCollection("sum").FindById(number), Token);
                    Assert.Equal(number, document["_id"].AsInt32);
                    Assert.Equal(SHA256.HashData(document["bytes"].AsBinary), document["sum"].AsBinary);
                    read++;
                }

                return read;
            },
            Token));
        var writing = Task.Run(
            async () =>
            {
                var written = 0;
                for (; watch.Elapsed < Long; written++)
                    await store.RunAsync(session => session.Database.GetCollection("sum").Update(Document(RandomNumberGenerator.GetInt32(Documents))), Token);
                return written;
            },
            Token);

        Assert.All(await Task.WhenAll(reading), read => Assert.True(read > 0));
        Assert.True(await writing > 0);
        Assert.Null((await store.CheckAsync(thorough: true, Token)).Problem);
    }

    [Fact]
    public async Task Cancelled_while_it_waits_for_its_turn_a_piece_of_work_does_not_happen()
    {
        var store = await OpenAsync();
        using var cancellation = new CancellationTokenSource();
        using var holds = new ManualResetEventSlim();
        using var held = new ManualResetEventSlim();
        var first = Task.Run(
            () => store.RunAsync(
                _ =>
                {
                    held.Set();
                    holds.Wait(Token);
                },
                Token),
            Token);
        held.Wait(Token);
        var second = store.RunAsync(session => session.Database.GetCollection("sum").Insert(Document(1)), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        holds.Set();
        await first;
        Assert.Equal(0, await store.RunAsync(session => session.Database.GetCollection("sum").Count(), Token));
    }

    private static BsonDocument Document(int number)
    {
        var bytes = RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(10, 20_000));
        return new BsonDocument { ["_id"] = number, ["bytes"] = bytes, ["sum"] = SHA256.HashData(bytes) };
    }
}
