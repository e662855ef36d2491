using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>
/// Makes each configured robot a chat when the program starts, with what the settings say: they win over what is kept. A robot that is no
/// longer configured is gone; its chat is kept for its return.
/// </summary>
internal sealed partial class RobotRoster(
    Robots robots, IChats chats, Newcomers newcomers, IOptions<DigestOptions> digests, TimeProvider time, ILogger<RobotRoster> logger) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var robot in robots.All) await KeepAsync(robot, cancellationToken);
        foreach (var chat in await chats.OfChannelAsync(WeComChat.ChannelName, cancellationToken))
        {
            if (chat.State == ChatState.Gone || robots.Find(chat.Id.Address) is not null) continue;
            await chats.SetStateAsync(chat.Id, ChatState.Gone, cancellationToken);
            LogGone(chat.Id.Address);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task KeepAsync(Robot robot, CancellationToken cancellationToken)
    {
        var kept = await newcomers.EnsureAsync(robot.Chat, ChatKind.Group, new Language(robot.Language), cancellationToken);
        var wanted = kept with
        {
            Kind = ChatKind.Group,
            Language = robot.Language,
            TimeZone = digests.Value.TimeZone,
            DigestTimes = robot.DigestTimes,
            Weekdays = robot.Weekdays,
            State = ChatState.Active,
        };
        var following = await chats.SubscriptionsAsync(robot.Chat, cancellationToken);
        if (kept.NextDigestAt is not null && IsSame(kept, wanted) && following.SequenceEqual(robot.Following)) return;

        // A slot that has come and is not yet dealt with stays: a change of settings must not lose it.
        var now = time.GetUtcNow();
        var isWaiting = kept.State == ChatState.Active && kept.NextDigestAt <= now;
        wanted = wanted with { NextDigestAt = isWaiting ? kept.NextDigestAt : DigestSchedule.Next(wanted, now) };
        await chats.ImportAsync(new[] { new Subscriber(wanted, robot.Following) }.ToAsyncEnumerable(), cancellationToken);
        LogKept(robot.Name, robot.Following.Count);
    }

    private static bool IsSame(Chat one, Chat other) =>
        one.Kind == other.Kind && one.Language == other.Language && one.TimeZone == other.TimeZone && one.State == other.State
        && one.DigestTimes.SequenceEqual(other.DigestTimes) && one.Weekdays.SequenceEqual(other.Weekdays);

    [LoggerMessage(LogLevel.Information, "WeCom robot {Name} is set up as configured, with {Count} subscriptions")]
    private partial void LogKept(string name, int count);

    [LoggerMessage(LogLevel.Information, "WeCom robot {Name} is no longer configured and is sent nothing")]
    private partial void LogGone(string name);
}
