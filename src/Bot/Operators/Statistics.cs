using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Operators;

/// <summary>How the bot stands.</summary>
/// <param name="Chats">Chats by channel, and how many of them are gone.</param>
/// <param name="Subscriptions">How many active chats follow each topic, the most followed first.</param>
/// <param name="Others">Subscriptions of active chats to places, words and combinations.</param>
/// <param name="Deliveries">Deliveries that ended in the last day, by how.</param>
/// <param name="Waiting">Deliveries that wait or are being sent.</param>
/// <param name="Issues">Issues in the archive.</param>
/// <param name="Articles">Articles in the archive.</param>
/// <param name="NewestIssue">The day of the newest issue; null without one.</param>
internal sealed record Statistics(
    IReadOnlyList<ChatCount> Chats,
    IReadOnlyList<NamedCount> Subscriptions,
    long Others,
    IReadOnlyList<NamedCount> Deliveries,
    long Waiting,
    long Issues,
    long Articles,
    DateOnly? NewestIssue);

/// <summary>The chats of one channel.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Active">Chats that can be sent to.</param>
/// <param name="Gone">Chats that cannot.</param>
internal sealed record ChatCount(string Channel, long Active, long Gone);

/// <summary>How many there are of something.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How many.</param>
internal sealed record NamedCount(string Name, long Count);

/// <summary>How the bot stands, in words.</summary>
internal static class StatisticsText
{
    /// <summary>One line for each matter.</summary>
    public static IReadOnlyList<string> Lines(Statistics statistics, Language language)
    {
        var newest = statistics.NewestIssue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? language.Say("无", "none");
        return
        [
            language.Say($"存报：{statistics.Issues} 期，{statistics.Articles} 篇，最新 {newest}", $"Archive: {statistics.Issues} issues, {statistics.Articles} articles, newest {newest}"),
            language.Say("会话：", "Chats: ") + List(statistics.Chats.Select(chats => chats.Gone == 0
                ? $"{chats.Channel} {chats.Active}"
                : language.Say($"{chats.Channel} {chats.Active}（另有 {chats.Gone} 个已离开）", $"{chats.Channel} {chats.Active} ({chats.Gone} gone)")), language),
            language.Say("栏目订阅：", "Topics: ") + List(statistics.Subscriptions.Select(topic => $"{topic.Name} {topic.Count}"), language),
            language.Say($"地名、关键词和组合：{statistics.Others}", $"Places, words, combinations: {statistics.Others}"),
            language.Say("近 24 小时投递：", "Deliveries of the last 24 hours: ") + List(statistics.Deliveries.Select(state => $"{State(state.Name, language)} {state.Count}"), language),
            language.Say($"排队：{statistics.Waiting}", $"Queue: {statistics.Waiting}"),
        ];
    }

    /// <summary>One line for each process that shares the store; none where only one may.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<WorkerState> workers, DateTimeOffset now, Language language) =>
    [
        .. workers.Select(worker => language.Say(
            $"进程：{worker.Report.Name}，{Seen(worker, now)} 秒前{(worker.IsAlive ? "" : "（已失联）")}，正在发 {worker.Report.Sending}，担任 {List(worker.Seats, language)}",
            $"Worker: {worker.Report.Name}, seen {Seen(worker, now)} s ago{(worker.IsAlive ? "" : " (gone)")}, sending {worker.Report.Sending}, holds {List(worker.Seats, language)}")),
    ];

    private static int Seen(WorkerState worker, DateTimeOffset now) => Math.Max(0, (int)(now - worker.SeenAt).TotalSeconds);

    private static string List(IEnumerable<string> entries, Language language) =>
        string.Join(language.Say("，", ", "), entries) is { Length: > 0 } list ? list : language.Say("无", "none");

    private static string State(string state, Language language) => state switch
    {
        "sent" => language.Say("已送达", "sent"),
        "failed" => language.Say("失败", "failed"),
        "gone" => language.Say("对方已离开", "gone"),
        "expired" => language.Say("过期未发", "expired"),
        _ => state,
    };
}
