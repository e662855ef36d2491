using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>Decides which stories may raise alerts, and which may only continue them.</summary>
internal sealed class AlertPolicy(IOptions<AlertOptions> alerts, IOptions<DigestOptions> digests, TimeProvider time)
{
    /// <summary>Whether an issue is recent enough for its stories to be news. One without a date is not: nobody could tell how old its warning is; nor is one dated well ahead, whose date is misread.</summary>
    public bool IsFresh(Issue issue) => WasFresh(issue.Date, time.GetUtcNow());

    /// <summary>Whether an issue of a day was recent enough at an instant.</summary>
    public bool WasFresh(DateOnly? day, DateTimeOffset at)
    {
        if (day is not { } date) return false;
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var start = new DateTimeOffset(midnight, digests.Value.Zone.GetUtcOffset(midnight));
        return (at - start).Duration() <= TimeSpan.FromHours(alerts.Value.FreshHours);
    }

    /// <summary>What a story of a fresh issue may do. An opinion may do nothing, nor may what happens elsewhere.</summary>
    public AlertRole RoleOf(Article article, Brief brief)
    {
        if (article.Kind is ArticleKind.Commentary or ArticleKind.Letter || brief.IsElsewhere) return AlertRole.None;
        return IsGrave(brief) ? AlertRole.Raises : AlertRole.Reports;
    }

    /// <summary>What a story of the archive may do when an operator lets it out now.</summary>
    public AlertRole RoleOf(ArchivedArticle story) => WasFresh(story.Date, time.GetUtcNow()) ? RoleOf(story.Article, story.Brief) : AlertRole.None;

    /// <summary>Whether a story is grave enough: a danger of a kind that is pushed is reported, not merely talked about, whatever its topics are.</summary>
    public bool IsGrave(Brief brief) => brief.Severity >= Severity.Warning && IsPushed(brief.Danger);

    /// <summary>Whether dangers of a kind are pushed.</summary>
    public bool IsPushed(DangerKind kind) => alerts.Value.Kinds.Hold(kind);
}
