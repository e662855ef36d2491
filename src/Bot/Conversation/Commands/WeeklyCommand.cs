using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The stories of the week by topic: now, or every week at a chosen time.</summary>
internal sealed class WeeklyCommand(IArchive archive, IChats chats, WeeklyComposer composer, DigestClock clock) : ICommand
{
    private const int MaxArticlesOfAWeek = 1000;
    private static readonly WeeklyTime Usual = new(7, new TimeOnly(18, 0));

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "weekly", ["周报", "一周要闻", "weekly"], "周报 周日 18:00", "一周要闻，可每周自动送", "weekly sunday 18:00", "the week's stories, now or every week")
    {
        HelpWithoutPush = ("一周要闻，可每周备一份", "the week's stories, now or every week"),
    };

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => IsOff(argument) || ScheduleText.Parse(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Argument.Length == 0) return await WeekAsync(request, cancellationToken);
        if (IsOff(request.Argument))
        {
            await clock.ChangeAsync(request.Chat with { Weekly = null }, cancellationToken);
            return Answer.Of(request.Say("好的，周报取消了。随时回复“周报”可以看。", "Done: no weekly digest any more. Ask “weekly” whenever you like."));
        }

        if (Asked(request) is not { } weekly)
            return Answer.Of(request.Say("没看懂。写一个日子和一个时间，例如“周报 周日 18:00”；不要了就“周报 关”。", "I did not understand. Give one day and one time, as in “weekly sunday 18:00”, or “weekly off”."));
        var chat = await clock.ChangeAsync(request.Chat with { Weekly = weekly }, cancellationToken);
        var next = MomentText.Say(chat.NextWeeklyAt, chat, "");
        var when = WeekdayText.Say(weekly, request.Language);
        return Answer.Of(PushText.Either(
            request.Push,
            request.Say($"好的，{when} 送周报，下一次 {next}。", $"Done: the weekly digest comes {when}, next on {next}."),
            request.Say($"好的，{when} 备好周报，到时回复“早报”查看，下一次 {next}。", $"Done: the weekly digest is ready {when}, next on {next}; answer “digest” then.")));
    }

    private static bool IsOff(string argument) => argument.ToLowerInvariant() is "关" or "关闭" or "取消" or "不要" or "停" or "off" or "stop";

    // What is left out stays as it was, or is as is usual.
    private static WeeklyTime? Asked(CommandRequest request)
    {
        var kept = request.Chat.Weekly ?? Usual;
        if (request.Argument.ToLowerInvariant() is "开" or "打开" or "on") return kept;
        if (ScheduleText.Parse(request.Argument) is not { Weekdays.Count: <= 1, Times.Count: <= 1 } asked) return null;
        return new WeeklyTime(asked.Weekdays is [var day] ? day : kept.Weekday, asked.Times is [var time] ? time : kept.Time);
    }

    private async Task<Answer> WeekAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (await archive.IssueDatesAsync(1, cancellationToken) is not [var last])
            return Answer.Of(request.Say("还没有报纸，等第一期读进来就有了。", "The archive is empty; it fills with the first issue."));
        var articles = await archive.LatestAsync(new ArticleFilter(Since: last.AddDays(1 - WeeklyComposer.Days)), 0, MaxArticlesOfAWeek, cancellationToken);
        var following = await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken);
        if (composer.Compose(following, articles, last, request.Language) is not { } week)
        {
            return Answer.Of(request.Say(
                "这一周没有你订阅的报道。回复“头条”看看别的。", "This week has no story of what you follow. Ask “headlines” for others."));
        }

        if (request.Chat.Weekly is not null) return week;
        var offer = new TextPart(request.Say("想每周都有，就回复“周报 周日 18:00”。", "To have it every week answer “weekly sunday 18:00”."));
        var reply = week.Replies[0];
        return week with { Replies = [reply with { Parts = [.. reply.Parts, offer], Buttons = [[new Button(request.Say("每周日", "Every Sunday"), "周报 周日 18:00")]] }] };
    }
}
