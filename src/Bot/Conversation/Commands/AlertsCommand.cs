using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Tells which alerts are in force.</summary>
internal sealed class AlertsCommand(IAlerts alerts, IArchive archive, IOptions<AlertOptions> options, TimeProvider time) : ICommand
{
    private const int MaxAlerts = 9;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "alerts", ["警报", "预警", "有什么预警", "alerts", "alert", "warnings"], "警报", "现在生效的汛情警报", "alerts", "the alerts in force");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => argument is "信息" or "情况" or "有哪些";

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var inForce = await alerts.InForceAsync(cancellationToken);
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), options.Value.Zone).DateTime;
        if (inForce.Count == 0) return Answer.Of(await NoneAsync(request, DateOnly.FromDateTime(now), cancellationToken));

        // One whose articles corrections have dropped has no number to open.
        var shown = inForce.OrderBy(alert => alert.LastReport is null).Take(MaxAlerts).ToList();
        var parts = new List<ReplyPart> { new HeadingPart(request.Say($"⚠️ 生效的警报（{inForce.Count}）", $"⚠️ Alerts in force ({inForce.Count})")) };
        parts.AddRange(shown.Select((alert, index) => Item(index + 1, alert, now, request)));
        parts.Add(new TextPart(request.Say("回复编号看报道全文。", "Answer a number for the whole story.")));
        var articles = shown.Select(alert => alert.LastReport).OfType<ArchivedArticle>().ToList();
        return Answer.Of(new Reply { Parts = parts, Buttons = [.. ArticleList.ItemButtons(articles), [new Button(request.Say("各站水位", "Water levels"), "水位")]] }, ArticleList.MenuOf(articles, null));
    }

    private async Task<string> NoneAsync(CommandRequest request, DateOnly today, CancellationToken cancellationToken)
    {
        var newest = await archive.IssueDatesAsync(1, cancellationToken) is [var day] && AgeText.Behind(day, today, request.Language) is { Length: > 0 } age
            ? request.Say(
                string.Create(CultureInfo.InvariantCulture, $"最新一期报纸是 {day:yyyy-MM-dd}{age}。"),
                string.Create(CultureInfo.InvariantCulture, $" The newest issue is of {day:yyyy-MM-dd}{age}."))
            : "";
        return request.Say("现在没有生效的警报。", "No alert is in force.") + newest + PushText.Either(
            request.Push,
            request.Say("订阅“防汛”，一有就马上告诉你。", " Follow “flood” and you hear of the next at once."),
            request.Say($"订阅“防汛”，有警报时会{PushText.Alerts(request.Push, request.Language)}。", $" Follow “flood”; alerts: {PushText.Alerts(request.Push, request.Language)}."));
    }

    private static ItemPart Item(int number, InForceAlert alert, DateTime now, CommandRequest request)
    {
        var headline = alert.LastReport?.Article.Headline ?? alert.Reason ?? request.Say("警报", "Alert");
        var lines = alert.Subjects.Select(subject => StepText.Of(new AlertStep(StepKind.Same, null, subject), request.Language, now)).Select(line => $"· {line}").ToList();
        if (lines.Count == 0 && alert.Reason is { } reason) lines.Add(FullWidth.Set(reason));
        var grade = alert.SeverityAt(now) == Severity.Severe ? request.Say("严重", "Severe") : request.Say("警告", "Warning");
        return new ItemPart(
            number,
            $"{grade} · {FullWidth.Set(headline)}",
            lines.Count > 0 ? string.Join('\n', lines) : null,
            request.Say($"{Moment(alert.Since, request)} 发布，{Moment(alert.ChangedAt, request)} 更新", $"issued {Moment(alert.Since, request)}, updated {Moment(alert.ChangedAt, request)}") + Age(alert, now, request));
    }

    private static string Age(InForceAlert alert, DateTime now, CommandRequest request)
    {
        DateOnly? newest = alert.Subjects.Count > 0 ? alert.Subjects.Max(subject => subject.Day) : alert.LastReport?.Date;
        return AgeText.Of(newest, DateOnly.FromDateTime(now), request.Language) is { } age ? $" · {age}" : "";
    }

    private static string Moment(DateTimeOffset instant, CommandRequest request) =>
        TimeZoneInfo.ConvertTime(instant, request.Chat.Zone).ToString(request.Say("M月d日 HH:mm", "d MMM HH:mm"), CultureInfo.InvariantCulture);
}
