using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Alerts;

public sealed class AlertPolicyTests
{
    private readonly AlertPolicy _policy = new(Options.Create(new AlertOptions()), Options.Create(new DigestOptions()), new ManualTimeProvider());

    [Theory]
    [InlineData(Severity.Severe, DangerKind.Flood, ArticleKind.News, AlertRole.Raises)]
    [InlineData(Severity.Warning, DangerKind.Fire, ArticleKind.News, AlertRole.Raises)]
    [InlineData(Severity.Warning, DangerKind.Other, ArticleKind.News, AlertRole.Raises)]
    [InlineData(Severity.Warning, DangerKind.None, ArticleKind.News, AlertRole.Raises)]
    [InlineData(Severity.Watch, DangerKind.Flood, ArticleKind.News, AlertRole.Reports)]
    [InlineData(Severity.Severe, DangerKind.Heat, ArticleKind.News, AlertRole.Reports)]
    [InlineData(Severity.Severe, DangerKind.Epidemic, ArticleKind.News, AlertRole.Reports)]
    [InlineData(Severity.Warning, DangerKind.Flood, ArticleKind.Commentary, AlertRole.None)]
    [InlineData(Severity.Warning, DangerKind.Flood, ArticleKind.Letter, AlertRole.None)]
    internal void A_grave_story_of_a_pushed_kind_raises_whatever_its_topic_and_an_opinion_does_nothing(Severity severity, DangerKind danger, ArticleKind kind, AlertRole role) => Assert.Equal(
        role,
        _policy.RoleOf(
            new Article { Id = default, Headline = "清江汛情", Kind = kind },
            new Brief { Summary = "", Severity = severity, Danger = danger, Topics = [new TopicMatch("金融财经", 0.9, [])] }));

    [Theory]
    [InlineData("2024-06-27", true)]
    [InlineData("2024-06-26", true)]
    [InlineData("2024-06-25", false)]
    [InlineData("2024-07-27", false)]
    [InlineData(null, false)]
    public void An_issue_is_fresh_within_its_hours_and_never_without_a_date_or_far_ahead(string? day, bool isFresh) =>
        Assert.Equal(isFresh, _policy.IsFresh(new Issue { File = "a.txt", Date = day is null ? null : DateOnly.Parse(day, null) }));
}
