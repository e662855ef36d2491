using System.Runtime.CompilerServices;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Hosting;

/// <summary>Looks at the settings and the machine, for the verb <c>doctor</c> and for the desk.</summary>
internal sealed class Doctor(IServiceProvider services) : ICheckup
{
    /// <inheritdoc />
    public async IAsyncEnumerable<CheckupLine> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string Name, Func<Task<string>> Look)[] checks =
        [
            ("settings", () => Task.FromResult(Validate())),
            ("store", () => StoreAsync(cancellationToken)),
            ("inbox", () => Task.FromResult(Writable(services.GetRequiredService<IOptions<InboxOptions>>().Value.Path))),
            ("lexicon", () => Task.FromResult($"{services.GetRequiredService<TopicLexicon>().Topics.Count} topics, {services.GetRequiredService<Gazetteer>().Places.Count} places")),
            ("summaries", () => SummariesAsync(cancellationToken)),
            ("time zone", () => Task.FromResult(services.GetRequiredService<IOptions<DigestOptions>>().Value.TimeZone)),
        ];
        foreach (var (name, look) in checks) yield return await LookAsync(name, look);
    }

    private static async Task<CheckupLine> LookAsync(string name, Func<Task<string>> look)
    {
        try
        {
            return new CheckupLine(name, true, await look());
        }
        catch (Exception e) when (e is ConfigurationException or StorageException or OptionsValidationException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new CheckupLine(name, false, e.Message);
        }
    }

    private string Validate()
    {
        services.GetService<IStartupValidator>()?.Validate();
        return "valid";
    }

    private async Task<string> StoreAsync(CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(cancellationToken);
        var check = await store.CheckAsync(thorough: true, cancellationToken);
        return check.Problem is null
            ? $"{check.Engine}, schema {check.SchemaVersion}, {check.Bytes} bytes"
            : throw new StorageException(check.Problem);
    }

    private Task<string> SummariesAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<IOptions<SummaryOptions>>().Value.UsesModel
            ? services.GetRequiredService<EndpointProbe>().LookAsync(cancellationToken)
            : Task.FromResult("extractive");

    private static string Writable(string folder) => folder.Length == 0 ? "off" : StartChecks.Writable(folder);
}
