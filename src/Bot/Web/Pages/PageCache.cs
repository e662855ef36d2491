using Baozhai.Bot.Archive;
using Microsoft.AspNetCore.OutputCaching;

namespace Baozhai.Bot.Web.Pages;

/// <summary>
/// Pages are kept for a few seconds, so that many readers at once cost as much as one. An issue that comes in lets go of all of them at once; what
/// else may change, an alert that lapses or a story let out by an operator, shows when the seconds are over.
/// </summary>
internal sealed class PageCache(ArchiveSignal archived, IOutputCacheStore store) : IHostedService
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "page";

    private const string Tag = "page";
    private const long MostBytes = 32 << 20;

    /// <summary>How long a page is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    /// <summary>Registers the cache.</summary>
    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MostBytes;
        options.AddPolicy(Policy, policy => policy.Expire(Kept).Tag(Tag).SetVaryByHost(enabled: true).VaryByValue(context =>
            new KeyValuePair<string, string>(PageRequest.LanguageKey, context.RequestServices.GetRequiredService<PageRequest>().Language.Code)));
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        archived.Raised += LetGo;
        archived.Arrived += LetGo;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        archived.Raised -= LetGo;
        archived.Arrived -= LetGo;
        return Task.CompletedTask;
    }

    // The store is this process's memory, and answers at once.
    private void LetGo(string about) => store.EvictByTagAsync(Tag, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
