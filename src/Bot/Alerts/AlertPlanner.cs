using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// Plans the deliveries of alerts that were raised, changed, eased or ended with their articles. A report stays pending until its deliveries
/// are committed, so one recorded just before a kill is planned at the next start, and none twice.
/// </summary>
internal sealed partial class AlertPlanner(
    IAlerts alerts, AlertAudience audiences, CorrectionAudience mistaken, OutboxSignal signal, IOptions<AlertOptions> options, TimeProvider time, ILogger<AlertPlanner> logger)
{
    /// <summary>Plans every pending report; returns how many deliveries are new.</summary>
    public async Task<int> PlanPendingAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        foreach (var alert in await alerts.PendingAsync(cancellationToken))
        {
            try
            {
                planned += await PlanAsync(alert, cancellationToken);
            }
#pragma warning disable CA1031 // One report that cannot be told must not keep the others from being told. It stays pending.
            catch (Exception e) when (e is not OperationCanceledException && !StorageTrouble.Is(e))
#pragma warning restore CA1031
            {
                LogBroken(alert.Slot.AlertId, alert.Article.Id, e);
            }
        }

        return planned;
    }

    private async Task<int> PlanAsync(PendingAlert alert, CancellationToken cancellationToken)
    {
        var audience = alert.Change == AlertStage.Corrected ? await mistaken.OfAsync(alert, cancellationToken) : await audiences.OfAsync(alert, cancellationToken);
        var now = time.GetUtcNow();
        var bodies = new Dictionary<(string, bool, DateTimeOffset), Reply>();
        var expires = alert.ReportedAt.AddHours(options.Value.FreshHours);
        var deliveries = audience
            .Select(chat => (Chat: chat, Timing: AlertTiming.Of(chat, alert.Severity, now)))
            .Select(one => new PlannedDelivery(one.Chat.Id, Lane.Alert, alert.Slot.ToString(), 0, Body(one.Chat, one.Timing.Due), one.Timing.Due, expires) { Silent = one.Timing.Silent, Articles = [alert.Article.Id] })
            .ToList();
        var added = await alerts.PlanAsync(alert.Slot, deliveries, cancellationToken);
        signal.Raise();
        LogPlanned(alert.Slot.AlertId, alert.Change, alert.Article.Id, added);
        return added;

        // One that waits for the end of quiet hours tells what is still to come then.
        Reply Body(Chat chat, DateTimeOffset due)
        {
            var key = (chat.Language, chat.Hashtags, due);
            if (bodies.TryGetValue(key, out var known)) return known;
            var body = Compose(alert, due, new Language(chat.Language));
            return bodies[key] = chat.Hashtags && Hashtags.Of([alert.Article]) is { Length: > 0 } tags ? body with { Parts = [.. body.Parts, new TextPart(tags)] } : body;
        }
    }

    private Reply Compose(PendingAlert alert, DateTimeOffset due, Language language)
    {
        var message = alert.Change == AlertStage.Corrected
            ? CorrectionText.Compose(alert, options.Value.Zone, language)
            : AlertComposer.Compose(alert, TimeZoneInfo.ConvertTime(due, options.Value.Zone).DateTime, options.Value.Advice, language);
        return AssumedDayText.Below(message, alert, language);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alert {Alert}, by article {Article}, could not be composed, which is a fault of this program; the others go out")]
    private partial void LogBroken(long alert, long article, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Alert {Alert}, {Change} by article {Article}, goes to {Count} chats")]
    private partial void LogPlanned(long alert, AlertStage change, long article, int count);
}

/// <summary>
/// When an alert goes to a chat. In quiet hours those the chat lets through come at once, the others when the hours end. One that
/// expires before that is not sent: the next digest tells of it.
/// </summary>
/// <param name="Due">Not before this instant.</param>
/// <param name="Silent">Whether it makes no sound.</param>
internal readonly record struct AlertTiming(DateTimeOffset Due, bool Silent)
{
    /// <summary>The timing for a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="severity">How grave the alert is.</param>
    /// <param name="now">The instant it is planned.</param>
    public static AlertTiming Of(Chat chat, Severity severity, DateTimeOffset now)
    {
        if (QuietTime.End(chat, now) is not { } end) return new AlertTiming(now, Silent: false);
        var comes = chat.QuietAlerts switch
        {
            QuietAlerts.All => true,
            QuietAlerts.Severe => severity >= Severity.Severe,
            _ => false,
        };
        return comes ? new AlertTiming(now, chat.SilentAlerts) : new AlertTiming(end, Silent: false);
    }
}

/// <summary>
/// What a report of an alert is called in the outbox. Every message of an alert in a chat is found by it: the first is the delivery with the
/// smallest number of those within <see cref="Range"/>.
/// </summary>
/// <param name="AlertId">The alert.</param>
/// <param name="Report">The report, from 1.</param>
internal readonly record struct AlertSlot(long AlertId, int Report)
{
    /// <summary>The slots of all messages of an alert: the first text they may be, and the first they cannot be any more, in the order of bytes.</summary>
    public static (string First, string After) Range(long alertId) =>
        (string.Create(CultureInfo.InvariantCulture, $"alert:{alertId}:"), string.Create(CultureInfo.InvariantCulture, $"alert:{alertId};"));

    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string text, out AlertSlot slot)
    {
        var fields = text.Split(':');
        var isOne = fields.Length == 3 && fields[0] == "alert";
        slot = default;
        if (!isOne || !long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var alert)
            || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var report)) return false;
        slot = new AlertSlot(alert, report);
        return true;
    }

    /// <summary>The text form, for example <c>alert:12:1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"alert:{AlertId}:{Report}");
}
