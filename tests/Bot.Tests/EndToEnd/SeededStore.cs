using Baozhai.Bot.Hosting;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>The store as a first start leaves it, with the back issues read. The program makes it once per run; tests start on copies.</summary>
internal static class SeededStore
{
    // What decides how the back issues are read, and where they are kept.
    private static readonly string[] Deciding = ["--Seeds:", "--Storage:", "--Topics:", "--Places:", "--Reading:", "--Summaries:"];

    private static readonly Lazy<Task<byte[]>> Content = new(MakeAsync);

    /// <summary>Whether a program with these settings would make the same store.</summary>
    public static bool Fits(IEnumerable<string> settings) =>
        !settings.Any(setting => Deciding.Any(start => setting.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Writes a copy, as if its first start had been at this instant.</summary>
    public static async Task CopyAsync(string file, DateTimeOffset now)
    {
        await File.WriteAllBytesAsync(file, await Content.Value);
        await ExecuteAsync(file, "UPDATE issue SET admitted_at = @now; UPDATE article SET admitted_at = @now; UPDATE schema_version SET applied_at = @now", new { now = now.ToUnixTimeMilliseconds() });
    }

    private static async Task<byte[]> MakeAsync()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("baozhai.db");
        var builder = BotHost.CreateParts([$"--Storage:ConnectionString=Data Source={file}", "--Logging:LogLevel:Default=Warning"]).AddPages();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ManualTimeProvider()));
        await using (var app = builder.BuildPages()) await BotHost.PrepareAsync(app.Services, CancellationToken.None);
        await ExecuteAsync(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(file);
    }

    private static async Task ExecuteAsync(string file, string sql, object? values = null)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.ExecuteAsync(sql, values);
    }
}
