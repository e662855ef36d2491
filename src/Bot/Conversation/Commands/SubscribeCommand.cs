using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Follows topics, places, words, and these together.</summary>
internal sealed class SubscribeCommand(
    IChats chats, IArchive archive, SubscriptionPhrases phrases, LineReader reader, EnglishNames english, TopicChoice topics, DigestClock clock, AlertFollowing alerts, IOptions<LimitOptions> limits, TimeProvider time) : ICommand
{
    private const int MinWordLength = 2;
    private const int MaxWordLength = 30;
    private const int MaxPatternLength = 200;
    private const int DaysLookedBack = 30;
    private const int MostTold = 3;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "subscribe", ["订阅", "关注", "subscribe", "follow"], "订阅 防汛 醴陵", "订阅栏目、地名、关键词，可一次几项", "subscribe flood 醴陵", "follow topics, places, words, also several");

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => phrases.IsKnown(argument);

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (argument, mark) = ListReturn.Split(request.Argument);
        request = request with { Argument = argument };
        var followed = await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken);
        if (request.Argument.Length == 0)
            return topics.Offer(new HeadingPart(request.Say("想订阅哪些栏目？", "What would you like to follow?")), followed, request.Menu, request.Language);

        var wanted = Wanted(request);
        if (Refusal(request, wanted) is { } refusal) return Answer.Of(refusal);
        if (wanted.Count == 0) return topics.Offer(new TextPart(request.Say("没看懂要订阅什么。", "I did not understand what to follow.")), followed, request.Menu, request.Language);
        if (wanted is [{ Kind: SubscriptionKind.Word } word] && !IsQuoted(request.Argument) && reader.NearThing(word.Value) is { } near
            && await archive.CountAsync(ArticleFilter.For(word), cancellationToken) == 0) return Near(request, word.Value, near);
        var most = limits.Value.Subscriptions;
        if (followed.Union(wanted).Count() > most)
            return Answer.Of(request.Say($"最多订阅 {most} 项，请先退订一些。", $"At most {most} subscriptions; please drop some first."));

        var added = await chats.SubscribeAsync(request.Chat.Id, wanted, cancellationToken);
        var chat = await clock.StartAsync(request.Chat, cancellationToken);
        var lines = new List<string>();
        if (added.Count > 0) lines.Add(request.Say($"已订阅：{Names(added, request)}。", $"Subscribed: {Names(added, request)}."));
        if (wanted.Except(added).ToList() is { Count: > 0 } known) lines.Add(request.Say($"之前就订阅了：{Names(known, request)}。", $"Already subscribed: {Names(known, request)}."));
        if (mark is not null) return topics.Offer(new TextPart(string.Join('\n', lines)), await chats.SubscriptionsAsync(chat.Id, cancellationToken), request.Menu, request.Language);
        lines.Add(WhatComes(request with { Chat = chat }, wanted));
        foreach (var one in wanted.Where(one => one.Kind != SubscriptionKind.Pattern).Take(wanted.Count > MostTold ? 0 : MostTold)) lines.Add(await FoundAsync(request, one, wanted.Count > 1, cancellationToken));
        if (Narrower(wanted) is { } narrower)
            lines.Add(request.Say($"（早报里只要{narrower}，就回复“订阅 {narrower}”。）", $"(For a digest of that place's {narrower} alone answer “subscribe {narrower}”.)"));
        if (Broader(wanted, followed) is { } broader)
            lines.Add(request.Say($"（“{broader.Word}”多在{broader.Topic}里，要全部就回复“订阅 {broader.Topic}”。）", $"(Most of “{broader.Word}” stands under {broader.Topic}: answer “subscribe {broader.Topic}” for all of it.)"));
        lines.Add(request.Say(
            $"早报时间：{WeekdayText.Say(chat)} {DigestClock.Times(chat)}；想换时间回复“时间 7:00”。",
            $"Digest times: {WeekdayText.Say(chat)} at {DigestClock.Times(chat)}; change it with “time 7:00”."));
        return Answer.Of(new Reply
        {
            Parts = [new TextPart(string.Join('\n', lines))],
            Buttons = [[new Button(request.Say("看今天的早报", "Digest now"), "早报"), new Button(request.Say("我的订阅", "Mine"), "我的订阅")]],
        });
    }

    private static bool IsQuoted(string argument) => argument.AsSpan().IndexOfAny("“\"「") >= 0;

    // 防讯 stands in no story and sounds like 防汛.
    private static Answer Near(CommandRequest request, string typed, string near)
    {
        string[] lines = [$"订阅 {near}", $"订阅 “{typed}”"];
        string[] labels = [near, request.Say($"就要“{typed}”", $"“{typed}” it is")];
        return Answer.Of(
            new Reply
            {
                Parts = [new TextPart(request.Say($"是想订阅“{near}”吗？\n1. {labels[0]}\n2. {labels[1]}", $"Did you mean {near}?\n1. {labels[0]}\n2. {labels[1]}"))],
                Buttons = [[new Button(labels[0], lines[0]), new Button(labels[1], "2")]],
            },
            Questions.Pending(request.Menu, lines[0], lines[1]));
    }

    /// <summary>汛情警报：随到随发；早报：明早 7:30。</summary>
    private string WhatComes(CommandRequest request, IReadOnlyList<Subscription> wanted)
    {
        var (chat, push, language) = (request.Chat, request.Push, request.Language);
        var quiet = chat.Quiet is { } hours && push != PushCapability.Never
            ? request.Say($"（{QuietHoursText.Hours(hours)} {QuietHoursText.Alerts(chat, language)}）", $" ({QuietHoursText.Hours(hours)}: {QuietHoursText.Alerts(chat, language)})")
            : "";
        var alert = wanted.Any(alerts.Brings)
            ? request.Say($"汛情警报：{PushText.Alerts(push, language)}{quiet}；", $"Flood alerts: {PushText.Alerts(push, language)}{quiet}. ")
            : "";
        var next = chat.NextDigestAt is { } slot ? MomentText.Soon(slot, time.GetUtcNow(), chat) : DigestClock.Times(chat);
        return alert + PushText.Either(
            push,
            request.Say($"早报：{next}。", $"Digest: {next}."),
            request.Say($"早报：{next} 备好，到时回复“早报”查看。", $"Digest: ready {next}; answer “digest” then."));
    }

    // Who named a topic and a place may have meant the topic of that place.
    private static string? Narrower(IReadOnlyList<Subscription> wanted)
    {
        var topic = wanted.FirstOrDefault(one => one.Kind == SubscriptionKind.Topic);
        var place = wanted.FirstOrDefault(one => one.Kind == SubscriptionKind.Place);
        return wanted.Count == 2 && topic is not null && place is not null ? $"{place.Value}的{topic.Value}" : null;
    }

    // Who named a word may not know that there is a topic of it.
    private (string Word, string Topic)? Broader(IReadOnlyList<Subscription> wanted, IReadOnlyList<Subscription> followed)
    {
        foreach (var word in wanted.Where(one => one.Kind == SubscriptionKind.Word))
        {
            if (phrases.TopicOf(word.Value) is { } topic && !wanted.Concat(followed).Contains(new Subscription(SubscriptionKind.Topic, topic))) return (word.Value, topic);
        }

        return null;
    }

    private IReadOnlyList<Subscription> Wanted(CommandRequest request) => request.Argument switch
    {
        "全部" or "所有" or "all" => phrases.Everything,
        var argument when argument.StartsWith(ReadingArguments.Except, StringComparison.Ordinal) => [.. phrases.Everything.Except(phrases.Parse(argument[ReadingArguments.Except.Length..]))],
        ['/', .. var pattern, '/'] when pattern.Length > 0 => [new Subscription(SubscriptionKind.Pattern, pattern)],
        var argument => phrases.Parse(argument),
    };

    private static string? Refusal(CommandRequest request, IReadOnlyList<Subscription> wanted)
    {
        foreach (var one in wanted)
        {
            if (one.Kind == SubscriptionKind.Pattern)
            {
                if (!request.IsOperator) return request.Say("正则表达式只有管理员能订阅；一般用关键词就够，例如：订阅 油价|汽油", "Only operators follow regular expressions; words do, for example: subscribe 油价|汽油");
                if (Trouble(one.Value) is { } trouble) return request.Say($"这个正则用不了：{trouble}", $"This pattern cannot be used: {trouble}");
                continue;
            }

            var combination = Combination.Of(one);
            if (combination.All.SelectMany(group => group).Concat(combination.None).Any(term => term.Kind == SubscriptionKind.Word && term.Value.Length is < MinWordLength or > MaxWordLength))
                return request.Say($"关键词要有 {MinWordLength} 到 {MaxWordLength} 个字。", $"A word has {MinWordLength} to {MaxWordLength} characters.");
        }

        return null;
    }

    private static string? Trouble(string pattern)
    {
        if (pattern.Length > MaxPatternLength) return string.Create(CultureInfo.InvariantCulture, $"> {MaxPatternLength}");
        try
        {
            Interest.Compile(pattern);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }

    private async Task<string> FoundAsync(CommandRequest request, Subscription one, bool named, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), request.Chat.Zone).Date);
        var about = named ? SubscriptionText.Say(one, request.Language) + request.Say("：", ": ") : "";
        var filter = ArticleFilter.For(one);
        var lately = filter with { Since = today.AddDays(-DaysLookedBack) };
        var count = await archive.CountAsync(lately, cancellationToken);
        if (await archive.LatestAsync(count > 0 ? lately : filter, 0, 1, cancellationToken) is not [var newest])
            return about + request.Say("还没有这样的报道，有了就写进早报。", "nothing in the archive yet; the first will be in the digest.");
        var example = $"{TitleText.Quoted(newest.Article.Headline)}{newest.Date?.ToString("（yyyy-MM-dd）", CultureInfo.InvariantCulture)}";
        return about + (count > 0
            ? request.Say($"近 {DaysLookedBack} 天有 {count} 篇，例如{example}", $"{count} in the last {DaysLookedBack} days, for example {example}")
            : request.Say($"近 {DaysLookedBack} 天没有，最近一篇是{example}", $"{(named ? "none" : "None")} in the last {DaysLookedBack} days; the newest is {example}"));
    }

    // Their own names together, and in English what they mean behind.
    private string Names(IReadOnlyList<Subscription> entries, CommandRequest request) => entries.Count == phrases.Everything.Count && entries.All(entry => entry.Kind == SubscriptionKind.Topic) ? request.Say("全部栏目", "all topics") : string.Join(
        '、', entries.Select(entry => entry.Kind == SubscriptionKind.Place ? entry.Value : SubscriptionText.Say(entry, request.Language))) + english.Behind(entries, request.Language);
}
