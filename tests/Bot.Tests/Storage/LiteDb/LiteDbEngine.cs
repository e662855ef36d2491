using Baozhai.Bot.Storage.LiteDb;
using LiteDB;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

/// <summary>LiteDB, one file for one process.</summary>
public sealed class LiteDbEngine : StoreEngine
{
    public static LiteDbEngine Instance { get; } = new();

    public override string Provider => "LiteDb";

    public override bool IsOfOneProcess => true;

    internal override string ConnectionString(TemporaryFolder folder, string name) => $"Filename={folder.File($"{name}.litedb")}";

    // Notes and reports are parts of other documents.
    internal override Task<long> CountAsync(IServiceProvider parts, string table, CancellationToken cancellationToken) => parts.GetRequiredService<LiteStore>().RunAsync(
        session => table switch
        {
            "delivery_note" => session.Database.GetCollection("delivery").FindAll().Sum(delivery => (long)delivery["Notes"].AsArray.Count),
            "alert_report" => session.Database.GetCollection("alert").FindAll().Sum(alert => (long)alert["Reports"].AsArray.Count),
            _ => session.Database.GetCollection(table).LongCount(),
        },
        cancellationToken);

    internal override Task<IReadOnlyList<string>> HoldingAsync(IServiceProvider parts, string text, CancellationToken cancellationToken) => parts.GetRequiredService<LiteStore>().RunAsync(
        IReadOnlyList<string> (session) =>
            [.. session.Database.GetCollectionNames().ToList().Where(name => session.Database.GetCollection(name).FindAll().Any(document => JsonSerializer.Serialize(document).Contains(text, StringComparison.Ordinal)))],
        cancellationToken);
}
