using System.Runtime.CompilerServices;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Hosting;

/// <summary>Looks at the settings, the machine, every channel and every source, for the verb <c>doctor</c> and for the desk.</summary>
internal sealed class Doctor(IServiceProvider services) : IDoctor
{
    /// <inheritdoc />
    public async IAsyncEnumerable<Finding> LookAsync(Language language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string Name, Func<Task<string>> Look)[] checks =
        [
            (language.Say("设置", "settings"), () => Task.FromResult(Validate(language))),
            (language.Say("存储", "store"), () => StoreAsync(cancellationToken)),
            (language.Say("收件文件夹", "inbox"), () => Task.FromResult(Writable(services.GetRequiredService<IOptions<InboxOptions>>().Value.Path, language))),
            (language.Say("词库", "lexicon"), () => Task.FromResult(Words(language))),
            (language.Say("摘要", "summaries"), () => SummariesAsync(language, cancellationToken)),
            (language.Say("时区", "time zone"), () => Task.FromResult(services.GetRequiredService<IOptions<DigestOptions>>().Value.TimeZone)),
        ];
        var failed = false;
        foreach (var (name, look) in checks)
        {
            var finding = (await TryAsync(name, async () => [new Finding(name, FindingState.Well, await look())]))[0];
            failed |= finding.State is FindingState.Fault;
            yield return finding;
        }

        // What is checked outside would only say the same again.
        if (failed) yield break;
        foreach (var checkup in services.GetServices<ICheckup>())
        {
            foreach (var finding in await TryAsync(checkup.GetType().Name, () => checkup.LookAsync(language, cancellationToken))) yield return finding;
        }
    }

    private static async Task<IReadOnlyList<Finding>> TryAsync(string name, Func<Task<IReadOnlyList<Finding>>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception e) when (e is ConfigurationException or StorageException or OptionsValidationException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return [new Finding(name, FindingState.Fault, e.Message)];
        }
    }

    private string Validate(Language language)
    {
        services.GetService<IStartupValidator>()?.Validate();
        return language.Say("没有错误", "valid");
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

    private string Words(Language language)
    {
        var (topics, places) = (services.GetRequiredService<TopicLexicon>().Topics.Count, services.GetRequiredService<Gazetteer>().Places.Count);
        return language.Say($"{topics} 个栏目，{places} 个地名", $"{topics} topics, {places} places");
    }

    private Task<string> SummariesAsync(Language language, CancellationToken cancellationToken) =>
        services.GetRequiredService<IOptions<SummaryOptions>>().Value.UsesModel
            ? services.GetRequiredService<EndpointProbe>().LookAsync(cancellationToken)
            : Task.FromResult(language.Say("从原文摘句", "extractive"));

    private static string Writable(string folder, Language language) => folder.Length == 0 ? language.Say("不用", "off") : StartChecks.Writable(folder);
}
